package io.tieout.store.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.ledger.ChainedJournal;
import io.tieout.store.Samples;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChainVerifierTest {

    private final List<ChainedJournal> journals = new ArrayList<>(Samples.chain("acme", 10));

    @Test
    void shouldFindACompleteChainIntact() {
        Verification result = verify(List.of());
        assertThat(result.isIntact()).isTrue();
        assertThat(result.journals()).isEqualTo(10);
        assertThat(result.heads()).containsExactly(head(10));
    }

    @Test
    void shouldFollowCompaniesThatAlternate() {
        List<ChainedJournal> other = Samples.chain("beta", 10);
        List<ChainedJournal> mixed = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            mixed.add(journals.get(i));
            mixed.add(other.get(i));
        }
        Verification result = new ChainVerifier(List.of()).verify(mixed.iterator());
        assertThat(result.isIntact()).isTrue();
        assertThat(result.heads()).extracting(ChainHead::companyId).containsExactly("acme", "beta");
    }

    @Test
    void shouldNameTheJournalBeforeWhichOthersAreMissing() {
        journals.remove(4);
        assertThat(verify(List.of()).broken())
                .extracting(BrokenLink::fault, BrokenLink::sequence, BrokenLink::journalId)
                .containsExactly(Fault.GAP, 6L, "acme-6");
    }

    @Test
    void shouldFindTwoJournalsSwapped() {
        Collections.swap(journals, 2, 3);
        assertThat(verify(List.of()).broken().fault()).isEqualTo(Fault.GAP);
    }

    @Test
    void shouldFindAJournalThatComesTwice() {
        journals.add(3, journals.get(2));
        assertThat(verify(List.of()).broken().fault()).isEqualTo(Fault.REPEATED);
    }

    @Test
    void shouldFindASecondChainOfTheSamePlaces() {
        ChainedJournal own = journals.get(5);
        journals.set(
                5, new ChainedJournal(own.journal(), own.sequence(), own.hash(), "0".repeat(64)));
        assertThat(verify(List.of()).broken().fault()).isEqualTo(Fault.BROKEN_LINK);
    }

    @Test
    void shouldFindATailCutOffBehindTheExportedHead() {
        ChainHead exported = head(10);
        journals.subList(8, 10).clear();
        assertThat(verify(List.of()).isIntact()).isTrue();
        assertThat(verify(List.of(exported)).broken())
                .extracting(BrokenLink::fault, BrokenLink::sequence)
                .containsExactly(Fault.CUT_OFF, 9L);
    }

    @Test
    void shouldFindACompanyThatIsGone() {
        ChainHead gone = new ChainHead("beta", 3, "f".repeat(64));
        assertThat(verify(List.of(gone)).broken())
                .extracting(BrokenLink::fault, BrokenLink::companyId)
                .containsExactly(Fault.CUT_OFF, "beta");
    }

    @Test
    void shouldFindAChainRewrittenBehindTheExportedHead() {
        ChainHead other = new ChainHead("acme", 5, "f".repeat(64));
        assertThat(verify(List.of(other)).broken())
                .extracting(BrokenLink::fault, BrokenLink::sequence)
                .containsExactly(Fault.NOT_THE_EXPORTED_HEAD, 5L);
    }

    @Test
    void shouldAcceptAChainThatGrewSinceTheExport() {
        assertThat(verify(List.of(head(5))).isIntact()).isTrue();
    }

    @Test
    void shouldReadHeadsBackFromTheirFile(@TempDir Path folder) throws Exception {
        List<ChainHead> heads = List.of(head(10), new ChainHead("\"b\n", 1, "0".repeat(64)));
        HeadFile.write(folder.resolve("heads.jsonl"), heads);
        assertThat(HeadFile.read(folder.resolve("heads.jsonl"))).isEqualTo(heads);
    }

    /** The target is 500,000 a second on one core; the bar here only catches a collapse. */
    @Test
    void shouldProveALongChainFast() {
        List<ChainedJournal> chain = Samples.chain("acme", 200_000);
        double best = 0;
        for (int round = 0; round < 5; round++) {
            long start = System.nanoTime();
            Verification result = new ChainVerifier(List.of()).verify(chain.iterator());
            double seconds = (System.nanoTime() - start) / 1e9;
            assertThat(result.isIntact()).isTrue();
            best = Math.max(best, chain.size() / seconds);
        }
        System.err.printf(Locale.ROOT, "proved %,.0f journals/s%n", best);
        assertThat(best).isGreaterThan(10_000);
    }

    private Verification verify(List<ChainHead> heads) {
        Iterator<ChainedJournal> source = journals.iterator();
        return new ChainVerifier(heads).verify(source);
    }

    private ChainHead head(int sequence) {
        return new ChainHead("acme", sequence, journals.get(sequence - 1).hash());
    }
}
