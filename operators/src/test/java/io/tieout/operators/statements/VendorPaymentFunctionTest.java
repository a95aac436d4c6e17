package io.tieout.operators.statements;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.Vendor;
import io.tieout.core.money.Money;
import io.tieout.core.statements.PartyItem;
import io.tieout.core.statements.StatementSettings;
import io.tieout.operators.bank.SettleTimes;
import io.tieout.operators.company.CompanyDocument;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose a payment is, whatever comes first. */
class VendorPaymentFunctionTest {

    private static final long DAY = TimeUnit.DAYS.toMillis(1);
    private static final ContinuousStatementSettings SETTINGS =
            new ContinuousStatementSettings(
                    StatementSettings.DEFAULTS,
                    new SettleTimes(5_000, 0, 0),
                    100 * DAY,
                    10 * DAY,
                    1_000);

    private KeyedOneInputStreamOperatorTestHarness<String, CompanyDocument, PartyItem> harness;

    @BeforeEach
    void open() throws Exception {
        start(null);
    }

    @AfterEach
    void close() throws Exception {
        harness.close();
    }

    private void start(OperatorSubtaskState state) throws Exception {
        harness =
                new KeyedOneInputStreamOperatorTestHarness<>(
                        StatementOperators.vendorPayments(SETTINGS),
                        CompanyDocument::companyId,
                        Types.STRING);
        harness.setStateBackend(new EmbeddedRocksDBStateBackend());
        harness.setup();
        if (state != null) {
            harness.initializeState(state);
        }
        harness.open();
    }

    private void restart() throws Exception {
        OperatorSubtaskState state = harness.snapshot(1, 1);
        harness.close();
        start(state);
    }

    @Test
    void shouldGiveAPaymentToTheVendorWhoseRecordComesLater() throws Exception {
        send(1_000, payment("L1", "DE1", "Alpha"));
        harness.processWatermark(20_000);
        assertThat(told()).isEmpty();
        restart();
        send(30_000, vendor("V1", "Other", "DE 1"));
        harness.processWatermark(40_000);

        assertThat(told()).containsExactly("V1 L1 POSTED 30000");
    }

    @Test
    void shouldMoveAPaymentWhenTheAccountIsAnotherVendorsNow() throws Exception {
        send(1_000, vendor("V1", "Alpha", "DE1"));
        send(2_000, payment("L1", "DE1", "Beta"));
        send(2_500, payment("L1", "DE1", "Beta"));
        restart();
        harness.processWatermark(9_000);
        assertThat(told()).containsExactly("V1 L1 POSTED 5000");
        harness.getOutput().clear();
        send(11_000, vendor("V1", "Alpha", "DE7"));
        send(12_000, vendor("V2", "Beta", "DE8"));
        harness.processWatermark(20_000);

        assertThat(told()).containsExactly("V1 L1 WITHDRAWN 15000", "V2 L1 POSTED 15000");
    }

    @Test
    void shouldGiveToNobodyWhatMayBeTwoVendors() throws Exception {
        send(1_000, vendor("V1", "Alpha", "DE1"));
        send(1_000, vendor("V2", "Beta", "DE1"));
        send(1_500, payment("L1", "DE1", "Gamma"));
        send(1_500, payment("L2", "DE1", "Beta"));
        harness.processWatermark(9_000);

        assertThat(told()).containsExactly("V2 L2 POSTED 5000");
    }

    @Test
    void shouldForgetAPaymentOfNobodyAfterItsRetention() throws Exception {
        send(1_000, payment("L1", "DE1", "Alpha"));
        harness.processWatermark(DAY);
        send(12 * DAY, payment("L2", "DE1", "Alpha"));
        harness.processWatermark(13 * DAY);
        send(14 * DAY, vendor("V1", "Alpha", "DE1"));
        harness.processWatermark(15 * DAY);

        assertThat(told()).containsExactly("V1 L2 POSTED " + 14 * DAY);
    }

    private List<String> told() {
        return harness.extractOutputValues().stream()
                .map(it -> it.partyId() + ' ' + it.id() + ' ' + it.state() + ' ' + it.version())
                .toList();
    }

    private void send(long at, CanonicalEvent event) throws Exception {
        harness.processElement(
                new StreamRecord<>(
                        new CompanyDocument("A", new Observed(event, "test", event.id(), at)), at));
    }

    private static LedgerEntry payment(String id, String account, String name) {
        return new LedgerEntry(
                id,
                "OURS",
                new Money(-10_000, "EUR"),
                LocalDate.of(2026, 3, 1),
                name,
                account,
                List.of(),
                "RE-1",
                "payment");
    }

    private static Vendor vendor(String id, String name, String account) {
        return new Vendor(
                id,
                "A",
                name,
                List.of(),
                null,
                List.of(),
                List.of(account),
                List.of(),
                null,
                null,
                null,
                null,
                false,
                false,
                List.of(),
                null,
                List.of());
    }
}
