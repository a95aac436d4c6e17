package io.tieout.operators.serialization;

import io.tieout.core.ledger.ChainedJournal;
import io.tieout.core.ledger.Journal;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Journals in their place in the chain. */
public final class ChainedJournalSerializer extends RecordSerializer<ChainedJournal> {

    public static final ChainedJournalSerializer INSTANCE = new ChainedJournalSerializer();

    private static final long serialVersionUID = 1L;

    @Override
    public void serialize(ChainedJournal chained, DataOutputView out) throws IOException {
        JournalSerializer.INSTANCE.serialize(chained.journal(), out);
        out.writeLong(chained.sequence());
        Fields.text(chained.hash(), out);
        Fields.text(chained.previousHash(), out);
    }

    @Override
    public ChainedJournal deserialize(DataInputView in) throws IOException {
        Journal journal = JournalSerializer.INSTANCE.deserialize(in);
        long sequence = in.readLong();
        String hash = Fields.text(in);
        return new ChainedJournal(journal, sequence, hash, Fields.text(in));
    }

    @Override
    public TypeSerializerSnapshot<ChainedJournal> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Says that the bytes carry their own version. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<ChainedJournal> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}
