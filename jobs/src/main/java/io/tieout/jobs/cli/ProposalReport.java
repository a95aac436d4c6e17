package io.tieout.jobs.cli;

import io.tieout.core.money.Money;
import io.tieout.core.payments.LeftOut;
import io.tieout.core.payments.NotPaid;
import io.tieout.core.payments.PayReason;
import io.tieout.core.payments.PaymentProposal;
import io.tieout.core.payments.ProposedLine;
import io.tieout.core.payments.ProposedPayment;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A proposal for the person who approves it: what is paid and why, and what is not. */
final class ProposalReport {

    private ProposalReport() {}

    static Report of(PaymentProposal proposal) {
        return new Report.Builder()
                .table(
                        "payments",
                        List.of("vendor", "toAccount", "fromAccount", "amount", "bills"),
                        proposal.payments().stream().map(ProposalReport::payment).toList())
                .table(
                        "bills",
                        List.of("number", "vendor", "paid", "discount", "due", "because"),
                        proposal.payments().stream()
                                .flatMap(payment -> payment.lines().stream())
                                .map(ProposalReport::bill)
                                .toList())
                .table(
                        "leftOut",
                        List.of("number", "vendor", "open", "due", "because"),
                        proposal.leftOut().stream().map(ProposalReport::leftOut).toList())
                .build();
    }

    /** How much in each currency, for a sentence. */
    static String totals(PaymentProposal proposal) {
        Map<String, Money> totals = new TreeMap<>();
        for (ProposedPayment payment : proposal.payments()) {
            totals.merge(payment.amount().currency(), payment.amount(), Money::plus);
        }
        String sums =
                totals.values().stream().map(Money::toString).collect(Collectors.joining(", "));
        return "%,d payments%s"
                .formatted(proposal.payments().size(), sums.isEmpty() ? "" : " over " + sums);
    }

    private static List<Object> payment(ProposedPayment it) {
        return Report.row(
                it.vendorName(),
                it.creditorAccount(),
                it.fromAccount(),
                it.amount().toString(),
                it.lines().size());
    }

    private static List<Object> bill(ProposedLine it) {
        return Report.row(
                it.payable().number(),
                it.payable().vendorName(),
                it.amount().toString(),
                it.discount().isZero() ? null : it.discount().toPlainString(),
                it.payable().dueDate().toString(),
                because(it));
    }

    private static List<Object> leftOut(LeftOut it) {
        return Report.row(
                it.payable().number(),
                it.payable().vendorName(),
                it.payable().open().toString(),
                it.payable().dueDate().toString(),
                because(it));
    }

    private static String because(ProposedLine line) {
        PayReason reason = line.reason();
        return switch (reason) {
            case OVERDUE -> "overdue";
            case DUE -> "due before the next run";
            case DISCOUNT ->
                    "discount earns "
                            + line.annualReturnPercent().toPlainString()
                            + " % a year, and is lost by the next run";
            case CREDIT -> "credit note reduces what is paid";
            case CHOSEN -> "a person put it in";
        };
    }

    private static String because(LeftOut one) {
        NotPaid reason = one.reason();
        return switch (reason) {
            case HELD -> "held: " + one.payable().held();
            case VENDOR_STOPPED -> "the vendor is not paid";
            case NO_CREDITOR_ACCOUNT -> "the vendor's account is not known";
            case NOT_DUE -> "the next run is early enough";
            case BELOW_HURDLE -> "the discount earns less than the hurdle";
            case NO_ACCOUNT -> "there is no account in its currency";
            case INSUFFICIENT_CASH -> "no account has enough left";
            case NOTHING_TO_REDUCE -> "nothing is paid that it could reduce";
            case REMOVED -> "a person took it out";
        };
    }
}
