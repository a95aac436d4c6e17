package io.tieout.core.receivables;

import static io.tieout.core.receivables.CashSamples.add;
import static io.tieout.core.receivables.CashSamples.eur;
import static io.tieout.core.receivables.CashSamples.invoice;
import static io.tieout.core.receivables.CashSamples.payment;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.RuleFlow;
import io.tieout.core.documents.RuleSet;
import io.tieout.core.ledger.Journal;
import io.tieout.core.money.Money;
import io.tieout.core.results.Allocation;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Match;
import io.tieout.core.results.Reason;
import io.tieout.core.rules.RuleHistory;
import io.tieout.core.rules.RuleVersion;
import io.tieout.core.rules.RuleVersions;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** p paid 970 of the 1,000 of r-INV-10001. */
class WriteOffTest {

    private static final String RECEIVABLE = "r-INV-10001";

    @Test
    void shouldNameWhoWroteOffAndWhoAgreedWhenItIsPosted() {
        CustomerScope scope = shortPaid(Map.of());
        add(scope, said("d1", DecisionKind.WRITE_OFF, 1, "anna"));
        add(scope, said("d2", DecisionKind.CONFIRM, 2, " Bert"));

        CashSettled settled = scope.settle(Long.MAX_VALUE, true, true);

        Match match = writeOff(settled);
        assertThat(match.decidedBy()).isEqualTo("anna+bert");
        assertThat(match.evidence())
                .anyMatch(it -> it.field().equals("decision") && it.left().equals("d1 d2"));
        Journal journal =
                settled.journals().stream()
                        .filter(it -> it.cause().equals(match.id()))
                        .findFirst()
                        .orElseThrow();
        assertThat(journal.decidedBy()).isEqualTo("anna+bert");
        assertThat(journal.lines())
                .extracting(it -> it.account() + ' ' + it.amount().minorUnits())
                .containsExactly("receivables:C1 -3000", "write-offs 3000");
        assertThat(scope.receivable(RECEIVABLE).isCleared()).isTrue();
        assertThat(settled.exceptions()).isEmpty();
    }

    @Test
    void shouldLetOnePersonWriteOffWhatIsWithinTheLimitOfTheCurrency() {
        CustomerScope scope = shortPaid(Map.of("EUR", new BigDecimal("30.00")));
        add(scope, said("d1", DecisionKind.WRITE_OFF, 1, "anna"));

        assertThat(writeOff(scope.settle(Long.MAX_VALUE, true, true)).decidedBy())
                .isEqualTo("anna");
    }

    @Test
    void shouldWaitForASecondPersonWhenTheLimitIsOfAnotherCurrencyOrTooLow() {
        CustomerScope scope =
                shortPaid(
                        Map.of(
                                "EUR", new BigDecimal("29.99"),
                                "USD", new BigDecimal("100.00")));
        add(scope, said("d1", DecisionKind.WRITE_OFF, 1, "anna"));

        CashSettled settled = scope.settle(Long.MAX_VALUE, true, true);

        assertThat(settled.exceptions())
                .filteredOn(it -> it.reason() == Reason.APPROVAL_REQUIRED)
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.status()).isEqualTo(ExceptionStatus.OPEN);
                            assertThat(it.amount()).isEqualTo(eur(30));
                            assertThat(it.explanation()).contains("anna", "second person");
                        });
        assertThat(settled.matches()).noneMatch(it -> it.rule().equals("write-off"));
    }

    @Test
    void shouldPostNothingOfAPaymentThatWasAppliedWhileNothingWasPosted() {
        CustomerScope scope = shortPaid(Map.of(), Autonomy.SHADOW);
        add(
                scope,
                new DecisionEvent(
                        "d0",
                        DecisionKind.CONFIRM,
                        CashSamples.ACCOUNT,
                        "EUR",
                        List.of("p"),
                        List.of(RECEIVABLE),
                        List.of(),
                        "carl",
                        Instant.EPOCH,
                        ""));
        scope.settle(1_000_000, true, true);
        scope.know(
                RuleVersions.of(
                        RuleVersion.configured(CashLimits.DEFAULTS, Autonomy.SHADOW),
                        RuleHistory.of(List.of(auto(2_000_000))),
                        RuleFlow.CASH,
                        "acme"));
        add(scope, said("d1", DecisionKind.WRITE_OFF, 1, "anna"), 3_000_000);
        add(scope, said("d2", DecisionKind.CONFIRM, 2, "bert"), 3_100_000);

        CashSettled settled = scope.settle(4_000_000, true, true);

        assertThat(writeOff(settled).decidedBy()).isEqualTo("anna+bert");
        assertThat(settled.journals()).isEmpty();
        assertThat(scope.receivable(RECEIVABLE).isCleared()).isTrue();
    }

    private static Observed auto(long atMillis) {
        RuleSet rules =
                new RuleSet(
                        RuleSet.idOf(RuleFlow.CASH, null, 2),
                        RuleFlow.CASH,
                        null,
                        2,
                        Map.of("autonomy", "AUTO"),
                        "anna",
                        "bert",
                        "",
                        Instant.ofEpochMilli(atMillis));
        return new Observed(rules, "rules", "1", atMillis);
    }

    private static CustomerScope shortPaid(Map<String, BigDecimal> aloneUpTo) {
        return shortPaid(aloneUpTo, Autonomy.AUTO);
    }

    private static CustomerScope shortPaid(Map<String, BigDecimal> aloneUpTo, Autonomy autonomy) {
        CustomerScope scope =
                new CustomerScope(
                        "acme",
                        CashSamples.CUSTOMER,
                        ReceivablesSettings.DEFAULTS.writingOffAlone(aloneUpTo),
                        autonomy);
        add(scope, invoice("INV-10001", 1_000), payment("p", 970, 5, "INV-10001"));
        return scope;
    }

    private static DecisionEvent said(String id, DecisionKind kind, int second, String person) {
        Money amount = eur(30);
        return new DecisionEvent(
                id,
                kind,
                CashSamples.ACCOUNT,
                "EUR",
                List.of("p"),
                List.of(RECEIVABLE),
                List.of(new Allocation("p", RECEIVABLE, amount)),
                person,
                Instant.ofEpochSecond(second),
                "not worth a letter");
    }

    private static Match writeOff(CashSettled settled) {
        return settled.matches().stream()
                .filter(it -> it.rule().equals("write-off"))
                .findFirst()
                .orElseThrow();
    }
}
