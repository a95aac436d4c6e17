package io.tieout.operators.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.forecast.CashDay;
import io.tieout.core.forecast.CompanyForecast;
import io.tieout.core.forecast.ForecastOutcome;
import io.tieout.core.forecast.ForecastSettings;
import io.tieout.core.forecast.ItemForecast;
import io.tieout.core.money.Money;
import io.tieout.core.receivables.AccountItem;
import io.tieout.operators.serialization.Bytes;
import io.tieout.operators.serialization.ForecastInputSerializer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** The operator says what core says of the same items, however they come. */
class BoundedForecastFunctionTest {

    private static final int SEEDS = 5;
    private static final int AS_OF = 20_000;

    @Test
    void shouldSayWhatCoreSaysInAnyOrderAndAfterARestart() throws Exception {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<ForecastInput> inputs = new ArrayList<>(inputs("north", seed));
            inputs.addAll(inputs("south", seed + 100));
            Collections.shuffle(inputs, new Random(seed));
            List<ItemForecast> items = new ArrayList<>();
            List<CashDay> cash = new ArrayList<>();
            for (String company : List.of("north", "south")) {
                ForecastOutcome outcome = alone(company, inputs);
                items.addAll(outcome.items());
                cash.addAll(outcome.cash());
            }

            run(inputs, items, cash);
        }
    }

    private static void run(
            List<ForecastInput> inputs, List<ItemForecast> items, List<CashDay> cash)
            throws Exception {
        var first = harness(null);
        int half = inputs.size() / 2;
        send(inputs.subList(0, half), first);
        first.prepareSnapshotPreBarrier(1);
        OperatorSubtaskState snapshot = first.snapshot(1, 1);
        first.close();
        var second = harness(snapshot);
        send(inputs.subList(half, inputs.size()), second);
        second.processWatermark(Long.MAX_VALUE);
        List<ItemForecast> actual = second.extractOutputValues();
        List<CashDay> actualCash =
                second.getSideOutput(ForecastOutputs.CASH).stream()
                        .map(StreamRecord::getValue)
                        .toList();
        second.close();

        assertThat(actual).hasSizeGreaterThan(20).containsExactlyInAnyOrderElementsOf(items);
        assertThat(actualCash).containsExactlyInAnyOrderElementsOf(cash);
    }

    private static void send(
            List<ForecastInput> inputs,
            KeyedOneInputStreamOperatorTestHarness<String, ForecastInput, ItemForecast> harness)
            throws Exception {
        for (ForecastInput input : inputs) {
            harness.processElement(
                    new StreamRecord<>(Bytes.roundTrip(ForecastInputSerializer.INSTANCE, input)));
        }
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, ForecastInput, ItemForecast>
            harness(OperatorSubtaskState state) throws Exception {
        var created =
                new KeyedOneInputStreamOperatorTestHarness<String, ForecastInput, ItemForecast>(
                        ForecastOperators.bounded(), ForecastInput::companyId, Types.STRING);
        created.setStateBackend(new EmbeddedRocksDBStateBackend());
        created.setup();
        if (state != null) {
            created.initializeState(state);
        }
        created.open();
        return created;
    }

    private static ForecastOutcome alone(String companyId, List<ForecastInput> inputs) {
        CompanyForecast company = new CompanyForecast(companyId, ForecastSettings.DEFAULTS);
        for (ForecastInput input : inputs) {
            if (input.companyId().equals(companyId) && input.item() != null) {
                company.add(input.item());
            }
        }
        company.segment("C1", "retail");
        company.segment("C2", "retail");
        return company.forecast();
    }

    /** A seeded year of items, and segments of which an older version said otherwise. */
    private static List<ForecastInput> inputs(String companyId, long seed) {
        Random random = new Random(seed);
        List<ForecastInput> inputs = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            int due = AS_OF - 330 + random.nextInt(360);
            int cleared = due + random.nextInt(20) - 4;
            boolean open = cleared > AS_OF;
            Money amount = new Money(1 + random.nextInt(1_000_000), "EUR");
            inputs.add(
                    ForecastInput.of(
                            new AccountItem(
                                    companyId,
                                    "family",
                                    "C" + random.nextInt(5),
                                    AccountItem.Kind.INVOICE,
                                    "R" + i,
                                    "",
                                    "",
                                    amount,
                                    open ? amount : Money.zero("EUR"),
                                    due - 30,
                                    due,
                                    false,
                                    open ? AccountItem.NOT_CLEARED : cleared,
                                    AS_OF)));
        }
        inputs.add(segment(companyId, "C1", "retail", 2));
        inputs.add(segment(companyId, "C1", "wholesale", 1));
        inputs.add(segment(companyId, "C2", "retail", 0));
        inputs.add(segment(companyId, "C3", "wholesale", 1));
        inputs.add(segment(companyId, "C3", "", 2));
        return inputs;
    }

    private static ForecastInput segment(
            String companyId, String customer, String segment, long observedAt) {
        return new ForecastInput(
                companyId, null, new CustomerSegment(customer, segment, observedAt, 1));
    }
}
