package io.tieout.formats.bills;

import io.tieout.core.documents.InvoiceLine;
import io.tieout.core.documents.InvoiceLineKind;
import io.tieout.core.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The lines of a canonical bill: items, and a charge for whatever a bill adds or takes away. What a
 * line adds or takes away becomes the line's discount where it is exactly that, else a charge of
 * its own, so that the lines sum to the net amount as they did.
 */
final class BillLines {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MAX_NUMBER_DIGITS = 9;
    private static final String ROUNDING = "Rounding";

    private final String currency;
    private final boolean reversed;
    private final List<InvoiceLine> lines = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private int lastNumber;

    /**
     * @param reversed whether the bill is stated below zero, so that every sign is turned
     */
    BillLines(String currency, boolean reversed) {
        this.currency = currency;
        this.reversed = reversed;
    }

    List<InvoiceLine> lines() {
        return List.copyOf(lines);
    }

    /** Lines that are only words. */
    List<String> remarks() {
        return List.copyOf(remarks);
    }

    void add(BillSyntax bill) throws RefusedBillException {
        List<StatedLine> items = new ArrayList<>();
        for (StatedLine it : bill.lines()) {
            if (!it.isText()) {
                items.add(it);
            } else if (it.description() != null) {
                remarks.add(it.description());
            }
        }
        boolean numbered = areNumbered(items);
        for (int i = 0; i < items.size(); i++) {
            int number = numbered ? Integer.parseInt(items.get(i).number()) : i + 1;
            lastNumber = Math.max(lastNumber, number);
            item(number, items.get(i));
        }
        for (StatedLine it : items) {
            if (discountPercent(it) == null) {
                charges(it.charges(), it.taxPercent());
            }
        }
        charges(bill.charges(), null);
    }

    /** What is added so that a round amount is paid: a charge without tax. */
    void addRounding(BigDecimal rounding) throws RefusedBillException {
        charge(new StatedCharge(true, rounding, null, ROUNDING, null, 0), null);
    }

    private static boolean areNumbered(List<StatedLine> items) {
        Set<Integer> numbers = new HashSet<>();
        for (StatedLine it : items) {
            if (number(it.number()) == null || !numbers.add(number(it.number()))) {
                return false;
            }
        }
        return true;
    }

    private static Integer number(String text) {
        boolean digits =
                text != null
                        && !text.isEmpty()
                        && text.length() <= MAX_NUMBER_DIGITS
                        && text.chars().allMatch(it -> it >= '0' && it <= '9');
        return digits ? Integer.valueOf(text) : null;
    }

    private void item(int number, StatedLine it) throws RefusedBillException {
        BigDecimal discount = discountPercent(it);
        BigDecimal net = it.netAmount();
        if (net != null && discount == null) {
            for (StatedCharge charge : it.charges()) {
                net = net.subtract(charge.signed());
            }
        }
        BigDecimal quantity = it.quantity();
        build(
                it.line(),
                new InvoiceParts(
                        number,
                        InvoiceLineKind.ITEM,
                        it,
                        it.description(),
                        quantity == null || !reversed ? quantity : quantity.negate(),
                        discount,
                        net,
                        it.taxPercent()));
    }

    /** The one percentage that explains the net amount to the cent; null if none does. */
    private BigDecimal discountPercent(StatedLine it) {
        boolean one =
                it.charges().size() == 1
                        && !it.charges().get(0).charge()
                        && it.charges().get(0).percent() != null;
        if (!one || it.quantity() == null || it.unitPrice() == null || it.netAmount() == null) {
            return null;
        }
        BigDecimal percent = it.charges().get(0).percent();
        BigDecimal unit = it.priceUnit() == null ? BigDecimal.ONE : it.priceUnit();
        if (unit.signum() <= 0 || percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
            return null;
        }
        int scale = Money.zero(currency).toBigDecimal().scale();
        BigDecimal expected =
                it.quantity()
                        .multiply(it.unitPrice())
                        .multiply(HUNDRED.subtract(percent))
                        .divide(unit.multiply(HUNDRED), scale, RoundingMode.HALF_UP);
        return expected.compareTo(it.netAmount()) == 0 ? percent : null;
    }

    private void charges(List<StatedCharge> charges, BigDecimal taxPercent)
            throws RefusedBillException {
        for (StatedCharge it : charges) {
            charge(it, taxPercent);
        }
    }

    private void charge(StatedCharge it, BigDecimal taxPercent) throws RefusedBillException {
        build(
                it.line(),
                new InvoiceParts(
                        ++lastNumber,
                        InvoiceLineKind.CHARGE,
                        null,
                        it.reason(),
                        null,
                        null,
                        it.signed(),
                        it.taxPercent() == null ? taxPercent : it.taxPercent()));
    }

    /**
     * @param of the stated line; null for a charge
     */
    private record InvoiceParts(
            int number,
            InvoiceLineKind kind,
            StatedLine of,
            String description,
            BigDecimal quantity,
            BigDecimal discountPercent,
            BigDecimal netAmount,
            BigDecimal taxPercent) {}

    private void build(int xmlLine, InvoiceParts it) throws RefusedBillException {
        StatedLine of = it.of();
        BigDecimal net = it.netAmount();
        try {
            lines.add(
                    new InvoiceLine(
                            it.number(),
                            it.kind(),
                            of == null ? null : of.orderNumber(),
                            of == null ? null : number(of.orderLine()),
                            of == null ? null : of.itemId(),
                            it.description(),
                            it.quantity(),
                            of == null ? null : of.unit(),
                            of == null ? null : of.unitPrice(),
                            of == null ? null : of.priceUnit(),
                            it.discountPercent(),
                            net == null
                                    ? null
                                    : money(reversed ? net.negate() : net, "lines.netAmount"),
                            it.taxPercent(),
                            null));
        } catch (IllegalArgumentException e) {
            throw Refusals.of(e, xmlLine);
        } catch (RefusedBillException e) {
            throw new RefusedBillException(e.field(), e.getMessage(), xmlLine);
        }
    }

    private Money money(BigDecimal amount, String field) throws RefusedBillException {
        return Refusals.money(amount, currency, field);
    }
}
