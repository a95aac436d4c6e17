package io.tieout.operators.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.forecast.CashDay;
import io.tieout.core.forecast.CashForecast;
import io.tieout.core.forecast.CompanyForecast;
import io.tieout.core.forecast.ForecastOutcome;
import io.tieout.core.forecast.ForecastSettings;
import io.tieout.core.forecast.ForecastUpdate;
import io.tieout.core.forecast.ItemForecast;
import io.tieout.core.money.Money;
import io.tieout.core.receivables.AccountItem;
import io.tieout.operators.serialization.Bytes;
import io.tieout.operators.serialization.ForecastInputSerializer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The operator that goes on for ever says in the end what a bounded run says of the same items. */
class RunningForecastFunctionTest {

    private static final int AS_OF = 20_000;
    private static final long NOON = TimeUnit.DAYS.toMillis(AS_OF) + TimeUnit.HOURS.toMillis(12);
    private static final long MIDNIGHT = TimeUnit.DAYS.toMillis(AS_OF + 1);
    private static final long EVERY = 60_000;

    private KeyedOneInputStreamOperatorTestHarness<String, ForecastInput, ForecastUpdate> harness;

    /** What the read model would have: the last that was told. */
    private final TreeMap<String, ItemForecast> dates = new TreeMap<>();

    private final TreeMap<String, List<CashDay>> cash = new TreeMap<>();
    private int told;

    @BeforeEach
    void start() throws Exception {
        harness = harness(null);
    }

    @AfterEach
    void end() throws Exception {
        harness.close();
    }

    @Test
    void shouldSayInTheEndWhatABoundedRunSaysInAnyOrderWithARestart() throws Exception {
        List<AccountItem> items = items();
        ForecastOutcome expected = bounded(items);
        assertThat(expected.items()).hasSizeGreaterThan(20);
        List<AccountItem> arriving = new ArrayList<>();
        items.forEach(item -> arriving.add(asIssued(item)));
        Collections.shuffle(arriving, new Random(1));
        List<AccountItem> later = new ArrayList<>(items);
        later.addAll(items.subList(0, 50));
        Collections.shuffle(later, new Random(2));

        send(arriving, NOON - 3 * EVERY);
        harness.processWatermark(NOON - 2 * EVERY);
        listen();
        send(later.subList(0, 200), NOON - EVERY);
        restart();
        send(later.subList(200, later.size()), NOON - EVERY);
        send(segment("C1", "retail", NOON - 1), segment("C2", "retail", NOON - 1));
        send(segment("C1", "wholesale", NOON - 2));
        harness.processWatermark(NOON);
        assertThat(harness.extractOutputValues()).isNotEmpty();
        // The first forecast of a day looks back on all that came until then, as a bounded run
        // does.
        harness.processWatermark(MIDNIGHT);
        listen();

        assertThat(dates.values()).containsExactlyInAnyOrderElementsOf(expected.items());
        List<CashDay> days = new ArrayList<>();
        cash.values().forEach(days::addAll);
        assertThat(days).containsExactlyInAnyOrderElementsOf(expected.cash());
    }

    @Test
    void shouldTellOnlyWhatChangedAndThatNothingIsExpectedAnyMore() throws Exception {
        send(List.of(item("R1", 10, 100, false), item("R2", 20, 50, false)), NOON);
        harness.processWatermark(NOON + EVERY);
        listen();
        assertThat(dates.keySet()).containsExactly("R1", "R2");
        told = 0;

        send(List.of(item("R1", 10, 100, true)), NOON + 2 * EVERY);
        harness.processWatermark(NOON + 3 * EVERY);
        listen();
        assertThat(dates.keySet()).containsExactly("R2");
        assertThat(told).as("R1 is paid; R2 is expected when its customer pays").isEqualTo(2);

        restart();
        send(List.of(item("R2", 20, 50, true)), NOON + 4 * EVERY);
        harness.processWatermark(NOON + 5 * EVERY);
        listen();
        assertThat(dates).isEmpty();
        assertThat(cash.get("EUR")).isEmpty();
        assertThat(harness.numEventTimeTimers()).as("after the day that began").isEqualTo(1);
        harness.processWatermark(NOON + TimeUnit.DAYS.toMillis(1));
        assertThat(harness.numEventTimeTimers()).isZero();
    }

    @Test
    void shouldForecastAnewEachDayWhatIsStillOpen() throws Exception {
        send(List.of(item("R1", -40, 100, false)), NOON);
        harness.processWatermark(NOON + EVERY);
        listen();
        int first = dates.get("R1").expectedDay();

        harness.processWatermark(NOON + TimeUnit.DAYS.toMillis(30));
        listen();

        assertThat(dates.get("R1").asOfDay()).isEqualTo(AS_OF + 30);
        assertThat(dates.get("R1").expectedDay()).isGreaterThan(first);
    }

    @Test
    void shouldNotKnowAtAForecastWhatCameAfterItsInstant() throws Exception {
        send(List.of(item("R1", 10, 100, false)), NOON);
        send(List.of(item("R1", 10, 100, true)), NOON + 2 * EVERY);
        harness.processWatermark(NOON + TimeUnit.HOURS.toMillis(1));

        assertThat(harness.extractOutputValues())
                .extracting(update -> update.forecast() != null)
                .containsExactly(true, false);
    }

    private static ForecastOutcome bounded(List<AccountItem> items) {
        CompanyForecast company = new CompanyForecast("north", ForecastSettings.DEFAULTS);
        items.forEach(company::add);
        company.segment("C1", "retail");
        company.segment("C2", "retail");
        return company.forecast();
    }

    /** A seeded year; what is paid was open before. */
    private static List<AccountItem> items() {
        Random random = new Random(3);
        List<AccountItem> items = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            int due = random.nextInt(360) - 330;
            int cleared = due + random.nextInt(20) - 4;
            items.add(
                    item(
                            "R" + i,
                            "C" + random.nextInt(5),
                            due,
                            1 + random.nextInt(1_000_000),
                            cleared <= 0 ? AS_OF + cleared : AccountItem.NOT_CLEARED,
                            i % 7 == 0 ? "JPY" : "EUR"));
        }
        return items;
    }

    private static AccountItem asIssued(AccountItem item) {
        return item(
                item.id(),
                item.customerId(),
                item.dueDay() - AS_OF,
                item.amount().minorUnits(),
                AccountItem.NOT_CLEARED,
                item.amount().currency());
    }

    private static AccountItem item(String id, int dueIn, long amount, boolean paid) {
        return item(id, "C1", dueIn, amount, paid ? AS_OF : AccountItem.NOT_CLEARED, "EUR");
    }

    private static AccountItem item(
            String id, String customer, int dueIn, long amount, int clearedDay, String currency) {
        Money money = new Money(amount, currency);
        boolean open = clearedDay == AccountItem.NOT_CLEARED;
        return new AccountItem(
                "north",
                "family",
                customer,
                AccountItem.Kind.INVOICE,
                id,
                "",
                "",
                money,
                open ? money : Money.zero(currency),
                AS_OF + dueIn - 30,
                AS_OF + dueIn,
                false,
                clearedDay,
                AS_OF + 1);
    }

    private static ForecastInput segment(String customer, String segment, long observedAt) {
        return new ForecastInput(
                "north", null, new CustomerSegment(customer, segment, observedAt, 1));
    }

    private void send(List<AccountItem> items, long atMillis) throws Exception {
        for (AccountItem item : items) {
            ForecastInput input = ForecastInput.of(item);
            harness.processElement(
                    new StreamRecord<>(
                            Bytes.roundTrip(ForecastInputSerializer.INSTANCE, input), atMillis));
        }
    }

    private void send(ForecastInput... segments) throws Exception {
        for (ForecastInput segment : segments) {
            harness.processElement(new StreamRecord<>(segment, 1));
        }
    }

    private void listen() {
        for (ForecastUpdate update : harness.extractOutputValues()) {
            told++;
            if (update.forecast() == null) {
                dates.remove(update.receivableId());
            } else {
                dates.put(update.receivableId(), update.forecast());
            }
        }
        harness.getOutput().clear();
        Queue<StreamRecord<CashForecast>> days =
                harness.getSideOutput(ForecastOutputs.CASH_FORECASTS);
        while (days != null && !days.isEmpty()) {
            CashForecast forecast = days.remove().getValue();
            cash.put(forecast.currency(), forecast.days());
        }
    }

    private void restart() throws Exception {
        listen();
        OperatorSubtaskState snapshot = harness.snapshot(1, 1);
        harness.close();
        harness = harness(snapshot);
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, ForecastInput, ForecastUpdate>
            harness(OperatorSubtaskState state) throws Exception {
        var created =
                new KeyedOneInputStreamOperatorTestHarness<String, ForecastInput, ForecastUpdate>(
                        new KeyedProcessOperator<>(ForecastOperators.continuous(EVERY)),
                        ForecastInput::companyId,
                        Types.STRING);
        created.setStateBackend(new EmbeddedRocksDBStateBackend());
        created.setup();
        if (state != null) {
            created.initializeState(state);
        }
        created.open();
        return created;
    }
}
