package io.tieout.jobs.cli;

import io.tieout.core.documents.DeadLetter;
import io.tieout.formats.Row;
import io.tieout.formats.json.ParsedLine;
import java.io.IOException;
import java.io.OutputStream;

/** Events with their origin, a line each, on standard output. Dead letters are only told. */
final class EventLines implements EventOutput {

    private final OutputStream out;

    EventLines(Terminal terminal) {
        this.out = terminal.bufferedData();
    }

    @Override
    public void accept(String file, Row.Accepted row) throws IOException {
        out.write(
                new ParsedLine(file, row.position(), row.event(), row.observedAtMillis())
                        .toBytes());
        out.write('\n');
    }

    @Override
    public void reject(DeadLetter letter) throws IOException {
        // Whoever reads along sees the events before the refusal first.
        out.flush();
    }

    @Override
    public void complete() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        // What is buffered before a failure has been read right: it counts.
        out.flush();
    }
}
