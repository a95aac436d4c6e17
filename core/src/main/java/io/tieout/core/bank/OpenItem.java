package io.tieout.core.bank;

import io.tieout.core.results.Reason;
import java.util.List;

/**
 * An item that no rule could claim, with what speaks for which other items.
 *
 * @param ways best first
 */
public record OpenItem(BankItem item, Reason reason, List<Way> ways) {

    /**
     * One way the item could be tied out.
     *
     * @param others the items it would be tied to, without the item itself
     */
    public record Way(String rule, double confidence, List<BankItem> others) {

        /** The way that a claim shows for one of its items. */
        public static Way of(Claim claim, BankItem item) {
            List<BankItem> others =
                    claim.members().stream().filter(other -> other != item).toList();
            return new Way(claim.rule(), claim.confidence(), others);
        }
    }

    /** The reason of an item of which nothing else is known. */
    public static Reason unmatched(BankItem item) {
        if (item.returned()) {
            return Reason.RETURNED_PAYMENT;
        }
        return item.side() == Side.BANK ? Reason.UNMATCHED_BANK : Reason.UNMATCHED_LEDGER;
    }
}
