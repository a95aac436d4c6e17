package io.tieout.operators.receivables;

import io.tieout.core.documents.ContentHash;
import io.tieout.core.documents.Observed;
import io.tieout.core.exchange.LedgerRates;
import io.tieout.operators.serialization.TieoutTypes;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * The exchange rates of every company with a currency, which all families of a subtask share. They
 * are in broadcast state, and in memory from the first time that somebody asks.
 */
final class SharedRates {

    /**
     * By id the content that was observed first, by id and content every other one. Kept for ever:
     * an invoice may be paid years after its issue, and a rate a day is little.
     */
    static final MapStateDescriptor<String, Observed> DESCRIPTOR =
            new MapStateDescriptor<>("exchange-rates", Types.STRING, TieoutTypes.OBSERVED);

    private static final LedgerRates NONE = new LedgerRates(null);

    private final SortedMap<String, String> currencies;
    private Map<String, LedgerRates> byCompany;

    /**
     * @param currencies in which companies keep their books
     */
    SharedRates(SortedMap<String, String> currencies) {
        this.currencies = currencies;
    }

    /** Of a company; those of one without a currency know nothing. */
    LedgerRates of(String companyId, ReadOnlyBroadcastState<String, Observed> state)
            throws Exception {
        if (!currencies.containsKey(companyId)) {
            return NONE;
        }
        if (byCompany == null) {
            byCompany = new HashMap<>();
            currencies.forEach(
                    (company, currency) -> byCompany.put(company, new LedgerRates(currency)));
            for (Map.Entry<String, Observed> one : state.immutableEntries()) {
                byCompany.values().forEach(rates -> rates.add(one.getValue()));
            }
        }
        return byCompany.get(companyId);
    }

    /**
     * Takes a rate.
     *
     * @return the one that does not count because another content of its id was observed before it;
     *     null if there is none, or if it was there before
     */
    Observed add(Observed rate, BroadcastState<String, Observed> state) throws Exception {
        String id = rate.event().id();
        Observed first = state.get(id);
        boolean same = first != null && hash(first) == hash(rate);
        String key = first == null || same ? id : id + '\0' + hash(rate);
        Observed known = state.get(key);
        if (known != null && known.observedAtMillis() <= rate.observedAtMillis()) {
            return null;
        }
        state.put(key, rate);
        if (byCompany != null) {
            byCompany.values().forEach(rates -> rates.add(rate));
        }
        if (first == null || same) {
            return null;
        }
        if (isBefore(rate, first)) {
            state.remove(key);
            state.put(id, rate);
            state.put(id + '\0' + hash(first), first);
            return first;
        }
        return known == null ? rate : null;
    }

    private static boolean isBefore(Observed one, Observed other) {
        return one.observedAtMillis() != other.observedAtMillis()
                ? one.observedAtMillis() < other.observedAtMillis()
                : hash(one) < hash(other);
    }

    private static long hash(Observed rate) {
        return ContentHash.of(rate.event());
    }
}
