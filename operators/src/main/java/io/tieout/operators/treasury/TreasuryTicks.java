package io.tieout.operators.treasury;

import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Emits event time as it goes on, at most once in an interval: each emission is an instant, in
 * milliseconds, as of which figures are to be told. Records are dropped. Nothing is kept: after a
 * restart the first instant comes at once.
 */
public final class TreasuryTicks<T> extends AbstractStreamOperator<Long>
        implements OneInputStreamOperator<T, Long> {

    private static final long serialVersionUID = 1L;

    private final long everyMillis;
    private transient long nextMillis;

    /**
     * @param everyMillis of event time
     */
    public TreasuryTicks(long everyMillis) {
        if (everyMillis <= 0) {
            throw new IllegalArgumentException("interval must be positive: " + everyMillis);
        }
        this.everyMillis = everyMillis;
    }

    @Override
    public void open() throws Exception {
        super.open();
        nextMillis = 0;
    }

    @Override
    public void processElement(StreamRecord<T> record) {
        // Only time counts here.
    }

    /** The end of all time is no instant of which anything could be told. */
    @Override
    public void processWatermark(Watermark mark) throws Exception {
        long at = mark.getTimestamp();
        if (at >= nextMillis && at != Long.MAX_VALUE) {
            output.collect(new StreamRecord<>(at, at));
            nextMillis = at + everyMillis;
        }
        super.processWatermark(mark);
    }
}
