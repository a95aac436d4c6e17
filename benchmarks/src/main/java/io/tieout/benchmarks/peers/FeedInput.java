package io.tieout.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Path;

/** In which form a program reads the feed. */
public enum FeedInput {
    /** The feed's JSON Lines: parsing counts. */
    JSON,
    /** Decoded before: the work on state counts. */
    BINARY;

    ObservedReader open(Path feed) {
        return this == JSON ? new FeedReader(feed) : new BinaryFeed(feed);
    }

    /** At least as many as the feed has documents, found without decoding them. */
    long ticks(Path feed) throws IOException {
        return this == JSON
                ? FeedLines.count(feed, FeedReader.files(feed))
                : BinaryFeed.documents(feed);
    }
}
