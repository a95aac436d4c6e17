package io.tieout.operators.collections;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.collections.CollectionsSettings;
import io.tieout.core.collections.Notice;
import io.tieout.core.collections.NoticeLine;
import io.tieout.core.documents.Billing;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.Customer;
import io.tieout.core.documents.CustomerReply;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.ReplyKind;
import io.tieout.core.money.Money;
import io.tieout.core.receivables.AccountItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The operator on RocksDB, at the end of input and day by day. 2026-11-02 is a Monday. */
class CollectionsFunctionTest {

    private static final CollectionsOperatorSettings AT_END =
            CollectionsOperatorSettings.bounded(CollectionsSettings.DEFAULTS);
    private static final CollectionsOperatorSettings DAILY =
            CollectionsOperatorSettings.daily(CollectionsSettings.DEFAULTS, 6, "UTC");

    @Test
    void shouldSayTheSameAtTheEndWhateverTheOrderAndWithARestart() throws Exception {
        List<Object> news = news();
        List<String> expected = atEnd(news, false);
        assertThat(expected)
                .containsExactly(
                        "C1 first reminder [1001, 1002]",
                        "C2 second reminder [2001]",
                        "case CUSTOMER_DISPUTE [r-2002] OPEN",
                        "case MISSING_REQUIRED_INFORMATION [C2] OPEN");

        for (int seed = 0; seed < 20; seed++) {
            List<Object> shuffled = new ArrayList<>(news);
            shuffled.addAll(news.subList(0, 4));
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(atEnd(shuffled, seed % 2 == 0)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void shouldRemindAtTheHourOfEachBusinessDay() throws Exception {
        try (CollectionsHarness harness = new CollectionsHarness(DAILY)) {
            harness.tell(customer("C1"), "2026-11-01T00:00:00Z");
            harness.tell(item("C1", "1001", "2026-11-07", 100, 100), "2026-11-06T12:00:00Z");

            harness.watermark("2026-11-09T05:59:59Z");
            assertThat(harness.said()).as("the weekend is no business day").isEmpty();
            harness.watermark("2026-11-09T06:00:00Z");
            assertThat(harness.said()).containsExactly("C1 due today [1001]");
            harness.watermark("2026-11-17T05:00:00Z");
            assertThat(harness.said()).isEmpty();
            harness.restart();
            harness.watermark("2026-11-17T06:00:00Z");
            assertThat(harness.said()).containsExactly("C1 first reminder [1001]");
            harness.watermark("2026-11-24T12:00:00Z");
            assertThat(harness.said()).isEmpty();
            harness.watermark("2026-11-26T12:00:00Z");
            assertThat(harness.said()).containsExactly("C1 second reminder [1001]");
        }
    }

    @Test
    void shouldKnowAtALookWhatCameUntilThenHoweverFarTheWatermarkSteps() throws Exception {
        List<String> slowly = days(List.of("2026-11-16T12:00:00Z", "2026-11-17T05:00:00Z"), false);
        assertThat(slowly)
                .containsExactly(
                        "C1 due today [1001, 1002]",
                        "C1 first reminder [1001, 1002]",
                        "case CUSTOMER_DISPUTE [r-1002] OPEN");

        assertThat(days(List.of(), false)).as("in one step").isEqualTo(slowly);
        assertThat(days(List.of(), true)).as("with a restart").isEqualTo(slowly);
    }

    /** One is paid and the other disputed after the first reminder. */
    private static List<String> days(List<String> watermarks, boolean restart) throws Exception {
        try (CollectionsHarness harness = new CollectionsHarness(DAILY)) {
            harness.tell(item("C1", "1001", "2026-11-07", 100, 100), "2026-11-06T12:00:00Z");
            harness.tell(item("C1", "1002", "2026-11-07", 100, 100), "2026-11-06T12:00:00Z");
            harness.tell(customer("C1"), "2026-11-05T00:00:00Z");
            if (restart) {
                harness.restart();
            }
            for (String watermark : watermarks) {
                harness.watermark(watermark);
            }
            harness.tell(item("C1", "1001", "2026-11-07", 100, 0), "2026-11-17T07:00:00Z");
            harness.tell(reply("C1", ReplyKind.DISPUTE, "A1", "1002"), "2026-11-17T08:00:00Z");
            if (restart) {
                harness.restart();
            }
            harness.watermark("2026-12-24T12:00:00Z");
            return harness.said();
        }
    }

    @Test
    void shouldRemindOfWhatItRememberedWhileItWasQuiet() throws Exception {
        try (CollectionsHarness harness = new CollectionsHarness(DAILY.quietly())) {
            harness.tell(customer("C1"), "2026-11-01T00:00:00Z");
            harness.tell(item("C1", "1001", "2026-11-07", 100, 100), "2026-11-06T12:00:00Z");
            harness.tell(item("C2", "2001", "2026-11-07", 100, 100), "2026-11-06T12:00:00Z");
            harness.watermark("2026-11-17T12:00:00Z");
            harness.tell(item("C2", "2001", "2026-11-07", 100, 0), "2026-11-17T13:00:00Z");
            harness.watermark("2026-11-18T12:00:00Z");
            assertThat(harness.said()).isEmpty();
            assertThat(harness.timers()).as("of the customer that owes something").isEqualTo(1);

            harness.restart(DAILY);
            harness.watermark("2026-11-19T12:00:00Z");

            assertThat(harness.said()).containsExactly("C1 first reminder [1001]");
        }
    }

    @Test
    void shouldOpenTheCaseOfADisputeAsSoonAsTheWatermarkPasses() throws Exception {
        try (CollectionsHarness harness = new CollectionsHarness(DAILY)) {
            harness.tell(customer("C1"), "2026-11-01T00:00:00Z");
            harness.tell(item("C1", "1001", "2026-11-09", 100, 100), "2026-11-08T12:00:00Z");
            harness.watermark("2026-11-17T12:00:00Z");
            assertThat(harness.said()).hasSize(1);

            harness.tell(reply("C1", ReplyKind.DISPUTE, "A1", "1001"), "2026-11-17T15:00:00Z");
            harness.watermark("2026-11-17T15:00:00Z");
            assertThat(harness.said()).containsExactly("case CUSTOMER_DISPUTE [r-1001] OPEN");

            harness.watermark("2026-11-18T12:00:00Z");
            assertThat(harness.said()).as("neither reminded nor told again").isEmpty();

            harness.tell(item("C1", "1001", "2026-11-09", 100, 0), "2026-11-18T13:00:00Z");
            harness.watermark("2026-11-19T12:00:00Z");
            assertThat(harness.said()).containsExactly("case CUSTOMER_DISPUTE [r-1001] CLOSED");
        }
    }

    @Test
    void shouldKeepNothingOfWhatIsClearedAndNoTimer() throws Exception {
        try (CollectionsHarness harness = new CollectionsHarness(DAILY)) {
            harness.tell(item("C1", "1001", "2026-11-09", 100, 100), "2026-11-08T12:00:00Z");
            harness.watermark("2026-11-09T06:00:00Z");
            assertThat(harness.timers()).isEqualTo(1);

            harness.tell(item("C1", "1001", "2026-11-09", 100, 0), "2026-11-10T12:00:00Z");
            harness.watermark("2026-11-11T06:00:00Z");

            assertThat(harness.timers()).isZero();
        }
    }

    @Test
    void shouldNotMakeUpDaysAtTheEndOfInput() throws Exception {
        try (CollectionsHarness harness = new CollectionsHarness(DAILY)) {
            harness.tell(customer("C1"), "2026-11-01T00:00:00Z");
            harness.tell(item("C1", "1001", "2026-11-09", 100, 100), "2026-11-08T12:00:00Z");

            harness.end();

            assertThat(harness.said()).containsExactly("C1 due today [1001]");
        }
    }

    private static List<String> atEnd(List<Object> news, boolean restart) throws Exception {
        try (CollectionsHarness harness = new CollectionsHarness(AT_END)) {
            for (int i = 0; i < news.size(); i++) {
                harness.tell(news.get(i), "2026-11-20T00:00:00Z");
                if (restart && i == news.size() / 2) {
                    harness.restart();
                }
            }
            harness.end();
            return harness.said().stream().sorted().toList();
        }
    }

    private static List<Object> news() {
        return List.of(
                customer("C1"),
                item("C1", "1001", "2026-11-09", 100, 100),
                item("C1", "1002", "2026-11-10", 100, 40),
                item("C1", "1003", "2026-11-09", 100, 0),
                item("C2", "2001", "2026-11-02", 10, 10),
                item("C2", "2002", "2026-11-02", 20, 20),
                reply("C2", ReplyKind.DISPUTE, "A1", "2001", "2002"),
                new CustomerReply(
                        "A2",
                        "C2",
                        null,
                        ReplyKind.RESOLVE,
                        List.of("r-2001"),
                        null,
                        null,
                        "",
                        "",
                        Instant.parse("2026-11-12T00:00:00Z"),
                        "mia"));
    }

    private static Customer customer(String id) {
        return new Customer(
                id,
                null,
                "Customer " + id,
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                false,
                new Billing("ap@customer.example", "", null, "", null, false, "", false));
    }

    private static CustomerReply reply(
            String customerId, ReplyKind kind, String id, String... numbers) {
        return new CustomerReply(
                id,
                customerId,
                null,
                kind,
                List.of(numbers).stream().map(it -> "r-" + it).toList(),
                null,
                null,
                "",
                "",
                Instant.parse("2026-11-11T00:00:00Z"),
                "mia");
    }

    private static AccountItem item(
            String customerId, String number, String dueDate, long euros, long openEuros) {
        return new AccountItem(
                "default",
                customerId,
                customerId,
                AccountItem.Kind.INVOICE,
                "r-" + number,
                number,
                "",
                new Money(euros * 100, "EUR"),
                new Money(openEuros * 100, "EUR"),
                0,
                Math.toIntExact(LocalDate.parse(dueDate).toEpochDay()),
                false,
                AccountItem.NOT_CLEARED,
                Math.toIntExact(LocalDate.parse("2026-11-20").toEpochDay()));
    }

    static String text(Notice notice) {
        return notice.customerId()
                + " "
                + notice.level()
                + " "
                + notice.lines().stream().map(NoticeLine::number).toList();
    }

    static Observed observed(Object document, long atMillis) {
        return new Observed((CanonicalEvent) document, "test", "", atMillis);
    }
}
