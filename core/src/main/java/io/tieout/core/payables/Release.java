package io.tieout.core.payables;

import io.tieout.core.money.Money;
import io.tieout.core.results.Reason;
import java.util.Comparator;
import java.util.Set;

/**
 * A person's word that a bill may be off by one variance, of this amount and no other.
 *
 * @param id of the decision
 * @param person as spelled by {@link io.tieout.core.approvals.People}
 * @param atMillis event time
 * @param variance reason and place of the hold, as {@code REASON/place}
 */
record Release(String id, String person, long atMillis, String variance, Money amount) {

    /** In the order of event time, then id: the first one counts. */
    static final Comparator<Release> ORDER =
            Comparator.comparingLong(Release::atMillis).thenComparing(Release::id);

    private static final Set<Reason> RELEASABLE =
            Set.of(
                    Reason.PRICE_VARIANCE,
                    Reason.LINE_AMOUNT_VARIANCE,
                    Reason.TOTAL_VARIANCE,
                    Reason.QUANTITY_OVER_ORDERED,
                    Reason.QUANTITY_OVER_RECEIVED);

    /** What a decision calls the variance of a hold. */
    static String nameOf(Hold hold) {
        return hold.reason().name() + '/' + hold.place();
    }

    /** Whether it names the hold just as it stands. */
    boolean isOf(Hold hold) {
        return variance.equals(nameOf(hold)) && amount.equals(hold.amount());
    }

    /** Whether a person may let such a hold pass; others are mended, not released. */
    static boolean mayPass(Bill bill, Hold hold) {
        return !bill.isCredit() && RELEASABLE.contains(hold.reason());
    }
}
