package io.tieout.core.payments;

import io.tieout.core.ids.DeterministicId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a company pays on a run. Immutable: a change gives a new one, which has to be approved by
 * somebody who neither made nor changed it.
 *
 * @param payments in order of end-to-end id
 * @param leftOut in order of invoice id
 * @param makers who made and changed it
 * @param approvedBy empty until then
 */
public record PaymentProposal(
        String id,
        String companyId,
        LocalDate runDate,
        List<ProposedPayment> payments,
        List<LeftOut> leftOut,
        ProposalState state,
        Set<String> makers,
        String approvedBy) {

    private static final Comparator<ProposedPayment> BY_REFERENCE =
            Comparator.comparing(ProposedPayment::endToEndId);
    private static final Comparator<LeftOut> BY_INVOICE =
            Comparator.comparing(one -> one.payable().invoiceId());

    /** A step that the proposal's state or the separation of duties forbids. */
    public static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public RefusedException(String message) {
            super(message);
        }
    }

    public PaymentProposal {
        payments = payments.stream().sorted(BY_REFERENCE).toList();
        leftOut = leftOut.stream().sorted(BY_INVOICE).toList();
        makers = Set.copyOf(makers);
    }

    /** A new proposal; the id follows from company, day and what is paid. */
    static PaymentProposal of(
            String companyId,
            LocalDate runDate,
            List<ProposedPayment> payments,
            List<LeftOut> leftOut,
            String maker) {
        List<String> parts = new ArrayList<>(List.of(companyId, runDate.toString()));
        payments.stream().sorted(BY_REFERENCE).map(ProposedPayment::endToEndId).forEach(parts::add);
        return new PaymentProposal(
                DeterministicId.of("pr", parts),
                companyId,
                runDate,
                payments,
                leftOut,
                ProposalState.PROPOSED,
                Set.of(maker),
                "");
    }

    /**
     * Without the payment that a bill is part of: its lines wait for another run. The cash is not
     * given to others.
     *
     * @throws RefusedException if it is approved already, or no payment has the bill
     */
    public PaymentProposal without(String invoiceId, String by) {
        requireState(ProposalState.PROPOSED, "changed");
        List<ProposedPayment> left = new ArrayList<>(payments);
        ProposedPayment removed =
                payments.stream()
                        .filter(payment -> has(payment, invoiceId))
                        .findFirst()
                        .orElseThrow(
                                () -> new RefusedException("no payment has bill " + invoiceId));
        left.remove(removed);
        List<LeftOut> out = new ArrayList<>(leftOut);
        removed.lines().forEach(line -> out.add(new LeftOut(line.payable(), NotPaid.REMOVED)));
        Set<String> all = new TreeSet<>(makers);
        all.add(by);
        return new PaymentProposal(id, companyId, runDate, left, out, state, all, "");
    }

    private static boolean has(ProposedPayment payment, String invoiceId) {
        return payment.lines().stream()
                .anyMatch(line -> line.payable().invoiceId().equals(invoiceId));
    }

    /**
     * @throws RefusedException if the person made or changed it, or it is approved already
     */
    public PaymentProposal approved(String by) {
        requireState(ProposalState.PROPOSED, "approved");
        if (by.isBlank()) {
            throw new RefusedException("nobody is named who approves it");
        }
        if (makers.stream().anyMatch(maker -> isSame(maker, by))) {
            throw new RefusedException(by + " made or changed the proposal, and cannot approve it");
        }
        return with(ProposalState.APPROVED, by.strip());
    }

    /** One person may be spelled in capitals or with blanks around. */
    private static boolean isSame(String one, String other) {
        return one.strip().equalsIgnoreCase(other.strip());
    }

    /**
     * @throws RefusedException unless it is approved
     */
    public PaymentProposal exported() {
        requireState(ProposalState.APPROVED, "exported");
        return with(ProposalState.EXPORTED, approvedBy);
    }

    private PaymentProposal with(ProposalState next, String approver) {
        return new PaymentProposal(
                id, companyId, runDate, payments, leftOut, next, makers, approver);
    }

    private void requireState(ProposalState needed, String step) {
        if (state != needed) {
            throw new RefusedException(
                    "a proposal that is " + state + " cannot be " + step + ": " + id);
        }
    }
}
