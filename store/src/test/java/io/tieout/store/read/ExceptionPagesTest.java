package io.tieout.store.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.core.money.Money;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Reason;
import io.tieout.core.results.Severity;
import io.tieout.store.TestServer;
import io.tieout.store.read.ExceptionFilter.Sort;
import io.tieout.store.read.ExceptionFilter.Status;
import io.tieout.store.write.StoreWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExceptionPagesTest {

    @RegisterExtension static final TestServer SERVER = new TestServer();

    @ParameterizedTest
    @CsvSource({"OPENED,true", "OPENED,false", "AMOUNT,true", "AMOUNT,false", "SEVERITY,true"})
    void shouldGiveEveryRowOnceAndInOrderWhenPaging(Sort sort, boolean descending)
            throws SQLException {
        List<ExceptionItem> all = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 57; i++) {
            all.add(item("X-" + i, "bank", random.nextInt(9) - 4L, random.nextInt(5), i % 3));
        }
        Collections.shuffle(all, random);
        write(all);
        ExceptionFilter filter = ExceptionFilter.open().by(sort, descending);

        List<PageKey> keys = new ArrayList<>();
        try (Connection connection = SERVER.database().connection()) {
            PageKey after = null;
            List<StoredException> page;
            do {
                page = ExceptionPages.page(connection, filter, after, 10);
                page.forEach(row -> keys.add(ExceptionPages.keyOf(row.item(), sort)));
                after = keys.get(keys.size() - 1);
            } while (page.size() == 10);
        }

        assertThat(keys).hasSize(57).doesNotHaveDuplicates();
        for (int i = 1; i < keys.size(); i++) {
            int order = compare(keys.get(i - 1), keys.get(i));
            assertThat(order).as("rows %d and %d", i - 1, i).isEqualTo(descending ? 1 : -1);
        }
    }

    private static int compare(PageKey one, PageKey two) {
        for (int i = 0; i < one.values().size(); i++) {
            int byValue = one.values().get(i).compareTo(two.values().get(i));
            if (byValue != 0) {
                return Integer.signum(byValue);
            }
        }
        return Integer.signum(one.id().compareTo(two.id()));
    }

    @Test
    void shouldGiveOnlyWhatIsAskedForWhenFiltered() throws SQLException {
        ExceptionItem closed = item("X-4", "bank", 1, 1, 1).withStatus(ExceptionStatus.CLOSED);
        write(
                List.of(
                        item("X-1", "bank", 1, 1, 1),
                        item("X-2", "receivables", 2, 2, 1),
                        item("X-3", "bank", 3, 3, 1, "B-7", "the harbour's invoice 4711"),
                        closed));
        ExceptionFilter open = ExceptionFilter.open();

        assertThat(ids(open)).containsExactly("X-3", "X-2", "X-1");
        assertThat(ids(open.inQueue("bank"))).containsExactly("X-3", "X-1");
        assertThat(ids(open.with(Reason.AMBIGUOUS))).isEmpty();
        assertThat(ids(open.of(Status.CLOSED))).containsExactly("X-4");
        assertThat(ids(open.of(Status.ALL))).hasSize(4);
        assertThat(ids(open.among(List.of("A-2")))).isEmpty();
        assertThat(ids(open.among(List.of("A-1")).ofAccount("A-1"))).hasSize(3);
        assertThat(ids(open.containing("HARBOUR inv"))).containsExactly("X-3");
        assertThat(ids(open.containing("B-7"))).containsExactly("X-3");
        assertThat(ids(open.containing("X-2"))).containsExactly("X-2");
        assertThat(ids(open.containing("47:* | '"))).containsExactly("X-3");
        assertThat(ids(open.containing("'()&|!:*"))).isEmpty();
    }

    @Test
    void shouldRefuseAKeyWhenItBelongsToAnotherOrder() throws SQLException {
        try (Connection connection = SERVER.database().connection()) {
            PageKey key = new PageKey(List.of(1L), "X-1");
            assertThatThrownBy(
                            () ->
                                    ExceptionPages.page(
                                            connection,
                                            ExceptionFilter.open().by(Sort.SEVERITY, true),
                                            key,
                                            10))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void shouldTellWhatChangedOnceWhenLookedAtAgain() throws SQLException {
        ExceptionItem item = item("X-1", "bank", 1, 1, 1);
        try (Connection connection = SERVER.database().connection()) {
            long start = ExceptionChanges.now(connection);
            write(List.of(item));
            ExceptionChanges opened = ExceptionChanges.since(connection, start, 10);
            write(List.of(item));
            ExceptionChanges replayed = ExceptionChanges.since(connection, opened.until(), 10);
            write(List.of(item.withStatus(ExceptionStatus.CLOSED)));
            ExceptionChanges closed = ExceptionChanges.since(connection, replayed.until(), 10);

            assertThat(opened.changes()).extracting("id").containsExactly("X-1");
            assertThat(replayed.changes()).isEmpty();
            assertThat(closed.changes())
                    .extracting("status")
                    .containsExactly(ExceptionStatus.CLOSED);
        }
    }

    @Test
    void shouldMissNothingWhenAnOlderTransactionCommitsLater() throws SQLException {
        try (Connection slow = SERVER.database().connection();
                Connection reader = SERVER.database().connection()) {
            long start = ExceptionChanges.now(reader);
            slow.setAutoCommit(false);
            StoreWriter.writeExceptions(slow, List.of(item("X-1", "bank", 1, 1, 1)));
            write(List.of(item("X-2", "bank", 1, 1, 1)));
            ExceptionChanges before = ExceptionChanges.since(reader, start, 10);
            slow.commit();
            ExceptionChanges after = ExceptionChanges.since(reader, before.until(), 10);

            assertThat(before.changes()).isEmpty();
            assertThat(after.changes()).extracting("id").containsExactlyInAnyOrder("X-1", "X-2");
            slow.setAutoCommit(true);
        }
    }

    @Test
    void shouldCountByQueueReasonAndCurrencyWhenOpen() throws SQLException {
        write(
                List.of(
                        item("X-1", "bank", 150, 1_000, 1),
                        item("X-2", "bank", -50, 2_000, 1),
                        item("X-3", "receivables", 7, 3_000, 1)));
        try (Connection connection = SERVER.database().connection()) {
            assertThat(ExceptionCounts.byQueue(connection, null))
                    .containsExactly(
                            new ExceptionCounts.Count(
                                    "bank", Reason.UNMATCHED_BANK, 2, new Money(100, "EUR")),
                            new ExceptionCounts.Count(
                                    "receivables", Reason.UNMATCHED_BANK, 1, new Money(7, "EUR")));
            assertThat(ExceptionCounts.byQueue(connection, List.of("A-2"))).isEmpty();
            assertThat(ExceptionCounts.openedSince(connection, null, 2_000)).isEqualTo(2);
        }
    }

    private static List<String> ids(ExceptionFilter filter) throws SQLException {
        try (Connection connection = SERVER.database().connection()) {
            return ExceptionPages.page(connection, filter, null, 100).stream()
                    .map(row -> row.item().id())
                    .toList();
        }
    }

    private static void write(List<ExceptionItem> items) throws SQLException {
        SERVER.database().transaction(c -> StoreWriter.writeExceptions(c, items));
    }

    private static ExceptionItem item(
            String id, String queue, long minorUnits, long openedAtMillis, int severity) {
        return item(
                id, queue, minorUnits, openedAtMillis, severity, "S-" + id, "nobody knows this");
    }

    private static ExceptionItem item(
            String id,
            String queue,
            long minorUnits,
            long openedAtMillis,
            int severity,
            String subject,
            String explanation) {
        return new ExceptionItem(
                id,
                queue,
                Reason.UNMATCHED_BANK,
                Severity.values()[severity],
                "A-1",
                List.of(subject),
                new Money(minorUnits, "EUR"),
                openedAtMillis,
                ExceptionStatus.OPEN,
                explanation,
                List.of());
    }
}
