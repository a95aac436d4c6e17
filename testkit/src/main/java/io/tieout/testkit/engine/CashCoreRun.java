package io.tieout.testkit.engine;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.documents.Observed;
import io.tieout.core.identification.IdentificationSettings;
import io.tieout.core.receivables.CashSettled;
import io.tieout.core.receivables.CompanyReceivables;
import io.tieout.core.receivables.ReceivablesSettings;
import io.tieout.testkit.oracle.cash.CashTiming;
import java.util.List;

/** Cash application of the only company in the core alone, bounded and tick by tick. */
public final class CashCoreRun {

    private static final String COMPANY = "default";

    private CashCoreRun() {}

    /** A bounded run: all events at once. */
    public static CashSettled apply(List<Observed> events) {
        return apply(events, null);
    }

    /**
     * @param bookCurrency of the company; null if it has none
     */
    public static CashSettled apply(List<Observed> events, String bookCurrency) {
        CompanyReceivables company =
                new CompanyReceivables(
                        COMPANY,
                        ReceivablesSettings.DEFAULTS,
                        IdentificationSettings.DEFAULTS,
                        Autonomy.AUTO,
                        bookCurrency);
        events.forEach(company::add);
        return company.settle();
    }

    /** A continuous run: the form of {@link CashRunUnderTest}. */
    public static CashRunOutcome continuous(List<CashArrival> arrivals) {
        return continuous(arrivals, false);
    }

    /**
     * A continuous run in which every scope is built again after each of its ticks, from documents
     * and {@link io.tieout.core.receivables.PaymentMark}s.
     */
    public static CashRunOutcome restored(List<CashArrival> arrivals) {
        return continuous(arrivals, true);
    }

    private static CashRunOutcome continuous(List<CashArrival> arrivals, boolean rebuilds) {
        CashRunOutcome outcome = new CashRunOutcome();
        ContinuousCompany company = new ContinuousCompany(CashTiming.defaults(), outcome, rebuilds);
        long watermarkMillis = Long.MIN_VALUE;
        for (CashArrival arrival : arrivals) {
            company.add(arrival.event());
            if (arrival.watermarkMillis() > watermarkMillis) {
                watermarkMillis = arrival.watermarkMillis();
                company.advance(watermarkMillis);
            }
        }
        company.advance(Long.MAX_VALUE);
        return outcome;
    }
}
