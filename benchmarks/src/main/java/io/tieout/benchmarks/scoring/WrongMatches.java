package io.tieout.benchmarks.scoring;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Lists wrong automatic matches with what is true about their items. */
final class WrongMatches implements Closeable {
    private final BufferedWriter out;
    private final TruthIndex truth;
    private long count;

    WrongMatches(Path file, TruthIndex truth) {
        this.truth = truth;
        try {
            this.out = Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(Lines.MatchLine match, String cause) {
        List<Item> items = new ArrayList<>();
        match.left().forEach(id -> items.add(item(id, "left")));
        match.right().forEach(id -> items.add(item(id, "right")));
        try {
            out.write(
                    Lines.JSON.writeValueAsString(
                            new Wrong(match.id(), match.kind(), match.rule(), cause, items)));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        count++;
    }

    private Item item(String id, String side) {
        int item = truth.item(id);
        if (item == HashIndex.NONE) {
            return new Item(id, side, "unknown", -1);
        }
        return new Item(id, side, truth.kind(item), truth.group(item));
    }

    long count() {
        return count;
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line of the list. */
    record Wrong(String id, String kind, String rule, String cause, List<Item> items) {}

    /**
     * An item of a wrong match.
     *
     * @param kind of its true link or fault
     * @param group items of the same group belong together
     */
    record Item(String id, String side, String kind, int group) {}
}
