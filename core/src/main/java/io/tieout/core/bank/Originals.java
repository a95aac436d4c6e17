package io.tieout.core.bank;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Finds the payment that a returned bank line brings back. */
final class Originals {

    private Originals() {}

    /**
     * The one bank line with the opposite amount shortly before that shares a strong reference, or
     * else has the same party; null if there is none or more than one.
     */
    static BankItem of(BankItem returned, BankItems items, int days) {
        Set<BankItem> byReference = new HashSet<>();
        for (long strong : returned.references().strong()) {
            items.forEachKnownOfStrongAmount(
                    strong, -returned.amount(), collect(returned, days, byReference));
        }
        if (!byReference.isEmpty() || returned.party().isEmpty()) {
            return only(byReference);
        }
        Set<BankItem> byParty = new HashSet<>();
        items.forEachOfSeries(
                Side.BANK, -returned.amount(), returned.party(), collect(returned, days, byParty));
        return only(byParty);
    }

    private static Consumer<BankItem> collect(BankItem returned, int days, Set<BankItem> found) {
        return item -> {
            int age = returned.day() - item.day();
            if (item.side() == Side.BANK && item != returned && age >= 0 && age <= days) {
                found.add(item);
            }
        };
    }

    private static BankItem only(Set<BankItem> found) {
        return found.size() == 1 ? found.iterator().next() : null;
    }
}
