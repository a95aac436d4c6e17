package io.tieout.console.evidence;

import io.tieout.console.payments.ProposalShelf;
import io.tieout.console.views.MoneyView;
import io.tieout.core.money.Money;
import io.tieout.core.payments.PaymentProposal;
import io.tieout.core.payments.ProposedPayment;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Who proposed, changed, approved and exported the payments of a company. */
final class PaymentApprovals {

    private PaymentApprovals() {}

    /**
     * A proposal that pays within the days.
     *
     * @param proposedBy who made or changed it, sorted
     * @param version the digest of all that it pays, its makers and its approver
     * @param steps what was written down of them, oldest first
     */
    record Line(
            String id,
            String name,
            String runDate,
            String state,
            int payments,
            List<MoneyView> totals,
            List<String> proposedBy,
            String approvedBy,
            String exportedAs,
            String version,
            List<ProposalShelf.Step> steps) {}

    static void write(Optional<ProposalShelf> shelf, EvidenceRequest request, OutputStream out)
            throws IOException {
        if (shelf.isEmpty()) {
            return;
        }
        for (ProposalShelf.Kept kept : shelf.get().all()) {
            if (kept.filed() == null) {
                continue;
            }
            PaymentProposal it = kept.filed().proposal();
            LocalDate day = it.runDate();
            boolean isAsked =
                    it.companyId().equals(request.companyId())
                            && !day.isBefore(request.from())
                            && !day.isAfter(request.to());
            if (isAsked) {
                EvidencePack.line(line(kept, shelf.get().steps(kept.name())), out);
            }
        }
    }

    private static Line line(ProposalShelf.Kept kept, List<ProposalShelf.Step> steps) {
        PaymentProposal it = kept.filed().proposal();
        return new Line(
                it.id(),
                kept.name(),
                it.runDate().toString(),
                it.state().name().toLowerCase(java.util.Locale.ROOT),
                it.payments().size(),
                totals(it),
                it.makers().stream().sorted().toList(),
                it.approvedBy().isEmpty() ? null : it.approvedBy(),
                kept.filed().exportedAs().isEmpty() ? null : kept.filed().exportedAs(),
                kept.filed().digest(),
                steps);
    }

    private static List<MoneyView> totals(PaymentProposal proposal) {
        Map<String, Money> totals = new TreeMap<>();
        for (ProposedPayment it : proposal.payments()) {
            totals.merge(it.amount().currency(), it.amount(), Money::plus);
        }
        return totals.values().stream().map(MoneyView::of).toList();
    }
}
