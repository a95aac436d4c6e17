package io.tieout.benchmarks.peers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Counts lines without looking into them. */
final class FeedLines {
    private FeedLines() {}

    /** Lines of all these files together. */
    static long count(Path feed, List<String> files) throws IOException {
        long lines = 0;
        byte[] block = new byte[1 << 20];
        for (String file : files) {
            try (InputStream bytes = Files.newInputStream(feed.resolve(file))) {
                for (int read = bytes.read(block); read > 0; read = bytes.read(block)) {
                    for (int i = 0; i < read; i++) {
                        lines += block[i] == '\n' ? 1 : 0;
                    }
                }
            }
        }
        return lines;
    }
}
