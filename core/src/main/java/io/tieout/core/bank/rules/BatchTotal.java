package io.tieout.core.bank.rules;

import io.tieout.core.bank.BankItem;
import io.tieout.core.bank.BankRule;
import io.tieout.core.bank.Pairing;
import io.tieout.core.bank.PartyRelation;
import io.tieout.core.bank.RuleClass;
import io.tieout.core.bank.Side;
import io.tieout.core.bank.Tick;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One item against all open items of the other side that belong together by day, by party, by a
 * batch reference or by a reference they share with it, when they sum to its amount.
 */
public final class BatchTotal implements BankRule {

    /** One item of one side and the group of the other. */
    private record Batch(BankItem single, List<BankItem> group) {

        Set<BankItem> members() {
            Set<BankItem> members = new HashSet<>(group);
            members.add(single);
            return members;
        }
    }

    @Override
    public String name() {
        return "batch-total";
    }

    @Override
    public RuleClass ruleClass() {
        return RuleClass.INFERRED;
    }

    @Override
    public void apply(Tick tick) {
        List<Batch> batches = new ArrayList<>();
        for (BankItem single : Reach.around(tick, tick.due())) {
            batches.addAll(batches(tick, single));
        }
        Map<BankItem, List<Batch>> byMember = new HashMap<>();
        for (Batch batch : batches) {
            for (BankItem member : batch.members()) {
                byMember.computeIfAbsent(member, item -> new ArrayList<>()).add(batch);
            }
        }
        List<Batch> ambiguous = new ArrayList<>();
        for (Batch batch : batches) {
            if (tick.hasDue(batch.members())) {
                boolean alone =
                        batch.members().stream().allMatch(item -> byMember.get(item).size() == 1);
                if (alone) {
                    claim(tick, batch);
                } else {
                    ambiguous.add(batch);
                }
            }
        }
        for (Batch batch : ambiguous) {
            freeze(tick, batch);
        }
    }

    private void claim(Tick tick, Batch batch) {
        boolean isBank = batch.single().side() == Side.BANK;
        List<BankItem> single = List.of(batch.single());
        tick.verdicts()
                .claim(this, isBank ? single : batch.group(), isBank ? batch.group() : single);
    }

    private void freeze(Tick tick, Batch batch) {
        tick.verdicts().freeze(batch.members());
        tick.verdicts().suggest(batch.single(), name(), 0.5, batch.group());
        for (BankItem member : batch.group()) {
            tick.verdicts().suggest(member, name(), 0.5, batch.members());
        }
    }

    private static List<Batch> batches(Tick tick, BankItem single) {
        if (single.returned()) {
            return List.of();
        }
        List<BankItem> near = Reach.of(tick, single);
        Set<List<BankItem>> groups = new LinkedHashSet<>();
        if (near.size() >= 2) {
            addTies(tick, single, byDay(near), groups);
            addTies(tick, single, List.of(ofParty(tick, single, near)), groups);
            if (single.side() == Side.BANK) {
                addTies(tick, single, byBatch(near), groups);
            }
        }
        addTies(tick, single, List.of(ofReference(tick, single)), groups);
        return groups.stream().map(group -> new Batch(single, group)).toList();
    }

    private static void addTies(
            Tick tick,
            BankItem single,
            Collection<? extends Collection<BankItem>> candidates,
            Set<List<BankItem>> groups) {
        for (Collection<BankItem> candidate : candidates) {
            if (candidate.size() >= 2 && Sums.of(candidate) == single.amount()) {
                List<BankItem> group = candidate.stream().sorted(BankItem.ORDER).toList();
                List<BankItem> all = new ArrayList<>(group);
                all.add(single);
                if (!tick.hasRejectedPair(all)) {
                    groups.add(group);
                }
            }
        }
    }

    /** Within reach items come day by day. */
    private static Collection<List<BankItem>> byDay(List<BankItem> near) {
        List<List<BankItem>> days = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= near.size(); i++) {
            if (i == near.size() || near.get(i).day() != near.get(first).day()) {
                days.add(near.subList(first, i));
                first = i;
            }
        }
        return days;
    }

    private static List<BankItem> ofParty(Tick tick, BankItem single, List<BankItem> near) {
        List<BankItem> agreeing = new ArrayList<>();
        for (BankItem item : near) {
            if (tick.pairing().party(single, item) == PartyRelation.AGREES) {
                agreeing.add(item);
            }
        }
        return agreeing;
    }

    /** All of the other side that agree by reference: the parts of an instalment, for example. */
    private static List<BankItem> ofReference(Tick tick, BankItem single) {
        Side other = single.side() == Side.BANK ? Side.LEDGER : Side.BANK;
        return tick.eligibleSharingKey(single, other).stream()
                .filter(item -> !item.returned() && Pairing.sameSign(single, item))
                .filter(
                        item ->
                                Math.abs(single.day() - item.day())
                                        <= tick.settings().statedReferenceDays())
                .filter(item -> tick.pairing().agreesByReference(single, item))
                .toList();
    }

    private static Collection<Set<BankItem>> byBatch(List<BankItem> near) {
        Map<Long, Set<BankItem>> batches = new TreeMap<>();
        for (BankItem item : near) {
            for (long batch : item.batches()) {
                batches.computeIfAbsent(batch, key -> new TreeSet<>(BankItem.ORDER)).add(item);
            }
        }
        return batches.values();
    }
}
