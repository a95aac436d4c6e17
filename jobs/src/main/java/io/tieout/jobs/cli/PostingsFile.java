package io.tieout.jobs.cli;

import io.tieout.core.ledger.ChainedJournal;
import io.tieout.formats.json.ResultsJson;
import io.tieout.store.ledger.UnreadableJournalException;
import java.nio.file.Path;
import java.util.Iterator;

/** The journals of a {@code postings.jsonl}, in its order. */
final class PostingsFile implements Iterator<ChainedJournal>, AutoCloseable {

    private final JsonLineFile lines;

    private PostingsFile(JsonLineFile lines) {
        this.lines = lines;
    }

    /**
     * @throws UnreachableException if the file cannot be opened
     */
    static PostingsFile open(Path file) {
        return new PostingsFile(JsonLineFile.open(file));
    }

    @Override
    public boolean hasNext() {
        return lines.hasNext();
    }

    /**
     * @throws UnreadableJournalException if the line is no balanced journal; its sequence is then
     *     the number of the line
     */
    @Override
    public ChainedJournal next() {
        byte[] line = lines.next();
        try {
            return ResultsJson.readPosting(line);
        } catch (IllegalArgumentException e) {
            throw new UnreadableJournalException("?", lines.number(), "", e);
        }
    }

    @Override
    public void close() {
        lines.close();
    }
}
