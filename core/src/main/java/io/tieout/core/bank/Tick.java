package io.tieout.core.bank;

import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.money.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One settling of a scope at an instant: what the rules see. What they decide goes to its {@link
 * Verdicts}. Not thread-safe; used once.
 */
public final class Tick {

    private final long atMillis;
    private final BankItems items;
    private final BankSettings settings;
    private final Rejections rejections;
    private final Pairing pairing;
    private final String currency;

    private List<BankItem> sorted = List.of();
    private List<BankItem> due = List.of();
    private Set<BankItem> dueSet = Set.of();
    private final Verdicts verdicts;

    /**
     * @param atMillis items observed later do not exist
     * @param currency of the scope
     * @param documents the document of an item, from state
     */
    Tick(
            long atMillis,
            BankItems items,
            BankSettings settings,
            String currency,
            Rejections rejections,
            PairHistory history,
            Function<BankItem, CanonicalEvent> documents) {
        this.atMillis = atMillis;
        this.items = items;
        this.settings = settings;
        this.currency = currency;
        this.rejections = rejections;
        this.pairing = new Pairing(items, settings, rejections, history, atMillis, documents);
        this.verdicts = new Verdicts(items);
    }

    /** Runs the rules of one class, in order, for the items that are due for it. */
    public void settle(List<BankRule> rules, RuleClass ruleClass, Collection<BankItem> dueItems) {
        due = inOrder(dueItems);
        dueSet = isLast() ? Set.of() : new HashSet<>(due);
        if (due.isEmpty()) {
            return;
        }
        List<BankItem> all = List.copyOf(due);
        for (BankRule rule : rules) {
            if (rule.ruleClass() == ruleClass) {
                rule.apply(this);
                due.removeIf(item -> !isEligible(item));
            }
        }
        verdicts.touch(all);
    }

    /** At the end every item is due for every rule, so that they are sorted only once. */
    private List<BankItem> inOrder(Collection<BankItem> dueItems) {
        if (isLast() && sorted.size() == dueItems.size()) {
            return eligible(sorted);
        }
        List<BankItem> inOrder = new ArrayList<>(dueItems);
        inOrder.sort(BankItem.ORDER);
        sorted = inOrder;
        return eligible(inOrder);
    }

    private List<BankItem> eligible(List<BankItem> items) {
        List<BankItem> eligible = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            BankItem item = items.get(i);
            if (isEligible(item)) {
                eligible.add(item);
            }
        }
        return eligible;
    }

    /** Clears the marks of this tick; the items may then meet in the next. */
    public void close() {
        verdicts.close();
    }

    /** Whether input has ended, so that every open item is due. */
    public boolean isLast() {
        return atMillis == Long.MAX_VALUE;
    }

    public BankItems items() {
        return items;
    }

    public BankSettings settings() {
        return settings;
    }

    public Pairing pairing() {
        return pairing;
    }

    public Verdicts verdicts() {
        return verdicts;
    }

    /** The due items that are still eligible, in canonical order. */
    public List<BankItem> due() {
        return due;
    }

    public boolean hasDue(Collection<BankItem> group) {
        if (isLast()) {
            return true;
        }
        for (BankItem item : group) {
            if (dueSet.contains(item)) {
                return true;
            }
        }
        return false;
    }

    /** Open, observed by now, and not found ambiguous in this tick. */
    public boolean isEligible(BankItem item) {
        return item.isOpen() && !item.isFrozen() && isObserved(item);
    }

    /** Whether the item exists at this instant. */
    public boolean isObserved(BankItem item) {
        return isLast() || item.observedAtMillis() <= atMillis;
    }

    /** Whether a person said of some two of the group that they do not belong together. */
    public boolean hasRejectedPair(List<BankItem> group) {
        return rejections.touch(group, atMillis);
    }

    public List<BankItem> eligibleOfAmount(long amount, Side side) {
        return items.openOfAmount(amount, side, this::isEligible);
    }

    /** As {@link #eligibleOfAmount(long, Side)}, if they pass the test. */
    public List<BankItem> eligibleOfAmount(long amount, Side side, Predicate<BankItem> test) {
        return items.openOfAmount(amount, side, item -> isEligible(item) && test.test(item));
    }

    /** Whether an open ledger entry of that amount says that it undoes another one. */
    public boolean hasReversing(long amount) {
        return items.hasReversing(amount);
    }

    /** The eligible item that alone shares a strong key and the amount with this one, or null. */
    public BankItem onlyPartner(BankItem item, long strong) {
        BankItem partner = items.onlyPartner(item, strong, atMillis);
        return partner == null || !isEligible(partner) ? null : partner;
    }

    /** Whether the bank may have kept the difference as its fee; both signed minor units. */
    public boolean allowsFee(long expected, long actual) {
        return settings.fee().allows(new Money(expected, currency), new Money(actual, currency));
    }

    /** Eligible items of that side that have a reference key in common with the item. */
    public List<BankItem> eligibleSharingKey(BankItem item, Side side) {
        Set<BankItem> sharing = new HashSet<>();
        items.forEachOpenSharingKey(
                item,
                other -> {
                    if (other.side() == side && other != item && isEligible(other)) {
                        sharing.add(other);
                    }
                });
        return List.copyOf(sharing);
    }

    /** Eligible items of that side, of the item's sign, whose lag to it lies within the limits. */
    public List<BankItem> eligibleWithinLag(BankItem item, Side side, int earliest, int latest) {
        List<BankItem> near = new ArrayList<>();
        int first = side == Side.LEDGER ? item.day() - latest : item.day() + earliest;
        int last = side == Side.LEDGER ? item.day() - earliest : item.day() + latest;
        for (int day = first; day <= last; day++) {
            items.forEachOpenOfDay(
                    side,
                    day,
                    other -> {
                        if (Pairing.sameSign(item, other) && isEligible(other)) {
                            near.add(other);
                        }
                    });
        }
        return near;
    }

    /** Runs the handler once for each component that has a due item, grown along the edges. */
    public void forEachComponent(
            Function<BankItem, Collection<BankItem>> neighbours, Consumer<Component> handler) {
        int pass = items.newPass();
        for (BankItem item : due) {
            if (!isEligible(item) || item.isVisited(pass)) {
                continue;
            }
            Collection<BankItem> first = neighbours.apply(item);
            if (!first.isEmpty()) {
                Component component = Component.around(item, first, neighbours);
                component.visit(pass);
                handler.accept(component);
            }
        }
    }
}
