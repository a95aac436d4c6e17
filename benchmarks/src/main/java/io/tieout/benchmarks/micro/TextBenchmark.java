package io.tieout.benchmarks.micro;

import io.tieout.core.parties.JaroWinkler;
import io.tieout.core.parties.PartyName;
import io.tieout.core.references.ReferenceHashes;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What the rules read out of references, texts and names. */
@State(Scope.Benchmark)
public class TextBenchmark {
    private String bankName = "MÜLLER & SÖHNE MASCHINENBAU GMBH";
    private String ledgerName = "Mueller und Soehne Anlagen- und Maschinenbau GmbH";
    private String normalisedBank = PartyName.normalised(bankName);
    private String normalisedLedger = PartyName.normalised(ledgerName);

    @Benchmark
    public ReferenceHashes referenceExtraction() {
        return ReferenceHashes.of(Samples.REFERENCES, Samples.TEXT);
    }

    @Benchmark
    public String partyName() {
        return PartyName.normalised(bankName);
    }

    @Benchmark
    public double jaroWinkler() {
        return JaroWinkler.similarity(normalisedBank, normalisedLedger);
    }
}
