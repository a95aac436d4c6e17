package io.tieout.testkit.oracle.cash;

import io.tieout.core.documents.Customer;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.FxRate;
import io.tieout.core.documents.Observed;

/** At which ticks a document comes and is due for inferred rules (section 3). */
interface Ticks {

    /** A bounded run: all comes and is due at the end of input. */
    Ticks BOUNDED =
            new Ticks() {
                @Override
                public long comes(Observed observed) {
                    return Long.MAX_VALUE;
                }

                @Override
                public long inferred(Observed observed) {
                    return Long.MAX_VALUE;
                }
            };

    /** The tick at which it comes, which is the one at which it is due for certain rules. */
    long comes(Observed observed);

    /** The tick at which it is due for inferred rules. */
    long inferred(Observed observed);

    /** People, master data and rates are not waited for. */
    static boolean waits(Observed observed) {
        return !(observed.event() instanceof DecisionEvent
                || observed.event() instanceof Customer
                || observed.event() instanceof FxRate);
    }
}
