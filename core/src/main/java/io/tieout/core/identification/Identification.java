package io.tieout.core.identification;

import java.util.List;
import java.util.Objects;

/**
 * Who paid, as far as it is known.
 *
 * @param familyId root of the customer family; null if nobody is identified
 * @param payer the customer who paid; null if only the family is known
 * @param by the strongest rank that answered for the family; null if nobody is identified
 * @param weak whether little speaks for it: rules that rest on amounts alone then hold back
 * @param suggestions families that the answers name, best first
 */
public record Identification(
        String familyId, String payer, Rank by, boolean weak, List<String> suggestions) {

    public Identification {
        suggestions = List.copyOf(suggestions);
        if (familyId != null) {
            Objects.requireNonNull(by, "by");
        }
    }

    static Identification nobody(List<String> suggestions) {
        return new Identification(null, null, null, false, suggestions);
    }

    public boolean isIdentified() {
        return familyId != null;
    }
}
