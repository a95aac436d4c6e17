package io.tieout.testkit.oracle.cash;

import io.tieout.core.results.Reason;
import java.util.List;
import java.util.Optional;

/** The rules of section 5 in their order. */
final class CashRules {

    private static final List<CashRule> CERTAIN =
            List.of(
                    new RemittanceRule(false),
                    NamedRules::reference,
                    NamedRules::discount,
                    NamedRules::lateDiscount);
    private static final List<CashRule> INFERRED =
            List.of(
                    new DuplicateRule(),
                    new RemittanceRule(true),
                    NamedRules::subset,
                    NamedRules::credit,
                    NamedRules::completed,
                    new OrderRule(),
                    BareRules::exactSingle,
                    BareRules::exactDiscount,
                    BareRules::allOpen,
                    BareRules::allPastDue,
                    new UniqueSubsetRule(),
                    NamedRules::tolerance,
                    BareRules::tolerance,
                    NamedRules::deduction,
                    NamedRules::partial,
                    NamedRules::shortPayment,
                    NamedRules::overpayment,
                    BareRules::oldestFirst,
                    ExchangeRules::remittance,
                    ExchangeRules::reference);

    private CashRules() {}

    /** In the certain pass only a claim counts. */
    static Optional<Outcome> firstCertain(Turn turn) {
        return first(turn, CERTAIN).filter(Outcome.Claimed.class::isInstance);
    }

    /** What all rules say, certain ones first; oldest first also where others refused to guess. */
    static Optional<Outcome> firstOfAll(Turn turn) {
        Optional<Outcome> outcome = first(turn, CERTAIN).or(() -> first(turn, INFERRED));
        boolean refusedToGuess =
                turn.isBare() && outcome.filter(CashRules::isGuessRefused).isPresent();
        return refusedToGuess
                ? possible(BareRules.oldestFirst(turn), turn).or(() -> outcome)
                : outcome;
    }

    private static boolean isGuessRefused(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused
                && refused.reason() != Reason.DUPLICATE_PAYMENT;
    }

    private static Optional<Outcome> first(Turn turn, List<CashRule> rules) {
        return rules.stream()
                .map(rule -> possible(rule.tryOn(turn), turn))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** A claim with negative cash for an invoice, or with more cash than came, is not made. */
    private static Optional<Outcome> possible(Optional<Outcome> outcome, Turn turn) {
        return outcome.filter(
                one ->
                        !(one instanceof Outcome.Claimed claimed)
                                || isPossible(claimed.application(), turn));
    }

    private static boolean isPossible(Application application, Turn turn) {
        return application.cash() <= turn.amount()
                && application.parts().stream().noneMatch(Part::hasNegativeCashForInvoice);
    }
}
