package io.tieout.jobs.cli;

import io.tieout.core.documents.DeadLetter;
import io.tieout.formats.RecordReader;
import io.tieout.formats.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tieout parse}: native files to canonical events, one pass, in bounded memory. */
@Command(
        name = "parse",
        description = {
            "Reads bank files and prints their canonical events, one JSON object a line.",
            "What cannot be read is told on standard error with file, place, field and reason;"
                    + " the rest goes on. Ends with 1 if anything was rejected."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  tieout parse statement.xml",
            "  tieout parse --out events november/*.sta",
            "  tieout parse --format bai2 report.txt > events.jsonl",
            "  tieout parse --mapping bank.mapping.yaml export.csv"
        })
final class ParseCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files to read, in this order.")
    private List<Path> files;

    @Option(
            names = "--format",
            paramLabel = "NAME",
            description = "Format of all files; found by name and content if not given.")
    private String format;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description =
                    "How to read delimited files; else FILE.mapping.yaml beside each of them.")
    private Path mapping;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write one file for each stream, and dead-letters.jsonl, to this folder.")
    private Path out;

    @Option(names = "--overwrite", description = "Replace such files in the folder of --out.")
    private boolean overwrite;

    private long accepted;
    private long rejected;
    private long warned;

    ParseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<ParseInput> inputs = ParseInputs.of(files, format, mapping);
        try (EventOutput output = output()) {
            for (ParseInput input : inputs) {
                read(input, output);
            }
            output.complete();
        } catch (IOException e) {
            if (out == null && ClosedPipe.is(e)) {
                return ExitCode.DONE;
            }
            throw new UnreachableException("cannot write the output: " + e.getMessage(), e);
        }
        terminal.note(
                "read %d, accepted %d, rejected %d"
                                .formatted(accepted + rejected, accepted, rejected)
                        + (warned == 0 ? "" : ", with warnings " + warned));
        return rejected == 0 ? ExitCode.DONE : ExitCode.DONE_WITH_REJECTIONS;
    }

    private EventOutput output() throws IOException {
        return out == null ? new EventLines(terminal) : new EventFiles(out, overwrite);
    }

    private void read(ParseInput input, EventOutput output) throws IOException {
        try (RecordReader reader = open(input)) {
            for (Row row = next(input, reader); row != null; row = next(input, reader)) {
                if (row instanceof Row.Accepted event) {
                    accepted++;
                    warn(input, event);
                    output.accept(input.source(), event);
                } else if (row instanceof Row.Rejected refused) {
                    rejected++;
                    output.reject(refused.letter());
                    tell(input, refused.letter());
                }
            }
        }
    }

    private void warn(ParseInput input, Row.Accepted event) {
        if (event.warning() != null) {
            warned++;
            terminal.note(
                    "warning: " + input.file() + ", " + event.position() + ": " + event.warning());
        }
    }

    private static RecordReader open(ParseInput input) {
        try {
            return input.open();
        } catch (IOException e) {
            throw unreadable(input, e);
        }
    }

    private static Row next(ParseInput input, RecordReader reader) {
        try {
            return reader.next();
        } catch (UncheckedIOException e) {
            throw unreadable(input, e.getCause());
        }
    }

    private static UnreachableException unreadable(ParseInput input, IOException cause) {
        return new UnreachableException(
                "cannot read " + input.file() + ": " + cause.getMessage(), cause);
    }

    private void tell(ParseInput input, DeadLetter letter) {
        String field = letter.field().isEmpty() ? "" : letter.field() + ": ";
        terminal.note(input.file() + ", " + letter.position() + ": " + field + letter.reason());
    }
}
