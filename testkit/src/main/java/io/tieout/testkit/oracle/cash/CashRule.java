package io.tieout.testkit.oracle.cash;

import java.util.Optional;

/** One rule of section 5. */
interface CashRule {

    Optional<Outcome> tryOn(Turn turn);
}
