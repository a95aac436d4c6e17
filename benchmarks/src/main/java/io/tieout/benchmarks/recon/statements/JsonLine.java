package io.tieout.benchmarks.recon.statements;

import io.tieout.benchmarks.recon.Days;
import io.tieout.benchmarks.recon.FeedCurrency;
import io.tieout.benchmarks.recon.LineBuffer;

/** One JSON object under construction, of plain ASCII without anything to escape. */
final class JsonLine {
    private static final int SECONDS_PER_DAY = 86_400;

    private final LineBuffer line = new LineBuffer();
    private boolean first;

    LineBuffer bytes() {
        return line;
    }

    JsonLine begin() {
        line.clear();
        return open();
    }

    JsonLine open() {
        line.raw('{');
        first = true;
        return this;
    }

    JsonLine close() {
        line.raw('}');
        first = false;
        return this;
    }

    JsonLine array(String name) {
        name(name);
        line.raw('[');
        first = true;
        return this;
    }

    JsonLine endArray() {
        line.raw(']');
        first = false;
        return this;
    }

    /** Begins the next object of an array. */
    JsonLine element() {
        separate();
        return open();
    }

    JsonLine value(String value) {
        separate();
        return quoted(value);
    }

    JsonLine text(String name, String value) {
        name(name);
        return quoted(value);
    }

    JsonLine unlessEmpty(String name, String value) {
        return value.isEmpty() ? this : text(name, value);
    }

    JsonLine number(String name, long value) {
        name(name);
        line.number(value);
        return this;
    }

    JsonLine amount(String name, long minorUnits, FeedCurrency currency) {
        name(name);
        line.raw('"').amount(minorUnits, currency.scale()).raw('"');
        return this;
    }

    JsonLine date(String name, int day) {
        name(name);
        line.raw('"').raw(Days.iso(day)).raw('"');
        return this;
    }

    /** When it was observed: in the morning of a day. */
    JsonLine observed(int day, int hour) {
        return instant("observedAt", day, hour);
    }

    JsonLine instant(String name, int day, int hour) {
        name(name);
        line.raw('"').instant((long) day * SECONDS_PER_DAY + hour * 3_600L).raw('"');
        return this;
    }

    JsonLine name(String name) {
        separate();
        quoted(name);
        line.raw(':');
        return this;
    }

    private void separate() {
        if (!first) {
            line.raw(',');
        }
        first = false;
    }

    private JsonLine quoted(String value) {
        line.raw('"').raw(LineBuffer.utf8(value)).raw('"');
        return this;
    }
}
