package io.tieout.operators.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.bank.PairRecord;
import io.tieout.core.documents.DeadLetter;
import io.tieout.core.documents.FileRead;
import io.tieout.core.ledger.HashChain;
import io.tieout.core.ledger.Journal;
import io.tieout.core.ledger.JournalLine;
import io.tieout.core.money.Money;
import io.tieout.core.receivables.AccountItem;
import io.tieout.core.results.ReconciliationStatement;
import io.tieout.operators.forecast.CustomerSegment;
import io.tieout.operators.forecast.ForecastInput;
import io.tieout.operators.intake.IntakeRow;
import io.tieout.operators.ledger.JournalKey;
import io.tieout.operators.state.Mark;
import io.tieout.operators.state.RowKey;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

class SerializersTest {

    private static final String UNICODE = "Żółć 株式会社 \uD83D\uDCB6 \u0000 \"quoted\"\n";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 16);
    private static final Money EUR = new Money(-123_456, "EUR");

    @Test
    void shouldReadBackItemsOfAnAccount() throws IOException {
        for (AccountItem.Kind kind : AccountItem.Kind.values()) {
            assertRoundTrip(
                    AccountItemSerializer.INSTANCE,
                    new AccountItem(
                            UNICODE,
                            "F",
                            "",
                            kind,
                            UNICODE,
                            "",
                            "PO",
                            EUR,
                            EUR.negated(),
                            -1,
                            2,
                            true,
                            3,
                            AccountItem.NOT_CLEARED));
        }
    }

    @Test
    void shouldReadBackWhatAForecastIsMadeOf() throws IOException {
        assertRoundTrip(
                ForecastInputSerializer.INSTANCE,
                new ForecastInput(
                        "company", null, new CustomerSegment(UNICODE, "", Long.MIN_VALUE, -1)));
        assertRoundTrip(
                ForecastInputSerializer.INSTANCE,
                ForecastInput.of(
                        new AccountItem(
                                UNICODE,
                                "F",
                                "C",
                                AccountItem.Kind.INVOICE,
                                "R",
                                "",
                                "",
                                EUR,
                                EUR,
                                1,
                                2,
                                false,
                                AccountItem.NOT_CLEARED,
                                3)));
    }

    @Test
    void shouldReadBackDeadLettersAndTheEndsOfFiles() throws IOException {
        FileRead file =
                new FileRead(UNICODE, "ab12", true, 7, 2, 3, List.of("line 1, " + UNICODE), -1);
        assertRoundTrip(FileReadSerializer.INSTANCE, file);
        for (DeadLetter letter :
                List.of(
                        new DeadLetter("f", "line 1", "amount", "no number", UNICODE),
                        new DeadLetter("", "", "", "", ""))) {
            assertRoundTrip(IntakeRowSerializer.INSTANCE, new IntakeRow(null, letter, null));
            assertRoundTrip(IntakeRowSerializer.INSTANCE, new IntakeRow(null, letter, file));
            assertRoundTrip(IntakeRowSerializer.INSTANCE, new IntakeRow(null, null, file));
        }
    }

    @Test
    void shouldReadBackJournalsAndTheirLinks() throws IOException {
        Journal journal =
                new Journal(
                        "j-1",
                        UNICODE,
                        DAY,
                        UNICODE,
                        "",
                        "rule",
                        Long.MAX_VALUE,
                        List.of(
                                new JournalLine(UNICODE, EUR, null),
                                new JournalLine("", EUR.negated(), "")));

        assertRoundTrip(JournalSerializer.INSTANCE, journal);
        assertRoundTrip(
                ChainedJournalSerializer.INSTANCE,
                new HashChain().append(journal, 41, HashChain.GENESIS));
    }

    @Test
    void shouldReadBackMarksAndKeys() throws IOException {
        assertRoundTrip(
                MarkSerializer.INSTANCE,
                new Mark(true, "rule", List.of(), List.of("L1", UNICODE), "", 0.6, "rule", -1));
        assertRoundTrip(
                MarkSerializer.INSTANCE,
                new Mark(false, "decision", List.of("B1"), List.of(), null, 1, UNICODE, 0));
        assertRoundTrip(PairRecordSerializer.INSTANCE, new PairRecord(9, 1, 3, -1, Long.MAX_VALUE));
        assertRoundTrip(RowKeySerializer.INSTANCE, new RowKey('B', UNICODE, Long.MIN_VALUE, -1));
    }

    @Test
    void shouldReadBackReconciliationStatements() throws IOException {
        assertRoundTrip(
                ReconciliationStatementSerializer.INSTANCE,
                new ReconciliationStatement(
                        UNICODE,
                        DAY,
                        EUR,
                        EUR,
                        EUR,
                        EUR.negated(),
                        EUR,
                        EUR,
                        EUR,
                        Money.zero("EUR"),
                        List.of("B1", UNICODE),
                        List.of()));
    }

    @Test
    void shouldSortTheBytesOfJournalKeysAsTheKeys() throws IOException {
        List<JournalKey> keys =
                Stream.of(Long.MIN_VALUE, -5L, 0L, 3L, 1L << 40, Long.MAX_VALUE)
                        .flatMap(
                                at ->
                                        Stream.of("", "j", "j-1", "j-10", "j-2", "j-2a")
                                                .map(id -> new JournalKey(at, id)))
                        .sorted()
                        .toList();
        for (int i = 1; i < keys.size(); i++) {
            byte[] before = Bytes.of(JournalKeySerializer.INSTANCE, keys.get(i - 1));
            byte[] after = Bytes.of(JournalKeySerializer.INSTANCE, keys.get(i));

            assertThat(Arrays.compareUnsigned(before, after)).isNegative();
            assertRoundTrip(JournalKeySerializer.INSTANCE, keys.get(i));
        }
    }

    private static <T> void assertRoundTrip(TypeSerializer<T> serializer, T value)
            throws IOException {
        byte[] bytes = Bytes.of(serializer, value);
        DataInputDeserializer in = new DataInputDeserializer(bytes);
        assertThat(serializer.deserialize(in)).isEqualTo(value);
        assertThat(in.available()).as("bytes left over").isZero();

        DataOutputSerializer copied = new DataOutputSerializer(bytes.length);
        serializer.copy(new DataInputDeserializer(bytes), copied);
        assertThat(copied.getCopyOfBuffer()).isEqualTo(bytes);

        assertThat(serializer.copy(value)).isEqualTo(value);
        assertThat(serializer.snapshotConfiguration().restoreSerializer())
                .isInstanceOf(serializer.getClass());
    }
}
