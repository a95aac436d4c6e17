package io.tieout.operators.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.core.documents.BankStatement;
import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.Billing;
import io.tieout.core.documents.BookingStatus;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.CaseAction;
import io.tieout.core.documents.CaseAttachment;
import io.tieout.core.documents.CaseCommand;
import io.tieout.core.documents.Customer;
import io.tieout.core.documents.CustomerReply;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.documents.FxRate;
import io.tieout.core.documents.InvoiceFormat;
import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.PaymentTerms;
import io.tieout.core.documents.PostalAddress;
import io.tieout.core.documents.Receivable;
import io.tieout.core.documents.ReceivableKind;
import io.tieout.core.documents.ReceivableStatus;
import io.tieout.core.documents.Reference;
import io.tieout.core.documents.ReferenceType;
import io.tieout.core.documents.Remittance;
import io.tieout.core.documents.RemittanceLine;
import io.tieout.core.documents.ReplyKind;
import io.tieout.core.matching.Tolerance;
import io.tieout.core.money.Money;
import io.tieout.core.results.Allocation;
import io.tieout.operators.intake.IntakeRow;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every document is read back as it was written. */
class DocumentSerializersTest {

    private static final String UNICODE = "Żółć 株式会社 \uD83D\uDCB6 \u0000 \"quoted\"\n";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 16);
    private static final Money EUR = new Money(-123_456, "EUR");
    private static final Money YEN = new Money(Long.MAX_VALUE, "JPY");

    @ParameterizedTest
    @MethodSource("documents")
    void shouldReadBackEveryDocument(CanonicalEvent event) throws IOException {
        Observed observed = new Observed(event, "", UNICODE, Long.MIN_VALUE);

        assertRoundTrip(ObservedSerializer.INSTANCE, observed);
        assertRoundTrip(IntakeRowSerializer.INSTANCE, IntakeRow.of(observed));
    }

    static List<CanonicalEvent> documents() {
        List<CanonicalEvent> documents = new ArrayList<>();
        documents.add(bare());
        for (BookingStatus booking : BookingStatus.values()) {
            documents.add(full(booking));
        }
        documents.add(
                new LedgerEntry(
                        "L", "A", YEN, LocalDate.of(1, 1, 1), null, null, List.of(), null, null));
        documents.add(
                new LedgerEntry(UNICODE, UNICODE, EUR, DAY, UNICODE, "", everyType(), UNICODE, ""));
        documents.add(new BankStatement("S", "A", EUR, EUR.negated(), DAY, DAY, 0));
        documents.add(new BankStatement(UNICODE, "A", YEN, YEN, DAY, DAY, Long.MAX_VALUE));
        for (DecisionKind kind : DecisionKind.values()) {
            documents.add(decision(kind));
        }
        documents.add(
                new DecisionEvent(
                        "D",
                        DecisionKind.REJECT,
                        "A",
                        "EUR",
                        List.of(),
                        List.of(),
                        List.of(),
                        "anna",
                        Instant.EPOCH,
                        null));
        for (CaseAction action : CaseAction.values()) {
            documents.add(
                    new CaseCommand(
                            UNICODE,
                            action,
                            "x-1",
                            "acme",
                            "anna",
                            Instant.ofEpochMilli(1),
                            action == CaseAction.ASSIGN ? "ben" : "",
                            action == CaseAction.CLAIM ? Instant.ofEpochMilli(2) : null,
                            action == CaseAction.ATTACH
                                    ? new CaseAttachment("0a".repeat(32), 7, "memo.pdf").text()
                                    : UNICODE));
        }
        documents.add(new FxRate("F", "USD", "JPY", DAY, new BigDecimal("0.00000123"), null));
        documents.add(new FxRate(UNICODE, "EUR", "KWD", DAY, new BigDecimal("300"), UNICODE));
        documents.addAll(customerDocuments());
        documents.addAll(replies());
        return documents;
    }

    private static List<CanonicalEvent> customerDocuments() {
        List<String> names = List.of("", UNICODE);
        PaymentTerms terms = new PaymentTerms(new BigDecimal("2.5"), 10, 30);
        RemittanceLine line = new RemittanceLine("1", EUR, EUR.abs(), EUR.abs(), "", UNICODE);
        return List.of(
                new Receivable(
                        "R",
                        null,
                        "C",
                        null,
                        "1",
                        ReceivableKind.INVOICE,
                        DAY,
                        DAY,
                        YEN,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        null),
                new Receivable(
                        UNICODE,
                        UNICODE,
                        UNICODE,
                        "",
                        UNICODE,
                        ReceivableKind.DEBIT_MEMO,
                        DAY,
                        LocalDate.of(9999, 12, 31),
                        YEN,
                        terms,
                        UNICODE,
                        everyType(),
                        names,
                        UNICODE,
                        ReceivableStatus.CANCELLED),
                new Remittance(
                        "M",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(new RemittanceLine("1", null, null, null, null, null))),
                new Remittance(
                        UNICODE,
                        UNICODE,
                        "",
                        UNICODE,
                        UNICODE,
                        UNICODE,
                        DAY,
                        "EUR",
                        EUR.abs(),
                        List.of(line, line),
                        YEN),
                new Customer(
                        "C", null, "N", List.of(), null, List.of(), List.of(), null, null, null,
                        null, false),
                new Customer(
                        UNICODE,
                        "",
                        UNICODE,
                        names,
                        "",
                        names,
                        names,
                        "JPY",
                        UNICODE,
                        new Tolerance(
                                new BigDecimal("0.50"), null, BigDecimal.ZERO, BigDecimal.TEN),
                        0,
                        true,
                        new Billing(
                                UNICODE.replace("\n", ""),
                                "de",
                                new PostalAddress(UNICODE, "", UNICODE, "DE"),
                                UNICODE,
                                InvoiceFormat.UBL,
                                true,
                                UNICODE,
                                true)));
    }

    private static List<CanonicalEvent> replies() {
        return List.of(
                new CustomerReply(
                        "A",
                        "C",
                        null,
                        ReplyKind.BLOCK,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        Instant.EPOCH,
                        null),
                new CustomerReply(
                        UNICODE,
                        UNICODE,
                        "",
                        ReplyKind.PROMISE,
                        List.of("R", UNICODE),
                        DAY,
                        EUR.abs(),
                        UNICODE,
                        UNICODE,
                        Instant.parse("2026-03-16T10:00:00.123Z"),
                        UNICODE));
    }

    private static BankTransaction bare() {
        return new BankTransaction(
                "B", "A", EUR, DAY, null, null, null, List.of(), null, null, null, null, 0, null,
                false);
    }

    private static BankTransaction full(BookingStatus booking) {
        return new BankTransaction(
                UNICODE,
                UNICODE,
                YEN,
                DAY,
                LocalDate.of(9999, 12, 31),
                UNICODE,
                "",
                everyType(),
                UNICODE,
                "PMNT/RCDT/ESCT",
                "",
                UNICODE,
                Integer.MAX_VALUE,
                booking,
                true);
    }

    private static DecisionEvent decision(DecisionKind kind) {
        return new DecisionEvent(
                UNICODE,
                kind,
                "A",
                "EUR",
                List.of("B1", UNICODE),
                List.of("L1"),
                List.of(new Allocation("B1", "L1", EUR, YEN), new Allocation(UNICODE, "L1", YEN)),
                UNICODE,
                Instant.parse("2026-03-16T10:00:00.123Z"),
                UNICODE);
    }

    private static List<Reference> everyType() {
        return Arrays.stream(ReferenceType.values())
                .map(type -> new Reference(type, type + " 株"))
                .toList();
    }

    @Test
    void shouldRefuseBytesOfAnotherVersion() throws IOException {
        byte[] bytes =
                Bytes.of(ObservedSerializer.INSTANCE, new Observed(bare(), "source", "1", 0));
        bytes[0]++;

        assertThatThrownBy(
                        () ->
                                ObservedSerializer.INSTANCE.deserialize(
                                        new DataInputDeserializer(bytes)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("version");
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
