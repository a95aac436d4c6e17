package io.tieout.jobs.cli;

import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.DeadLetter;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.Streams;
import io.tieout.formats.Row;
import io.tieout.formats.json.CanonicalJson;
import io.tieout.formats.json.ResultsJson;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Canonical events in one file for each stream, dead letters in {@code dead-letters.jsonl}. The
 * files appear when all input has been read; an interrupted run leaves only {@code .part} files.
 */
final class EventFiles implements EventOutput {

    private static final String DEAD_LETTERS = "dead-letters";
    private static final List<String> NAMES =
            Stream.concat(Streams.ALL.stream(), Stream.of(DEAD_LETTERS)).toList();
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path folder;
    private final CanonicalJson events = new CanonicalJson();
    private final ResultsJson results = new ResultsJson();
    private final Map<String, OutputStream> open = new TreeMap<>();

    /**
     * @throws UsageException if the folder holds such files already: they might be the input
     */
    EventFiles(Path folder, boolean overwrite) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
        for (String name : NAMES) {
            if (!overwrite && Files.exists(target(name))) {
                throw new UsageException(
                        target(name)
                                + " is there already; name another folder, or replace it with"
                                + " --overwrite");
            }
        }
    }

    @Override
    public void accept(String file, Row.Accepted row) throws IOException {
        CanonicalEvent event = row.event();
        OutputStream out = file(event.stream());
        if (row.observedAtMillis() == null) {
            events.write(event, out);
        } else {
            events.write(new Observed(event, file, row.position(), row.observedAtMillis()), out);
        }
    }

    @Override
    public void reject(DeadLetter letter) throws IOException {
        results.write(letter, file(DEAD_LETTERS));
    }

    @Override
    public void complete() throws IOException {
        close();
        for (String name : NAMES) {
            if (open.containsKey(name)) {
                Files.move(
                        part(name),
                        target(name),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } else {
                // Of a former run whose place this one takes.
                Files.deleteIfExists(target(name));
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (OutputStream out : open.values()) {
            out.close();
        }
    }

    private OutputStream file(String name) throws IOException {
        OutputStream out = open.get(name);
        if (out == null) {
            out = new BufferedOutputStream(Files.newOutputStream(part(name)), BUFFER_BYTES);
            open.put(name, out);
        }
        return out;
    }

    private Path target(String name) {
        return folder.resolve(name + ".jsonl");
    }

    private Path part(String name) {
        return folder.resolve(name + ".jsonl.part");
    }
}
