package io.tieout.testkit.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.Customer;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.Remittance;
import io.tieout.core.results.Reason;
import io.tieout.testkit.oracle.cash.CashMatch;
import io.tieout.testkit.oracle.cash.CashOracle;
import io.tieout.testkit.oracle.cash.CashOracleResult;
import io.tieout.testkit.oracle.cash.CashOracleSettings;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SeededCashStreamTest {

    @Test
    void shouldWriteTheSameEventsForTheSameSeed() {
        assertThat(new SeededCashStream(7, 9, 9, true).events())
                .isEqualTo(new SeededCashStream(7, 9, 9, true).events())
                .isNotEqualTo(new SeededCashStream(8, 9, 9, true).events());
    }

    @Test
    void shouldRefuseAStreamOfNothing() {
        assertThatThrownBy(() -> new SeededCashStream(1, 0, 1, true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldSpeakOfPaymentsInEveryKindOfDocument() {
        List<CanonicalEvent> documents =
                new SeededCashStream(3, 20, 40, false)
                        .events().stream().map(Observed::event).toList();

        assertThat(documents).hasAtLeastOneElementOfType(Customer.class);
        assertThat(documents).hasAtLeastOneElementOfType(Remittance.class);
        assertThat(documents).hasAtLeastOneElementOfType(DecisionEvent.class);
    }

    @Test
    void shouldReachEveryRuleAndReason() {
        Set<String> rules = new TreeSet<>();
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        for (int seed = 0; seed < 1_500; seed++) {
            CashOracleResult result =
                    CashOracle.apply(
                            new SeededCashStream(seed, 2 + seed % 17, 1 + seed % 13, seed % 2 == 1)
                                    .events(),
                            CashOracleSettings.defaults());
            result.matches().stream().map(CashMatch::rule).forEach(rules::add);
            result.cases().forEach(one -> reasons.add(one.reason()));
        }

        assertThat(rules)
                .contains(
                        "remittance",
                        "reference",
                        "reference-discount",
                        "reference-late-discount",
                        "reference-subset",
                        "reference-credit",
                        "reference-completed",
                        "order",
                        "exact-single",
                        "exact-discount",
                        "exact-late-discount",
                        "all-open",
                        "unique-subset",
                        "tolerance",
                        "deduction",
                        "partial",
                        "short-payment",
                        "overpayment",
                        "oldest-first",
                        "decision");
        assertThat(reasons)
                .contains(
                        Reason.AMBIGUOUS,
                        Reason.AMOUNT_DIFFERS,
                        Reason.CIRCULAR_PARENT,
                        Reason.CONFLICTING_DUPLICATE,
                        Reason.CURRENCY_MISMATCH,
                        Reason.DEDUCTION,
                        Reason.DUPLICATE_PAYMENT,
                        Reason.LATE_DISCOUNT_TAKEN,
                        Reason.RETURNED_PAYMENT,
                        Reason.UNIDENTIFIED_PAYER,
                        Reason.UNKNOWN_INVOICE);
    }
}
