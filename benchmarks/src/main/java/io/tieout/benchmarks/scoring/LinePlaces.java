package io.tieout.benchmarks.scoring;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Where the lines of a file begin, by the text that follows a marker in each: 28 bytes a line. */
final class LinePlaces {
    private static final int HEAD = 512;

    private final HashIndex index = new HashIndex();
    private long[] places = new long[1 << 10];
    private int[] lengths = new int[1 << 10];

    private LinePlaces() {}

    /**
     * @param marker stands within the first {@value #HEAD} bytes of a line; what follows ends with
     *     a quotation mark
     */
    static LinePlaces of(Path file, String marker) throws IOException {
        LinePlaces places = new LinePlaces();
        byte[] head = new byte[HEAD];
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            long start = 0;
            int length = 0;
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b == '\n') {
                    places.add(head, Math.min(length, HEAD), marker, start, length);
                    start += length + 1;
                    length = 0;
                } else {
                    if (length < HEAD) {
                        head[length] = (byte) b;
                    }
                    length++;
                }
            }
        }
        return places;
    }

    private void add(byte[] head, int size, String marker, long start, int length) {
        String text = new String(head, 0, size, StandardCharsets.UTF_8);
        int from = text.indexOf(marker) + marker.length();
        int to = text.indexOf('"', from);
        if (from < marker.length() || to < 0) {
            return;
        }
        int number = index.add(HashIndex.hash(text.substring(from, to)));
        if (number == places.length) {
            places = Arrays.copyOf(places, number * 2);
            lengths = Arrays.copyOf(lengths, number * 2);
        }
        places[number] = start;
        lengths[number] = length;
    }

    /** The line with that text; null if there is none. */
    byte[] read(RandomAccessFile file, String text) throws IOException {
        int number = index.find(HashIndex.hash(text));
        if (number == HashIndex.NONE) {
            return null;
        }
        byte[] line = new byte[lengths[number]];
        file.seek(places[number]);
        file.readFully(line);
        return line;
    }
}
