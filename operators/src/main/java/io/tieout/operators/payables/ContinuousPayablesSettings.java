package io.tieout.operators.payables;

import io.tieout.operators.bank.SettleTimes;
import java.io.Serializable;
import java.util.Objects;

/**
 * What payables need to know where they go on for ever.
 *
 * @param payables the rules; their delays are those of {@code times}
 * @param times with a tick
 * @param orderRetentionMillis how long an order is kept after the last thing happened to it, in
 *     event time; bills that are granted are kept as long as the rules compare with them
 * @param mostAhead if more documents of a company wait for their tick, nothing is told ahead of it
 * @param maxItemsInMemory documents of all loaded companies of a subtask; beyond it the company not
 *     used for longest is dropped and built again from state when needed
 */
public record ContinuousPayablesSettings(
        PayablesOperatorSettings payables,
        SettleTimes times,
        long orderRetentionMillis,
        int mostAhead,
        int maxItemsInMemory)
        implements Serializable {

    public ContinuousPayablesSettings {
        Objects.requireNonNull(payables, "payables");
        if (times.isAtEnd()) {
            throw new IllegalArgumentException("a run that goes on for ever settles at ticks");
        }
        if (payables.payables().certainMillis() != times.certainDelayMillis()
                || payables.payables().inferredMillis() != times.inferredDelayMillis()) {
            throw new IllegalArgumentException("the rules wait otherwise than the documents");
        }
    }
}
