package io.tieout.core.receivables;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * What a payment does to one receivable, in minor units of the receivable's currency, the cash in
 * those of the payment's.
 *
 * @param cash part of the payment; negative for a credit memo that is set off
 * @param discount granted for early payment
 * @param deduction withheld by the customer and opened as a case; negative where such a one is
 *     written off
 * @param kind of the deduction; null if there is none
 * @param difference let pass by a tolerance or a person; negative if more was paid
 * @param late a discount that was taken too late; it stays open
 * @param shortfall what else the payer left unpaid and stays open
 * @param across what the cash settles in the receivable's currency, where that is another than the
 *     payment's; null within one currency
 */
public record Applied(
        OpenReceivable receivable,
        long cash,
        long discount,
        long deduction,
        DeductionKind kind,
        long difference,
        long late,
        long shortfall,
        Long across) {

    public Applied {
        Objects.requireNonNull(receivable, "receivable");
        if (deduction != 0) {
            Objects.requireNonNull(kind, "kind");
        }
    }

    /** Within one currency. */
    public Applied(
            OpenReceivable receivable,
            long cash,
            long discount,
            long deduction,
            DeductionKind kind,
            long difference,
            long late,
            long shortfall) {
        this(receivable, cash, discount, deduction, kind, difference, late, shortfall, null);
    }

    /** The same, settled by cash of another currency. */
    public Applied by(long otherCash) {
        return new Applied(
                receivable,
                otherCash,
                discount,
                deduction,
                kind,
                difference,
                late,
                shortfall,
                settled());
    }

    /** Whether payment and receivable are in two currencies. */
    public boolean isAcross() {
        return across != null;
    }

    /** What the cash settles, in the receivable's currency. */
    public long settled() {
        return isAcross() ? across : cash;
    }

    /** Cash alone. */
    public static Applied cash(OpenReceivable receivable, long cash) {
        return new Applied(receivable, cash, 0, 0, null, 0, 0, 0);
    }

    /** All that is available, as cash. */
    public static Applied whole(OpenReceivable receivable) {
        return cash(receivable, receivable.available());
    }

    /** All that is available, with the discount granted. */
    public static Applied discounted(OpenReceivable receivable) {
        long discount = receivable.discount();
        return new Applied(
                receivable, receivable.available() - discount, discount, 0, null, 0, 0, 0);
    }

    /** All but a discount that was taken too late. */
    public static Applied late(OpenReceivable receivable) {
        long late = receivable.discount();
        return new Applied(receivable, receivable.available() - late, 0, 0, null, 0, late, 0);
    }

    /** All that is available, let pass without cash of the payment. */
    static Applied rest(OpenReceivable receivable, Payment payment) {
        return passed(receivable, receivable.available(), 0, null, payment);
    }

    /** A deduction that was opened as a case, let pass after all; nothing more is cleared. */
    static Applied deductionPassed(Applied opened, long amount, Payment payment) {
        return passed(opened.receivable(), amount, -amount, opened.kind(), payment);
    }

    private static Applied passed(
            OpenReceivable receivable,
            long amount,
            long deduction,
            DeductionKind kind,
            Payment payment) {
        boolean within = receivable.currency().equals(payment.currency());
        Long across = within ? null : Long.valueOf(0);
        return new Applied(receivable, 0, 0, deduction, kind, amount, 0, 0, across);
    }

    /** Credit memos whole, then each in order up to what is open, until the cash is used. */
    public static List<Applied> inOrder(Collection<OpenReceivable> receivables, long cash) {
        List<Applied> lines = new ArrayList<>();
        long left = cash;
        for (OpenReceivable receivable : receivables) {
            if (receivable.isCredit()) {
                lines.add(whole(receivable));
                left -= receivable.available();
            }
        }
        for (OpenReceivable receivable :
                receivables.stream().sorted(OpenReceivable.ORDER).toList()) {
            if (!receivable.isCredit() && left > 0) {
                long part = Math.min(left, receivable.available());
                lines.add(cash(receivable, part));
                left -= part;
            }
        }
        return lines;
    }

    /** The same with less cash, and the difference let pass. */
    public Applied withDifference(long lessCash) {
        return new Applied(
                receivable,
                cash - lessCash,
                discount,
                deduction,
                kind,
                difference + lessCash,
                late,
                shortfall,
                across);
    }

    /** By how much the receivable's open amount goes down. */
    public long cleared() {
        return settled() + discount + deduction + difference;
    }
}
