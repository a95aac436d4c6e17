package io.tieout.testkit.engine;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.documents.Observed;
import io.tieout.core.identification.IdentificationSettings;
import io.tieout.core.receivables.CashSettled;
import io.tieout.core.receivables.CompanyReceivables;
import io.tieout.core.receivables.ReceivablesSettings;
import java.util.List;

/** A bounded run of cash application in the core alone: all events of the only company at once. */
public final class CashCoreRun {

    private static final String COMPANY = "default";

    private CashCoreRun() {}

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
}
