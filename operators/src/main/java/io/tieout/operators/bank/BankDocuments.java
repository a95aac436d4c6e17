package io.tieout.operators.bank;

import io.tieout.core.documents.Observed;
import io.tieout.operators.state.PackedDocument;
import java.io.IOException;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.util.Collector;

/** Packs the documents of bank accounts for a bounded run, under the key of their scope. */
public final class BankDocuments implements FlatMapFunction<Observed, PackedDocument> {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_BYTES = 512;

    private transient DataOutputSerializer buffer;

    @Override
    public void flatMap(Observed observed, Collector<PackedDocument> out) throws IOException {
        if (ScopeKey.has(observed.event())) {
            out.collect(pack(observed));
        }
    }

    PackedDocument pack(Observed observed) throws IOException {
        if (buffer == null) {
            buffer = new DataOutputSerializer(USUAL_BYTES);
        }
        return PackedDocument.of(ScopeKey.of(observed.event()), observed, buffer);
    }
}
