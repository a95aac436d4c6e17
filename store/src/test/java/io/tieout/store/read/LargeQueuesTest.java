package io.tieout.store.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.money.Money;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Reason;
import io.tieout.core.results.Severity;
import io.tieout.store.Samples;
import io.tieout.store.TestServer;
import io.tieout.store.read.ExceptionFilter.Sort;
import io.tieout.store.write.StoreWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes large queues quick gives the same as reading everything. */
class LargeQueuesTest {

    private static final List<String> QUEUES = List.of("bank", "receivables", "payables");
    private static final List<Reason> REASONS =
            List.of(Reason.AMBIGUOUS, Reason.UNMATCHED_BANK, Reason.SHORT_PAYMENT);
    private static final long DAY_MILLIS = TimeUnit.DAYS.toMillis(1);
    private static final ExceptionFilter.Opened OPENED =
            new ExceptionFilter.Opened(DAY_MILLIS + 7_000_000L, 6 * DAY_MILLIS);

    @RegisterExtension static final TestServer SERVER = new TestServer();

    @Test
    void shouldKeepTheCountsThatCountingGivesWhateverIsWritten() throws SQLException {
        long seed = 20_261_122L;
        Random random = new Random(seed);
        for (int batch = 0; batch < 80; batch++) {
            List<ExceptionItem> items = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                items.add(any(random, "X-" + random.nextInt(150)));
            }
            write(items);
            if (batch % 20 == 10) {
                SERVER.database()
                        .transaction(
                                c -> {
                                    try (var statement = c.createStatement()) {
                                        statement.execute(
                                                "delete from exception_item where id like 'X-1%'");
                                    }
                                });
            }
        }
        try (Connection connection = SERVER.database().connection()) {
            assertThat(ExceptionCounts.byQueue(connection, null))
                    .as("seed %d", seed)
                    .isNotEmpty()
                    .isEqualTo(counted(connection, ""));
            assertThat(ExceptionCounts.byQueue(connection, List.of("A-1", "A-2")))
                    .isEqualTo(counted(connection, " and account_id in ('A-1', 'A-2')"));
            for (long since : new long[] {0, 3 * DAY_MILLIS, 4 * DAY_MILLIS + 77_777}) {
                assertThat(ExceptionCounts.openedSince(connection, null, since))
                        .isEqualTo(
                                Query.list(
                                                connection,
                                                "select count(*) from exception_item where status"
                                                        + " = 'OPEN' and opened_at_millis >= ?",
                                                row -> row.getLong(1),
                                                since)
                                        .get(0));
            }
        }
        assertThat(Long.parseLong(SERVER.ask("select count(*) from exception_tally")))
                .as("rows of the tally are summed up now and then")
                .isLessThan(700);
    }

    private static List<ExceptionCounts.Count> counted(Connection connection, String more)
            throws SQLException {
        return Query.list(
                connection,
                "select queue, reason, currency, count(*), sum(amount_minor) from exception_item"
                        + " where status = 'OPEN'"
                        + more
                        + " group by 1, 2, 3 order by 1, 2, 3",
                row ->
                        new ExceptionCounts.Count(
                                row.getString(1),
                                Reason.valueOf(row.getString(2)),
                                row.getLong(4),
                                new Money(row.getLong(5), row.getString(3))));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldGiveThePagesThatSortingEverythingGives(long seed) throws SQLException {
        Random random = new Random(seed);
        List<ExceptionItem> all = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            all.add(any(random, "Y-" + i));
        }
        write(all);
        try (Connection connection = SERVER.database().connection()) {
            for (int question = 0; question < 60; question++) {
                ExceptionFilter filter = anyFilter(random);
                assertThat(walk(connection, filter))
                        .as("seed %d, question %d: %s", seed, question, filter)
                        .containsExactlyElementsOf(sorted(all, filter));
            }
        }
    }

    private static ExceptionFilter anyFilter(Random random) {
        return new ExceptionFilter(
                random.nextBoolean() ? null : QUEUES.get(random.nextInt(3)),
                random.nextBoolean() ? null : REASONS.get(random.nextInt(3)),
                ExceptionFilter.Status.values()[random.nextInt(3)],
                random.nextInt(4) == 0 ? "A-1" : null,
                random.nextInt(3) == 0 ? "word" + random.nextInt(4) : "",
                random.nextBoolean() ? null : List.of("A-1", "A-3", "nowhere"),
                Sort.values()[random.nextInt(3)],
                random.nextBoolean(),
                null,
                random.nextInt(3) == 0 ? OPENED : null);
    }

    private static List<String> walk(Connection connection, ExceptionFilter filter)
            throws SQLException {
        List<String> ids = new ArrayList<>();
        PageKey after = null;
        List<StoredException> page;
        do {
            page = ExceptionPages.page(connection, filter, after, 17);
            page.forEach(it -> ids.add(it.item().id()));
            if (!page.isEmpty()) {
                after = ExceptionPages.keyOf(page.get(page.size() - 1).item(), filter.sort());
            }
        } while (page.size() == 17);
        return ids;
    }

    private static List<String> sorted(List<ExceptionItem> all, ExceptionFilter filter) {
        Stream<ExceptionItem> found =
                all.stream()
                        .filter(it -> filter.queue() == null || filter.queue().equals(it.queue()))
                        .filter(it -> filter.reason() == null || filter.reason() == it.reason())
                        .filter(it -> filter.status() != ExceptionFilter.Status.OPEN || isOpen(it))
                        .filter(
                                it ->
                                        filter.status() != ExceptionFilter.Status.CLOSED
                                                || !isOpen(it))
                        .filter(
                                it ->
                                        filter.accountId() == null
                                                || filter.accountId().equals(it.accountId()))
                        .filter(
                                it ->
                                        filter.accounts() == null
                                                || filter.accounts().contains(it.accountId()))
                        .filter(it -> it.explanation().contains(filter.words()))
                        .filter(it -> filter.opened() == null || isWithin(it, filter.opened()))
                        .sorted(
                                (a, b) -> {
                                    int order = compare(a, b, filter.sort());
                                    return filter.descending() ? -order : order;
                                });
        return found.map(ExceptionItem::id).toList();
    }

    private static boolean isWithin(ExceptionItem it, ExceptionFilter.Opened opened) {
        return it.openedAtMillis() >= opened.fromMillis()
                && it.openedAtMillis() < opened.beforeMillis();
    }

    private static boolean isOpen(ExceptionItem it) {
        return it.status() == ExceptionStatus.OPEN;
    }

    private static int compare(ExceptionItem a, ExceptionItem b, Sort sort) {
        List<Long> one = ExceptionPages.keyOf(a, sort).values();
        List<Long> two = ExceptionPages.keyOf(b, sort).values();
        for (int i = 0; i < one.size(); i++) {
            int order = one.get(i).compareTo(two.get(i));
            if (order != 0) {
                return order;
            }
        }
        return a.id().compareTo(b.id());
    }

    @Test
    void shouldFindAnExceptionByItsPartyWhicheverWasWrittenFirst() throws SQLException {
        write(List.of(of("X-early", "B-1")));
        document("B-1");
        assertThat(found("muster")).as("looked up now").containsExactly("X-early");

        document("B-2");
        write(List.of(of("X-late", "B-2"), of("X-other", "nothing")));

        assertThat(SERVER.ask("select count(*) from party_wanted where item_id = 'B-1'"))
                .as("found by the next writer, wanted no more")
                .isEqualTo("0");
        assertThat(found("Must ag")).containsExactlyInAnyOrder("X-early", "X-late");
        assertThat(found("Muster wharf")).isEmpty();
    }

    private static List<String> found(String words) throws SQLException {
        try (Connection connection = SERVER.database().connection()) {
            return walk(connection, ExceptionFilter.open().containing(words));
        }
    }

    private static void document(String id) throws SQLException {
        SERVER.database()
                .transaction(
                        c ->
                                StoreWriter.writeDocuments(
                                        c,
                                        List.of(
                                                Samples.observed(
                                                        Samples.bankLine(
                                                                id, "9.00", "2026-01-31")))));
    }

    private static ExceptionItem of(String id, String subject) {
        return new ExceptionItem(
                id,
                "bank",
                Reason.AMBIGUOUS,
                Severity.LOW,
                "A-1",
                List.of(subject),
                new Money(5, "EUR"),
                7,
                ExceptionStatus.OPEN,
                "two fit",
                List.of(),
                List.of());
    }

    private static ExceptionItem any(Random random, String id) {
        return new ExceptionItem(
                id,
                QUEUES.get(random.nextInt(3)),
                REASONS.get(random.nextInt(3)),
                Severity.values()[random.nextInt(3)],
                "A-" + random.nextInt(4),
                List.of("B-" + id),
                new Money(random.nextInt(40) - 20L, random.nextBoolean() ? "EUR" : "USD"),
                random.nextInt(8) * DAY_MILLIS + random.nextInt(3) * 7_000_000L,
                random.nextInt(4) == 0 ? ExceptionStatus.CLOSED : ExceptionStatus.OPEN,
                "it says word" + random.nextInt(4),
                List.of(),
                List.of());
    }

    private static void write(List<ExceptionItem> items) throws SQLException {
        SERVER.database().transaction(c -> StoreWriter.writeExceptions(c, items));
    }
}
