package io.tieout.operators.bank;

import io.tieout.core.bank.BankItem;
import io.tieout.core.bank.BankLinesOnly;
import io.tieout.core.bank.BankScope;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.ContentHash;
import io.tieout.core.documents.Observed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
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

    private record Other(Observed observed, long contentHash) {

        static Other of(Observed observed, long contentHash) {
            return new Other(
                    observed,
                    contentHash == BankItem.NOT_HASHED
                            ? ContentHash.of(observed.event())
                            : contentHash);
        }
    }

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
        LoadedScope loaded = empty(key);
        List<BankItem> items = new ArrayList<>();
        List<Other> others = new ArrayList<>();
        scopeDocuments.forEach(
                (observed, contentHash, place) -> {
                    if (BankScope.isItem(observed.event())) {
                        boolean keeps = items.size() < MAX_DOCUMENTS_IN_MEMORY;
                        items.add(BankItem.of(observed, contentHash, keeps, place));
                    } else {
                        others.add(Other.of(observed, contentHash));
                    }
                });
        addItems(loaded, items, fromMillis);
        addOthers(loaded, others, fromMillis);
        return loaded;
    }

    /**
     * Builds the scope of an account that has only bank lines, without those that are plainly open.
     *
     * @param open is told each of these
     */
    LoadedScope loadLinesOnly(
            ScopeKey key, ScopeDocuments scopeDocuments, BiConsumer<LoadedScope, BankItem> open)
            throws Exception {
        LoadedScope loaded = empty(key);
        BankLinesOnly lines = new BankLinesOnly();
        List<Other> others = new ArrayList<>();
        scopeDocuments.forEach(
                (observed, contentHash, place) -> {
                    if (BankScope.isItem(observed.event())) {
                        lines.look(BankItem.of(observed, contentHash, false, place));
                    } else {
                        others.add(Other.of(observed, contentHash));
                    }
                });
        List<BankItem> kept = new ArrayList<>();
        scopeDocuments.forEach(
                (observed, contentHash, place) -> {
                    if (BankScope.isItem(observed.event())) {
                        BankItem line = BankItem.of(observed, contentHash, false, place);
                        BankScope.Arrival arrival = lines.arrival(line);
                        if (arrival != BankScope.Arrival.NEW) {
                            duplicates.item(arrival, line);
                        } else if (lines.isKept(line)) {
                            kept.add(line);
                        } else {
                            loaded.scope().addUnkept(line);
                            open.accept(loaded, line);
                        }
                    }
                });
        addItems(loaded, kept, Long.MAX_VALUE);
        addOthers(loaded, others, Long.MAX_VALUE);
        return loaded;
    }

    private LoadedScope empty(ScopeKey key) {
        BankScope scope =
                new BankScope(
                        key.accountId(),
                        key.currency(),
                        settings.bank(),
                        settings.autonomy(),
                        documents);
        return new LoadedScope(scope, settings.times());
    }

    private void addOthers(LoadedScope loaded, List<Other> others, long fromMillis) {
        others.sort(OTHERS_FIRST_OBSERVED);
        for (Other other : others) {
            BankScope.Arrival arrival =
                    loaded.addOther(other.observed(), other.contentHash(), fromMillis);
            if (arrival != BankScope.Arrival.NEW) {
                duplicates.other(arrival, other.observed(), other.contentHash());
            }
        }
    }

    private void addItems(LoadedScope loaded, List<BankItem> items, long fromMillis)
            throws Exception {
        items.sort(FIRST_OBSERVED);
        loaded.scope().expect(items.size());
        for (BankItem item : items) {
            BankScope.Arrival arrival = loaded.scope().add(item);
            if (arrival == BankScope.Arrival.NEW) {
                loaded.schedule(item, fromMillis);
            } else {
                duplicates.item(arrival, item);
            }
        }
    }

    /** The content decides only between documents of one id, so that most are never hashed. */
    private static int firstObserved(BankItem one, BankItem two) {
        int byTime = Long.compare(one.observedAtMillis(), two.observedAtMillis());
        if (byTime != 0) {
            return byTime;
        }
        int byId = one.id().compareTo(two.id());
        if (byId != 0) {
            return byId;
        }
        int bySide = one.side().compareTo(two.side());
        return bySide == 0 ? Long.compare(one.contentHash(), two.contentHash()) : bySide;
    }
}
