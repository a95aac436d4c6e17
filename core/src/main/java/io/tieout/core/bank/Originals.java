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
    static BankItem of(BankItem returned, Tick tick) {
        BankItems items = tick.items();
        Set<BankItem> byReference = new HashSet<>();
        for (long strong : returned.references().strong()) {
            items.forEachKnownOfStrongAmount(
                    strong, -returned.amount(), collect(returned, tick, byReference));
        }
        if (!byReference.isEmpty() || returned.party().isEmpty()) {
            return only(byReference);
        }
        Set<BankItem> byParty = new HashSet<>();
        items.forEachOfSeries(
                Side.BANK,
                -returned.amount(),
                returned.partyKey(),
                collect(returned, tick, byParty));
        return only(byParty);
    }

    private static Consumer<BankItem> collect(BankItem returned, Tick tick, Set<BankItem> found) {
        return item -> {
            int age = returned.day() - item.day();
            if (item.side() == Side.BANK
                    && item != returned
                    && tick.isObserved(item)
                    && age >= 0
                    && age <= tick.settings().returnDays()) {
                found.add(item);
            }
        };
    }

    private static BankItem only(Set<BankItem> found) {
        return found.size() == 1 ? found.iterator().next() : null;
    }
}
