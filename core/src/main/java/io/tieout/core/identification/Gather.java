package io.tieout.core.identification;

import io.tieout.core.parties.JaroWinkler;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Decides from all answers who paid. The order of the answers does not matter. */
public final class Gather {

    /**
     * Who asks.
     *
     * @param amount minor units; negative for a return, 0 for a remittance, which pays nothing
     * @param currency null if no amount is stated
     * @param party the name in normal form; empty if unknown
     */
    public record Asking(long amount, String currency, String party) {}

    private static final double ROUNDING = 1e-9;

    private final Families families;
    private final IdentificationSettings settings;

    public Gather(Families families, IdentificationSettings settings) {
        this.families = families;
        this.settings = settings;
    }

    /** The family and payer that the answers agree on, or nobody with suggestions. */
    public Identification decide(Asking asking, Collection<Answer> answers) {
        Map<Rank, List<DirectoryEntry>> byRank = byRank(asking, answers);
        Map<Rank, Set<String>> named = new EnumMap<>(Rank.class);
        byRank.forEach((rank, entries) -> named.put(rank, familiesOf(entries)));
        Candidates candidates = new Candidates();
        for (Map.Entry<Rank, Set<String>> rank : named.entrySet()) {
            if (rank.getKey() != Rank.ORDER) {
                candidates.take(rank.getKey(), rank.getValue(), byRank, asking);
            }
        }
        QuotedOrders orders =
                QuotedOrders.of(byRank.getOrDefault(Rank.ORDER, List.of()), this::familyOf);
        candidates.weigh(orders, byRank, asking);
        if (candidates.families == null || candidates.families.size() != 1) {
            return Identification.nobody(suggestions(named));
        }
        String family = candidates.families.iterator().next();
        boolean faint =
                candidates.from == Rank.SIMILAR_NAME
                        && isFaint(asking.party(), byRank.get(Rank.SIMILAR_NAME));
        boolean weak =
                candidates.from == Rank.ORDER
                        || ((candidates.doubtful || faint) && !orders.families().contains(family))
                        || isAccident(family, named, byRank, asking);
        return new Identification(family, payer(family, byRank), candidates.from, weak, List.of());
    }

    /** The candidates as rank after rank is heard. */
    private final class Candidates {

        private Set<String> families;
        private Rank from;
        private boolean doubtful;

        void take(
                Rank rank,
                Set<String> named,
                Map<Rank, List<DirectoryEntry>> byRank,
                Asking asking) {
            if (families == null) {
                families = named;
                from = rank;
                return;
            }
            Set<String> common = new TreeSet<>(families);
            common.retainAll(named);
            if (!common.isEmpty()) {
                families = common;
            } else if (!isOverruled(rank, byRank, asking)) {
                boolean strayNumber = from == Rank.NUMBER && rank == Rank.ACCOUNT;
                families = strayNumber ? named : Set.of();
                from = strayNumber ? rank : from;
                doubtful |= strayNumber;
            }
        }

        /** Takes what orders say: it weighs only together with something else. */
        void weigh(QuotedOrders orders, Map<Rank, List<DirectoryEntry>> byRank, Asking asking) {
            Set<String> supported = orders.supported(asking);
            if (families == null) {
                families = supported.isEmpty() ? null : supported;
                from = Rank.ORDER;
                return;
            }
            boolean agrees = families.stream().anyMatch(orders.families()::contains);
            if (agrees || !supported.isEmpty()) {
                take(Rank.ORDER, orders.families(), byRank, asking);
            }
        }

        /** Whether what is known outweighs the contradiction. */
        private boolean isOverruled(
                Rank rank, Map<Rank, List<DirectoryEntry>> byRank, Asking asking) {
            boolean faint = rank == Rank.SIMILAR_NAME && isFaint(asking.party(), byRank.get(rank));
            if (from.allowsOtherPayer() || faint || families.isEmpty()) {
                return true;
            }
            if (families.size() > 1) {
                return false;
            }
            return from == Rank.REMITTANCE_LINE
                    || (from == Rank.NUMBER
                            && isSupported(families.iterator().next(), byRank, asking));
        }
    }

    private Map<Rank, List<DirectoryEntry>> byRank(Asking asking, Collection<Answer> answers) {
        Map<Rank, List<DirectoryEntry>> byRank = new EnumMap<>(Rank.class);
        for (Answer answer : answers) {
            if (!answer.entries().isEmpty()) {
                byRank.computeIfAbsent(answer.lookup().rank(), rank -> new ArrayList<>())
                        .addAll(answer.entries());
            }
        }
        List<DirectoryEntry> block = byRank.remove(Rank.SIMILAR_NAME);
        if (block != null && byRank.containsKey(Rank.NAME)) {
            if (!byRank.containsKey(Rank.FULL_NAME)) {
                byRank.get(Rank.NAME).addAll(longer(asking.party(), block));
            }
        } else if (block != null) {
            List<DirectoryEntry> similar = similar(asking.party(), block);
            if (!similar.isEmpty()) {
                byRank.put(Rank.SIMILAR_NAME, similar);
            }
        }
        return byRank;
    }

    /** Entries whose name goes on where the payer's ends: the payer may have left that out. */
    private static List<DirectoryEntry> longer(String party, List<DirectoryEntry> block) {
        return block.stream().filter(entry -> entry.name().startsWith(party + ' ')).toList();
    }

    /** The entries of the one family whose name is much the nearest; empty if there is none. */
    private List<DirectoryEntry> similar(String party, List<DirectoryEntry> block) {
        Map<String, Double> nearest = new TreeMap<>();
        Map<DirectoryEntry, Double> similarities = new HashMap<>();
        for (DirectoryEntry entry : block) {
            if (!isNear(party, entry.name())) {
                continue;
            }
            double similarity = similarity(party, entry.name());
            similarities.put(entry, similarity);
            nearest.merge(familyOf(entry), similarity, Math::max);
        }
        if (nearest.isEmpty()) {
            return List.of();
        }
        String best = null;
        double second = 0;
        for (Map.Entry<String, Double> family : nearest.entrySet()) {
            if (best == null || family.getValue() > nearest.get(best)) {
                second = best == null ? 0 : nearest.get(best);
                best = family.getKey();
            } else {
                second = Math.max(second, family.getValue());
            }
        }
        double first = nearest.get(best);
        if (first < settings.nameAgrees() || first - second < settings.nameGap()) {
            return List.of();
        }
        String family = best;
        return block.stream()
                .filter(entry -> similarities.getOrDefault(entry, 0.0) >= first)
                .filter(entry -> familyOf(entry).equals(family))
                .toList();
    }

    /**
     * What of a block of names may matter to a payer. A block may have thousands of names, and
     * nearly all of them are told apart by their letters; a directory that does not change any more
     * may keep what is left.
     */
    public List<DirectoryEntry> near(String party, Collection<DirectoryEntry> block) {
        List<DirectoryEntry> near = new ArrayList<>();
        for (DirectoryEntry entry : block) {
            if (isNear(party, entry.name())) {
                near.add(entry);
            }
        }
        return near;
    }

    /** Whether the name may be the nearest, or near enough to the nearest to make it doubtful. */
    private boolean isNear(String party, String name) {
        return name.startsWith(party)
                || party.startsWith(name)
                || JaroWinkler.atMost(party, name) + ROUNDING
                        >= settings.nameAgrees() - settings.nameGap();
    }

    /** A name that the bank has cut off is as good as the whole. */
    private double similarity(String party, String name) {
        boolean cut =
                Math.min(party.length(), name.length()) >= settings.minPrefix()
                        && (name.startsWith(party) || party.startsWith(name));
        return cut ? 1 : JaroWinkler.similarity(party, name);
    }

    private boolean isFaint(String party, List<DirectoryEntry> similar) {
        return similar.stream()
                .noneMatch(entry -> similarity(party, entry.name()) >= settings.nameCertain());
    }

    private String familyOf(DirectoryEntry entry) {
        return entry.familyId() != null ? entry.familyId() : families.rootOf(entry.customerId());
    }

    private Set<String> familiesOf(Collection<DirectoryEntry> entries) {
        Set<String> named = new TreeSet<>();
        entries.forEach(entry -> named.add(familyOf(entry)));
        return named;
    }

    /** Whether the receivables that the numbers name in the family sum to the payment. */
    private boolean isSupported(
            String family, Map<Rank, List<DirectoryEntry>> byRank, Asking asking) {
        Map<String, Long> amounts = new HashMap<>();
        for (DirectoryEntry entry : byRank.getOrDefault(Rank.NUMBER, List.of())) {
            if (familyOf(entry).equals(family) && entry.currency().equals(asking.currency())) {
                amounts.put(entry.receivableId(), entry.amount());
            }
        }
        long sum = amounts.values().stream().reduce(0L, Math::addExact);
        return sum == Math.abs(asking.amount());
    }

    /** Whether digits that may stand for anything are all that speaks for the family. */
    private boolean isAccident(
            String family,
            Map<Rank, Set<String>> named,
            Map<Rank, List<DirectoryEntry>> byRank,
            Asking asking) {
        boolean onlyNumber =
                named.entrySet().stream()
                        .noneMatch(
                                rank ->
                                        rank.getKey() != Rank.NUMBER
                                                && rank.getKey() != Rank.ORDER
                                                && rank.getValue().contains(family));
        return onlyNumber
                && !isSupported(family, byRank, asking)
                && byRank.get(Rank.NUMBER).stream()
                        .filter(entry -> familyOf(entry).equals(family))
                        .noneMatch(entry -> hasLetter(entry.key()));
    }

    private static boolean hasLetter(String key) {
        String form = key.substring(key.indexOf(':') + 1);
        return form.chars().anyMatch(c -> c >= 'A' && c <= 'Z');
    }

    /** The only customer of the family that the strongest answer about the payer names. */
    private String payer(String family, Map<Rank, List<DirectoryEntry>> byRank) {
        for (Map.Entry<Rank, List<DirectoryEntry>> rank : byRank.entrySet()) {
            Set<String> customers = new TreeSet<>();
            if (rank.getKey().namesPayer() && rank.getKey() != Rank.ALIAS) {
                for (DirectoryEntry entry : rank.getValue()) {
                    if (familyOf(entry).equals(family)) {
                        customers.add(entry.customerId());
                    }
                }
            }
            if (!customers.isEmpty()) {
                return customers.size() == 1 ? customers.iterator().next() : null;
            }
        }
        return null;
    }

    private List<String> suggestions(Map<Rank, Set<String>> named) {
        Set<String> suggestions = new LinkedHashSet<>();
        named.values().forEach(suggestions::addAll);
        return suggestions.stream().limit(settings.maxSuggestions()).toList();
    }
}
