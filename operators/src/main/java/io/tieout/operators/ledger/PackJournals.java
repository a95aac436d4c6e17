package io.tieout.operators.ledger;

import io.tieout.core.ledger.Journal;
import java.io.IOException;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.core.memory.DataOutputSerializer;

/** Packs journals for a bounded run's chain. */
public final class PackJournals implements MapFunction<Journal, PackedJournal> {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_BYTES = 512;

    private transient DataOutputSerializer buffer;

    @Override
    public PackedJournal map(Journal journal) throws IOException {
        if (buffer == null) {
            buffer = new DataOutputSerializer(USUAL_BYTES);
        }
        return PackedJournal.of(journal, buffer);
    }
}
