package io.tieout.console.reads;

import io.tieout.console.EngineState;
import io.tieout.console.identity.User;
import io.tieout.console.views.MoneyView;
import io.tieout.console.views.OverviewView;
import io.tieout.console.views.QueueView;
import io.tieout.core.money.Money;
import io.tieout.core.results.MatchKind;
import io.tieout.core.results.MatchStatus;
import io.tieout.core.results.ReconciliationStatement;
import io.tieout.store.IntakeFile;
import io.tieout.store.read.Accounts;
import io.tieout.store.read.Books;
import io.tieout.store.read.BusinessFigures;
import io.tieout.store.read.DeadLetters;
import io.tieout.store.read.ExceptionCounts;
import io.tieout.store.read.FilesTakenIn;
import io.tieout.store.read.Forecasts;
import io.tieout.store.read.MatchCounts;
import io.tieout.store.read.Statements;
import io.tieout.store.read.Totals;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Looks at everything that the overview shows: at what people watch change each time, at what takes
 * a while beside. Used by one thread at a time.
 */
final class OverviewReader {

    private static final int LATEST_FILES = 20;
    private static final int FORECAST_DAYS = 30;
    private static final long TIE_OUT_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final long PROMPT_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long PROGRESS_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long DAY_MILLIS = TimeUnit.DAYS.toMillis(1);
    private static final long LATENCY_WINDOW_MILLIS = TimeUnit.MINUTES.toMillis(1);

    private static final long BUSINESS_WINDOW_MILLIS = TimeUnit.DAYS.toMillis(30);

    private final Visibility visibility;
    private final EngineState engine;
    private final LongSupplier nowMillis;
    private final LongSupplier nowNanos;
    private final EventRate rate = new EventRate();
    private final Reckoning<Position> positions;
    private final Reckoning<Progress> progress;
    private final Reckoning<List<OverviewView.Cash>> holdings;

    OverviewReader(
            Reading reading,
            Visibility visibility,
            EngineState engine,
            LongSupplier nowMillis,
            LongSupplier nowNanos) {
        this.visibility = visibility;
        this.engine = engine;
        this.nowMillis = nowMillis;
        this.nowNanos = nowNanos;
        this.positions = new Reckoning<>(reading, this::position, TIE_OUT_NANOS, 0, nowNanos);
        this.progress = new Reckoning<>(reading, this::progress, PROGRESS_NANOS, 0, nowNanos);
        this.holdings = new Reckoning<>(reading, this::cash, 0, PROMPT_NANOS, nowNanos);
    }

    /** How accounts and business stand. */
    private record Position(List<MoneyView> unexplained, OverviewView.Business business) {}

    /** What the engine has done. */
    private record Progress(
            OptionalLong latencyMillis,
            OverviewView.Matches matches,
            OverviewView.Books books,
            List<OverviewView.ForecastDay> forecast) {}

    OverviewView read(Connection connection, User user) throws SQLException {
        Collection<String> accounts = visibility.visible(connection, user);
        List<ExceptionCounts.Count> open = ExceptionCounts.byQueue(connection, accounts);
        Position position = positions.of(connection, user);
        Progress done = progress.of(connection, user);
        return new OverviewView(
                Instant.ofEpochMilli(nowMillis.getAsLong()).toString(),
                engine(connection, done.latencyMillis()),
                holdings.of(connection, user),
                done.matches(),
                new OverviewView.OpenExceptions(
                        open.stream().mapToLong(ExceptionCounts.Count::count).sum(),
                        QueueView.of(open),
                        ages(connection, accounts, open)),
                position.unexplained(),
                user.seesAllCompanies() ? feeds(connection) : List.of(),
                done.books(),
                user.seesAllCompanies() ? DeadLetters.count(connection) : 0,
                done.forecast(),
                position.business());
    }

    private List<OverviewView.ForecastDay> forecast(Connection connection, User user)
            throws SQLException {
        LocalDate today = LocalDate.ofEpochDay(Math.floorDiv(nowMillis.getAsLong(), DAY_MILLIS));
        return Forecasts.cash(
                        connection,
                        user.seesAllCompanies() ? null : user.companies(),
                        today,
                        today.plusDays(FORECAST_DAYS))
                .stream()
                .map(
                        it ->
                                new OverviewView.ForecastDay(
                                        it.date().toString(),
                                        MoneyView.of(it.expected()),
                                        MoneyView.of(it.low()),
                                        MoneyView.of(it.high())))
                .toList();
    }

    private OverviewView.Engine engine(Connection connection, OptionalLong latency)
            throws SQLException {
        long events = Totals.events(connection).values().stream().mapToLong(Long::longValue).sum();
        return new OverviewView.Engine(
                engine.word(),
                events,
                rate.perSecond(events, nowNanos.getAsLong()),
                latency.isPresent() ? latency.getAsLong() : null);
    }

    private List<OverviewView.Cash> cash(Connection connection, User user) throws SQLException {
        List<OverviewView.Cash> cash = new ArrayList<>();
        // Not as of some seconds ago: the first line of a new day would not count until then.
        for (Accounts.Account account : Accounts.all(connection)) {
            if (visibility.sees(user, account.accountId())) {
                cash.add(cash(connection, account));
            }
        }
        return cash;
    }

    private OverviewView.Cash cash(Connection connection, Accounts.Account account)
            throws SQLException {
        Money balance =
                Statements.balancePerBank(
                        connection, account.accountId(), account.currency(), account.lastDay());
        return new OverviewView.Cash(
                account.accountId(),
                visibility.companyOf(account.accountId()),
                MoneyView.of(balance),
                account.lastDay().toString());
    }

    private Position position(Connection connection, User user) throws SQLException {
        Map<String, Money> unexplained = new TreeMap<>();
        for (Accounts.Account account : visibility.accounts(connection, user)) {
            ReconciliationStatement it =
                    Statements.asOf(
                            connection, account.accountId(), account.currency(), account.lastDay());
            unexplained.merge(account.currency(), it.unexplained().abs(), Money::plus);
        }
        return new Position(
                unexplained.values().stream().map(MoneyView::of).toList(),
                business(connection, user));
    }

    private Progress progress(Connection connection, User user) throws SQLException {
        Collection<String> accounts = visibility.visible(connection, user);
        return new Progress(
                MatchCounts.latencyMillisP99(
                        connection, nowMillis.getAsLong() - LATENCY_WINDOW_MILLIS),
                matches(connection, accounts),
                new OverviewView.Books(journals(connection, user)),
                forecast(connection, user));
    }

    private OverviewView.Business business(Connection connection, User user) throws SQLException {
        return OverviewView.Business.of(
                BusinessFigures.read(
                        connection,
                        visibility.visible(connection, user),
                        user.seesAllCompanies() ? null : user.companies(),
                        nowMillis.getAsLong() - BUSINESS_WINDOW_MILLIS));
    }

    private static OverviewView.Matches matches(Connection connection, Collection<String> accounts)
            throws SQLException {
        List<MatchCounts.Count> counts = MatchCounts.byKind(connection, accounts);
        MatchCounts.Lines lines = MatchCounts.lines(connection, accounts);
        long confirmed = sum(counts, null, MatchStatus.CONFIRMED);
        long byRule =
                counts.stream()
                        .filter(it -> it.status() == MatchStatus.CONFIRMED && it.byRule())
                        .mapToLong(MatchCounts.Count::count)
                        .sum();
        return new OverviewView.Matches(
                flow(connection, accounts, counts, MatchKind.BANK, lines.all()),
                flow(connection, accounts, counts, MatchKind.CASH, lines.incoming()),
                share(byRule, confirmed));
    }

    private static OverviewView.Flow flow(
            Connection connection,
            Collection<String> accounts,
            List<MatchCounts.Count> counts,
            MatchKind kind,
            long lines)
            throws SQLException {
        long confirmed = sum(counts, kind, MatchStatus.CONFIRMED);
        long proposed = sum(counts, kind, MatchStatus.PROPOSED);
        if (confirmed + proposed == 0 && kind == MatchKind.CASH) {
            return new OverviewView.Flow(0, 0, null);
        }
        long matched = confirmed == 0 ? 0 : MatchCounts.matchedLines(connection, kind, accounts);
        return new OverviewView.Flow(confirmed, proposed, share(matched, lines));
    }

    private static long sum(List<MatchCounts.Count> counts, MatchKind kind, MatchStatus status) {
        return counts.stream()
                .filter(it -> it.status() == status && (kind == null || it.kind() == kind))
                .mapToLong(MatchCounts.Count::count)
                .sum();
    }

    private static Double share(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }

    private List<OverviewView.Age> ages(
            Connection connection, Collection<String> accounts, List<ExceptionCounts.Count> open)
            throws SQLException {
        long now = nowMillis.getAsLong();
        long all = open.stream().mapToLong(ExceptionCounts.Count::count).sum();
        List<OverviewView.Age> ages = new ArrayList<>();
        long younger = 0;
        for (Age age : Age.values()) {
            long within =
                    age == Age.OLDER
                            ? Math.max(younger, all)
                            : ExceptionCounts.openedSince(
                                    connection, accounts, age.openedAt(now).fromMillis());
            ages.add(new OverviewView.Age(age.days(), within - younger));
            younger = within;
        }
        return ages;
    }

    private static List<OverviewView.Feed> feeds(Connection connection) throws SQLException {
        List<OverviewView.Feed> feeds = new ArrayList<>();
        for (IntakeFile file : FilesTakenIn.latest(connection, LATEST_FILES)) {
            feeds.add(
                    new OverviewView.Feed(
                            file.name(),
                            file.state().name().toLowerCase(Locale.ROOT),
                            Instant.ofEpochMilli(file.changedAtMillis()).toString(),
                            file.acceptedCount(),
                            file.rejectedCount()));
        }
        return feeds;
    }

    private static long journals(Connection connection, User user) throws SQLException {
        long sum = 0;
        for (String company : Books.companies(connection)) {
            if (user.sees(company)) {
                sum += Books.count(connection, company);
            }
        }
        return sum;
    }
}
