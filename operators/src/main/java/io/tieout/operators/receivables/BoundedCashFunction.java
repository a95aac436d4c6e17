package io.tieout.operators.receivables;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.receivables.CashSettled;
import io.tieout.core.receivables.CompanyReceivables;
import io.tieout.core.results.Match;
import org.apache.flink.util.Collector;

/** Applies the cash of a company at the end of input. */
final class BoundedCashFunction extends CompanyAtEnd<Match> {

    private static final long serialVersionUID = 1L;

    private final CashOperatorSettings settings;

    BoundedCashFunction(CashOperatorSettings settings) {
        this.settings = settings;
    }

    @Override
    protected void settle(
            String companyId, Documents documents, OnTimerContext context, Collector<Match> matches)
            throws Exception {
        CompanyReceivables company =
                new CompanyReceivables(
                        companyId,
                        settings.receivables(),
                        settings.identification(),
                        settings.autonomy(),
                        settings.currencyOf(companyId));
        documents.forEach(company::add);
        emit(company.settle(), context, matches);
        company.forEachAccountItem(it -> context.output(CashOutputs.ACCOUNT_ITEMS, it));
        CashCounters counters = new CashCounters(getRuntimeContext());
        counters.totals(company.totals());
        counters.duplicates(companyId, company.duplicates());
        if (settings.countsRates(companyId)) {
            counters.duplicateRates(company.duplicates());
        }
    }

    private void emit(CashSettled settled, OnTimerContext context, Collector<Match> matches) {
        settled.matches().forEach(matches::collect);
        settled.exceptions().forEach(it -> context.output(CashOutputs.EXCEPTIONS, it));
        if (settings.autonomy() != Autonomy.SHADOW) {
            settled.journals().forEach(it -> context.output(CashOutputs.JOURNALS, it));
        }
    }

    @Override
    protected void countAccesses(long accesses) {
        new CashCounters(getRuntimeContext()).stateAccesses(accesses);
    }
}
