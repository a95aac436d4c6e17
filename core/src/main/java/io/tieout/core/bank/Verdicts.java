package io.tieout.core.bank;

import io.tieout.core.results.MatchKind;
import io.tieout.core.results.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the rules decided in one tick, and what that leaves open. */
public final class Verdicts {

    private static final int MAX_WAYS = 5;
    private static final double ORIGINAL_CONFIDENCE = 0.95;
    private static final Comparator<OpenItem.Way> BEST_FIRST =
            Comparator.comparingDouble(OpenItem.Way::confidence)
                    .reversed()
                    .thenComparing(OpenItem.Way::others, Verdicts::inOrder);

    private final BankItems items;
    private final List<Claim> claims = new ArrayList<>();
    private final List<Claim> proposals = new ArrayList<>();
    private final Map<BankItem, Reason> reasons = new HashMap<>();
    private final Map<BankItem, List<OpenItem.Way>> ways = new HashMap<>();
    private final Map<BankItem, BankItem> originals = new HashMap<>();
    private final List<BankItem> touched = new ArrayList<>();

    Verdicts(BankItems items) {
        this.items = items;
    }

    /** Ties the items out; they are gone for all later rules. */
    public void claim(BankRule rule, List<BankItem> banks, List<BankItem> ledgers) {
        claim(rule.name(), banks, ledgers, "");
    }

    public void claim(
            String rule, List<BankItem> banks, List<BankItem> ledgers, String differenceReason) {
        take(claimOf(rule, banks, ledgers, differenceReason, 1, Claim.BY_RULE));
    }

    /** A person's decision: it stands above all rules. */
    void claimByDecision(List<BankItem> banks, List<BankItem> ledgers, String decidedBy) {
        Claim claim = claimOf("decision", banks, ledgers, "", 1, decidedBy);
        take(
                claim.difference() == 0
                        ? claim
                        : claimOf("decision", banks, ledgers, "decided", 1, decidedBy));
    }

    private void take(Claim claim) {
        claims.add(claim);
        String id = BankResults.matchId(claim);
        for (BankItem item : claim.members()) {
            items.close(item, id);
        }
    }

    /**
     * Leaves the items to a person. Does nothing if one of them is in a proposal already.
     *
     * @param reason why they stay open; null for the plain {@code UNMATCHED} reasons
     */
    public void propose(
            String rule,
            List<BankItem> banks,
            List<BankItem> ledgers,
            Reason reason,
            String differenceReason,
            double confidence) {
        Claim proposal = claimOf(rule, banks, ledgers, differenceReason, confidence, Claim.BY_RULE);
        if (proposal.members().stream().anyMatch(BankItem::isProposed)) {
            return;
        }
        proposals.add(proposal);
        for (BankItem item : proposal.members()) {
            item.propose(true);
            touch(item);
            if (reason != null) {
                reasons.putIfAbsent(item, reason);
            }
            suggest(item, rule, confidence, proposal.members());
        }
    }

    /** Ambiguous: the items take no further part in this tick. */
    public void freeze(Collection<BankItem> group) {
        for (BankItem item : group) {
            item.freeze(true);
            touch(item);
        }
    }

    /** Freezes a component, each item with its edges as suggestions. */
    public void freeze(String rule, Component component, double confidence) {
        freeze(component.items());
        for (BankItem item : component.items()) {
            for (BankItem other :
                    component.neighbours(item).stream().sorted(BankItem.ORDER).toList()) {
                suggest(item, rule, confidence, List.of(other));
            }
        }
    }

    /** The search for this item ran out of budget. */
    public void exhaust(BankItem item) {
        touch(item);
        reasons.put(item, Reason.SEARCH_EXHAUSTED);
    }

    /** Names the payment that a returned bank line brings back; it may be settled long ago. */
    void nameOriginal(BankItem returned, BankItem original) {
        originals.put(returned, original);
    }

    /** Remembers a way in which an item could be tied out, unless there are enough. */
    public void suggest(
            BankItem item, String rule, double confidence, Collection<BankItem> members) {
        List<OpenItem.Way> known = ways.computeIfAbsent(item, key -> new ArrayList<>());
        if (known.size() < MAX_WAYS) {
            List<BankItem> others =
                    members.stream().filter(other -> other != item).sorted(BankItem.ORDER).toList();
            if (known.stream().noneMatch(way -> way.others().equals(others))) {
                known.add(new OpenItem.Way(rule, confidence, others));
            }
        }
    }

    void touch(Collection<BankItem> group) {
        for (BankItem item : group) {
            if (item.isOpen()) {
                touch(item);
            }
        }
    }

    private void touch(BankItem item) {
        if (!item.isTouched()) {
            item.touch(true);
            touched.add(item);
        }
    }

    void close() {
        for (BankItem item : touched) {
            item.freeze(false);
            item.propose(false);
            item.touch(false);
        }
    }

    public List<Claim> claims() {
        return List.copyOf(claims);
    }

    /** Proposals none of whose items was claimed by a later rule. */
    public List<Claim> proposals() {
        return proposals.stream()
                .filter(proposal -> proposal.members().stream().allMatch(BankItem::isOpen))
                .toList();
    }

    /** The returned bank lines of this tick that nobody claimed. */
    List<BankItem> openReturns() {
        return touched.stream().filter(item -> item.isOpen() && item.returned()).toList();
    }

    /** The open items of which this tick has something to say, in canonical order. */
    public List<OpenItem> openItems() {
        Set<BankItem> proposed = new HashSet<>();
        proposals().forEach(proposal -> proposed.addAll(proposal.members()));
        return touched.stream()
                .filter(BankItem::isOpen)
                .sorted(BankItem.ORDER)
                .map(item -> new OpenItem(item, reasonOf(item, proposed), waysOf(item)))
                .toList();
    }

    private Reason reasonOf(BankItem item, Set<BankItem> proposed) {
        if (item.returned()) {
            return Reason.RETURNED_PAYMENT;
        }
        if (item.isFrozen()) {
            return Reason.AMBIGUOUS;
        }
        Reason reason = reasons.get(item);
        if (reason == Reason.SEARCH_EXHAUSTED || (reason != null && proposed.contains(item))) {
            return reason;
        }
        return OpenItem.unmatched(item);
    }

    private List<OpenItem.Way> waysOf(BankItem item) {
        List<OpenItem.Way> open = new ArrayList<>();
        if (originals.containsKey(item)) {
            List<BankItem> original = List.of(originals.get(item));
            open.add(new OpenItem.Way("returned-payment", ORIGINAL_CONFIDENCE, original));
        }
        ways.getOrDefault(item, List.of()).stream()
                .filter(way -> way.others().stream().allMatch(BankItem::isOpen))
                .sorted(BEST_FIRST)
                .forEach(open::add);
        return open;
    }

    /** Item by item: two ways that differ are never equal. */
    private static int inOrder(List<BankItem> one, List<BankItem> two) {
        for (int i = 0; i < Math.min(one.size(), two.size()); i++) {
            int byItem = BankItem.ORDER.compare(one.get(i), two.get(i));
            if (byItem != 0) {
                return byItem;
            }
        }
        return Integer.compare(one.size(), two.size());
    }

    private static Claim claimOf(
            String rule,
            List<BankItem> banks,
            List<BankItem> ledgers,
            String differenceReason,
            double confidence,
            String decidedBy) {
        MatchKind kind = banks.isEmpty() ? MatchKind.LEDGER_OFFSET : MatchKind.BANK;
        return new Claim(rule, kind, banks, ledgers, differenceReason, confidence, decidedBy);
    }
}
