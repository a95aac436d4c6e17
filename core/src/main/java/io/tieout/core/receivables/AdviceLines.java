package io.tieout.core.receivables;

import io.tieout.core.documents.Remittance;
import io.tieout.core.documents.RemittanceLine;
import io.tieout.core.money.Money;
import io.tieout.core.references.NormalForm;
import io.tieout.core.references.NumberTokens;
import io.tieout.core.references.OrderTokens;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The lines of a payment's remittances, tied to the receivables that they are about. */
public final class AdviceLines {

    /**
     * What the payer says about one receivable, its lines added up; minor units.
     *
     * @param amount cash; null if the payer does not say
     * @param code reason of the deduction, with the text that of the first line that states one;
     *     null if none
     */
    public record Stated(Long amount, long discount, long deduction, String code, String text) {

        Stated plus(Stated other) {
            Stated deducting = deduction != 0 || other.deduction == 0 ? this : other;
            return new Stated(
                    amount == null || other.amount == null
                            ? null
                            : Long.valueOf(Math.addExact(amount, other.amount)),
                    Math.addExact(discount, other.discount),
                    Math.addExact(deduction, other.deduction),
                    deducting.code,
                    deducting.text);
        }
    }

    private final Map<OpenReceivable, Stated> resolved = new LinkedHashMap<>();
    private final Set<OpenReceivable> paidAlready = new LinkedHashSet<>();
    private final List<String> unknown = new ArrayList<>();
    private long unresolvedAmount;

    private AdviceLines() {}

    public static AdviceLines of(Turn turn, List<Remittance> remittances) {
        AdviceLines lines = new AdviceLines();
        for (Remittance remittance : remittances) {
            for (RemittanceLine line : remittance.lines()) {
                lines.add(turn, line);
            }
        }
        return lines;
    }

    private void add(Turn turn, RemittanceLine line) {
        String number = NormalForm.of(line.invoiceNumber());
        List<OpenReceivable> known = turn.ofNumber(number, NumberTokens.digits(number));
        if (known.isEmpty() && addByOrder(turn, line, number)) {
            return;
        }
        List<OpenReceivable> open =
                known.stream().filter(receivable -> !receivable.isCleared()).toList();
        if (open.size() == 1) {
            resolved.merge(open.get(0), stated(line, open.get(0)), Stated::plus);
            return;
        }
        unresolvedAmount = Math.addExact(unresolvedAmount, minorUnits(line.amount()));
        if (open.isEmpty() && !known.isEmpty()) {
            known.stream().min(OpenReceivable.ORDER).ifPresent(paidAlready::add);
        } else {
            unknown.add(line.invoiceNumber());
        }
    }

    /** Whether the number is of an order, and the amount says which receivables of it. */
    private boolean addByOrder(Turn turn, RemittanceLine line, String number) {
        List<OpenReceivable> meant = AdvisedOrder.of(turn, line, OrderTokens.form(number));
        if (meant.size() == 1) {
            resolved.merge(meant.get(0), stated(line, meant.get(0)), Stated::plus);
        } else {
            for (OpenReceivable item : meant) {
                Stated whole = new Stated(item.available(), 0, 0, line.reasonCode(), line.text());
                resolved.merge(item, whole, Stated::plus);
            }
        }
        return !meant.isEmpty();
    }

    /** A credit memo lowers the payment, whatever sign the payer writes. */
    private static Stated stated(RemittanceLine line, OpenReceivable receivable) {
        Long amount = line.amount() == null ? null : line.amount().minorUnits();
        if (amount != null && receivable.isCredit()) {
            amount = -Math.abs(amount);
        }
        return new Stated(
                amount,
                minorUnits(line.discount()),
                minorUnits(line.deduction()),
                line.reasonCode(),
                line.text());
    }

    private static long minorUnits(Money money) {
        return money == null ? 0 : money.minorUnits();
    }

    /** In the order of the lines. */
    public Map<OpenReceivable, Stated> resolved() {
        return resolved;
    }

    /** Receivables that were cleared before, of several with one number the first in order. */
    public Set<OpenReceivable> paidAlready() {
        return paidAlready;
    }

    /** Numbers that no receivable, or more than one open receivable has. */
    public List<String> unknown() {
        return unknown;
    }

    /** What the payer says was paid by lines that are not resolved. */
    public long unresolvedAmount() {
        return unresolvedAmount;
    }
}
