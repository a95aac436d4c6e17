package io.tieout.operators.bank;

import io.tieout.core.bank.BankItem;
import io.tieout.core.bank.BankResults;
import io.tieout.core.bank.BankScope;
import io.tieout.core.bank.Claim;
import io.tieout.core.bank.Side;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.Observed;
import io.tieout.operators.state.Mark;
import io.tieout.operators.state.ScopeRows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Builds a scope from its rows: one scan, in an order that does not depend on the rows' order. */
final class ScopeLoader {

    /** Above this many items the documents stay in state and are read when a match is written. */
    private static final int MAX_DOCUMENTS_IN_MEMORY = 100_000;

    static final Comparator<BankItem> FIRST_OBSERVED = ScopeLoader::firstObserved;
    private static final Comparator<Other> OTHERS_FIRST_OBSERVED =
            Comparator.comparingLong((Other other) -> other.observed().observedAtMillis())
                    .thenComparingLong(Other::contentHash);

    /** Is told about documents that turn out to be duplicates or conflicts. */
    @FunctionalInterface
    interface Duplicates {
        void note(BankScope.Arrival arrival, Observed observed, long contentHash);
    }

    private record Other(Observed observed, long contentHash) {}

    private final ScopeRows rows;
    private final BankOperatorSettings settings;
    private final Function<BankItem, CanonicalEvent> documents;
    private final Duplicates duplicates;

    ScopeLoader(
            ScopeRows rows,
            BankOperatorSettings settings,
            Function<BankItem, CanonicalEvent> documents,
            Duplicates duplicates) {
        this.rows = rows;
        this.settings = settings;
        this.documents = documents;
        this.duplicates = duplicates;
    }

    /**
     * @param fromMillis items whose ticks lie before have been through them
     */
    LoadedScope load(ScopeKey key, long fromMillis) throws Exception {
        BankScope scope =
                new BankScope(
                        key.accountId(),
                        key.currency(),
                        settings.bank(),
                        settings.autonomy(),
                        documents);
        LoadedScope loaded = new LoadedScope(scope, settings.times());
        List<BankItem> items = new ArrayList<>();
        List<Other> others = new ArrayList<>();
        rows.forEachDocument(
                (row, observed) -> {
                    if (BankScope.isItem(observed.event())) {
                        boolean keeps = items.size() < MAX_DOCUMENTS_IN_MEMORY;
                        items.add(BankItem.of(observed, row.contentHash(), keeps));
                    } else {
                        others.add(new Other(observed, row.contentHash()));
                    }
                });
        addItems(loaded, items, fromMillis);
        restoreMarks(loaded);
        others.sort(OTHERS_FIRST_OBSERVED);
        for (Other other : others) {
            BankScope.Arrival arrival =
                    loaded.addOther(other.observed(), other.contentHash(), fromMillis);
            duplicates.note(arrival, other.observed(), other.contentHash());
        }
        if (!settings.times().isAtEnd()) {
            restoreShown(loaded, items, fromMillis);
        }
        return loaded;
    }

    private void addItems(LoadedScope loaded, List<BankItem> items, long fromMillis)
            throws Exception {
        items.sort(FIRST_OBSERVED);
        for (BankItem item : items) {
            BankScope.Arrival arrival = loaded.scope().add(item);
            if (arrival == BankScope.Arrival.NEW) {
                loaded.schedule(item, fromMillis);
            } else {
                duplicates.note(arrival, rows.get(LoadedScope.rowKey(item)), item.contentHash());
            }
        }
    }

    private static int firstObserved(BankItem one, BankItem two) {
        int byTime = Long.compare(one.observedAtMillis(), two.observedAtMillis());
        return byTime == 0 ? Long.compare(one.contentHash(), two.contentHash()) : byTime;
    }

    private void restoreMarks(LoadedScope loaded) throws Exception {
        Map<String, Map<Side, Mark>> marks = new HashMap<>();
        rows.forEachMark(
                (row, mark) ->
                        marks.computeIfAbsent(row.id(), id -> new HashMap<>())
                                .put(row.kind() == 'B' ? Side.BANK : Side.LEDGER, mark));
        for (Map.Entry<String, Map<Side, Mark>> entry : marks.entrySet()) {
            for (Map.Entry<Side, Mark> bySide : entry.getValue().entrySet()) {
                BankItem item = loaded.scope().items().find(bySide.getKey(), entry.getKey());
                Mark mark = bySide.getValue();
                loaded.marks().put(item, mark);
                if (!mark.proposed()) {
                    Claim claim = ScopeMarks.claim(loaded.scope(), mark);
                    loaded.scope().restoreClaim(item, BankResults.matchId(claim));
                }
            }
        }
    }

    /** The pairs that were on show when the scope was dropped. */
    private void restoreShown(LoadedScope loaded, List<BankItem> items, long fromMillis) {
        for (BankItem item : items) {
            if (item.isOpen()
                    && item.references().strong().length > 0
                    && settings.times().certainTick(item.observedAtMillis()) >= fromMillis) {
                loaded.scope().provisional(item).shown().forEach(loaded.shown()::show);
            }
        }
    }
}
