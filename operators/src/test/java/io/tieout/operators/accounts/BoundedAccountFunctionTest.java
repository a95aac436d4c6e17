package io.tieout.operators.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.accounts.CustomerAccount;
import io.tieout.core.accounts.OpenAccount;
import io.tieout.core.money.Money;
import io.tieout.core.receivables.AccountItem;
import io.tieout.core.receivables.AccountItem.Kind;
import io.tieout.operators.serialization.Bytes;
import io.tieout.operators.serialization.CustomerAccountSerializer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class BoundedAccountFunctionTest {

    @Test
    void shouldStateEachAccountAsTheCoreDoesAfterARestart() throws Exception {
        List<AccountItem> items = items(500);
        Map<String, OpenAccount> expected = new TreeMap<>();
        items.forEach(
                it -> expected.computeIfAbsent(it.customerId(), key -> new OpenAccount()).add(it));
        Collections.shuffle(items, new Random(3));

        assertThat(run(items))
                .containsExactlyInAnyOrderElementsOf(
                        expected.values().stream()
                                .flatMap(it -> it.statements().stream())
                                .toList());
    }

    @Test
    void shouldKeepCompaniesApart() throws Exception {
        assertThat(run(List.of(item("a", "bc", 1, 10), item("ab", "c", 1, 20))))
                .extracting(it -> it.companyId() + "/" + it.customerId() + " " + it.balance())
                .containsExactlyInAnyOrder("a/bc 0.10 EUR", "ab/c 0.20 EUR");
    }

    private static List<CustomerAccount> run(List<AccountItem> items) throws Exception {
        int half = items.size() / 2;
        var first = harness(null);
        send(first, items.subList(0, half));
        first.prepareSnapshotPreBarrier(1);
        OperatorSubtaskState snapshot = first.snapshot(1, 1);
        first.close();
        var second = harness(snapshot);
        send(second, items.subList(half, items.size()));
        second.processWatermark(Long.MAX_VALUE);
        List<CustomerAccount> accounts = new ArrayList<>();
        for (CustomerAccount account : second.extractOutputValues()) {
            accounts.add(Bytes.roundTrip(CustomerAccountSerializer.INSTANCE, account));
        }
        second.close();
        return accounts;
    }

    private static void send(
            KeyedOneInputStreamOperatorTestHarness<String, AccountNews, CustomerAccount> harness,
            List<AccountItem> items)
            throws Exception {
        for (AccountItem item : items) {
            harness.processElement(new StreamRecord<>(AccountOperators.items().map(item)));
        }
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, AccountNews, CustomerAccount>
            harness(OperatorSubtaskState state) throws Exception {
        var harness =
                new KeyedOneInputStreamOperatorTestHarness<String, AccountNews, CustomerAccount>(
                        AccountOperators.bounded(), AccountNews::key, Types.STRING);
        harness.setStateBackend(new EmbeddedRocksDBStateBackend());
        harness.setup();
        if (state != null) {
            harness.initializeState(state);
        }
        harness.open();
        return harness;
    }

    private static List<AccountItem> items(int count) {
        List<AccountItem> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(item("acme", "C" + i % 17, i, i % 5 == 0 ? 0 : i * 3));
        }
        return items;
    }

    private static AccountItem item(String company, String customer, int number, long open) {
        return new AccountItem(
                company,
                customer,
                customer,
                Kind.INVOICE,
                "r" + number,
                "INV-" + number,
                "",
                new Money(10_000, "EUR"),
                new Money(open, "EUR"),
                100 + number,
                130 + number,
                number % 11 == 0,
                AccountItem.NOT_CLEARED,
                400);
    }
}
