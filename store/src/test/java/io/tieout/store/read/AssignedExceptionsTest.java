package io.tieout.store.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.cases.CaseEvent;
import io.tieout.core.cases.CaseEventKind;
import io.tieout.core.cases.CaseStanding;
import io.tieout.core.money.Money;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Reason;
import io.tieout.core.results.Severity;
import io.tieout.store.TestServer;
import io.tieout.store.read.ExceptionFilter.Sort;
import io.tieout.store.write.StoreWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person has is what his open cases and open exceptions say, whoever wrote first. */
class AssignedExceptionsTest {

    private static final String ASSIGNED =
            "select string_agg(id || ' ' || assignee || ' ' || amount_rank, ',' order by id)"
                    + " from exception_assigned";
    private static final String JOINED =
            "select string_agg(x.id || ' ' || c.assignee || ' ' || x.amount_rank, ',' order by"
                    + " x.id) from exception_item x join case_item c on c.id = x.id"
                    + " where x.status = 'OPEN' and c.open and c.assignee is not null";

    @RegisterExtension static final TestServer SERVER = new TestServer();

    private final AtomicLong numbers = new AtomicLong();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldHoldWhatPeopleHaveInWhateverOrderItIsWritten(long seed) throws SQLException {
        Random random = new Random(seed);
        for (int batch = 0; batch < 60; batch++) {
            if (random.nextBoolean()) {
                exceptions(anyExceptions(random));
            } else {
                cases(anyCases(random));
            }
        }

        assertThat(SERVER.ask(ASSIGNED))
                .as("seed %d", seed)
                .isNotEmpty()
                .isEqualTo(SERVER.ask(JOINED));
        try (Connection connection = SERVER.database().connection()) {
            for (Sort sort : Sort.values()) {
                assertThat(page(connection, "anna", sort))
                        .as("seed %d, %s", seed, sort)
                        .isNotEmpty()
                        .containsExactlyElementsOf(sorted(connection, "anna", sort));
            }
        }
    }

    @Test
    void shouldMissNothingThatTwoWriteAtOneMoment()
            throws SQLException, InterruptedException, ExecutionException {
        ExecutorService writers = Executors.newFixedThreadPool(2);
        try {
            Future<?> one = writers.submit(() -> repeat(11, r -> exceptions(anyExceptions(r))));
            Future<?> other = writers.submit(() -> repeat(12, r -> cases(anyCases(r))));
            one.get();
            other.get();
        } finally {
            writers.shutdownNow();
        }

        assertThat(SERVER.ask(ASSIGNED)).isNotEmpty().isEqualTo(SERVER.ask(JOINED));
    }

    /** Writes a batch of its own. */
    @FunctionalInterface
    private interface Batch {
        void write(Random random) throws SQLException;
    }

    private static Void repeat(long seed, Batch batch) throws SQLException {
        Random random = new Random(seed);
        for (int i = 0; i < 150; i++) {
            batch.write(random);
        }
        return null;
    }

    private static List<String> page(Connection connection, String person, Sort sort)
            throws SQLException {
        ExceptionFilter filter =
                new ExceptionFilter(
                        "bank",
                        null,
                        ExceptionFilter.Status.OPEN,
                        null,
                        "",
                        List.of("A-1", "A-2"),
                        sort,
                        true,
                        person,
                        null);
        return ExceptionPages.page(connection, filter, null, 500).stream()
                .map(it -> it.item().id())
                .toList();
    }

    private static List<String> sorted(Connection connection, String person, Sort sort)
            throws SQLException {
        String order = String.join(" desc, ", sort.columns());
        return Query.list(
                connection,
                "select x.id from exception_item x join case_item c on c.id = x.id"
                        + " where x.queue = 'bank' and x.account_id in ('A-1', 'A-2')"
                        + " and x.status = 'OPEN' and c.open and c.assignee = ? order by "
                        + order
                        + " desc, x.id desc",
                row -> row.getString(1),
                person);
    }

    private static List<ExceptionItem> anyExceptions(Random random) {
        List<ExceptionItem> items = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            items.add(
                    new ExceptionItem(
                            "X-" + random.nextInt(200),
                            random.nextInt(4) == 0 ? "payables" : "bank",
                            Reason.AMBIGUOUS,
                            Severity.values()[random.nextInt(3)],
                            "A-" + random.nextInt(3),
                            List.of("B-1"),
                            new Money(random.nextInt(40) - 20L, "EUR"),
                            random.nextInt(1_000),
                            random.nextInt(3) == 0 ? ExceptionStatus.CLOSED : ExceptionStatus.OPEN,
                            "two fit",
                            List.of(),
                            List.of()));
        }
        return items;
    }

    private List<CaseEvent> anyCases(Random random) {
        List<CaseEvent> events = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String assignee = List.of("anna", "ben", "").get(random.nextInt(3));
            boolean open = random.nextInt(4) > 0;
            events.add(
                    new CaseEvent(
                            "X-" + random.nextInt(200),
                            "acme",
                            10,
                            // Of one number there is one event only, as a case writes them.
                            numbers.incrementAndGet(),
                            open ? CaseEventKind.ASSIGNED : CaseEventKind.CLOSED,
                            500,
                            "anna",
                            "",
                            "",
                            new CaseStanding(open, "bank", assignee, "", "", 0, 9, "", "")));
        }
        return events;
    }

    private static void exceptions(List<ExceptionItem> items) throws SQLException {
        SERVER.database().transaction(c -> StoreWriter.writeExceptions(c, items));
    }

    private static void cases(List<CaseEvent> events) throws SQLException {
        SERVER.database().transaction(c -> StoreWriter.writeCaseEvents(c, events));
    }
}
