package io.tieout.operators.lookup;

import io.tieout.operators.lookup.ListedVersions.Version;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Makes directory changes of events that tell how something is: a customer with its accounts and
 * names, an invoice with its references. A key that the version before had and this one has not is
 * removed, also if the versions come in another order than they were observed. Keyed by {@link
 * Listing#id}.
 *
 * <p>State accesses: one read and one write for an event; one read and one delete when what is
 * listed no more is forgotten.
 */
public final class DirectoryFunction<D, K, V>
        extends KeyedProcessFunction<String, D, DirectoryChange<K, V>> {

    private static final long serialVersionUID = 1L;

    private final Listing<D, K, V> listing;
    private final long retentionMillis;

    /**
     * One row for each id, with the keys of the version that holds and of newer ones. Cleared when
     * the retention after it was listed no more is over.
     */
    private final ValueStateDescriptor<ListedVersions<K>> listedState;

    private transient ValueState<ListedVersions<K>> listed;

    /**
     * @param retentionMillis how long it is remembered that something is listed no more
     */
    public DirectoryFunction(
            LookupTypes<?, K, ?, V, ?> types, Listing<D, K, V> listing, long retentionMillis) {
        this.listing = listing;
        this.retentionMillis = retentionMillis;
        this.listedState = types.listedState();
    }

    @Override
    public void open(OpenContext openContext) {
        listed = getRuntimeContext().getState(listedState);
    }

    @Override
    public void processElement(D event, Context context, Collector<DirectoryChange<K, V>> changes)
            throws Exception {
        long watermark = context.timerService().currentWatermark();
        Map<K, V> entries = listing.entries(event);
        Version<K> version =
                new Version<>(
                        listing.observedAtMillis(event),
                        listing.contentHash(event),
                        entries.keySet());
        ListedVersions<K> known = listed.value();
        if (known == null) {
            known = ListedVersions.none();
        }
        if (known.isOutdated(version, watermark)) {
            return;
        }
        String id = context.getCurrentKey();
        entries.forEach((key, entry) -> changes.collect(change(key, id, version, entry)));
        removeFrom(known.before(version), version, id, changes);
        removeFrom(version, known.after(version), id, changes);
        listed.update(known.with(version).since(watermark));
        if (entries.isEmpty()) {
            long forgetAt = SettleTick.later(version.sinceMillis(), retentionMillis);
            long next = SettleTick.later(watermark, 1);
            context.timerService().registerEventTimeTimer(Math.max(forgetAt, next));
        }
    }

    private static <K, V> DirectoryChange<K, V> change(
            K key, String id, Version<K> version, V entry) {
        return new DirectoryChange<>(key, id, version.sinceMillis(), version.contentHash(), entry);
    }

    /** The keys that the later version has no more. */
    private void removeFrom(
            Version<K> earlier,
            Version<K> later,
            String id,
            Collector<DirectoryChange<K, V>> changes) {
        if (earlier == null || later == null) {
            return;
        }
        Set<K> kept = later.keys();
        for (K key : earlier.keys()) {
            if (!kept.contains(key)) {
                changes.collect(change(key, id, later, null));
            }
        }
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<DirectoryChange<K, V>> changes)
            throws Exception {
        ListedVersions<K> known = listed.value();
        if (known != null && known.isGoneSince(time - retentionMillis)) {
            listed.clear();
        }
    }
}
