package io.tieout.benchmarks.recon.receivables;

import io.tieout.benchmarks.recon.Days;
import io.tieout.benchmarks.recon.Draw;
import io.tieout.benchmarks.recon.FeedCurrency;
import io.tieout.benchmarks.recon.Iban;
import io.tieout.benchmarks.recon.LineBuffer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The company that is paid: its bank accounts, and the numbers of its documents. */
final class Seller {
    private static final long STREAM = 0x5E11;
    private static final int DIGITS = 7;

    /**
     * By the segment of customers. All series count together: a number without prefix is enough.
     */
    private static final byte[][] PREFIXES = {
        LineBuffer.utf8("INV-"),
        LineBuffer.utf8("RE"),
        LineBuffer.utf8("FA "),
        LineBuffer.utf8("R-")
    };

    private static final boolean[] WITH_YEAR = {true, false, false, true};

    private final Map<FeedCurrency, byte[]> accounts = new EnumMap<>(FeedCurrency.class);
    private final Set<Long> doubtful = new HashSet<>();
    private long lastNumber;

    Seller(long seed) {
        Draw draw = new Draw(seed, STREAM, 0);
        for (FeedCurrency currency : FeedCurrency.values()) {
            accounts.put(currency, LineBuffer.utf8(Iban.of(draw, "DE")));
        }
        this.lastNumber = 100_000L + draw.below(800_000);
    }

    byte[] account(FeedCurrency currency) {
        return accounts.get(currency);
    }

    long nextNumber() {
        return ++lastNumber;
    }

    long lastNumber() {
        return lastNumber;
    }

    /** Remembers the invoice of a case in doubt, which no other planted fault may decide. */
    void addDoubtful(long number) {
        doubtful.add(number);
    }

    boolean isDoubtful(long number) {
        return doubtful.contains(number);
    }

    byte[] printed(LineBuffer scratch, int segment, long number, int day) {
        scratch.raw(PREFIXES[segment]);
        if (WITH_YEAR[segment]) {
            scratch.raw(Arrays.copyOf(Days.iso(day), 4)).raw('-');
        }
        return scratch.digits(number, DIGITS).copy();
    }
}
