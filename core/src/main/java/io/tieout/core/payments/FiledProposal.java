package io.tieout.core.payments;

import io.tieout.core.documents.PayingAccount;
import io.tieout.core.ids.DeterministicId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A proposal as it is kept between the people who work on it, with the accounts as they were when
 * it was made. It leaves for the bank in one form only: the same payments in two files would be
 * paid twice.
 *
 * @param accounts those that the proposal pays from, in order of id
 * @param exportedAs the form in which it left; empty until then
 * @param hurdlePercent what money had to earn in a year when it was made; null if that is not known
 */
public record FiledProposal(
        PaymentProposal proposal,
        List<PayingAccount> accounts,
        String exportedAs,
        BigDecimal hurdlePercent) {

    public FiledProposal {
        Objects.requireNonNull(proposal, "proposal");
        Objects.requireNonNull(exportedAs, "exportedAs");
        accounts = List.copyOf(accounts);
    }

    /** One of which the hurdle is not known. */
    public FiledProposal(
            PaymentProposal proposal, List<PayingAccount> accounts, String exportedAs) {
        this(proposal, accounts, exportedAs, null);
    }

    /** A new proposal; of the accounts those are kept that it pays from. */
    public static FiledProposal of(PaymentProposal proposal, List<PayingAccount> accounts) {
        return of(proposal, accounts, null);
    }

    /** The same with the hurdle that its discounts had to take. */
    public static FiledProposal of(
            PaymentProposal proposal, List<PayingAccount> accounts, BigDecimal hurdlePercent) {
        List<String> used =
                proposal.payments().stream().map(ProposedPayment::fromAccount).distinct().toList();
        return new FiledProposal(
                proposal,
                accounts.stream()
                        .filter(account -> used.contains(account.id()))
                        .sorted(Comparator.comparing(PayingAccount::id))
                        .toList(),
                "",
                hurdlePercent);
    }

    /**
     * Without the payment that has a bill.
     *
     * @throws PaymentProposal.RefusedException if it is approved already, or no payment has the
     *     bill
     */
    public FiledProposal without(String invoiceId, String by) {
        return with(proposal.without(invoiceId, by));
    }

    /**
     * With a bill or credit note that was left out, from an account that has enough left.
     *
     * @throws PaymentProposal.RefusedException if it is approved already, the bill is held or not
     *     among those left out, or no account has enough left
     */
    public FiledProposal including(String invoiceId, String by) {
        return with(new ProposalChange(proposal, accounts, by).including(invoiceId));
    }

    /**
     * The same on another day, with the discounts of that day.
     *
     * @throws PaymentProposal.RefusedException if it is approved already, or the cash does not
     *     reach without the discounts that lapse
     */
    public FiledProposal on(LocalDate runDate, String by) {
        return with(new ProposalChange(proposal, accounts, by).on(runDate));
    }

    private FiledProposal with(PaymentProposal changed) {
        return new FiledProposal(changed, accounts, exportedAs, hurdlePercent);
    }

    /**
     * @throws PaymentProposal.RefusedException if the person made or changed it, or it is approved
     *     already
     */
    public FiledProposal approved(String by) {
        return with(proposal.approved(by));
    }

    /**
     * The same as exported in that form; a second time nothing changes.
     *
     * @throws PaymentProposal.RefusedException unless it is approved, or if it left in another form
     */
    public FiledProposal exported(String form) {
        if (proposal.state() == ProposalState.EXPORTED) {
            if (!exportedAs.equals(form)) {
                throw new PaymentProposal.RefusedException(
                        "it left as %s already; as %s too it would be paid twice: %s"
                                .formatted(exportedAs, form, proposal.id()));
            }
            return this;
        }
        return new FiledProposal(proposal.exported(), accounts, form, hurdlePercent);
    }

    /**
     * What the banks are told.
     *
     * @throws PaymentProposal.RefusedException unless it is approved
     */
    public BankOrder order() {
        return BankOrder.of(proposal, accounts);
    }

    /**
     * Identifies everything that is paid, from where, to whom and for what, who made it and who
     * approved it: tells a file that was changed by hand. It is no signature.
     */
    public String digest() {
        List<String> parts = new ArrayList<>();
        parts.add(proposal.id());
        parts.add(proposal.companyId());
        parts.add(proposal.runDate().toString());
        parts.add(proposal.state() + "|" + proposal.approvedBy() + "|" + exportedAs);
        proposal.makers().stream().sorted().forEach(parts::add);
        accounts.forEach(account -> parts.add(account.toString()));
        for (ProposedPayment payment : proposal.payments()) {
            parts.add(payment.toString());
        }
        proposal.leftOut().forEach(one -> parts.add(one.toString()));
        if (hurdlePercent != null) {
            parts.add("hurdle " + hurdlePercent.toPlainString());
        }
        return DeterministicId.of("c", parts);
    }
}
