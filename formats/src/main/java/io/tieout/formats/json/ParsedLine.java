package io.tieout.formats.json;

import io.tieout.core.documents.CanonicalEvent;
import java.io.IOException;
import java.util.Objects;

/**
 * The line that {@code tieout parse} prints: an event with its stream and where it stood. {@link
 * JsonLinesFormat} reads such lines again, whatever their file is called.
 *
 * @param file the source as the reader was given it
 * @param position line, byte or element within the source
 * @param observedAtMillis when the source says it was observed; null if it does not
 */
public record ParsedLine(
        String file, String position, CanonicalEvent event, Long observedAtMillis) {

    public ParsedLine {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(position, "position");
        Objects.requireNonNull(event, "event");
    }

    public ParsedLine(String file, String position, CanonicalEvent event) {
        this(file, position, event, null);
    }

    /** The line as UTF-8 bytes without a line end. */
    public byte[] toBytes() {
        return new LineWriter()
                .line(
                        out -> {
                            out.text("stream", event.stream());
                            out.object(
                                    "source",
                                    o -> {
                                        o.text("file", file);
                                        o.text("position", position);
                                    });
                            out.object("event", this::event);
                        });
    }

    private void event(LineWriter out) throws IOException {
        CanonicalJson.fields(out, event);
        if (observedAtMillis != null) {
            out.instant("observedAt", observedAtMillis);
        }
    }
}
