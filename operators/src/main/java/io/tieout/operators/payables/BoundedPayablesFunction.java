package io.tieout.operators.payables;

import io.tieout.core.accruals.AccrualPostings;
import io.tieout.core.accruals.AccruedLine;
import io.tieout.core.bank.Autonomy;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.OpenBill;
import io.tieout.core.payables.CompanyPayables;
import io.tieout.core.payables.PayablesSettled;
import io.tieout.core.results.Match;
import io.tieout.core.statements.VendorItems;
import io.tieout.operators.company.CompanyAtEnd;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.apache.flink.util.Collector;

/** Matches the bills of a company at the end of input. */
final class BoundedPayablesFunction extends CompanyAtEnd<Match> {

    /** The accumulator of state accesses. */
    private static final long serialVersionUID = 1L;

    private final PayablesOperatorSettings settings;
    private final VendorPayments payments;

    BoundedPayablesFunction(PayablesOperatorSettings settings, VendorPayments payments) {
        this.settings = settings;
        this.payments = payments;
    }

    @Override
    protected void settle(
            String companyId, Documents documents, OnTimerContext context, Collector<Match> matches)
            throws Exception {
        CompanyPayables company =
                new CompanyPayables(
                        companyId, settings.payables(), settings.autonomy(), settings.policies());
        VendorItems items =
                payments == VendorPayments.NOT_READ
                        ? null
                        : new VendorItems(companyId, payments == VendorPayments.CASH_BOOK);
        documents.forEach(
                document -> {
                    company.add(document);
                    if (items != null) {
                        items.add(document);
                    }
                });
        getRuntimeContext()
                .getLongCounter(PayablesCounters.DUPLICATES)
                .add(company.duplicatesDropped());
        PayablesSettled settled = company.settle();
        settled.matches().forEach(matches::collect);
        settled.exceptions().forEach(it -> context.output(PayablesOutputs.EXCEPTIONS, it));
        settled.journals().forEach(it -> context.output(PayablesOutputs.JOURNALS, it));
        settled.duplicates().forEach(it -> context.output(PayablesOutputs.DUPLICATES, it));
        for (OpenBill bill : settled.payables()) {
            context.output(PayablesOutputs.PAYABLES, new Observed(bill, companyId, bill.id(), 0));
        }
        accrue(company, context);
        if (items != null) {
            items.items(company.standings())
                    .forEach(it -> context.output(PayablesOutputs.ACCOUNT_ITEMS, it));
        }
    }

    private void accrue(CompanyPayables company, OnTimerContext context) {
        for (LocalDate day : settings.policies().periodEnds()) {
            long atMillis = TimeUnit.DAYS.toMillis(day.toEpochDay());
            for (AccruedLine line : company.accruals(day)) {
                context.output(PayablesOutputs.ACCRUALS, line);
                if (settings.autonomy() != Autonomy.SHADOW) {
                    AccrualPostings.of(line, atMillis)
                            .forEach(it -> context.output(PayablesOutputs.JOURNALS, it));
                }
            }
        }
    }

    @Override
    protected void countAccesses(long accesses) {
        getRuntimeContext().getLongCounter(PayablesCounters.STATE_ACCESSES).add(accesses);
    }
}
