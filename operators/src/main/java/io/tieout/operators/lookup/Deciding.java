package io.tieout.operators.lookup;

import java.io.Serializable;
import java.util.List;

/** What is decided of an event when all its keys have answered. A pure function; never null. */
@FunctionalInterface
public interface Deciding<E, A, R> extends Serializable {

    /**
     * @param answers one for each question, in the order of the questions
     * @param tick event time of the decision; {@link Long#MAX_VALUE} at the end of input
     */
    R decide(E event, List<A> answers, long tick);
}
