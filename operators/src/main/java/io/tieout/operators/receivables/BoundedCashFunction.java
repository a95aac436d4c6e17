package io.tieout.operators.receivables;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.receivables.CashSettled;
import io.tieout.core.receivables.CompanyReceivables;
import io.tieout.core.receivables.CustomerScope;
import io.tieout.core.results.Match;
import org.apache.flink.util.Collector;

/** Applies the cash of a company at the end of input. */
final class BoundedCashFunction extends CompanyAtEnd<Match> {

    private static final long serialVersionUID = 1L;

    /** Up to about 200,000 documents, a company's receivables are not worth reading again. */
    private static final long MAX_HELD_BYTES = 32L << 20;

    private final CashOperatorSettings settings;
    private final long maxHeldBytes;

    BoundedCashFunction(CashOperatorSettings settings) {
        this(settings, MAX_HELD_BYTES);
    }

    /**
     * @param maxHeldBytes a company with more in state has its receivables read family by family
     */
    BoundedCashFunction(CashOperatorSettings settings, long maxHeldBytes) {
        this.settings = settings;
        this.maxHeldBytes = maxHeldBytes;
    }

    @Override
    protected void settle(
            String companyId, Documents documents, OnTimerContext context, Collector<Match> matches)
            throws Exception {
        boolean holds = documents.bytes() <= maxHeldBytes;
        CompanyReceivables company =
                new CompanyReceivables(
                        companyId,
                        settings.receivables(),
                        settings.identification(),
                        settings.autonomy(),
                        settings.currencyOf(companyId),
                        holds ? null : new LoggedReceivables(documents));
        if (holds) {
            documents.forEach(company::add);
        } else {
            documents.forEachPlaced(company::add);
        }
        company.settle(new Emission(context, matches));
        CashCounters counters = new CashCounters(getRuntimeContext());
        counters.totals(company.totals());
        counters.duplicates(companyId, company.duplicates());
        if (settings.countsRates(companyId)) {
            counters.duplicateRates(company.duplicates());
        }
    }

    @Override
    protected void countAccesses(long accesses) {
        new CashCounters(getRuntimeContext()).stateAccesses(accesses);
    }

    /** Sends on what a family comes to before the next one is looked at. */
    private final class Emission implements CompanyReceivables.Visitor {

        private final OnTimerContext context;
        private final Collector<Match> matches;

        Emission(OnTimerContext context, Collector<Match> matches) {
            this.context = context;
            this.matches = matches;
        }

        @Override
        public void settled(CashSettled settled) {
            settled.matches().forEach(matches::collect);
            settled.exceptions().forEach(it -> context.output(CashOutputs.EXCEPTIONS, it));
            if (settings.autonomy() != Autonomy.SHADOW) {
                settled.journals().forEach(it -> context.output(CashOutputs.JOURNALS, it));
            }
        }

        @Override
        public void family(CustomerScope scope, int asOfDay) {
            scope.accountItems(asOfDay)
                    .forEach(it -> context.output(CashOutputs.ACCOUNT_ITEMS, it));
        }
    }
}
