package io.tieout.operators.bank;

import io.tieout.core.bank.BankItem;
import io.tieout.core.bank.BankScope;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.Observed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
    interface Duplicates {

        void item(BankScope.Arrival arrival, BankItem item) throws Exception;

        void other(BankScope.Arrival arrival, Observed observed, long contentHash);
    }

    private record Other(Observed observed, long contentHash) {}

    private final BankOperatorSettings settings;
    private final Function<BankItem, CanonicalEvent> documents;
    private final Duplicates duplicates;

    /**
     * @param documents fetches the document of an item that does not hold it
     */
    ScopeLoader(
            BankOperatorSettings settings,
            Function<BankItem, CanonicalEvent> documents,
            Duplicates duplicates) {
        this.settings = settings;
        this.documents = documents;
        this.duplicates = duplicates;
    }

    /**
     * @param fromMillis items whose ticks lie before have been through them
     */
    LoadedScope load(ScopeKey key, ScopeDocuments scopeDocuments, long fromMillis)
            throws Exception {
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
        scopeDocuments.forEach(
                (observed, contentHash, place) -> {
                    if (BankScope.isItem(observed.event())) {
                        boolean keeps = items.size() < MAX_DOCUMENTS_IN_MEMORY;
                        items.add(BankItem.of(observed, contentHash, keeps, place));
                    } else {
                        others.add(new Other(observed, contentHash));
                    }
                });
        addItems(loaded, items, fromMillis);
        others.sort(OTHERS_FIRST_OBSERVED);
        for (Other other : others) {
            BankScope.Arrival arrival =
                    loaded.addOther(other.observed(), other.contentHash(), fromMillis);
            if (arrival != BankScope.Arrival.NEW) {
                duplicates.other(arrival, other.observed(), other.contentHash());
            }
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
                duplicates.item(arrival, item);
            }
        }
    }

    private static int firstObserved(BankItem one, BankItem two) {
        int byTime = Long.compare(one.observedAtMillis(), two.observedAtMillis());
        return byTime == 0 ? Long.compare(one.contentHash(), two.contentHash()) : byTime;
    }
}
