package io.tieout.operators.lookup;

/** Tells the versions of an event apart that came under one id; the first one counts. */
record Stamp(long observedAtMillis, long contentHash) implements Comparable<Stamp> {

    @Override
    public int compareTo(Stamp other) {
        int byTime = Long.compare(observedAtMillis, other.observedAtMillis);
        return byTime == 0 ? Long.compare(contentHash, other.contentHash) : byTime;
    }
}
