package io.tieout.core.payables;

import io.tieout.core.money.Money;
import io.tieout.core.results.Evidence;
import io.tieout.core.results.Reason;
import io.tieout.core.results.Suggestion;
import java.util.ArrayList;
import java.util.List;

/**
 * Why an invoice, or a part of it, waits. It is a fact of the moment: it goes when it no longer
 * applies.
 *
 * @param name of the rule that found it
 * @param place the position of the line from 1, the order's number, or empty for the whole
 * @param amount at stake, in the invoice's currency
 * @param explanation one sentence for a person
 * @param evidence what was compared; empty if something is missing
 * @param suggestions ways out, best first
 */
record Hold(
        String name,
        Reason reason,
        String place,
        Money amount,
        String explanation,
        List<Evidence> evidence,
        List<Suggestion> suggestions) {

    Hold {
        evidence = List.copyOf(evidence);
        suggestions = List.copyOf(suggestions);
    }

    static Hold of(String name, Reason reason, Money amount, String explanation) {
        return new Hold(name, reason, "", amount, explanation, List.of(), List.of());
    }

    Hold at(String newPlace) {
        return new Hold(name, reason, newPlace, amount, explanation, evidence, suggestions);
    }

    Hold with(Evidence compared) {
        return new Hold(name, reason, place, amount, explanation, List.of(compared), suggestions);
    }

    /** With something compared besides. */
    Hold and(Evidence compared) {
        List<Evidence> all = new ArrayList<>(evidence);
        all.add(compared);
        return new Hold(name, reason, place, amount, explanation, all, suggestions);
    }

    Hold suggesting(List<Suggestion> ways) {
        return new Hold(name, reason, place, amount, explanation, evidence, ways);
    }
}
