package io.tieout.core.payables;

import io.tieout.core.budgets.BudgetBook;
import io.tieout.core.budgets.OverBudget;
import io.tieout.core.documents.Budget;
import io.tieout.core.documents.MatchingPolicy;
import io.tieout.core.documents.OrderLine;
import io.tieout.core.documents.OrderStatus;
import io.tieout.core.documents.PurchaseOrder;
import io.tieout.core.ledger.Journal;
import io.tieout.core.ledger.JournalLine;
import io.tieout.core.money.Money;
import io.tieout.core.numbers.Ratio;
import io.tieout.core.results.Reason;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Flags bills that are granted although a budget is exceeded by then: what they cost is owed all
 * the same, but somebody has to agree before it is paid. A flag goes when the budget has room
 * again, because it was raised or an order was given up.
 */
final class BudgetWatch {

    private final BudgetBook book = new BudgetBook();
    private final PayablesResults results;
    private final Map<String, List<FlagMark.Flag>> flagged = new TreeMap<>();
    private final Map<String, Bill> bills = new HashMap<>();
    private final Map<Spending, Long> spent = new HashMap<>();
    private final Set<Spending> spentMore = new HashSet<>();
    private final Set<String> changedFlags = new TreeSet<>();
    private final Map<String, Set<String>> committed = new HashMap<>();
    private boolean planned;

    BudgetWatch(PayablesResults results) {
        this.results = results;
    }

    /** Where and when something is spent. */
    private record Spending(String account, String costCenter, YearMonth month, String currency) {}

    void plan(Budget budget) {
        book.plan(budget);
    }

    /** Whether all orders have to be counted, because there was no budget until now. */
    boolean isNew() {
        boolean first = !planned && !book.isEmpty();
        planned |= first;
        return first;
    }

    /**
     * Counts what one settling posted and ordered, and flags the bills it granted.
     *
     * @param journals in the order in which they came about
     * @param grants in the same order
     * @param changed orders whose open value may have changed
     * @param policyOf how lines of an order are matched that do not say it themselves
     */
    void settle(
            List<Journal> journals,
            List<Grants.Granted> grants,
            Collection<PurchaseOrderScope> changed,
            Function<PurchaseOrderScope, MatchingPolicy> policyOf,
            long atMillis) {
        if (!book.isEmpty()) {
            changed.forEach(order -> commit(order, policyOf));
        }
        int counted = 0;
        for (Grants.Granted grant : grants) {
            journals.subList(counted, grant.toJournal()).forEach(this::spend);
            counted = grant.toJournal();
            if (!book.isEmpty()) {
                flag(
                        grant.bill(),
                        journals.subList(grant.fromJournal(), grant.toJournal()),
                        atMillis);
            }
        }
        journals.subList(counted, journals.size()).forEach(this::spend);
        flagged.forEach(this::dropWhereThereIsRoom);
        flagged.values().removeIf(List::isEmpty);
        bills.keySet().retainAll(flagged.keySet());
    }

    private void dropWhereThereIsRoom(String billId, List<FlagMark.Flag> flags) {
        if (flags.removeIf(flag -> !book.isStillOver(flag.key(), flag.month(), flag.isYear()))) {
            changedFlags.add(billId);
        }
    }

    /** Takes the flags of bills back to which those agreed who have to. */
    void release(Predicate<Bill> isAgreed) {
        List<Bill> agreed = bills.values().stream().filter(isAgreed).toList();
        for (Bill bill : agreed) {
            flagged.remove(bill.id());
            bills.remove(bill.id());
            changedFlags.add(bill.id());
        }
    }

    private void spend(Journal journal) {
        YearMonth month = YearMonth.from(journal.date());
        for (JournalLine line : journal.lines()) {
            spend(line.account(), line.costCenter(), month, line.amount());
        }
    }

    private void spend(String account, String costCenter, YearMonth month, Money amount) {
        book.spend(account, costCenter, month, amount);
        Spending place =
                new Spending(
                        account, costCenter == null ? "" : costCenter, month, amount.currency());
        spent.merge(place, amount.minorUnits(), Math::addExact);
        spentMore.add(place);
    }

    /** What was spent in all, where more was spent since this was last asked. */
    List<SpentMark> takeSpent() {
        List<SpentMark> taken = new ArrayList<>();
        for (Spending it : spentMore) {
            taken.add(
                    new SpentMark(
                            it.account(),
                            it.costCenter(),
                            it.month(),
                            new Money(spent.get(it), it.currency())));
        }
        spentMore.clear();
        return taken;
    }

    /** Goes on where another run stood. */
    void resume(List<SpentMark> spentBefore, List<FlagMark> flags, Map<String, Bill> known) {
        spentBefore.forEach(it -> spend(it.account(), it.costCenter(), it.month(), it.amount()));
        spentMore.clear();
        for (FlagMark it : flags) {
            flagged.put(it.billId(), new ArrayList<>(it.flags()));
            if (known.containsKey(it.billId())) {
                bills.put(it.billId(), known.get(it.billId()));
            }
        }
    }

    /** The flags of the bills whose flags changed since this was last asked, by the bill's id. */
    List<FlagMark> takeFlags() {
        List<FlagMark> taken = new ArrayList<>();
        for (String billId : changedFlags) {
            taken.add(new FlagMark(billId, flagged.getOrDefault(billId, List.of())));
        }
        changedFlags.clear();
        return taken;
    }

    private void flag(Bill bill, List<Journal> journals, long atMillis) {
        Set<OverBudget> over = new LinkedHashSet<>();
        for (Spending it : spendings(bill, journals)) {
            over.addAll(book.over(it.account(), it.costCenter(), it.month(), it.currency()));
        }
        // A year is told once, whichever of its months a bill is for.
        Map<String, OverBudget> told = new LinkedHashMap<>();
        over.forEach(it -> told.putIfAbsent(place(it), it));
        if (!told.isEmpty() && !bill.isCredit()) {
            List<FlagMark.Flag> flags = new ArrayList<>();
            for (OverBudget it : told.values()) {
                flags.add(
                        new FlagMark.Flag(
                                it.key(),
                                it.month(),
                                it.isYear(),
                                results.held(bill, hold(it), atMillis)));
            }
            flagged.put(bill.id(), flags);
            bills.put(bill.id(), bill);
            changedFlags.add(bill.id());
        }
    }

    /** Where its journals debit, and where its goods were debited when they came. */
    private static Set<Spending> spendings(Bill bill, List<Journal> journals) {
        Set<Spending> all = new LinkedHashSet<>();
        for (Journal journal : journals) {
            for (JournalLine line : journal.lines()) {
                all.add(
                        new Spending(
                                line.account(),
                                line.costCenter(),
                                YearMonth.from(journal.date()),
                                line.amount().currency()));
            }
        }
        YearMonth month = YearMonth.from(bill.invoice().issueDate());
        for (BilledLine line : bill.lines()) {
            if (line.isThreeWay()) {
                OrderLine ordered = line.terms().line();
                all.add(
                        new Spending(
                                PayablesPostings.account(ordered, PayablesPostings.STOCK),
                                ordered.costCenter(),
                                month,
                                bill.currency()));
            }
        }
        return all;
    }

    private void commit(
            PurchaseOrderScope scope, Function<PurchaseOrderScope, MatchingPolicy> policyOf) {
        Set<String> open = new HashSet<>();
        PurchaseOrder order = scope.isThere() ? scope.inForce() : null;
        if (order != null && order.status() == OrderStatus.OPEN && order.orderDate() != null) {
            order.lines().forEach(line -> commit(scope, line, policyOf.apply(scope), open));
        }
        Set<String> before =
                open.isEmpty()
                        ? committed.remove(scope.number())
                        : committed.put(scope.number(), open);
        if (before != null) {
            before.stream().filter(id -> !open.contains(id)).forEach(book::release);
        }
    }

    /** The bill is forgotten: nobody can agree to it any more. */
    void forget(Bill bill) {
        bills.remove(bill.id());
    }

    /** The order is forgotten. */
    void forget(PurchaseOrderScope scope) {
        Set<String> before = committed.remove(scope.number());
        if (before != null) {
            before.forEach(book::release);
        }
    }

    private void commit(
            PurchaseOrderScope scope, OrderLine line, MatchingPolicy otherwise, Set<String> open) {
        boolean goods = PurchaseOrderScope.policy(line, otherwise) == MatchingPolicy.THREE_WAY;
        Money left = openValue(scope, line, goods);
        if (left.signum() > 0) {
            String id = scope.number() + '/' + line.line();
            open.add(id);
            book.commit(
                    id,
                    PayablesPostings.account(
                            line, goods ? PayablesPostings.STOCK : PayablesPostings.EXPENSES),
                    line.costCenter(),
                    YearMonth.from(scope.inForce().orderDate()),
                    left);
        }
    }

    /** What is neither received nor billed of a line of goods; of others, not billed. */
    private static Money openValue(PurchaseOrderScope scope, OrderLine line, boolean goods) {
        String currency = scope.inForce().currency();
        OrderLineBook lineBook = scope.bookIfAny(line.line());
        Money value = Prices.value(line, currency);
        if (lineBook == null) {
            return value;
        }
        if (!goods) {
            return value.minus(new Money(lineBook.billedWorth(), currency));
        }
        Ratio came = lineBook.received().max(lineBook.billed().minus(lineBook.credited()));
        return value.minus(came.times(Prices.of(line)).toMoney(currency));
    }

    /** Whether a bill is over a budget, and nobody agreed to that. */
    boolean isFlagged(String billId) {
        return flagged.containsKey(billId);
    }

    /** Why bills should not be paid now, by the id of the bill. */
    Map<String, String> reasons() {
        Map<String, String> reasons = new HashMap<>();
        flagged.forEach((id, flags) -> reasons.put(id, flags.get(0).item().explanation()));
        return reasons;
    }

    private static Hold hold(OverBudget over) {
        return Hold.of(
                        "budget",
                        over.isYear() ? Reason.OVER_BUDGET_YEAR : Reason.OVER_BUDGET_MONTH,
                        over.status().left().negated(),
                        over.words())
                .at(place(over));
    }

    private static String place(OverBudget over) {
        return over.key().glAccount() + '|' + over.key().costCenter() + '|' + over.period();
    }
}
