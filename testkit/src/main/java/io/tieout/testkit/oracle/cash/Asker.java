package io.tieout.testkit.oracle.cash;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/** A payment, return or remittance that asks whose it is, until it is known. */
final class Asker {

    private final Dated<?> dated;
    private Set<String> keys = Set.of();
    private Identification identification =
            new Identification(null, null, null, false, false, List.of());

    Asker(Dated<?> dated) {
        this.dated = dated;
    }

    /**
     * @param arriving the keys under which a document comes at the tick
     */
    boolean asksAt(long tick, Set<String> arriving) {
        if (dated.comes() == tick) {
            return true;
        }
        boolean again = dated.inferred() == tick || !Collections.disjoint(keys, arriving);
        return dated.isThere(tick) && !identification.isIdentified() && again;
    }

    void ask(Set<String> with, Identification answer) {
        keys = with;
        identification = answer;
    }

    /** The same question, with aliases too. */
    void askOn(Identification answer) {
        identification = answer;
    }

    Identification identification() {
        return identification;
    }
}
