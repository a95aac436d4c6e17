package io.tieout.core.results;

import java.time.Duration;

/**
 * How long a running engine remembers what it matched, in event time: so long a copy of an item is
 * known for one, and the match can be taken back.
 */
public final class MatchMemory {

    public static final Duration BANK = Duration.ofDays(120);

    /** Longer than a cheque number stays unique and a payment may come back. */
    public static final Duration CASH = Duration.ofDays(200);

    private MatchMemory() {}

    /** Of the matches of one kind that people can take back. */
    public static Duration of(MatchKind kind) {
        return kind == MatchKind.CASH ? CASH : BANK;
    }
}
