package io.tieout.core.payables;

import java.io.Serializable;

/**
 * When a run that goes on for ever accrues.
 *
 * @param monthly whether the last day of each month is a period end, beside those that are listed
 * @param afterDays days after a period end for which late bills and receipts are awaited; 0 is the
 *     first tick of the next day
 */
public record AccrualTimes(boolean monthly, int afterDays) implements Serializable {

    /** Only as of the days that are listed, on the next day. */
    public static final AccrualTimes AS_LISTED = new AccrualTimes(false, 0);

    public AccrualTimes {
        if (afterDays < 0 || afterDays > 366) {
            throw new IllegalArgumentException("afterDays must be 0 to 366, not " + afterDays);
        }
    }
}
