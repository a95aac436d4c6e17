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
    public record Way(String rule, double confidence, List<BankItem> others) {}
}
