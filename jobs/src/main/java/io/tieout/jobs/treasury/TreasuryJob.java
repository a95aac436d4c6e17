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
 * documents ─── their event time alone ──▶ ticks ──▶ {@link FigureTable}
 * </pre>
 */
public final class TreasuryJob {

    private TreasuryJob() {}

    /**
     * Instants as of which figures are to be told, milliseconds of event time.
     *
     * @param every the least time between two of them
     */
    public static DataStream<Long> ticks(DataStream<Observed> documents, Duration every) {
        return documents
                .filter(document -> false)
                .uid("treasury-time")
                .name("event time")
                .transform("tell figures", Types.LONG, new TreasuryTicks<>(every.toMillis()))
                .setParallelism(1)
                .uid("treasury-ticks");
    }
}
