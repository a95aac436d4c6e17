package io.tieout.operators.ledger;

/** The place of a journal among those not chained yet: by event time, then by id. */
public record JournalKey(long atMillis, String id) implements Comparable<JournalKey> {

    @Override
    public int compareTo(JournalKey other) {
        int byTime = Long.compare(atMillis, other.atMillis);
        return byTime == 0 ? id.compareTo(other.id) : byTime;
    }
}
