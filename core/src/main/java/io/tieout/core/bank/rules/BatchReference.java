package io.tieout.core.bank.rules;

import io.tieout.core.bank.BankItem;
import io.tieout.core.bank.BankRule;
import io.tieout.core.bank.Pairing;
import io.tieout.core.bank.RuleClass;
import io.tieout.core.bank.Side;
import io.tieout.core.bank.Tick;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One bank line for all ledger entries of a batch reference, or one ledger entry for all bank lines
 * of one, when the sums are equal.
 */
public final class BatchReference implements BankRule {

    /** One against two. */
    private static final int MIN_ITEMS = 3;

    @Override
    public String name() {
        return "batch-reference";
    }

    @Override
    public RuleClass ruleClass() {
        return RuleClass.CERTAIN;
    }

    @Override
    public void apply(Tick tick) {
        Map<Long, Set<BankItem>> groups = new HashMap<>();
        Set<Long> looked = new HashSet<>();
        Set<Set<BankItem>> claims = new LinkedHashSet<>();
        for (BankItem item : tick.due()) {
            for (long key : item.references().batch()) {
                Set<BankItem> group = looked.add(key) ? group(tick, key, groups) : Set.of();
                if (!group.isEmpty() && !overlaps(tick, group, groups)) {
                    claims.add(group);
                }
            }
        }
        for (Set<BankItem> group : claims) {
            tick.verdicts().claim(this, ofSide(group, Side.BANK), ofSide(group, Side.LEDGER));
        }
    }

    private static boolean overlaps(
            Tick tick, Set<BankItem> group, Map<Long, Set<BankItem>> groups) {
        for (BankItem member : group) {
            for (long key : member.references().batch()) {
                Set<BankItem> other = group(tick, key, groups);
                if (!other.isEmpty() && !other.equals(group)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The eligible items of a batch key if they tie out, else none. */
    private static Set<BankItem> group(Tick tick, long key, Map<Long, Set<BankItem>> groups) {
        Set<BankItem> known = groups.get(key);
        if (known == null) {
            if (!tick.items().hasOpenOfBatch(key, MIN_ITEMS)) {
                return Set.of();
            }
            Set<BankItem> group = new TreeSet<>(BankItem.ORDER);
            tick.items()
                    .forEachOpenOfBatch(
                            key,
                            item -> {
                                if (tick.isEligible(item)) {
                                    group.add(item);
                                }
                            });
            known = tiesOut(tick, group) ? group : Set.of();
            groups.put(key, known);
        }
        return known;
    }

    private static boolean tiesOut(Tick tick, Set<BankItem> group) {
        List<BankItem> banks = ofSide(group, Side.BANK);
        List<BankItem> ledgers = ofSide(group, Side.LEDGER);
        if (Math.min(banks.size(), ledgers.size()) != 1 || group.size() < MIN_ITEMS) {
            return false;
        }
        return Sums.of(banks) == Sums.of(ledgers)
                && isWithinDays(banks, ledgers, tick.settings().batchReferenceDays())
                && !tick.hasRejectedPair(List.copyOf(group));
    }

    private static boolean isWithinDays(List<BankItem> banks, List<BankItem> ledgers, int days) {
        return banks.stream()
                .allMatch(
                        bank ->
                                ledgers.stream()
                                        .allMatch(
                                                ledger ->
                                                        Math.abs(Pairing.lag(bank, ledger))
                                                                <= days));
    }

    private static List<BankItem> ofSide(Set<BankItem> group, Side side) {
        return group.stream().filter(item -> item.side() == side).toList();
    }
}
