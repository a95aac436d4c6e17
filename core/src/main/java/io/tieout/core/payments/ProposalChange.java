package io.tieout.core.payments;

import io.tieout.core.documents.PayingAccount;
import io.tieout.core.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a person changes of a proposal that nobody has approved. Each change is checked against the
 * cash of the accounts and makes the person one of the makers.
 */
final class ProposalChange {

    private static final Set<NotPaid> NEVER =
            Set.of(NotPaid.HELD, NotPaid.VENDOR_STOPPED, NotPaid.NO_CREDITOR_ACCOUNT);
    private static final Comparator<PayingAccount> PREFERRED =
            Comparator.comparingInt(PayingAccount::preference).thenComparing(PayingAccount::id);

    private final PaymentProposal proposal;
    private final List<PayingAccount> accounts;
    private final String by;

    ProposalChange(PaymentProposal proposal, List<PayingAccount> accounts, String by) {
        this.proposal = proposal;
        this.accounts = accounts.stream().sorted(PREFERRED).toList();
        this.by = by;
        if (proposal.state() != ProposalState.PROPOSED) {
            throw refused(
                    "a proposal that is %s cannot be changed: %s"
                            .formatted(proposal.state(), proposal.id()));
        }
    }

    PaymentProposal including(String invoiceId) {
        LeftOut wanted = leftOut(invoiceId);
        Payable payable = wanted.payable();
        if (NEVER.contains(wanted.reason()) || !payable.held().isEmpty()) {
            throw refused(
                    "%s cannot be paid: %s"
                            .formatted(
                                    payable.number(),
                                    payable.held().isEmpty() ? wanted.reason() : payable.held()));
        }
        List<ProposedPayment> payments = new ArrayList<>(proposal.payments());
        Optional<ProposedPayment> same =
                payments.stream().filter(it -> hasCreditor(it, payable)).findFirst();
        same.ifPresent(payments::remove);
        List<ProposedLine> lines = new ArrayList<>();
        same.ifPresent(it -> lines.addAll(it.lines()));
        lines.add(line(payable, PayReason.CHOSEN, proposal.runDate()));
        lines.sort(Comparator.comparing(it -> it.payable().isCredit()));
        if (ProposedPayment.amount(lines).signum() <= 0) {
            throw refused(payable.number() + " would leave nothing to pay to its vendor");
        }
        payments.add(
                PaymentRun.payment(
                        proposal.companyId(),
                        proposal.runDate(),
                        account(ProposedPayment.amount(lines), same, payments),
                        lines));
        List<LeftOut> rest = new ArrayList<>(proposal.leftOut());
        rest.remove(wanted);
        return changed(proposal.runDate(), payments, rest);
    }

    private LeftOut leftOut(String invoiceId) {
        return proposal.leftOut().stream()
                .filter(it -> it.payable().invoiceId().equals(invoiceId))
                .findFirst()
                .orElseThrow(() -> refused("no bill that was left out is " + invoiceId));
    }

    private static boolean hasCreditor(ProposedPayment payment, Payable payable) {
        return payment.vendorId().equals(payable.vendorId())
                && payment.creditorAccount().equals(payable.creditorAccount())
                && payment.amount().currency().equals(payable.open().currency());
    }

    /** That of the payment before if it has enough left, else the first that has. */
    private String account(
            Money amount, Optional<ProposedPayment> before, List<ProposedPayment> others) {
        List<String> able =
                accounts.stream()
                        .filter(it -> it.available().currency().equals(amount.currency()))
                        .filter(it -> left(it, others).compareTo(amount) >= 0)
                        .map(PayingAccount::id)
                        .toList();
        return before.map(ProposedPayment::fromAccount)
                .filter(able::contains)
                .or(() -> able.stream().findFirst())
                .orElseThrow(() -> refused("no account of the proposal has " + amount + " left"));
    }

    private static Money left(PayingAccount account, List<ProposedPayment> payments) {
        Money left = account.available();
        for (ProposedPayment payment : payments) {
            if (payment.fromAccount().equals(account.id())) {
                left = left.minus(payment.amount());
            }
        }
        return left;
    }

    PaymentProposal on(LocalDate runDate) {
        List<ProposedPayment> payments = new ArrayList<>();
        for (ProposedPayment payment : proposal.payments()) {
            List<ProposedLine> lines =
                    payment.lines().stream()
                            .map(it -> line(it.payable(), it.reason(), runDate))
                            .toList();
            payments.add(
                    PaymentRun.payment(
                            proposal.companyId(), runDate, payment.fromAccount(), lines));
        }
        for (PayingAccount account : accounts) {
            if (left(account, payments).signum() < 0) {
                throw refused(
                        "%s has not enough for the bills without the discounts that lapse by %s"
                                .formatted(account.id(), runDate));
            }
        }
        return changed(runDate, payments, proposal.leftOut());
    }

    /** As it is paid on a day; a discount that has lapsed is no reason any more. */
    private static ProposedLine line(Payable payable, PayReason before, LocalDate day) {
        if (payable.isCredit()) {
            Money nothing = Money.zero(payable.open().currency());
            return new ProposedLine(payable, payable.open(), nothing, PayReason.CREDIT, null);
        }
        Money discount = payable.discountOn(day);
        BigDecimal earned = PaymentRun.annualReturnPercent(payable, day);
        return new ProposedLine(
                payable,
                payable.open().minus(discount),
                discount,
                reason(payable, before, day, earned),
                earned);
    }

    private static PayReason reason(
            Payable payable, PayReason before, LocalDate day, BigDecimal earned) {
        if (payable.dueDate().isBefore(day)) {
            return PayReason.OVERDUE;
        }
        return switch (before) {
            case OVERDUE, DUE -> PayReason.DUE;
            case DISCOUNT -> earned == null ? PayReason.CHOSEN : PayReason.DISCOUNT;
            case CREDIT, CHOSEN -> PayReason.CHOSEN;
        };
    }

    private PaymentProposal changed(
            LocalDate runDate, List<ProposedPayment> payments, List<LeftOut> leftOut) {
        Set<String> makers = new TreeSet<>(proposal.makers());
        makers.add(by);
        return new PaymentProposal(
                proposal.id(),
                proposal.companyId(),
                runDate,
                payments,
                leftOut,
                ProposalState.PROPOSED,
                makers,
                "");
    }

    private static PaymentProposal.RefusedException refused(String message) {
        return new PaymentProposal.RefusedException(message);
    }
}
