package io.tieout.core.payables;

import io.tieout.core.documents.MatchingPolicy;
import io.tieout.core.documents.OrderLine;
import io.tieout.core.documents.Vendor;
import io.tieout.core.matching.ToleranceKey;
import io.tieout.core.money.Money;
import io.tieout.core.numbers.Ratio;
import io.tieout.core.results.Match;
import io.tieout.core.results.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * One settling of a company: receipts are posted, credit notes have their effect, what the receipts
 * cover for everybody is granted at once, the rest in event order, and what cannot be granted is
 * held.
 */
final class PayablesTick {

    private final PayablesRules rules;
    private final InvoiceValidation validation;
    private final OrderBook orders;
    private final Grants grants;
    private final PayablesResults results;
    private final OpenCases cases;
    private final Map<Bill, Match> certain = new TreeMap<>(Bill.ORDER);
    private final LinePlacement placement;
    private final ToleranceLevels tolerances;
    private final InvoiceMatch invoices;
    private final CreditMatch credits;
    private final PeopleGate people;
    private long now;
    private boolean last;

    PayablesTick(
            PayablesRules rules,
            InvoiceValidation validation,
            OrderBook orders,
            Grants grants,
            PayablesResults results,
            OpenCases cases,
            PeopleGate people) {
        this.people = people;
        this.rules = rules;
        this.validation = validation;
        this.orders = orders;
        this.grants = grants;
        this.results = results;
        this.cases = cases;
        this.placement = new LinePlacement(rules);
        this.tolerances = new ToleranceLevels(rules);
        this.invoices = new InvoiceMatch(tolerances);
        this.credits = new CreditMatch(tolerances);
    }

    OpenCases cases() {
        return cases;
    }

    Grants grants() {
        return grants;
    }

    /** Bills of the last tick that are certain but not due, with what they will be. */
    Map<Bill, Match> certain() {
        return certain;
    }

    /**
     * @param examined whose orders are known, bills that are not granted
     * @param isLast whether everything is due
     */
    void settle(
            WaitingBills.Examined examined,
            long atMillis,
            boolean isLast,
            VendorDirectory vendors) {
        now = atMillis;
        last = isLast;
        certain.clear();
        SortedSet<Bill> waiting = examined.bills();
        waiting.forEach(bill -> cases.examine(owner(bill)));
        examined.orders().forEach(order -> cases.examine(owner(order)));
        postReceipts(examined.orders(), vendors);
        List<Bill> creditNotes = new ArrayList<>();
        List<Bill> billed = new ArrayList<>();
        for (Bill bill : waiting) {
            placement.place(bill);
            bill.mayBeReleased(people.releasesOf(bill));
            (bill.isCredit() ? creditNotes : billed).add(bill);
        }
        beginTick(waiting);
        claim(billed);
        settleCredits(creditNotes);
        reserveInAll(billed);
        certainPass(billed);
        inferredPass(billed);
        holdReceipts(examined.orders());
        holdOverBilled(examined.orders(), vendors);
    }

    /** Of what is open of a bill. */
    static String owner(Bill bill) {
        return "bill/" + bill.id();
    }

    /** Of what is open of an order and its receipts. */
    static String owner(PurchaseOrderScope order) {
        return "order/" + order.number();
    }

    /** What is not posted now is when rules are in force that post. */
    private void postReceipts(Collection<PurchaseOrderScope> all, VendorDirectory vendors) {
        if (!rules.posts()) {
            return;
        }
        for (PurchaseOrderScope order : all) {
            if (order.isThere()) {
                grants.post(order, order.takeUnposted(policyOf(order, vendors)), now);
            }
        }
    }

    /** How lines of an order are matched that do not say it themselves. */
    MatchingPolicy policyOf(PurchaseOrderScope order, VendorDirectory vendors) {
        Vendor vendor = vendors.get(order.inForce().vendorId());
        return vendor == null || vendor.matching() == null
                ? rules.settings().matching()
                : vendor.matching();
    }

    private static void beginTick(SortedSet<Bill> waiting) {
        Set<PurchaseOrderScope> begun = new HashSet<>();
        for (Bill bill : waiting) {
            for (PurchaseOrderScope order : bill.orders().inForce()) {
                if (begun.add(order)) {
                    order.books().forEach(OrderLineBook::beginTick);
                }
            }
        }
    }

    private static void claim(List<Bill> billed) {
        for (Bill bill : billed) {
            bill.lines().stream()
                    .filter(BilledLine::isClaim)
                    .forEach(line -> line.book().claim(line));
        }
    }

    private void settleCredits(List<Bill> creditNotes) {
        for (Bill bill : creditNotes) {
            if (bill.duplicate() != null || !isDue(bill, rules.settings().certainMillis())) {
                holdDuplicate(bill);
                continue;
            }
            List<Hold> holds = validation.holdsOf(bill);
            Judgement judgement = null;
            if (bill.vendor() != null) {
                judgement = credits.judge(bill);
                holds.addAll(judgement.holds());
                addWithoutOrder(bill, holds);
            }
            if (holds.isEmpty() && !people.agrees(bill, judgement, now)) {
                people.raise(bill, judgement, now, cases);
            } else if (holds.isEmpty()) {
                if (grant(bill, judgement)) {
                    giveEffect(bill);
                }
            } else if (isDue(bill, rules.settings().inferredMillis())) {
                holds.forEach(hold -> raise(bill, hold));
            }
        }
    }

    private boolean grant(Bill bill, Judgement judgement) {
        BillReview review =
                grants.asksForReview(bill, judgement)
                        ? people.review(bill, judgement)
                        : BillReview.NONE;
        if (review.rejected() != null) {
            grants.withdraw(bill, now);
        } else if (grants.grant(bill, judgement, now)) {
            bill.orders().inForce().forEach(orders::touch);
            return true;
        }
        people.raise(bill, review, now, cases);
        return false;
    }

    private void raise(Bill bill, Hold hold) {
        cases.raise(owner(bill), results.held(bill, hold, now));
    }

    private void giveEffect(Bill credit) {
        List<Bill> open =
                orders.originalsOf(credit).stream()
                        .filter(bill -> !bill.isGranted() && bill.orders() != null)
                        .toList();
        grants.creditValues(credit, open).forEach(placement::place);
    }

    /** Finds out what everybody may rightly claim, over what was ordered. */
    private void reserveInAll(List<Bill> billed) {
        Set<OrderLineBook> books = begin(billed);
        for (Bill bill : billed) {
            for (BilledLine line : bill.lines()) {
                Hold over = LineRules.ordered(line, tolerances, false);
                if (line.isCompared() && (over == null || bill.releaseOf(over) != null)) {
                    line.book().reserve(line.terms().quantity());
                }
            }
        }
        books.forEach(OrderLineBook::reserveInAll);
    }

    private static Set<OrderLineBook> begin(List<Bill> billed) {
        Set<OrderLineBook> books = new HashSet<>();
        for (Bill bill : billed) {
            bill.orders().inForce().forEach(order -> order.totals().begin());
            bill.lines().stream()
                    .filter(BilledLine::isClaim)
                    .map(BilledLine::book)
                    .forEach(books::add);
        }
        books.forEach(OrderLineBook::begin);
        return books;
    }

    private void certainPass(List<Bill> billed) {
        begin(billed);
        for (Bill bill : billed) {
            if (!bill.mayClaim()) {
                continue;
            }
            Judgement judgement = invoices.judge(bill, true);
            bill.releasedBy(List.copyOf(judgement.released().values()));
            boolean free =
                    judgement.isFree()
                            && !bill.orders().areNone()
                            && !bill.orders().found()
                            && validation.holdsOf(bill).isEmpty()
                            && people.agrees(bill, judgement, now);
            boolean due = isDue(bill, rules.settings().certainMillis());
            if (free && !due) {
                noteCertain(bill, judgement);
            }
            if (!free || !due || !grant(bill, judgement)) {
                invoices.wait(bill, judgement);
            }
        }
    }

    private void noteCertain(Bill bill, Judgement judgement) {
        Match expected = grants.expected(bill, judgement, now);
        if (expected != null) {
            certain.put(bill, expected);
        }
    }

    private void inferredPass(List<Bill> billed) {
        List<Bill> left = billed.stream().filter(bill -> !bill.isGranted()).toList();
        begin(left);
        for (Bill bill : left) {
            List<Hold> holds = validation.holdsOf(bill);
            Judgement judgement = null;
            if (bill.mayClaim()) {
                judgement = invoices.judge(bill, false);
                bill.releasedBy(List.copyOf(judgement.released().values()));
                holds.addAll(judgement.holds());
                addWithoutOrder(bill, holds);
            }
            boolean due = isDue(bill, rules.settings().inferredMillis());
            boolean ready = due && bill.mayClaim() && holds.isEmpty();
            boolean free = ready && people.agrees(bill, judgement, now);
            if (free && grant(bill, judgement)) {
                continue;
            }
            if (judgement != null) {
                invoices.wait(bill, judgement);
            }
            if (ready && !free) {
                people.raise(bill, judgement, now, cases);
            }
            if (due && judgement != null) {
                people.raiseVoid(bill, judgement, now, cases);
            }
            if (due) {
                holds.forEach(hold -> raise(bill, hold));
                raiseDuplicate(bill);
                people.flags(bill).forEach(flag -> raise(bill, flag));
            }
        }
    }

    private void holdDuplicate(Bill bill) {
        if (bill.duplicate() != null && isDue(bill, rules.settings().inferredMillis())) {
            validation.holdsOf(bill).forEach(hold -> raise(bill, hold));
            raiseDuplicate(bill);
        }
    }

    private void raiseDuplicate(Bill bill) {
        if (bill.duplicate() != null) {
            cases.raise(owner(bill), results.duplicate(bill, now));
        }
    }

    private boolean isDue(Bill bill, long afterMillis) {
        return last || bill.observedAtMillis() + afterMillis <= now;
    }

    /** A bill without order is for people: to find its order, to code it, to approve it. */
    private void addWithoutOrder(Bill bill, List<Hold> holds) {
        if (!bill.orders().areNone()) {
            return;
        }
        String words = "The document names no order.";
        boolean required = rules.settings().orderRequired() || bill.vendor().orderRequired();
        List<Hold> found =
                required
                        ? List.of(
                                Hold.of(
                                        "without-order",
                                        Reason.MISSING_PURCHASE_ORDER,
                                        bill.gross(),
                                        words))
                        : people.withoutOrder(bill, words);
        for (Hold hold : found) {
            holds.add(
                    hold.suggestions().isEmpty()
                            ? hold.suggesting(
                                    orders.finder()
                                            .suggestions(bill, rules.settings().maxSuggestions()))
                            : hold);
        }
    }

    private void holdReceipts(Collection<PurchaseOrderScope> all) {
        for (PurchaseOrderScope order : all) {
            for (PurchaseOrderScope.Refused refused : order.refused()) {
                cases.raise(owner(order), results.refused(order, refused, now));
            }
        }
    }

    /** Goods that went back after their bill was approved. */
    private void holdOverBilled(Collection<PurchaseOrderScope> all, VendorDirectory vendors) {
        for (PurchaseOrderScope order : all) {
            Vendor vendor = order.isThere() ? vendors.get(order.inForce().vendorId()) : null;
            if (vendor == null) {
                continue;
            }
            for (OrderLine line : order.inForce().lines()) {
                OrderLineBook book = order.bookIfAny(line.line());
                boolean threeWay =
                        PurchaseOrderScope.policy(line, policyOf(order, vendors))
                                == MatchingPolicy.THREE_WAY;
                if (book != null && threeWay) {
                    holdOverBilled(order, line, book, vendor);
                }
            }
        }
    }

    private void holdOverBilled(
            PurchaseOrderScope order, OrderLine line, OrderLineBook book, Vendor vendor) {
        Ratio billed = book.billed().minus(book.credited());
        boolean right =
                book.billed().isZero()
                        || !billed.isAbove(book.received())
                        || tolerances
                                .ofLine(ToleranceKey.QUANTITY_RECEIVED, vendor, line)
                                .allows(book.received(), billed);
        if (!right) {
            Money amount =
                    billed.minus(book.received())
                            .times(Prices.of(line))
                            .toMoney(order.inForce().currency());
            cases.raise(owner(order), results.overBilled(order, line.line(), amount, now));
        }
    }
}
