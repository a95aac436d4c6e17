package io.tieout.operators.receivables;

import io.tieout.core.documents.Streams;
import io.tieout.core.receivables.CashTotals;
import java.util.SortedMap;
import org.apache.flink.api.common.functions.RuntimeContext;

/** The accumulators of cash application. Amounts are minor units, by currency. */
public final class CashCounters {

    /** Each followed by the currency. */
    public static final String PAYMENTS = "cash.payments.";

    public static final String APPLIED = "cash.applied.";
    public static final String UNAPPLIED = "cash.unapplied.";
    public static final String RETURNED = "cash.returned.";

    /** Receivables, remittances and customers that came again with the same content. */
    public static final String DUPLICATES = "cash.duplicates";

    public static final String STATE_ACCESSES = "cash.state-accesses";

    private final RuntimeContext context;

    CashCounters(RuntimeContext context) {
        this.context = context;
    }

    void totals(SortedMap<String, CashTotals> totals) {
        totals.forEach(
                (currency, total) -> {
                    add(PAYMENTS + currency, total.payments());
                    add(APPLIED + currency, total.applied());
                    add(UNAPPLIED + currency, total.unapplied());
                    add(RETURNED + currency, total.returned());
                });
    }

    /**
     * Bank lines and decisions are not counted: bank reconciliation has them too. Remittances,
     * which go to several companies, are counted at one of them.
     */
    void duplicates(String companyId, SortedMap<String, Long> byStream) {
        add(DUPLICATES, byStream.getOrDefault(Streams.RECEIVABLES, 0L));
        add(DUPLICATES, byStream.getOrDefault(Streams.CUSTOMERS, 0L));
        if (companyId.equals(CashOperatorSettings.DEFAULT_COMPANY)) {
            add(DUPLICATES, byStream.getOrDefault(Streams.REMITTANCES, 0L));
        }
    }

    /** Rates go to several companies; they are counted at one of them. */
    void duplicateRates(SortedMap<String, Long> byStream) {
        add(DUPLICATES, byStream.getOrDefault(Streams.FX_RATES, 0L));
    }

    void stateAccesses(long accesses) {
        add(STATE_ACCESSES, accesses);
    }

    private void add(String name, long more) {
        context.getLongCounter(name).add(more);
    }
}
