package io.tieout.testkit.oracle;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.LedgerEntry;
import java.util.Set;

/** Reads documents as items. */
final class Items {

    private Items() {}

    static Item of(BankTransaction line, long observedAtMillis) {
        Set<String> stated = References.statedKeys(line.references(), line.text());
        return new Item(
                Side.BANK,
                line.id(),
                line.amount().minorUnits(),
                line.bookingDate(),
                Parties.normalised(line.counterpartyName()),
                Parties.account(line.counterpartyAccount()),
                References.strongKeys(line.references()),
                References.batchKeys(line.references()),
                stated,
                References.digitKeys(stated),
                References.batchNames(line.references()),
                SpecialWords.sayReversing(line.text()),
                line.returned() || SpecialWords.sayReturned(line.text()),
                false,
                SpecialWords.charges(line.text(), line.amount().currency()),
                observedAtMillis);
    }

    static Item of(LedgerEntry entry, long observedAtMillis) {
        Set<String> stated = References.statedKeys(entry.references(), entry.text());
        return new Item(
                Side.LEDGER,
                entry.id(),
                entry.amount().minorUnits(),
                entry.postingDate(),
                Parties.normalised(entry.counterpartyName()),
                Parties.account(entry.counterpartyAccount()),
                References.strongKeys(entry.references()),
                References.batchKeys(entry.references()),
                stated,
                References.digitKeys(stated),
                References.batchNames(entry.references()),
                SpecialWords.sayReversing(entry.kind()) || SpecialWords.sayReversing(entry.text()),
                false,
                "opening".equals(entry.kind()),
                0,
                observedAtMillis);
    }
}
