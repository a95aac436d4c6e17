package io.tieout.operators.lookup;

/**
 * What lies in the gather's state for an event: the inquiry, a reply, or the mark of a decision.
 * Exactly one of the three.
 */
public record GatherItem<E, A>(Inquiry<E> inquiry, Reply<A> reply, Decided decided) {

    public GatherItem {
        int set = (inquiry == null ? 0 : 1) + (reply == null ? 0 : 1) + (decided == null ? 0 : 1);
        if (set != 1) {
            throw new IllegalArgumentException("an item is an inquiry, a reply or a mark");
        }
    }

    /**
     * That the event was decided, so that a later delivery is known for one.
     *
     * @param contentHash of the content that was decided
     * @param forgetAtMillis when the mark is dropped, in event time
     */
    public record Decided(long contentHash, long forgetAtMillis) {}

    static <E, A> GatherItem<E, A> of(Inquiry<E> inquiry) {
        return new GatherItem<>(inquiry, null, null);
    }

    static <E, A> GatherItem<E, A> of(Reply<A> reply) {
        return new GatherItem<>(null, reply, null);
    }

    static <E, A> GatherItem<E, A> of(Decided decided) {
        return new GatherItem<>(null, null, decided);
    }
}
