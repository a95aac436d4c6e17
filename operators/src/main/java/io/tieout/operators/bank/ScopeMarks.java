package io.tieout.operators.bank;

import io.tieout.core.bank.BankItem;
import io.tieout.core.bank.BankResults;
import io.tieout.core.bank.BankScope;
import io.tieout.core.bank.Claim;
import io.tieout.core.bank.OpenItem;
import io.tieout.core.bank.Rejections;
import io.tieout.core.bank.Settled;
import io.tieout.core.bank.Side;
import io.tieout.core.bank.rules.BankRules;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.results.MatchKind;
import io.tieout.core.results.Reason;
import io.tieout.operators.state.Mark;
import io.tieout.operators.state.ScopeRows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Writes down what became of the items, so that the scope can be built again, and takes back what a
 * later tick overtakes. Used for one tick.
 */
final class ScopeMarks {

    /** Old claims are looked for at most so often, in event time. */
    private static final long FORGET_STEP_MILLIS = TimeUnit.HOURS.toMillis(1);

    private final ScopeRows rows;
    private final LoadedScope loaded;
    private final BankEmission emission;
    private final long tick;
    private final Set<BankItem> freed = new LinkedHashSet<>();

    ScopeMarks(ScopeRows rows, LoadedScope loaded, BankEmission emission, long tick) {
        this.rows = rows;
        this.loaded = loaded;
        this.emission = emission;
        this.tick = tick;
    }

    /** The claim that a mark stands for. */
    static Claim claim(BankScope scope, Mark mark) {
        List<BankItem> banks =
                mark.left().stream().map(id -> scope.items().find(Side.BANK, id)).toList();
        List<BankItem> ledgers =
                mark.right().stream().map(id -> scope.items().find(Side.LEDGER, id)).toList();
        return new Claim(
                mark.rule(),
                banks.isEmpty() ? MatchKind.LEDGER_OFFSET : MatchKind.BANK,
                banks,
                ledgers,
                mark.differenceReason(),
                mark.confidence(),
                mark.decidedBy());
    }

    /**
     * Takes back every match that has a pair which a person now rejected.
     *
     * @param decisions of the tick, of whatever kind
     * @return the items that are open and due again
     */
    Set<BankItem> takeBack(List<DecisionEvent> decisions) throws Exception {
        Set<BankItem> reopened = new LinkedHashSet<>();
        for (DecisionEvent rejection : decisions) {
            if (rejection.kind() != DecisionKind.REJECT) {
                continue;
            }
            Rejections pairs = new Rejections();
            pairs.add(rejection, tick);
            for (BankItem item : named(rejection)) {
                Mark mark = loaded.marks().get(item);
                if (mark != null) {
                    Claim claim = claim(loaded.scope(), mark);
                    if (pairs.touch(claim.members(), tick)) {
                        takeBack(claim, mark, rejection);
                        reopened.addAll(claim.members());
                    }
                }
            }
        }
        return reopened;
    }

    private List<BankItem> named(DecisionEvent decision) {
        List<BankItem> named = new ArrayList<>();
        decision.leftIds().forEach(id -> named.add(loaded.scope().items().find(Side.BANK, id)));
        decision.rightIds().forEach(id -> named.add(loaded.scope().items().find(Side.LEDGER, id)));
        named.removeIf(item -> item == null);
        return named;
    }

    private void takeBack(Claim claim, Mark mark, DecisionEvent rejection) throws Exception {
        unmark(claim);
        if (mark.proposed()) {
            emission.withdraw(claim, mark.atMillis(), tick);
        } else {
            emission.reverse(
                    claim, mark.atMillis(), rejection.reason(), rejection.decidedBy(), tick);
            loaded.scope().reopen(claim);
        }
    }

    /**
     * Marks what the tick decided. A proposal lives until one of its items is claimed, found
     * ambiguous or proposed otherwise.
     */
    void remember(Settled settled) throws Exception {
        for (Claim claim : settled.confirmed()) {
            withdrawOthers(claim.members(), BankResults.matchId(claim));
            mark(claim, false);
        }
        withdrawOthers(settled.frozen(), "");
        for (Claim proposal : settled.proposed()) {
            withdrawOthers(proposal.members(), BankResults.matchId(proposal));
        }
        for (Claim proposal : settled.proposed()) {
            mark(proposal, true);
        }
    }

    private void withdrawOthers(Collection<BankItem> items, String matchId) throws Exception {
        for (BankItem item : items) {
            Mark mark = loaded.marks().get(item);
            if (mark != null && mark.proposed()) {
                Claim proposal = claim(loaded.scope(), mark);
                if (!BankResults.matchId(proposal).equals(matchId)) {
                    unmark(proposal);
                    emission.withdraw(proposal, mark.atMillis(), tick);
                    freed.addAll(proposal.members());
                }
            }
        }
    }

    private void mark(Claim claim, boolean proposed) throws Exception {
        Mark mark =
                new Mark(
                        proposed,
                        claim.rule(),
                        claim.left().stream().map(BankItem::id).toList(),
                        claim.right().stream().map(BankItem::id).toList(),
                        claim.differenceReason(),
                        claim.confidence(),
                        claim.decidedBy(),
                        tick);
        for (BankItem item : claim.members()) {
            rows.mark(LoadedScope.rowKey(item), mark);
            loaded.marks().put(item, mark);
        }
    }

    private void unmark(Claim claim) throws Exception {
        for (BankItem item : claim.members()) {
            rows.unmark(LoadedScope.rowKey(item));
            loaded.marks().remove(item);
        }
    }

    /**
     * The open items of which there is something to say: those of the tick, with the reason of
     * their proposal if it was made before, and those whose proposal is no more.
     */
    List<OpenItem> open(Settled settled) {
        Map<BankItem, OpenItem> open = new LinkedHashMap<>();
        settled.open().forEach(item -> open.put(item.item(), withProposal(item)));
        for (BankItem item : freed) {
            if (item.isOpen() && !item.returned()) {
                OpenItem plain = new OpenItem(item, OpenItem.unmatched(item), List.of());
                open.putIfAbsent(item, plain);
            }
        }
        return List.copyOf(open.values());
    }

    private OpenItem withProposal(OpenItem open) {
        BankItem item = open.item();
        Mark mark = loaded.marks().get(item);
        Reason reason = mark == null ? null : BankRules.reasonOf(mark.rule());
        if (reason == null || item.returned() || open.reason() != OpenItem.unmatched(item)) {
            return open;
        }
        OpenItem.Way way = OpenItem.Way.of(claim(loaded.scope(), mark), item);
        List<OpenItem.Way> ways = new ArrayList<>(List.of(way));
        open.ways().stream()
                .filter(other -> !other.others().equals(way.others()))
                .forEach(ways::add);
        return new OpenItem(item, reason, ways);
    }

    /** Drops settled matches that are past the retention. */
    void forgetOld(long retentionMillis) throws Exception {
        long limit = Math.floorDiv(tick - retentionMillis, FORGET_STEP_MILLIS) * FORGET_STEP_MILLIS;
        if (!loaded.mayForget(limit)) {
            return;
        }
        List<BankItem> old = new ArrayList<>();
        loaded.marks()
                .forEach(
                        (item, mark) -> {
                            if (!mark.proposed() && mark.atMillis() < limit) {
                                old.add(item);
                            }
                        });
        for (BankItem item : old) {
            rows.remove(LoadedScope.rowKey(item));
            loaded.marks().remove(item);
            loaded.scope().items().forget(item);
        }
    }
}
