package io.tieout.core.bank;

import io.tieout.core.bank.rules.ReferenceExact;
import io.tieout.core.results.MatchKind;
import java.util.ArrayList;
import java.util.List;

/**
 * What an item's arrival changes about the matches that certain rules show before they are final.
 *
 * @param shown pairs to be shown from now on
 * @param withdrawn pairs shown before that are not certain any more
 */
public record Provisional(List<Claim> shown, List<Claim> withdrawn) {

    static Provisional of(Tick now, BankItem item) {
        List<Claim> shown = new ArrayList<>();
        List<Claim> withdrawn = new ArrayList<>();
        for (BankItem partner : ReferenceExact.partners(now, item)) {
            shown.add(pair(item, partner));
        }
        for (long strong : item.references().strong()) {
            List<BankItem> others = new ArrayList<>(2);
            now.items().forEachKnownOfStrongAmount(strong, item.amount(), others::add);
            others.remove(item);
            if (others.size() == 2
                    && others.get(0).side() != others.get(1).side()
                    && others.stream().allMatch(BankItem::isOpen)) {
                withdrawn.add(pair(others.get(0), others.get(1)));
            }
        }
        return new Provisional(shown, withdrawn);
    }

    private static Claim pair(BankItem one, BankItem two) {
        BankItem bank = one.side() == Side.BANK ? one : two;
        BankItem ledger = one.side() == Side.BANK ? two : one;
        return new Claim(
                "reference-exact",
                MatchKind.BANK,
                List.of(bank),
                List.of(ledger),
                "",
                1,
                Claim.BY_RULE);
    }
}
