package io.tieout.store.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.Observed;
import io.tieout.core.money.Money;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchKind;
import io.tieout.core.results.MatchStatus;
import io.tieout.core.results.ReconciliationStatement;
import io.tieout.store.Samples;
import io.tieout.store.TestServer;
import io.tieout.store.write.StoreWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementsTest {

    @RegisterExtension static final TestServer SERVER = new TestServer();

    @Test
    void shouldTieOutAnAccountAsOfEveryDay() throws SQLException {
        documents(
                Samples.statement("S-1", "100.00", "150.00", "2026-01-01", "2026-01-30"),
                Samples.entry("L-0", "100.00", "2026-01-01", "opening"),
                Samples.bankLine("B-1", "50.00", "2026-01-30"),
                Samples.entry("L-1", "50.00", "2026-01-29", "receipt"),
                Samples.bankLine("B-2", "-7.00", "2026-01-31"),
                Samples.entry("L-3", "-20.00", "2026-01-30", "payment"),
                Samples.bankLine("B-3", "-19.99", "2026-02-02"));
        matches(
                match("M-1", "0.00", List.of("B-1"), List.of("L-1")),
                match("M-3", "0.01", List.of("B-3"), List.of("L-3")));

        ReconciliationStatement early = asOf("2026-01-29");
        assertThat(early.depositsInTransit()).isEqualTo(Samples.eur("50.00"));
        assertThat(early.openLedgerIds()).containsExactly("L-1");

        ReconciliationStatement monthEnd = asOf("2026-01-31");
        assertThat(monthEnd.balancePerBank()).isEqualTo(Samples.eur("143.00"));
        assertThat(monthEnd.outstandingPayments()).isEqualTo(Samples.eur("20.00"));
        assertThat(monthEnd.depositsInTransit().isZero()).isTrue();
        assertThat(monthEnd.bankOnly()).isEqualTo(Samples.eur("-7.00"));
        assertThat(monthEnd.balancePerLedger()).isEqualTo(Samples.eur("130.00"));
        assertThat(monthEnd.adjustedBalance()).isEqualTo(Samples.eur("130.00"));
        assertThat(monthEnd.unexplained().isZero()).isTrue();
        assertThat(monthEnd.openBankIds()).containsExactly("B-2");
        assertThat(monthEnd.openLedgerIds()).containsExactly("L-3");

        ReconciliationStatement later = asOf("2026-02-02");
        assertThat(later.matchDifferences()).isEqualTo(Samples.eur("0.01"));
        assertThat(later.openLedgerIds()).isEmpty();
        assertThat(later.unexplained().isZero()).isTrue();
    }

    @Test
    void shouldCountAGroupOnlyWhenAllOfItIsDated() throws SQLException {
        documents(
                Samples.bankLine("B-1", "100.00", "2026-01-31"),
                Samples.entry("L-1", "60.00", "2026-01-30", null),
                Samples.entry("L-2", "40.00", "2026-02-02", null));
        matches(match("M-1", "0.00", List.of("B-1"), List.of("L-1", "L-2")));
        ReconciliationStatement monthEnd = asOf("2026-01-31");
        assertThat(monthEnd.openBankIds()).containsExactly("B-1");
        assertThat(monthEnd.openLedgerIds()).containsExactly("L-1");
        assertThat(monthEnd.unexplained().isZero()).isTrue();
        assertThat(asOf("2026-02-02").openBankIds()).isEmpty();
    }

    @Test
    void shouldNotCountWhatIsNotConfirmed() throws SQLException {
        documents(
                Samples.bankLine("B-1", "10.00", "2026-01-31"),
                Samples.entry("L-1", "10.00", "2026-01-31", null));
        matches(
                Samples.match("M-1", MatchStatus.PROPOSED, 5, List.of("B-1"), List.of("L-1")),
                Samples.match("M-2", MatchStatus.REVERSED, 5, List.of("B-1"), List.of("L-1")));
        ReconciliationStatement statement = asOf("2026-01-31");
        assertThat(statement.openBankIds()).containsExactly("B-1");
        assertThat(statement.unexplained().isZero()).isTrue();
    }

    @Test
    void shouldShowABrokenStatementAsUnexplained() throws SQLException {
        documents(
                Samples.statement("S-1", "0.00", "11.00", "2026-01-01", "2026-01-31"),
                Samples.bankLine("B-1", "10.00", "2026-01-31"),
                Samples.entry("L-1", "10.00", "2026-01-31", null));
        matches(match("M-1", "0.00", List.of("B-1"), List.of("L-1")));
        assertThat(asOf("2026-01-31").unexplained()).isEqualTo(Samples.eur("1.00"));
    }

    @Test
    void shouldBeginTheLedgerWithTheFirstStatementWhereItBringsNoOpening() throws SQLException {
        documents(
                Samples.statement("S-1", "100.00", "150.00", "2026-01-01", "2026-01-30"),
                Samples.statement("S-2", "150.00", "130.00", "2026-01-31", "2026-01-31"),
                Samples.bankLine("B-1", "50.00", "2026-01-30"),
                Samples.bankLine("B-2", "-20.00", "2026-01-31"),
                Samples.entry("L-1", "50.00", "2026-01-30", "receipt"));
        matches(match("M-1", "0.00", List.of("B-1"), List.of("L-1")));
        ReconciliationStatement statement = asOf("2026-01-31");
        assertThat(statement.balancePerLedger()).isEqualTo(Samples.eur("150.00"));
        assertThat(statement.bankOnly()).isEqualTo(Samples.eur("-20.00"));
        assertThat(statement.unexplained().isZero()).isTrue();
    }

    @Test
    void shouldTieOutAnEmptyAccount() throws SQLException {
        ReconciliationStatement statement = asOf("2026-01-31");
        assertThat(statement.unexplained().isZero()).isTrue();
        assertThat(statement.openBankIds()).isEmpty();
    }

    /** Whatever is matched with whatever, no day may have a difference that nothing explains. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldExplainEveryDayOfAnyHistory(long seed) throws SQLException {
        Random random = new Random(seed);
        List<CanonicalEvent> events = new ArrayList<>();
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int cents = random.nextInt(20_000) - 10_000;
            int off = random.nextInt(3) - 1;
            String left = "B-" + i;
            String right = "L-" + i;
            events.add(Samples.bankLine(left, amount(cents + off), day(random)));
            events.add(Samples.entry(right, amount(cents), day(random), null));
            if (random.nextInt(4) > 0) {
                matches.add(match("M-" + i, amount(off), List.of(left), List.of(right)));
            }
        }
        documents(events.toArray(CanonicalEvent[]::new));
        matches(matches.toArray(Match[]::new));
        for (int day = 1; day <= 20; day++) {
            ReconciliationStatement statement = asOf(LocalDate.of(2026, 1, day).toString());
            assertThat(statement.unexplained().isZero())
                    .as("seed %d, %s", seed, statement)
                    .isTrue();
        }
    }

    private static String amount(int cents) {
        return new Money(cents, "EUR").toPlainString();
    }

    private static String day(Random random) {
        return LocalDate.of(2026, 1, 1 + random.nextInt(20)).toString();
    }

    private static Match match(
            String id, String difference, List<String> left, List<String> right) {
        return new Match(
                id,
                MatchKind.BANK,
                "rule",
                1,
                MatchStatus.CONFIRMED,
                Samples.ACCOUNT,
                1,
                left,
                right,
                List.of(),
                Samples.eur(difference),
                "",
                List.of(),
                "rule",
                1);
    }

    private static void documents(CanonicalEvent... events) throws SQLException {
        List<Observed> observed = Arrays.stream(events).map(Samples::observed).toList();
        SERVER.database().transaction(c -> StoreWriter.writeDocuments(c, observed));
    }

    private static void matches(Match... matches) throws SQLException {
        SERVER.database().transaction(c -> StoreWriter.writeMatches(c, List.of(matches)));
    }

    private static ReconciliationStatement asOf(String date) throws SQLException {
        ReconciliationStatement statement;
        try (Connection connection = SERVER.database().connection()) {
            statement = Statements.asOf(connection, Samples.ACCOUNT, "EUR", LocalDate.parse(date));
        }
        SERVER.database()
                .transaction(c -> StoreWriter.writeStatements(c, List.of(statement, statement)));
        return statement;
    }
}
