package io.tieout.core.bank;

import java.util.ArrayList;
import java.util.List;

/**
 * What one tick decided about a scope.
 *
 * @param confirmed claims that are final
 * @param proposed claims that a person has to confirm; their items stay open
 * @param open items that stay open, of which this tick has something to say
 * @param frozen those of them that were found ambiguous
 */
public record Settled(
        List<Claim> confirmed, List<Claim> proposed, List<OpenItem> open, List<BankItem> frozen) {

    /** What a tick decided, before the marks of its items are cleared. */
    static Settled of(Tick tick, Autonomy autonomy) {
        Verdicts verdicts = tick.verdicts();
        List<Claim> confirmed = new ArrayList<>();
        List<Claim> proposed = new ArrayList<>();
        List<OpenItem> open = new ArrayList<>(verdicts.openItems());
        for (Claim claim : verdicts.claims()) {
            if (autonomy == Autonomy.AUTO || !claim.decidedBy().equals(Claim.BY_RULE)) {
                confirmed.add(claim);
            } else {
                proposed.add(claim);
                open.addAll(leftOpen(tick.items(), claim));
            }
        }
        proposed.addAll(verdicts.proposals());
        List<BankItem> frozen =
                open.stream().map(OpenItem::item).filter(BankItem::isFrozen).toList();
        return new Settled(
                List.copyOf(confirmed), List.copyOf(proposed), List.copyOf(open), frozen);
    }

    /** Opens the items of a claim again that the engine may not make alone. */
    private static List<OpenItem> leftOpen(BankItems items, Claim claim) {
        List<BankItem> members = claim.members();
        members.forEach(items::reopen);
        return members.stream()
                .map(
                        item ->
                                new OpenItem(
                                        item,
                                        OpenItem.unmatched(item),
                                        List.of(OpenItem.Way.of(claim, item))))
                .toList();
    }
}
