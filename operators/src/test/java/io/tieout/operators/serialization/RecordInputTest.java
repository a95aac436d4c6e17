package io.tieout.operators.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.Observed;
import io.tieout.operators.ledger.PackedJournal;
import io.tieout.operators.state.PackedDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

class RecordInputTest {

    private static final String LATIN = "Müller & Søn ÿ";

    @Test
    void shouldReadEveryDocumentThatLiesBehindOthersInOneArray() throws IOException {
        List<Observed> documents = documents();
        DataOutputSerializer out = new DataOutputSerializer(1);
        for (Observed document : documents) {
            ObservedSerializer.INSTANCE.serialize(document, out);
        }

        RecordInput in = new RecordInput();
        for (int again = 0; again < 2; again++) {
            in.over(out.getCopyOfBuffer());
            for (Observed document : documents) {
                assertThat(ObservedSerializer.INSTANCE.deserialize(in)).isEqualTo(document);
            }
            assertThat(in.available()).isZero();
        }
    }

    @Test
    void shouldMakeTextsThatComeAgainOnce() throws IOException {
        RecordInput in = new RecordInput();

        BankTransaction one = firstLine(in);
        BankTransaction two = firstLine(in);

        assertThat(two).isEqualTo(one);
        assertThat(two.accountId()).isSameAs(one.accountId());
    }

    @Test
    void shouldTellTextsApartThatDifferInTheMiddle() throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(1);
        List<String> texts = List.of("DE12", "DE22", "DE12", "", LATIN, "DE1", LATIN);
        for (String text : texts) {
            Fields.text(text, out);
        }

        RecordInput in = new RecordInput();
        in.over(out.getCopyOfBuffer());
        for (String text : texts) {
            assertThat(Fields.recurring(in)).isEqualTo(text);
        }
    }

    @Test
    void shouldCarryPackedDocumentsAndJournalsUnchanged() throws IOException {
        byte[] bytes = {1, 0, -1};

        PackedDocument document =
                Bytes.roundTrip(
                        PackedDocumentSerializer.INSTANCE, new PackedDocument("EURDE12", bytes));
        PackedJournal journal =
                Bytes.roundTrip(
                        PackedJournalSerializer.INSTANCE,
                        new PackedJournal("acme", -5, "j-1", bytes));

        assertThat(document.key()).isEqualTo("EURDE12");
        assertThat(document.bytes()).isEqualTo(bytes);
        assertThat(journal.companyId()).isEqualTo("acme");
        assertThat(journal.atMillis()).isEqualTo(-5);
        assertThat(journal.id()).isEqualTo("j-1");
        assertThat(journal.bytes()).isEqualTo(bytes);
    }

    private static BankTransaction firstLine(RecordInput in) throws IOException {
        in.over(Bytes.of(ObservedSerializer.INSTANCE, documents().get(0)));
        return (BankTransaction) ObservedSerializer.INSTANCE.deserialize(in).event();
    }

    private static List<Observed> documents() {
        List<Observed> observed = new ArrayList<>();
        for (CanonicalEvent event : DocumentSerializersTest.documents()) {
            observed.add(new Observed(event, LATIN, "line " + observed.size(), observed.size()));
        }
        return observed;
    }
}
