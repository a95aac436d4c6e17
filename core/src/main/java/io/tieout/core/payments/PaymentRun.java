package io.tieout.core.payments;

import io.tieout.core.ids.DeterministicId;
import io.tieout.core.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Proposes what to pay on one run. A bill is paid if the next run would be late for it, or would
 * lose a discount that earns more in a year than the company's hurdle; a vendor's credit notes
 * reduce what it is paid. Where cash is short the more urgent bills are paid. The same bills give
 * the same proposal, in whatever order they are given.
 */
public final class PaymentRun {

    private static final BigDecimal DAYS_PER_YEAR = BigDecimal.valueOf(365);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Lines in the order in which cash is given out. */
    private final Comparator<ProposedLine> urgency;

    private final String companyId;
    private final LocalDate runDate;
    private final LocalDate nextRunDate;
    private final PaymentPolicy policy;
    private final List<LeftOut> leftOut = new ArrayList<>();

    /** What a vendor is owed or owes on one of its accounts, in one currency. */
    private record Creditor(String vendorId, String account, String currency)
            implements Comparable<Creditor> {

        private static final Comparator<Creditor> ORDER =
                Comparator.comparing(Creditor::vendorId)
                        .thenComparing(Creditor::account)
                        .thenComparing(Creditor::currency);

        static Creditor of(Payable payable) {
            return new Creditor(
                    payable.vendorId(), payable.creditorAccount(), payable.open().currency());
        }

        @Override
        public int compareTo(Creditor other) {
            return ORDER.compare(this, other);
        }
    }

    /** The bills to pay, the most urgent first, and the credit notes, the oldest first. */
    private record Owed(List<ProposedLine> bills, List<Payable> notes) {}

    private PaymentRun(
            String companyId, LocalDate runDate, LocalDate nextRunDate, PaymentPolicy policy) {
        if (!nextRunDate.isAfter(runDate)) {
            throw new IllegalArgumentException(
                    "the next run is not after this one: " + nextRunDate);
        }
        this.companyId = companyId;
        this.runDate = runDate;
        this.nextRunDate = nextRunDate;
        this.policy = policy;
        this.urgency =
                Comparator.<ProposedLine>comparingInt(
                                line -> policy.rankOf(line.payable().vendorId()))
                        .thenComparing(ProposedLine::reason)
                        .thenComparing(PaymentRun::lostByWaiting, Comparator.reverseOrder())
                        .thenComparing(line -> line.payable().dueDate())
                        .thenComparing(line -> line.payable().invoiceId());
    }

    /**
     * Proposes the payments of a company.
     *
     * @param payables what is open; of other companies nothing is looked at
     * @param accounts to pay from, the preferred ones first
     * @param maker who asked for it, and cannot approve it
     */
    public static PaymentProposal propose(
            String companyId,
            LocalDate runDate,
            LocalDate nextRunDate,
            PaymentPolicy policy,
            Collection<Payable> payables,
            List<PaymentAccount> accounts,
            String maker) {
        Objects.requireNonNull(maker, "maker");
        PaymentRun run = new PaymentRun(companyId, runDate, nextRunDate, policy);
        List<Payable> own =
                payables.stream().filter(one -> one.companyId().equals(companyId)).toList();
        Purse purse =
                new Purse(
                        accounts.stream()
                                .filter(one -> one.companyId().equals(companyId))
                                .toList());
        List<ProposedPayment> payments = run.pay(run.owed(own), purse);
        return PaymentProposal.of(companyId, runDate, payments, run.leftOut, maker);
    }

    private static BigDecimal lostByWaiting(ProposedLine line) {
        return line.annualReturnPercent() == null ? BigDecimal.ZERO : line.annualReturnPercent();
    }

    /** What each creditor gets and gives back, the most urgent first. */
    private List<Owed> owed(List<Payable> payables) {
        Map<Creditor, Owed> all = new TreeMap<>();
        for (Payable payable : payables) {
            NotPaid obstacle = obstacle(payable);
            ProposedLine bill = obstacle == null && !payable.isCredit() ? bill(payable) : null;
            if (obstacle != null) {
                leaveOut(payable, obstacle);
            } else if (bill != null) {
                of(payable, all).bills().add(bill);
            } else if (payable.isCredit()) {
                of(payable, all).notes().add(payable);
            }
        }
        List<Owed> toPay = new ArrayList<>();
        for (Owed owed : all.values()) {
            owed.bills().sort(urgency);
            owed.notes()
                    .sort(
                            Comparator.comparing(Payable::issueDate)
                                    .thenComparing(Payable::invoiceId));
            if (owed.bills().isEmpty()) {
                owed.notes().forEach(note -> leaveOut(note, NotPaid.NOTHING_TO_REDUCE));
            } else {
                toPay.add(owed);
            }
        }
        toPay.sort(Comparator.comparing(owed -> owed.bills().get(0), urgency));
        return toPay;
    }

    private static Owed of(Payable payable, Map<Creditor, Owed> all) {
        return all.computeIfAbsent(
                Creditor.of(payable), key -> new Owed(new ArrayList<>(), new ArrayList<>()));
    }

    private NotPaid obstacle(Payable payable) {
        if (!payable.held().isEmpty()) {
            return NotPaid.HELD;
        }
        if (policy.stoppedVendors().contains(payable.vendorId())) {
            return NotPaid.VENDOR_STOPPED;
        }
        return payable.creditorAccount().isEmpty() ? NotPaid.NO_CREDITOR_ACCOUNT : null;
    }

    /** How the bill is paid now; null if it waits. */
    private ProposedLine bill(Payable bill) {
        Money discount = bill.discountOn(runDate);
        boolean isDue = bill.dueDate().isBefore(nextRunDate);
        if (isDue) {
            PayReason reason = bill.dueDate().isBefore(runDate) ? PayReason.OVERDUE : PayReason.DUE;
            return new ProposedLine(bill, bill.open().minus(discount), discount, reason, null);
        }
        boolean isLostByWaiting = !discount.isZero() && bill.discountOn(nextRunDate).isZero();
        if (!isLostByWaiting) {
            leaveOut(bill, NotPaid.NOT_DUE);
            return null;
        }
        BigDecimal earned = annualReturnPercent(bill, discount, runDate);
        if (earned.compareTo(policy.hurdlePercent()) < 0) {
            leaveOut(bill, NotPaid.BELOW_HURDLE);
            return null;
        }
        return new ProposedLine(
                bill, bill.open().minus(discount), discount, PayReason.DISCOUNT, earned);
    }

    /**
     * What the cash earns that is paid now and not on the due date: discount over cash, for so many
     * days, as simple interest of a year of 365 days; two decimals.
     */
    private static BigDecimal annualReturnPercent(Payable bill, Money discount, LocalDate runDate) {
        long days = Math.max(1, ChronoUnit.DAYS.between(runDate, bill.dueDate()));
        BigDecimal cash = bill.open().minus(discount).toBigDecimal();
        if (cash.signum() == 0) {
            return HUNDRED.multiply(DAYS_PER_YEAR);
        }
        return discount.toBigDecimal()
                .multiply(HUNDRED)
                .multiply(DAYS_PER_YEAR)
                .divide(cash.multiply(BigDecimal.valueOf(days)), 2, RoundingMode.HALF_EVEN);
    }

    /**
     * What paying a bill on a day earns in a year against paying it when it is due.
     *
     * @return null if there is no discount on that day
     */
    public static BigDecimal annualReturnPercent(Payable bill, LocalDate day) {
        Money discount = bill.discountOn(day);
        return discount.isZero() ? null : annualReturnPercent(bill, discount, day);
    }

    private List<ProposedPayment> pay(List<Owed> creditors, Purse purse) {
        List<ProposedPayment> payments = new ArrayList<>();
        for (Owed owed : creditors) {
            if (!purse.has(owed.bills().get(0).amount().currency())) {
                owed.bills().forEach(bill -> leaveOut(bill.payable(), NotPaid.NO_ACCOUNT));
                owed.notes().forEach(note -> leaveOut(note, NotPaid.NO_ACCOUNT));
                continue;
            }
            List<ProposedLine> lines = affordable(owed, purse);
            if (!lines.isEmpty()) {
                payments.add(payment(purse.take(ProposedPayment.amount(lines)), lines));
            }
        }
        return payments;
    }

    /**
     * Without the least urgent bills, until one account covers what is left; empty if none does.
     */
    private List<ProposedLine> affordable(Owed owed, Purse purse) {
        List<ProposedLine> bills = new ArrayList<>(owed.bills());
        while (!bills.isEmpty()) {
            List<Payable> unused = new ArrayList<>();
            List<ProposedLine> lines = reduced(bills, owed.notes(), unused);
            if (purse.covers(ProposedPayment.amount(lines))) {
                unused.forEach(note -> leaveOut(note, NotPaid.NOTHING_TO_REDUCE));
                return lines;
            }
            leaveOut(bills.remove(bills.size() - 1).payable(), NotPaid.INSUFFICIENT_CASH);
        }
        owed.notes().forEach(note -> leaveOut(note, NotPaid.NOTHING_TO_REDUCE));
        return bills;
    }

    /**
     * With the credit notes, the oldest first, each as a whole and only if something is left to
     * pay.
     */
    private static List<ProposedLine> reduced(
            List<ProposedLine> bills, List<Payable> notes, List<Payable> unused) {
        List<ProposedLine> lines = new ArrayList<>(bills);
        for (Payable note : notes) {
            if (ProposedPayment.amount(lines).plus(note.open()).signum() > 0) {
                Money nothing = Money.zero(note.open().currency());
                lines.add(new ProposedLine(note, note.open(), nothing, PayReason.CREDIT, null));
            } else {
                unused.add(note);
            }
        }
        return lines;
    }

    private void leaveOut(Payable payable, NotPaid reason) {
        leftOut.add(new LeftOut(payable, reason));
    }

    private ProposedPayment payment(String fromAccount, List<ProposedLine> lines) {
        return payment(companyId, runDate, fromAccount, lines);
    }

    /**
     * The end-to-end id follows from day, account and bills; 35 characters is what a bank passes
     * on.
     */
    static ProposedPayment payment(
            String companyId, LocalDate runDate, String fromAccount, List<ProposedLine> lines) {
        List<String> parts = new ArrayList<>(List.of(companyId, runDate.toString(), fromAccount));
        lines.stream().map(line -> line.payable().invoiceId()).sorted().forEach(parts::add);
        return new ProposedPayment(DeterministicId.of("e", parts), fromAccount, lines);
    }
}
