package io.tieout.connectors.log;

import java.io.Serializable;
import java.time.Duration;

/**
 * Event time of one partition, which goes on also when no record comes, so that timers fire: a
 * partition read to its tail has seen all that can be older than the clock minus the slack.
 *
 * <p>Why this is safe. The writer stamps {@code observedAtMillis} when it appends, and the record
 * becomes visible less than {@code slack} later. The clock is read at {@code c} <em>before</em> the
 * tail is found empty, so whatever comes later becomes visible after {@code c} and is stamped after
 * {@code c - slack}: no later record is as old as the watermark. While records are waiting, the
 * same argument holds for the newest stamp already read: records become visible in the order of
 * their positions, so a later one is stamped at {@code newest - slack} or after. Stamp to visible
 * is the writing of one document, milliseconds as a rule; the slack has to cover the longest pause
 * of a writer's JVM in between, and the steps of the clock. Records that break the rule are counted
 * as {@code lateRecords} by the reader. The rule does not hold for records that were given a time
 * of their own ({@link LogRecord#STAMP_AT_APPEND} was not used) unless that time is as recent.
 *
 * <p>A log that is written by the reader's own process needs no slack at its tail: the writer knows
 * what it has stamped, and gives no earlier stamp from then on ({@link LogWriter#floorMillis}).
 * There a record must be stamped by the writer, or it is late.
 *
 * <p>The source emits these watermarks itself, per split, because only it knows that a split is at
 * its tail; use it with {@code WatermarkStrategy.noWatermarks()}.
 */
public final class CaughtUpWatermarks implements Serializable {

    public static final Duration DEFAULT_SLACK = Duration.ofSeconds(5);
    private static final long INTERVAL_MILLIS = 50;
    private static final long serialVersionUID = 1;

    private final long slackMillis;
    private final TimeSource clock;

    public CaughtUpWatermarks(Duration slack, TimeSource clock) {
        if (slack.isNegative() || slack.isZero()) {
            throw new IllegalArgumentException("slack must be positive: " + slack);
        }
        this.slackMillis = slack.toMillis();
        this.clock = clock;
    }

    public TimeSource clock() {
        return clock;
    }

    /** The event time of a partition that starts to be read. */
    public Progress start() {
        return new Progress(slackMillis);
    }

    /** One partition's event time. One thread. */
    public static final class Progress {

        /** No watermark is due. */
        public static final long NONE = Long.MIN_VALUE;

        private final long slackMillis;
        private long newestMillis = NONE;
        private long watermarkMillis = NONE;
        private long dueMillis = NONE;

        private Progress(long slackMillis) {
            this.slackMillis = slackMillis;
        }

        /** Takes note of a record; true if it is late, that is, not after the watermark. */
        public boolean observe(long observedAtMillis) {
            newestMillis = Math.max(newestMillis, observedAtMillis);
            return observedAtMillis <= watermarkMillis;
        }

        /** The watermark to emit while more records are waiting, or {@link #NONE}. */
        public long whileReading(long clockMillis) {
            return newestMillis == NONE
                    ? NONE
                    : advance(newestMillis - slackMillis - 1, clockMillis);
        }

        /**
         * The watermark to emit at the tail, or {@link #NONE}.
         *
         * @param clockMillis read before the tail was found empty
         */
        public long whenCaughtUp(long clockMillis) {
            return advance(clockMillis - slackMillis, clockMillis);
        }

        /**
         * The watermark to emit at the tail where the writer is known, or {@link #NONE}. It waits
         * for no slack.
         *
         * @param floorMillis from {@link LogWriter#floorMillis}, before the tail was found empty
         */
        public long whenCaughtUpWith(long floorMillis) {
            return advance(floorMillis - 1, floorMillis);
        }

        private long advance(long candidateMillis, long clockMillis) {
            if (candidateMillis <= watermarkMillis || clockMillis < dueMillis) {
                return NONE;
            }
            watermarkMillis = candidateMillis;
            dueMillis = clockMillis + INTERVAL_MILLIS;
            return candidateMillis;
        }
    }
}
