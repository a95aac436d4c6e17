package io.tieout.core.forecast;

import io.tieout.core.receivables.AccountItem;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Rolls open items to the cash of each day. */
final class OpenCash {

    /** As far as any forecast goes. */
    static final int ALL_DAYS = Integer.MAX_VALUE;

    private OpenCash() {}

    /** Sees each item with how its customer pays and when it will be paid. */
    @FunctionalInterface
    interface Visitor {
        void visit(AccountItem item, DelayCurve curve, PaymentChances chances);
    }

    /**
     * The cash by currency.
     *
     * @param open with the items of each customer side by side
     * @param days how many days to look ahead
     */
    static SortedMap<String, CashSpread> of(
            List<AccountItem> open,
            Experience experience,
            boolean payingDayEffects,
            int days,
            Visitor visitor) {
        SortedMap<String, CashSpread> spreads = spreads(open, experience.asOfDay(), days);
        String customerId = null;
        DelayCurve curve = null;
        for (AccountItem item : open) {
            if (curve == null || !item.customerId().equals(customerId)) {
                spreads.values().forEach(CashSpread::endOfCustomer);
                customerId = item.customerId();
                curve = experience.curve(customerId);
            }
            PaymentChances chances = experience.chances(curve, item.dueDay(), payingDayEffects);
            spreads.get(item.open().currency()).add(outstanding(item), chances);
            visitor.visit(item, curve, chances);
        }
        spreads.values().forEach(CashSpread::endOfCustomer);
        return spreads;
    }

    private static SortedMap<String, CashSpread> spreads(
            List<AccountItem> open, int asOfDay, int days) {
        SortedMap<String, Long> totals = new TreeMap<>();
        for (AccountItem item : open) {
            totals.merge(item.open().currency(), outstanding(item), Math::addExact);
        }
        SortedMap<String, CashSpread> spreads = new TreeMap<>();
        totals.forEach(
                (currency, total) -> spreads.put(currency, new CashSpread(asOfDay, total, days)));
        return spreads;
    }

    /** Of an item that was paid since, what was open then. */
    private static long outstanding(AccountItem item) {
        return item.isOpen() ? item.open().minorUnits() : item.amount().minorUnits();
    }
}
