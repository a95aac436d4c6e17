package io.tieout.testkit.engine;

import java.util.List;

/**
 * A continuous implementation of cash application that can be held against the oracle by {@link
 * CashAgreement}: the core alone, an operator harness or a cluster.
 */
@FunctionalInterface
public interface CashRunUnderTest {

    /**
     * Takes the documents of the company {@code default} in the order in which they arrive,
     * advances event time as they say, ends the input and tells all that came out. Settings and
     * settle times are the defaults.
     *
     * @throws Exception if the implementation fails
     */
    CashRunOutcome run(List<CashArrival> arrivals) throws Exception;
}
