package io.tieout.benchmarks.scoring;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Lists wrong posted allocations, each with the kind of its payment and what is wrong with it. */
final class WrongAllocations implements Closeable {
    private final BufferedWriter out;
    private long count;

    WrongAllocations(Path file) {
        try {
            this.out = Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(Lines.MatchLine match, Lines.AllocationLine part, String kind, Cause cause) {
        try {
            out.write(
                    Lines.JSON.writeValueAsString(
                            new Wrong(
                                    match.id(),
                                    match.rule(),
                                    cause.wireName,
                                    kind,
                                    part.leftId(),
                                    part.rightId(),
                                    part.amount())));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        count++;
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

    /** What is wrong with an allocation. */
    enum Cause {
        NOT_TRUE("notTrue"),
        OTHER_AMOUNT("otherAmount"),
        MUST_NOT_BE_POSTED("mustNotBePosted"),
        POSTED_TWICE("postedTwice"),
        UNKNOWN_PAYMENT("unknownPayment");

        private final String wireName;

        Cause(String wireName) {
            this.wireName = wireName;
        }
    }

    /** A line of the list. */
    record Wrong(
            String matchId,
            String rule,
            String cause,
            String kind,
            String paymentId,
            String receivableId,
            String amount) {}
}
