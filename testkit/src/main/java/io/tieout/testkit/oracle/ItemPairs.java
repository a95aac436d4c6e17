package io.tieout.testkit.oracle;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How two items agree or contradict by reference and by party. What depends on the two items alone
 * is worked out once for all ticks.
 */
final class ItemPairs {

    private static final int SHORTEST_PREFIX_REFERENCE = 12;
    private static final int SHORTEST_PREFIX_PARTY = 8;

    private final BankOracleSettings.PartyThresholds thresholds;
    private final Map<Edge, Boolean> byReference = new HashMap<>();
    private final Map<Edge, Boolean> byParty = new HashMap<>();

    private final PairMemory memory;

    ItemPairs(BankOracleSettings.PartyThresholds thresholds, PairMemory memory) {
        this.thresholds = thresholds;
        this.memory = memory;
    }

    boolean shareStrongKey(Item a, Item b) {
        return intersect(a.strongKeys(), b.strongKeys());
    }

    boolean shareStatedKey(Item a, Item b) {
        return intersect(a.statedKeys(), b.statedKeys());
    }

    boolean agreeByReference(Item a, Item b) {
        return byReference.computeIfAbsent(
                new Edge(a, b), pair -> findsReference(pair.a(), pair.b()));
    }

    private boolean findsReference(Item a, Item b) {
        return shareStrongKey(a, b)
                || shareStatedKey(a, b)
                || intersect(a.digitKeys(), b.digitKeys())
                || haveTruncatedReference(a, b);
    }

    private static boolean haveTruncatedReference(Item a, Item b) {
        for (String x : a.statedKeys()) {
            for (String y : b.statedKeys()) {
                boolean longEnough = Math.min(x.length(), y.length()) >= SHORTEST_PREFIX_REFERENCE;
                if (longEnough && (x.startsWith(y) || y.startsWith(x))) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean contradictByReference(Item a, Item b) {
        if (agreeByReference(a, b)) {
            return false;
        }
        for (String family : Set.of("E|", "Q|", "R|")) {
            if (hasFamily(a, family) && hasFamily(b, family)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasFamily(Item item, String family) {
        return item.strongKeys().stream().anyMatch(key -> key.startsWith(family));
    }

    boolean agreeByParty(Item a, Item b) {
        return byParty.computeIfAbsent(new Edge(a, b), pair -> findsParty(pair.a(), pair.b()))
                || memory.haveEarned(a, b);
    }

    private boolean findsParty(Item a, Item b) {
        if (!a.account().isEmpty() && a.account().equals(b.account())) {
            return true;
        }
        return bothNamed(a, b) && namesAgree(a.party(), b.party());
    }

    /** Of two known names. */
    boolean namesAgree(String p, String q) {
        String shorter = p.length() <= q.length() ? p : q;
        String longer = p.length() <= q.length() ? q : p;
        return p.equals(q)
                || (shorter.length() >= SHORTEST_PREFIX_PARTY && longer.startsWith(shorter))
                || JaroWinkler.isAtLeast(p, q, thresholds.agreesPercent());
    }

    private boolean contradictByParty(Item a, Item b) {
        return !agreeByParty(a, b)
                && bothNamed(a, b)
                && JaroWinkler.isBelow(a.party(), b.party(), thresholds.contradictsPercent());
    }

    boolean openByParty(Item a, Item b) {
        return !agreeByParty(a, b) && !contradictByParty(a, b);
    }

    private static boolean bothNamed(Item a, Item b) {
        return !a.party().isEmpty() && !b.party().isEmpty();
    }

    private static boolean intersect(Set<String> a, Set<String> b) {
        return !Collections.disjoint(a, b);
    }
}
