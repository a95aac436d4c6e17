package io.tieout.jobs.treasury;

import io.tieout.core.documents.Observed;
import io.tieout.operators.treasury.TreasuryTicks;
import java.time.Duration;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * Tells the figures of the business again and again, from what the engine has written.
 *
 * <pre>
 * documents ─── their event time alone ──▶ instants ──▶ figures, written beside
 * </pre>
 */
public final class TreasuryJob {

    private TreasuryJob() {}

    /**
     * Adds the operator, which gives nothing to others.
     *
     * @param every the least event time between two tellings
     */
    public static void build(DataStream<Observed> documents, Duration every, TellFigures figures) {
        documents
                .filter(document -> false)
                .uid("treasury-time")
                .name("event time")
                .transform("instants", Types.LONG, new TreasuryTicks<>(every.toMillis()))
                .setParallelism(1)
                .uid("treasury-ticks")
                .flatMap(figures)
                .returns(Types.LONG)
                .setParallelism(1)
                .uid("treasury-figures")
                .name("tell figures");
    }
}
