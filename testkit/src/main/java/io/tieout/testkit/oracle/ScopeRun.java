package io.tieout.testkit.oracle;

import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.documents.Observed;
import io.tieout.core.results.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * One scope from tick to tick: what was claimed stays claimed, everything else is worked out anew
 * from all that was observed.
 */
final class ScopeRun {

    private final BankOracleSettings settings;
    private final Intake intake;
    private final List<Item> items;
    private final ItemPairs pairs;
    private final List<Rule> rules;
    private final PairMemory memory;
    private final Decisions decisions;
    private final Set<Item> settled = new HashSet<>();
    private final List<OracleMatch> claims = new ArrayList<>();
    private final Set<DecisionEvent> doneRejections = new HashSet<>();
    private final Map<Item, Reason> reasons = new TreeMap<>(BY_SIDE_AND_ID);
    private List<Proposal> proposals = new ArrayList<>();

    private static final Comparator<Item> BY_SIDE_AND_ID =
            Comparator.comparing(Item::side).thenComparing(Item::id);

    ScopeRun(OracleScope scope, Intake intake, BankOracleSettings settings) {
        this.settings = settings;
        this.intake = intake;
        this.items = intake.items();
        this.memory = new PairMemory(settings.history());
        this.decisions = new Decisions(memory);
        this.pairs = new ItemPairs(settings.parties(), memory);
        this.rules = rules(scope.currency());
    }

    private static List<Rule> rules(String currency) {
        return List.of(
                new ReferenceExactRule(),
                new BatchReferenceRule(),
                new LedgerVoidRule(),
                new ReferenceStatedRule(),
                new AmountDatePartyRule(),
                new ReferenceFeeRule(currency),
                new BatchTotalRule(),
                new SubsetSumRule(),
                new AmountDateRule(),
                new SelfCorrectingRule(),
                SuggestionRules::referenceAmountDiffers,
                SuggestionRules::swappedDigits,
                SuggestionRules::dateDiffers);
    }

    List<Item> items() {
        return items;
    }

    Intake intake() {
        return intake;
    }

    /**
     * @param due whether an item is due at this very tick
     * @param wasDue whether an item is or was due for inferred rules
     */
    void tick(long tickMillis, BiPredicate<Item, DueClass> due, Predicate<Item> wasDue) {
        List<Item> known =
                items.stream().filter(item -> item.observedAtMillis() <= tickMillis).toList();
        List<DecisionEvent> decided =
                intake.decisions().stream()
                        .filter(observed -> observed.observedAtMillis() <= tickMillis)
                        .map(Observed::event)
                        .map(DecisionEvent.class::cast)
                        .toList();
        Set<Item> reopened = takeBackRejected(decided);
        Set<Item> woken = new HashSet<>();
        BiPredicate<Item, DueClass> dueNow =
                (item, dueClass) ->
                        reopened.contains(item)
                                || due.test(item, dueClass)
                                || (dueClass == DueClass.INFERRED && woken.contains(item));
        Tick tick = new Tick(settings, pairs, known, settled, new Rejections(decided), dueNow);
        Set<PairMemory.Names> earnedBefore = memory.earned();
        decisions.applyTo(tick, decided);
        for (PairMemory.Names names : memory.earned()) {
            if (!earnedBefore.contains(names)) {
                known.stream().filter(names::areOf).filter(wasDue).forEach(woken::add);
            }
        }
        if (isAnythingDue(known, dueNow)) {
            rules.forEach(rule -> rule.applyTo(tick));
        }
        settled.addAll(tick.settled());
        claims.addAll(tick.claims());
        keepProposals(tick);
        for (Item item : known) {
            if (wasDue.test(item) && isReconsidered(tick, item, dueNow)) {
                reasons.put(item, reason(tick, item));
            }
        }
        reasons.keySet().removeAll(settled);
    }

    /** The items of matches and proposals that a rejection newly observed undoes. */
    private Set<Item> takeBackRejected(List<DecisionEvent> decided) {
        Set<Item> reopened = new HashSet<>();
        for (DecisionEvent decision : decided) {
            if (decision.kind() == DecisionKind.REJECT && doneRejections.add(decision)) {
                Rejections rejection = new Rejections(List.of(decision));
                for (OracleMatch claim : List.copyOf(claims)) {
                    List<Item> members = items.stream().filter(i -> isMember(claim, i)).toList();
                    if (rejection.touch(members)) {
                        claims.remove(claim);
                        settled.removeAll(members);
                        reopened.addAll(members);
                    }
                }
                for (Proposal proposal : List.copyOf(proposals)) {
                    if (rejection.touch(proposal.items())) {
                        proposals.remove(proposal);
                        reopened.addAll(proposal.items());
                    }
                }
            }
        }
        return reopened;
    }

    private static boolean isMember(OracleMatch match, Item item) {
        return (item.isBank() ? match.left() : match.right()).contains(item.id());
    }

    /** Without an item that is due no rule may do anything. */
    private static boolean isAnythingDue(List<Item> known, BiPredicate<Item, DueClass> dueNow) {
        return known.stream()
                .anyMatch(
                        item ->
                                dueNow.test(item, DueClass.CERTAIN)
                                        || dueNow.test(item, DueClass.INFERRED));
    }

    /** A proposal lives until one of its items is claimed, frozen or proposed otherwise. */
    private void keepProposals(Tick tick) {
        List<Proposal> living = new ArrayList<>(tick.proposals());
        for (Proposal earlier : proposals) {
            boolean overtaken =
                    earlier.items().stream()
                            .anyMatch(
                                    item ->
                                            tick.isSettled(item)
                                                    || tick.frozen().contains(item)
                                                    || tick.isProposed(item));
            if (!overtaken) {
                living.add(earlier);
            } else {
                earlier.items().forEach(item -> reasons.replace(item, plainReason(item)));
            }
        }
        proposals = living;
    }

    private static boolean isReconsidered(
            Tick tick, Item item, BiPredicate<Item, DueClass> dueNow) {
        return dueNow.test(item, DueClass.INFERRED)
                || tick.frozen().contains(item)
                || tick.exhausted().contains(item)
                || tick.isProposed(item);
    }

    private Reason reason(Tick tick, Item item) {
        if (item.returned()) {
            return Reason.RETURNED_PAYMENT;
        }
        if (tick.frozen().contains(item)) {
            return Reason.AMBIGUOUS;
        }
        if (tick.exhausted().contains(item)) {
            return Reason.SEARCH_EXHAUSTED;
        }
        for (Proposal proposal : proposals) {
            if (proposal.items().contains(item) && proposal.reason() != null) {
                return proposal.reason();
            }
        }
        return plainReason(item);
    }

    private static Reason plainReason(Item item) {
        if (item.returned()) {
            return Reason.RETURNED_PAYMENT;
        }
        return item.isBank() ? Reason.UNMATCHED_BANK : Reason.UNMATCHED_LEDGER;
    }

    ScopeResult result() {
        SortedSet<OracleMatch> matches = new TreeSet<>(claims);
        proposals.forEach(proposal -> matches.add(proposal.match()));
        SortedMap<String, Reason> open = new TreeMap<>();
        SortedMap<String, String> originals = new TreeMap<>();
        Originals finder = new Originals(pairs, items);
        reasons.forEach(
                (item, reason) -> {
                    open.put(item.id(), reason);
                    if (reason == Reason.RETURNED_PAYMENT) {
                        finder.of(item)
                                .ifPresent(original -> originals.put(item.id(), original.id()));
                    }
                });
        return new ScopeResult(matches, open, originals, intake.conflicts());
    }
}
