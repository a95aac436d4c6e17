package io.tieout.testkit.oracle.statements;

import io.tieout.core.documents.StatementSide;
import io.tieout.core.payables.NumberForms;
import io.tieout.core.references.NormalForm;
import io.tieout.core.statements.ItemState;
import io.tieout.core.statements.PartyItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Section 1: the items of one company and currency, after versions and clearing. */
final class Books {

    private Books() {}

    /** The version of each item that counts; what was withdrawn is gone. */
    static List<PartyItem> counting(List<PartyItem> versions) {
        Map<String, PartyItem> counting = new TreeMap<>();
        for (PartyItem each : versions) {
            String key = each.companyId() + each.kind() + each.id();
            PartyItem known = counting.get(key);
            boolean later =
                    known == null
                            || each.version() > known.version()
                            || (each.version() == known.version()
                                    && each.toString().compareTo(known.toString()) > 0);
            if (later) {
                counting.put(key, each);
            }
        }
        return counting.values().stream().filter(it -> it.state() != ItemState.WITHDRAWN).toList();
    }

    static List<Ours> of(List<PartyItem> items, StatementSide side) {
        Map<String, Long> open = new HashMap<>();
        Map<String, Set<String>> settledBy = new HashMap<>();
        items.forEach(it -> open.put(it.id(), it.open().minorUnits()));
        if (side == StatementSide.VENDOR) {
            clear(items, open, settledBy);
        }
        List<Ours> all = new ArrayList<>();
        for (PartyItem it : items) {
            NumberForms forms = NumberForms.of(it.number());
            all.add(
                    new Ours(
                            it.id(),
                            side(it),
                            forms.normal(),
                            forms.folded(),
                            it.day(),
                            it.amount().minorUnits(),
                            open.get(it.id()),
                            it.state(),
                            settledBy.getOrDefault(it.id(), Set.of())));
        }
        all.sort(
                Comparator.comparing(Ours::state).thenComparing(Ours::day).thenComparing(Ours::id));
        return all;
    }

    static Side side(PartyItem it) {
        return switch (it.kind()) {
            case INVOICE, DEBIT_MEMO -> Side.DEBIT;
            case CREDIT_NOTE -> Side.CREDIT;
            case PAYMENT -> Side.PAYMENT;
        };
    }

    private static void clear(
            List<PartyItem> items, Map<String, Long> open, Map<String, Set<String>> settledBy) {
        List<PartyItem> posted =
                items.stream()
                        .filter(it -> it.state() == ItemState.POSTED)
                        .sorted(Comparator.comparing(PartyItem::day).thenComparing(PartyItem::id))
                        .toList();
        for (PartyItem payment : posted) {
            if (side(payment) != Side.PAYMENT) {
                continue;
            }
            Set<String> named = new HashSet<>();
            for (String word : payment.text().strip().split("[\\s,;]+", -1)) {
                named.add(NormalForm.of(word));
            }
            for (PartyItem debit : posted) {
                String n = NormalForm.of(debit.number());
                if (side(debit) != Side.DEBIT
                        || n.length() < 3
                        || !n.matches(".*[0-9].*")
                        || !named.contains(n)) {
                    continue;
                }
                long part = Math.min(open.get(debit.id()), -open.get(payment.id()));
                if (part > 0) {
                    open.merge(debit.id(), -part, Long::sum);
                    open.merge(payment.id(), part, Long::sum);
                    settledBy.computeIfAbsent(debit.id(), k -> new TreeSet<>()).add(payment.id());
                }
            }
        }
    }
}
