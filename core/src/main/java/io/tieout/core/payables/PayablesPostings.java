package io.tieout.core.payables;

import io.tieout.core.documents.GoodsReceipt;
import io.tieout.core.documents.OrderLine;
import io.tieout.core.ids.DeterministicId;
import io.tieout.core.ledger.Journal;
import io.tieout.core.ledger.JournalLine;
import io.tieout.core.money.Money;
import io.tieout.core.numbers.Ratio;
import io.tieout.core.prepayments.PrepaymentPostings;
import io.tieout.core.prepayments.RecognitionSchedule;
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

    /** Where goods go whose order names no account. */
    static final String STOCK = "stock";

    /** Where other costs go whose order and bill name none. */
    static final String EXPENSES = "expenses";

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

    /** What a line of a bill costs, in minor units, and where it belongs. */
    private record Expense(Place place, long amount) {}

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
        List<PostedReceipt.Line> posted = new ArrayList<>();
        for (PurchaseOrderScope.Counted line : lines) {
            Ratio price = Prices.of(line.line());
            long amount = line.quantity().times(price).toMoney(currency).minorUnits();
            add(amounts, account(line.line(), STOCK), line.line().costCenter(), amount);
            add(amounts, GOODS_RECEIVED, null, -amount);
            order.book(line.line().line()).post(line.quantity(), amount);
            posted.add(
                    new PostedReceipt.Line(
                            line.position(), line.line().line(), line.quantity(), amount));
        }
        order.posted(new PostedReceipt(order.number(), receipt.id(), atMillis, posted));
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
        Expense expense = expense(line);
        if (expense != null) {
            boolean later = isPrepaid(line.bill());
            String account = later ? PrepaymentPostings.PREPAID : expense.place().account();
            add(amounts, account, expense.place().costCenter(), expense.amount());
            add(amounts, PRICE_VARIANCE, null, net - expense.amount());
        } else if (!line.isClaim()) {
            add(amounts, stated(line, "charges"), line.costCenter(), net);
        } else if (line.isThreeWay()) {
            long cleared = clear(line);
            add(amounts, GOODS_RECEIVED, null, cleared);
            add(amounts, PRICE_VARIANCE, null, net - cleared);
        } else {
            add(amounts, PRICE_VARIANCE, null, net);
        }
    }

    /** What a line costs that is no goods, at the price of the order; null if it is none. */
    private static Expense expense(BilledLine line) {
        if (isCoded(line)) {
            return new Expense(new Place(line.account(), line.costCenter()), line.printedNet());
        }
        if (!line.isClaim()
                || line.isThreeWay()
                || (!line.isCompared()
                        && line.isValueCredit()
                        && !line.terms().line().isByValue())) {
            return null;
        }
        OrderLine ordered = line.terms().line();
        Place place = new Place(account(ordered, stated(line, EXPENSES)), ordered.costCenter());
        return new Expense(place, line.isCompared() ? line.terms().expected() : line.printedNet());
    }

    /** Whether it belongs to no order and is no charge, but has an account of its own. */
    private static boolean isCoded(BilledLine line) {
        return !line.isClaim()
                && !line.isCharge()
                && line.account() != null
                && line.bill().orders().areNone();
    }

    private static boolean isPrepaid(Bill bill) {
        return RecognitionSchedule.isPrepayment(bill.invoice().servicePeriod());
    }

    /**
     * The journals that move what a bill costs to the months it is for, all of them at once; none
     * if it is for one month. Goods cost when they come, whatever period their bill states.
     */
    List<Journal> recognitions(Bill bill, String matchId, long atMillis) {
        List<Journal> journals = new ArrayList<>();
        if (!isPrepaid(bill)) {
            return journals;
        }
        for (BilledLine line : bill.lines()) {
            Expense expense = expense(line);
            if (expense != null) {
                long cost = bill.isCredit() ? -expense.amount() : expense.amount();
                journals.addAll(
                        PrepaymentPostings.of(
                                companyId,
                                bill.id(),
                                matchId,
                                line.place(),
                                expense.place().account(),
                                expense.place().costCenter(),
                                bill.money(cost),
                                bill.invoice().servicePeriod(),
                                RecognitionSchedule.Method.MONTHS,
                                atMillis));
            }
        }
        return journals;
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

    static String account(OrderLine line, String otherwise) {
        return line.glAccount() == null ? otherwise : line.glAccount();
    }

    private static String stated(BilledLine line, String otherwise) {
        return line.account() == null ? otherwise : line.account();
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
