package io.tieout.core.payables;

import io.tieout.core.documents.GoodsReceipt;
import io.tieout.core.documents.OrderLine;
import io.tieout.core.ids.DeterministicId;
import io.tieout.core.ledger.Journal;
import io.tieout.core.ledger.JournalLine;
import io.tieout.core.money.Money;
import io.tieout.core.numbers.Ratio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The journals of receipts and bills. What is received goes to stock against goods received; a bill
 * clears that, with tax and variances against what the vendor is owed.
 */
final class PayablesPostings {

    private static final String BY_RULE = "rule";
    private static final String GOODS_RECEIVED = "goods-received";
    private static final String PRICE_VARIANCE = "price-variance";

    /** An account with a cost centre; null if none. */
    private record Place(String account, String costCenter) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byAccount = account.compareTo(other.account);
            return byAccount == 0 ? text(costCenter).compareTo(text(other.costCenter)) : byAccount;
        }

        private static String text(String costCenter) {
            return costCenter == null ? "" : costCenter;
        }
    }

    private final String companyId;

    PayablesPostings(String companyId) {
        this.companyId = companyId;
    }

    /** The journal of lines of one receipt, which are from now on to be cleared; null if empty. */
    Journal receipt(
            PurchaseOrderScope order, List<PurchaseOrderScope.Counted> lines, long atMillis) {
        String currency = order.inForce().currency();
        Map<Place, Long> amounts = new TreeMap<>();
        GoodsReceipt receipt = lines.get(0).receipt();
        for (PurchaseOrderScope.Counted line : lines) {
            Ratio price = Prices.of(line.line());
            long amount = line.quantity().times(price).toMoney(currency).minorUnits();
            add(amounts, account(line.line(), "stock"), line.line().costCenter(), amount);
            add(amounts, GOODS_RECEIVED, null, -amount);
            OrderLineBook book = order.book(line.line().line());
            if (line.quantity().signum() > 0) {
                book.receiptsPosted().add(line.quantity(), amount);
            } else {
                book.returnsPosted().add(line.quantity().negated(), -amount);
            }
        }
        return journal(
                "receipt",
                receipt.id(),
                receipt.receiptDate(),
                "receipt " + receipt.id(),
                currency,
                atMillis,
                amounts);
    }

    /** The journal of a bill or credit note that is granted; null if nothing moves. */
    Journal bill(Bill bill, Judgement judgement, String matchId, long atMillis) {
        Map<Place, Long> amounts = new TreeMap<>();
        bill.lines().forEach(line -> line(line, amounts));
        tax(bill, judgement, amounts);
        add(amounts, "payables:" + bill.vendor().id(), null, -bill.gross().minorUnits());
        long rest = amounts.values().stream().mapToLong(Long::longValue).sum();
        add(amounts, "rounding", null, -rest);
        if (bill.isCredit()) {
            amounts.replaceAll((place, amount) -> -amount);
        }
        return journal(
                "invoice",
                matchId,
                bill.invoice().issueDate(),
                bill.invoice().kind().wireName() + ' ' + bill.id(),
                bill.currency(),
                atMillis,
                amounts);
    }

    private static void line(BilledLine line, Map<Place, Long> amounts) {
        long net = line.printedNet();
        if (!line.isClaim()) {
            add(amounts, stated(line, "charges"), null, net);
            return;
        }
        OrderLine ordered = line.terms().line();
        if (line.isThreeWay()) {
            long cleared = clear(line);
            add(amounts, GOODS_RECEIVED, null, cleared);
            add(amounts, PRICE_VARIANCE, null, net - cleared);
        } else if (line.isCompared()) {
            long expected = line.terms().expected();
            String account = account(ordered, stated(line, "expenses"));
            add(amounts, account, ordered.costCenter(), expected);
            add(amounts, PRICE_VARIANCE, null, net - expected);
        } else if (line.isValueCredit() && !ordered.isByValue()) {
            add(amounts, PRICE_VARIANCE, null, net);
        } else {
            String account = account(ordered, stated(line, "expenses"));
            add(amounts, account, ordered.costCenter(), net);
        }
    }

    private static long clear(BilledLine line) {
        OrderLineBook book = line.book();
        ClearingLayers layers =
                line.bill().isCredit() ? book.returnsPosted() : book.receiptsPosted();
        return layers.take(
                line.terms().quantity(), Prices.of(line.terms().line()), line.bill().currency());
    }

    private static void tax(Bill bill, Judgement judgement, Map<Place, Long> amounts) {
        boolean reverse = bill.vendor().reverseCharge();
        judgement
                .taxByRate()
                .forEach(
                        (rate, part) -> {
                            String name = TaxComparison.name(rate);
                            add(amounts, "input-tax:" + name, null, part);
                            if (reverse) {
                                add(amounts, "reverse-charge:" + name, null, -part);
                            }
                        });
        add(amounts, "tax-variance", null, judgement.taxDifference());
    }

    private static String account(OrderLine line, String otherwise) {
        return line.glAccount() == null ? otherwise : line.glAccount();
    }

    private static String stated(BilledLine line, String otherwise) {
        return line.line().glAccount() == null ? otherwise : line.line().glAccount();
    }

    private static void add(
            Map<Place, Long> amounts, String account, String costCenter, long amount) {
        amounts.merge(new Place(account, costCenter), amount, Math::addExact);
    }

    private Journal journal(
            String kind,
            String cause,
            LocalDate day,
            String text,
            String currency,
            long atMillis,
            Map<Place, Long> amounts) {
        List<JournalLine> lines = new ArrayList<>();
        amounts.forEach(
                (place, amount) -> {
                    if (amount != 0) {
                        Money money = new Money(amount, currency);
                        lines.add(new JournalLine(place.account(), money, place.costCenter()));
                    }
                });
        if (lines.isEmpty()) {
            return null;
        }
        String id =
                DeterministicId.of("j", List.of(kind, companyId, cause, Long.toString(atMillis)));
        return new Journal(id, companyId, day, text, cause, BY_RULE, atMillis, lines);
    }
}
