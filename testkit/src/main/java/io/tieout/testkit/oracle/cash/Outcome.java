package io.tieout.testkit.oracle.cash;

import io.tieout.core.results.Reason;
import java.util.List;

/** What a rule says of a payment; a rule that says nothing leaves it to the next. */
sealed interface Outcome {

    /** The money is applied. */
    record Claimed(Application application) implements Outcome {

        static Claimed of(String rule, List<Part> parts) {
            return new Claimed(new Application(rule, parts, List.of()));
        }
    }

    /** A person is asked. */
    record Proposed(Application application, Reason reason) implements Outcome {}

    /** The rule knows that no rule may apply it. */
    record Refused(Reason reason) implements Outcome {}
}
