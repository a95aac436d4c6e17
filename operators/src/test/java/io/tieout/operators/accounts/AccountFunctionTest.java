package io.tieout.operators.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.accounts.CustomerAccount;
import io.tieout.core.documents.CustomerReply;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.ReplyKind;
import io.tieout.core.money.Money;
import io.tieout.core.receivables.AccountItem;
import io.tieout.core.receivables.AccountItem.Kind;
import io.tieout.operators.serialization.AccountNewsSerializer;
import io.tieout.operators.serialization.Bytes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The account of a customer while its items change. */
class AccountFunctionTest {

    private static final int DAY = 20_000;
    private static final long NOON = TimeUnit.DAYS.toMillis(DAY) + TimeUnit.HOURS.toMillis(12);
    private static final long EVERY = 60_000;

    private KeyedOneInputStreamOperatorTestHarness<
                    String, AccountNews, Tuple2<Long, CustomerAccount>>
            harness;

    @BeforeEach
    void start() throws Exception {
        harness = harness(null);
    }

    @AfterEach
    void end() throws Exception {
        harness.close();
    }

    @Test
    void shouldStateWhatIsPaidDisputedAndCreditedAndWhatBecomesOfIt() throws Exception {
        tell(item("R1", Kind.INVOICE, 100, 100), NOON);
        tell(item("R2", Kind.INVOICE, 50, 50), NOON);
        tell(item("M1", Kind.CREDIT_MEMO, -20, -20), NOON);
        tell(item("P1", Kind.PAYMENT, -30, -30), NOON);
        tell(reply("A1", ReplyKind.DISPUTE, "R2"), NOON);
        assertThat(said(NOON + EVERY))
                .containsExactly("EUR 150.00 disputed 50.00 less 20.00, 30.00");

        tell(item("P1", Kind.PAYMENT, -30, 0), NOON + EVERY + 1);
        tell(item("R1", Kind.INVOICE, 100, 70), NOON + EVERY + 1);
        tell(reply("A2", ReplyKind.RESOLVE, "R2"), NOON + EVERY + 2);
        restart();
        assertThat(said(NOON + 2 * EVERY))
                .containsExactly("EUR 120.00 disputed 0.00 less 20.00, 0.00");

        for (String id : List.of("R1", "R2")) {
            tell(item(id, Kind.INVOICE, 100, 0), NOON + 3 * EVERY);
        }
        tell(item("M1", Kind.CREDIT_MEMO, -20, 0), NOON + 3 * EVERY);
        assertThat(said(NOON + 4 * EVERY))
                .containsExactly("EUR 0.00 disputed 0.00 less 0.00, 0.00");
        said(NOON + TimeUnit.DAYS.toMillis(1));
        assertThat(harness.numEventTimeTimers()).isZero();
    }

    @Test
    void shouldAgeEachDay() throws Exception {
        tell(item("R1", Kind.INVOICE, 100, 100), NOON);
        harness.processWatermark(NOON + EVERY);
        assertThat(accounts()).extracting(it -> it.lines().get(0).daysPastDue()).containsExactly(0);

        harness.processWatermark(NOON + TimeUnit.DAYS.toMillis(2));
        assertThat(accounts())
                .extracting(it -> it.lines().get(0).daysPastDue())
                .containsExactly(1, 2);
    }

    @Test
    void shouldEndWithTheSameStatementsAsABoundedRunInAnyOrder() throws Exception {
        List<AccountNews> news = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String customer = "C" + i % 5;
            news.add(news(item(customer, "R" + i, Kind.INVOICE, 10 + i, i % 3 == 0 ? 0 : 10 + i)));
            if (i % 4 == 0) {
                news.addAll(news(reply("A" + i, ReplyKind.DISPUTE, customer, "R" + i)));
            }
        }
        List<CustomerAccount> bounded = bounded(news);
        assertThat(bounded).anyMatch(it -> !it.disputed().isZero());
        news.addAll(news.subList(0, 20));
        Collections.shuffle(news, new Random(5));
        for (int i = 0; i < news.size(); i++) {
            harness.processElement(
                    new StreamRecord<>(
                            Bytes.roundTrip(AccountNewsSerializer.INSTANCE, news.get(i)),
                            NOON + i * 5_000L));
            if (i % 10 == 0) {
                harness.processWatermark(NOON + i * 5_000L);
            }
            if (i == news.size() / 2) {
                restart();
            }
        }
        harness.processWatermark(NOON + TimeUnit.HOURS.toMillis(2));

        TreeMap<String, CustomerAccount> last = new TreeMap<>();
        accounts().forEach(it -> last.put(it.customerId(), it));
        assertThat(last.values()).containsExactlyInAnyOrderElementsOf(bounded);
    }

    @SuppressWarnings("try") // a harness may be interrupted while it closes
    private static List<CustomerAccount> bounded(List<AccountNews> news) throws Exception {
        try (var harness =
                new KeyedOneInputStreamOperatorTestHarness<String, AccountNews, CustomerAccount>(
                        AccountOperators.bounded(), AccountNews::key, Types.STRING)) {
            harness.setStateBackend(new EmbeddedRocksDBStateBackend());
            harness.open();
            for (AccountNews one : news) {
                harness.processElement(new StreamRecord<>(one));
            }
            harness.processWatermark(Long.MAX_VALUE);
            return harness.extractOutputValues();
        }
    }

    private final List<CustomerAccount> heard = new ArrayList<>();

    private List<String> said(long watermark) throws Exception {
        harness.processWatermark(watermark);
        return accounts().stream()
                .map(
                        it ->
                                it.currency()
                                        + " "
                                        + it.debts().toPlainString()
                                        + " disputed "
                                        + it.disputed().toPlainString()
                                        + " less "
                                        + it.credits().toPlainString()
                                        + ", "
                                        + it.unapplied().toPlainString())
                .toList();
    }

    /** Since the last question. */
    private List<CustomerAccount> accounts() {
        listen();
        List<CustomerAccount> all = List.copyOf(heard);
        heard.clear();
        return all;
    }

    private void listen() {
        harness.extractOutputValues().forEach(it -> heard.add(it.f1));
        harness.getOutput().clear();
    }

    private void restart() throws Exception {
        listen();
        OperatorSubtaskState snapshot = harness.snapshot(1, 1);
        harness.close();
        harness = harness(snapshot);
    }

    private void tell(AccountItem item, long atMillis) throws Exception {
        harness.processElement(new StreamRecord<>(news(item), atMillis));
    }

    private void tell(CustomerReply reply, long observedAtMillis) throws Exception {
        for (AccountNews one : news(reply)) {
            harness.processElement(
                    new StreamRecord<>(new AccountNews(one.key(), one.of(), observedAtMillis)));
        }
    }

    private static AccountNews news(AccountItem item) throws Exception {
        return AccountOperators.items().map(item);
    }

    private static List<AccountNews> news(CustomerReply reply) throws Exception {
        List<AccountNews> news = new ArrayList<>();
        AccountOperators.disputes()
                .flatMap(new Observed(reply, "test", "", NOON), new ListCollector<>(news));
        return news;
    }

    private static CustomerReply reply(String id, ReplyKind kind, String receivable) {
        return reply(id, kind, "C1", receivable);
    }

    private static CustomerReply reply(
            String id, ReplyKind kind, String customer, String receivable) {
        return new CustomerReply(
                id,
                customer,
                null,
                kind,
                List.of(receivable),
                null,
                null,
                "",
                "",
                Instant.ofEpochMilli(NOON + id.charAt(1)),
                "mia");
    }

    private static AccountItem item(String id, Kind kind, long euros, long open) {
        return item("C1", id, kind, euros, open);
    }

    private static AccountItem item(String customer, String id, Kind kind, long euros, long open) {
        return new AccountItem(
                "default",
                customer,
                customer,
                kind,
                id,
                "INV-" + id,
                "",
                new Money(euros * 100, "EUR"),
                new Money(open * 100, "EUR"),
                DAY - 30,
                DAY,
                false,
                AccountItem.NOT_CLEARED,
                DAY);
    }

    private static KeyedOneInputStreamOperatorTestHarness<
                    String, AccountNews, Tuple2<Long, CustomerAccount>>
            harness(OperatorSubtaskState state) throws Exception {
        var created =
                new KeyedOneInputStreamOperatorTestHarness<
                        String, AccountNews, Tuple2<Long, CustomerAccount>>(
                        new KeyedProcessOperator<>(AccountOperators.continuous(EVERY)),
                        AccountNews::key,
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
