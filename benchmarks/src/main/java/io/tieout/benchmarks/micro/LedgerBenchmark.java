package io.tieout.benchmarks.micro;

import io.tieout.core.documents.Observed;
import io.tieout.core.ledger.ChainedJournal;
import io.tieout.core.ledger.HashChain;
import io.tieout.core.ledger.Journal;
import io.tieout.operators.serialization.ObservedSerializer;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What every document and every posting goes through. */
@State(Scope.Benchmark)
public class LedgerBenchmark {
    private final Journal journal = Samples.journal();
    private final HashChain chain = new HashChain();
    private final Observed document = Samples.bankTransaction();
    private final DataOutputSerializer out = new DataOutputSerializer(1 << 10);
    private final DataInputDeserializer in = new DataInputDeserializer();
    private byte[] bytes;

    @Setup
    public void serializeOnce() throws IOException {
        out.clear();
        ObservedSerializer.INSTANCE.serialize(document, out);
        bytes = out.getCopyOfBuffer();
    }

    @Benchmark
    public ChainedJournal hashChainAppend() {
        return chain.append(journal, 1, HashChain.GENESIS);
    }

    @Benchmark
    public int serialize() throws IOException {
        out.clear();
        ObservedSerializer.INSTANCE.serialize(document, out);
        return out.length();
    }

    @Benchmark
    public Observed deserialize() throws IOException {
        in.setBuffer(bytes);
        return ObservedSerializer.INSTANCE.deserialize(in);
    }
}
