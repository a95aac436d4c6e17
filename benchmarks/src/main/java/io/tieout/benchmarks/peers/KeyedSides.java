package io.tieout.benchmarks.peers;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.Reference;
import io.tieout.core.documents.ReferenceType;
import io.tieout.core.money.Money;
import java.util.List;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/**
 * Puts an item under account, first reference and amount. Drops items without a reference that both
 * sides could have, and documents that are no side of a match.
 */
final class KeyedSides implements FlatMapFunction<Observed, KeyedSide> {
    private static final long serialVersionUID = 1L;

    @Override
    public void flatMap(Observed document, Collector<KeyedSide> out) {
        KeyedSide side = of(document.event());
        if (side != null) {
            out.collect(side);
        }
    }

    /** Null if the document is dropped. */
    static KeyedSide of(CanonicalEvent event) {
        if (event instanceof BankTransaction line) {
            return of(line.accountId(), line.references(), line.amount(), true, line.id());
        }
        if (event instanceof LedgerEntry entry) {
            return of(entry.accountId(), entry.references(), entry.amount(), false, entry.id());
        }
        return null;
    }

    private static KeyedSide of(
            String account, List<Reference> references, Money amount, boolean bank, String id) {
        for (Reference reference : references) {
            if (reference.type() != ReferenceType.BANK) {
                PairKey key = new PairKey(account, reference.value(), amount.minorUnits());
                return new KeyedSide(key, new Side(bank, id));
            }
        }
        return null;
    }
}
