package io.tieout.testkit.oracle;

import io.tieout.core.results.Reason;
import java.util.List;
import java.util.function.BiPredicate;

/** S1 to S3: pairs that a person should look at, never claimed. */
final class SuggestionRules {

    private static final String KEYING_ERROR = "keying-error";

    private SuggestionRules() {}

    /** S1. */
    static void referenceAmountDiffers(Tick tick) {
        for (Component pair :
                pairs(
                        tick,
                        (bank, ledger) ->
                                bank.sign() == ledger.sign()
                                        && bank.amount() != ledger.amount()
                                        && bank.daysApart(ledger)
                                                <= tick.settings().lags().referenceDays()
                                        && tick.pairs().agreeByReference(bank, ledger))) {
            Edge edge = pair.edges().get(0);
            long bank = edge.a().amount();
            long ledger = edge.b().amount();
            boolean slip =
                    Digits.differByOneSwap(bank, ledger) || Digits.differInOneDigit(bank, ledger);
            tick.propose(
                    slip ? KEYING_ERROR : "reference-amount-differs",
                    pair.items(),
                    Reason.AMOUNT_DIFFERS);
        }
    }

    /** S2. */
    static void swappedDigits(Tick tick) {
        for (Component pair :
                pairs(
                        tick,
                        (bank, ledger) ->
                                isPartyPair(tick, bank, ledger)
                                        && bank.sign() == ledger.sign()
                                        && Digits.differByOneSwap(bank.amount(), ledger.amount())
                                        && isInUsualWindow(tick, bank, ledger))) {
            tick.propose(KEYING_ERROR, pair.items(), Reason.AMOUNT_DIFFERS);
        }
    }

    /** S3. */
    static void dateDiffers(Tick tick) {
        for (Component pair :
                pairs(
                        tick,
                        (bank, ledger) ->
                                isPartyPair(tick, bank, ledger)
                                        && bank.amount() == ledger.amount()
                                        && !isInUsualWindow(tick, bank, ledger)
                                        && bank.daysApart(ledger)
                                                <= tick.settings().lags().referenceDays())) {
            Edge edge = pair.edges().get(0);
            if (tick.series().fits(edge.a(), edge.b())) {
                tick.propose("date-differs", pair.items(), Reason.DATE_DIFFERS);
            }
        }
    }

    private static boolean isPartyPair(Tick tick, Item bank, Item ledger) {
        return !bank.returned()
                && tick.pairs().agreeByParty(bank, ledger)
                && !tick.pairs().contradictByReference(bank, ledger);
    }

    private static boolean isInUsualWindow(Tick tick, Item bank, Item ledger) {
        return tick.settings().lags().usual().contains(bank.daysAfter(ledger));
    }

    /** Components of one bank and one ledger item of which one is due. */
    private static List<Component> pairs(Tick tick, BiPredicate<Item, Item> rule) {
        List<Edge> edges =
                tick.edges(
                        tick.openNotProposed(Side.BANK), tick.openNotProposed(Side.LEDGER), rule);
        return Component.of(edges).stream()
                .filter(Component::isOneToOne)
                .filter(component -> tick.hasDue(component.items(), DueClass.INFERRED))
                .toList();
    }
}
