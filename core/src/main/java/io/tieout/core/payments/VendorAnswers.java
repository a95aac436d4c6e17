package io.tieout.core.payments;

import io.tieout.core.documents.OpenBill;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Reason;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Answers vendors who ask what became of an invoice: "Approved, planned for payment on 15 May
 * 2026." The furthest step that is known is told: paid, sent, planned, approved, in review,
 * received. A pure function of what it is given.
 */
public final class VendorAnswers {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Map<String, List<ExceptionItem>> cases = new HashMap<>();
    private final Map<String, OpenBill> owed = new HashMap<>();
    private final Map<String, Planned> planned = new HashMap<>();
    private final Set<String> booked;

    private record Planned(PaymentProposal proposal, ProposedPayment payment, ProposedLine line) {

        private boolean isFurtherThan(Planned other) {
            int byState = proposal.state().compareTo(other.proposal.state());
            return byState == 0
                    ? proposal.runDate().isAfter(other.proposal.runDate())
                    : byState > 0;
        }
    }

    /**
     * @param exceptions open and closed
     * @param payables what is owed
     * @param proposals in any state, of any run
     * @param bookedReferences end-to-end ids of payments that the bank has booked
     */
    public VendorAnswers(
            Collection<ExceptionItem> exceptions,
            Collection<OpenBill> payables,
            Collection<PaymentProposal> proposals,
            Set<String> bookedReferences) {
        booked = new HashSet<>(bookedReferences);
        for (ExceptionItem item : exceptions) {
            if (item.status() != ExceptionStatus.CLOSED) {
                item.subjects()
                        .forEach(id -> cases.merge(id, List.of(item), VendorAnswers::joined));
            }
        }
        payables.forEach(bill -> owed.put(bill.id(), bill));
        proposals.forEach(this::add);
    }

    private static List<ExceptionItem> joined(
            List<ExceptionItem> some, List<ExceptionItem> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private void add(PaymentProposal proposal) {
        for (ProposedPayment payment : proposal.payments()) {
            for (ProposedLine line : payment.lines()) {
                planned.merge(
                        line.payable().invoiceId(),
                        new Planned(proposal, payment, line),
                        (one, other) -> other.isFurtherThan(one) ? other : one);
            }
        }
    }

    /** For a number that no invoice of the vendor has. */
    public static VendorAnswer unknown(String number) {
        return new VendorAnswer(
                number,
                VendorAnswer.Status.UNKNOWN,
                "No invoice of that number has arrived; please send it again.",
                null,
                null,
                "");
    }

    /** For an invoice that is there. */
    public VendorAnswer of(VendorInvoice invoice) {
        Planned payment = planned.get(invoice.id());
        if (payment != null) {
            return ofPayment(invoice, payment);
        }
        OpenBill bill = owed.get(invoice.id());
        return bill == null ? ofCases(invoice) : ofDebt(invoice, bill);
    }

    private VendorAnswer ofPayment(VendorInvoice invoice, Planned planned) {
        LocalDate day = planned.proposal().runDate();
        String reference = planned.payment().endToEndId();
        boolean isSent = planned.proposal().state() == ProposalState.EXPORTED;
        boolean isPaid = isSent && booked.contains(reference);
        VendorAnswer.Status status =
                isPaid
                        ? VendorAnswer.Status.PAID
                        : isSent ? VendorAnswer.Status.SENT : VendorAnswer.Status.PLANNED;
        String words =
                switch (status) {
                    case PAID -> "Paid on " + day(day) + ", reference " + reference + ".";
                    case SENT ->
                            "Approved, payment sent to the bank for "
                                    + day(day)
                                    + ", reference "
                                    + reference
                                    + ".";
                    default -> "Approved, planned for payment on " + day(day) + ".";
                };
        return new VendorAnswer(
                invoice.number(),
                status,
                words,
                planned.line().amount(),
                day,
                isSent ? reference : "");
    }

    private static VendorAnswer ofDebt(VendorInvoice invoice, OpenBill bill) {
        boolean waits = !bill.held().isEmpty() || bill.creditorAccount().isEmpty();
        String words =
                waits
                        ? "Approved, the payment is not released yet."
                        : bill.amount().signum() < 0
                                ? "Approved, will be taken off the next payment."
                                : "Approved, due on " + day(bill.dueDate()) + ".";
        return new VendorAnswer(
                invoice.number(),
                waits ? VendorAnswer.Status.PAYMENT_WAITS : VendorAnswer.Status.APPROVED,
                words,
                bill.amount(),
                waits || bill.amount().signum() < 0 ? null : bill.dueDate(),
                "");
    }

    private VendorAnswer ofCases(VendorInvoice invoice) {
        List<ExceptionItem> open = cases.getOrDefault(invoice.id(), List.of());
        if (open.isEmpty()) {
            return answer(invoice, VendorAnswer.Status.RECEIVED, "Received, and being looked at.");
        }
        Reason first = open.stream().map(ExceptionItem::reason).min(Reason::compareTo).get();
        boolean isDuplicate =
                open.stream().anyMatch(item -> item.reason() == Reason.DUPLICATE_INVOICE);
        return isDuplicate
                ? answer(
                        invoice, VendorAnswer.Status.DUPLICATE, "Received before; it is paid once.")
                : answer(invoice, VendorAnswer.Status.IN_REVIEW, words(first));
    }

    /** What a vendor can help with is asked for; of anything else nothing is told. */
    private static String words(Reason reason) {
        return switch (reason) {
            case MISSING_RECEIPT -> "Received, waiting for the goods to be booked in.";
            case MISSING_PURCHASE_ORDER ->
                    "Received, but it names no order that is known: please tell the number.";
            case QUANTITY_OVER_ORDERED, QUANTITY_OVER_RECEIVED ->
                    "Received, but more is billed than was delivered or ordered.";
            case PRICE_VARIANCE, LINE_AMOUNT_VARIANCE, CHARGES_VARIANCE, TOTAL_VARIANCE ->
                    "Received, but its prices differ from the order.";
            case INVOICE_NOT_BALANCED, TAX_VARIANCE -> "Received, but its amounts do not add up.";
            default -> "Received, in review.";
        };
    }

    private static VendorAnswer answer(
            VendorInvoice invoice, VendorAnswer.Status status, String words) {
        return new VendorAnswer(invoice.number(), status, words, invoice.grossAmount(), null, "");
    }

    private static String day(LocalDate date) {
        return date.format(DAY);
    }
}
