package io.tieout.operators.ledger;

import io.tieout.core.ledger.Journal;
import io.tieout.operators.serialization.JournalSerializer;
import java.io.IOException;
import java.util.Comparator;
import java.util.Objects;
import org.apache.flink.core.memory.DataOutputSerializer;

/**
 * A journal on its way to the end of input, when it is chained: what it is sorted by and its bytes,
 * written once and read once.
 */
public final class PackedJournal {

    /** By event time, then by id: the order of the chain. */
    static final Comparator<PackedJournal> ORDER = PackedJournal::compare;

    private final String companyId;
    private final long atMillis;
    private final String id;
    private final byte[] bytes;

    /**
     * @param bytes of the journal, by {@link JournalSerializer}; not to be changed
     */
    public PackedJournal(String companyId, long atMillis, String id, byte[] bytes) {
        this.companyId = Objects.requireNonNull(companyId, "companyId");
        this.atMillis = atMillis;
        this.id = Objects.requireNonNull(id, "id");
        this.bytes = Objects.requireNonNull(bytes, "bytes");
    }

    /**
     * @param buffer is written over
     */
    static PackedJournal of(Journal journal, DataOutputSerializer buffer) throws IOException {
        buffer.clear();
        JournalSerializer.INSTANCE.serialize(journal, buffer);
        return new PackedJournal(
                journal.companyId(), journal.atMillis(), journal.id(), buffer.getCopyOfBuffer());
    }

    private static int compare(PackedJournal one, PackedJournal two) {
        int byTime = Long.compare(one.atMillis, two.atMillis);
        return byTime == 0 ? one.id.compareTo(two.id) : byTime;
    }

    public String companyId() {
        return companyId;
    }

    public long atMillis() {
        return atMillis;
    }

    public String id() {
        return id;
    }

    /** The array is not to be changed. */
    public byte[] bytes() {
        return bytes;
    }
}
