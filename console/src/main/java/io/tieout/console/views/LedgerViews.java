package io.tieout.console.views;

import io.tieout.core.money.Currencies;
import io.tieout.store.read.Books;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the books sum to and whether they are whole. */
public final class LedgerViews {

    private LedgerViews() {}

    /** Every account's sums as of a day. */
    public record TrialBalance(String companyId, String asOf, List<Row> rows, List<Total> totals) {}

    /** An account in one currency; balance is debit minus credit. */
    public record Row(
            String account, String currency, String debit, String credit, String balance) {}

    /** A currency's sums; the two are equal. */
    public record Total(String currency, String debit, String credit) {}

    /** Whether the chains are whole. */
    public record Chains(String checkedAt, List<Chain> companies) {}

    /**
     * A company's chain.
     *
     * @param detail what is wrong; null if nothing is
     */
    public record Chain(
            String companyId, long length, String head, boolean intact, String detail) {}

    public static TrialBalance trialBalance(String companyId, String asOf, List<Books.Sum> sums) {
        Map<String, BigDecimal[]> totals = new TreeMap<>();
        for (Books.Sum sum : sums) {
            BigDecimal[] total =
                    totals.computeIfAbsent(
                            sum.currency(),
                            key -> new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO});
            total[0] = total[0].add(sum.debit());
            total[1] = total[1].add(sum.credit());
        }
        return new TrialBalance(
                companyId,
                asOf,
                sums.stream()
                        .map(
                                it ->
                                        new Row(
                                                it.account(),
                                                it.currency(),
                                                plain(it.debit(), it.currency()),
                                                plain(it.credit(), it.currency()),
                                                plain(
                                                        it.debit().subtract(it.credit()),
                                                        it.currency())))
                        .toList(),
                totals.entrySet().stream()
                        .map(
                                it ->
                                        new Total(
                                                it.getKey(),
                                                plain(it.getValue()[0], it.getKey()),
                                                plain(it.getValue()[1], it.getKey())))
                        .toList());
    }

    private static String plain(BigDecimal minorUnits, String currency) {
        return minorUnits
                .movePointLeft(Currencies.scaleOf(currency))
                .setScale(Currencies.scaleOf(currency))
                .toPlainString();
    }
}
