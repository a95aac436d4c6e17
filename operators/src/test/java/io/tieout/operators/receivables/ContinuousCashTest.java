package io.tieout.operators.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.Observed;
import io.tieout.core.ledger.Journal;
import io.tieout.core.receivables.AccountItem;
import io.tieout.core.receivables.CashSettled;
import io.tieout.core.receivables.CompanyReceivables;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Match;
import io.tieout.operators.bank.SettleTimes;
import io.tieout.testkit.stream.SeededCashStream;
import io.tieout.testkit.stream.Shuffles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Cash application tick by tick: where payers are found, and where cash is applied. */
class ContinuousCashTest {

    private static final int SEEDS = Integer.getInteger("tieout.seeds", 20);

    /** Longer than any stream, and no stream begins where one ends. */
    private static final SettleTimes ONE_TICK = new SettleTimes(10L * 24 * 3_600_000, 0, 0);

    private static final SettleTimes TICKS = ContinuousCashHarness.TICKS;
    private static final long MAX_DELAY_MILLIS = 400_000;

    @Test
    void shouldSayWhatABoundedRunSaysOfWhatIsObservedBeforeOneTick() throws Exception {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Observed> events = stream(seed);
            ContinuousCashSettings settings = settings(ONE_TICK, events);
            CompanyReceivables company =
                    new CompanyReceivables(
                            "default",
                            settings.cash().receivables(),
                            settings.cash().identification(),
                            settings.cash().autonomy());
            events.forEach(company::add);
            CashSettled expected = company.settle();
            assertThat(expected.matches()).as("seed %d", seed).isNotEmpty();

            ContinuousCashOutcome actual = run(settings, Shuffles.permuted(events, seed), 0, seed);

            String what = "seed " + seed;
            assertThat(withoutTime(actual.matches().values(), ContinuousCashTest::said))
                    .as(what)
                    .isEqualTo(withoutTime(last(expected.matches()), ContinuousCashTest::said));
            assertThat(withoutTime(actual.exceptions().values(), ContinuousCashTest::said))
                    .as(what)
                    .isEqualTo(withoutTime(open(expected.exceptions()), ContinuousCashTest::said));
            assertThat(withoutTime(actual.journals().values(), ContinuousCashTest::said))
                    .as(what)
                    .isEqualTo(withoutTime(expected.journals(), ContinuousCashTest::said));
            assertThat(withoutTime(actual.items().values(), ContinuousCashTest::said))
                    .as(what)
                    .isEqualTo(withoutTime(items(company), ContinuousCashTest::said));
        }
    }

    @Test
    void shouldSayTheSameInAnyOrderOfArrivalWithDocumentsAgain() throws Exception {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Observed> events = stream(seed);
            ContinuousCashSettings settings = settings(TICKS, events);
            ContinuousCashOutcome inOrder = run(settings, events, 0, seed);
            List<Observed> again = Shuffles.redelivered(events, 20, seed);

            assertSame(run(settings, again, MAX_DELAY_MILLIS, seed), inOrder, seed);
        }
    }

    @Test
    void shouldGoOnAfterARestartAndWithoutMemoryAsIfNothingHadHappened() throws Exception {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Observed> events = stream(seed);
            ContinuousCashOutcome undisturbed = run(settings(TICKS, events), events, 0, seed);
            ContinuousCashSettings forgetful =
                    ContinuousCashHarness.settings(
                            TICKS,
                            ContinuousCashHarness.ONE_FAMILY,
                            ContinuousCashHarness.accounts(events));

            assertSame(run(forgetful, events, MAX_DELAY_MILLIS, -seed - 1), undisturbed, seed);
        }
    }

    private static List<Observed> stream(int seed) {
        return new SeededCashStream(seed, 30, 40, seed % 2 == 0).events();
    }

    private static ContinuousCashSettings settings(SettleTimes times, List<Observed> events) {
        return ContinuousCashHarness.settings(
                times,
                ContinuousCashHarness.PLENTY_OF_MEMORY,
                ContinuousCashHarness.accounts(events));
    }

    /** Feeds the events late by up to a delay; a negative seed restarts now and then. */
    private static ContinuousCashOutcome run(
            ContinuousCashSettings settings, List<Observed> events, long maxDelay, long seed)
            throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        Map<Observed, Long> arrivals = new HashMap<>();
        events.forEach(
                event ->
                        arrivals.put(
                                event, event.observedAtMillis() + random.nextLong(maxDelay + 1)));
        List<Observed> arriving = new ArrayList<>(events);
        if (maxDelay > 0) {
            arriving.sort(Comparator.comparing(arrivals::get));
        }
        try (ContinuousCashHarness harness = new ContinuousCashHarness(settings)) {
            for (int i = 0; i < arriving.size(); i++) {
                harness.send(arriving.get(i));
                if (random.nextInt(4) == 0 && i + 1 < arriving.size()) {
                    harness.watermark(oldest(arriving.subList(i + 1, arriving.size())) - 1);
                }
                if (seed < 0 && random.nextInt(40) == 0) {
                    harness.restart();
                }
            }
            harness.watermark(Long.MAX_VALUE);
            return harness.outcome();
        }
    }

    private static long oldest(List<Observed> events) {
        return events.stream().mapToLong(Observed::observedAtMillis).min().orElseThrow();
    }

    private static void assertSame(
            ContinuousCashOutcome actual, ContinuousCashOutcome expected, int seed) {
        assertThat(actual.matches()).as("matches of seed %d", seed).isEqualTo(expected.matches());
        assertThat(actual.exceptions())
                .as("exceptions of seed %d", seed)
                .isEqualTo(expected.exceptions());
        assertThat(actual.journals())
                .as("journals of seed %d", seed)
                .isEqualTo(expected.journals());
        assertThat(actual.items()).as("items of seed %d", seed).isEqualTo(expected.items());
    }

    private static <T> List<String> withoutTime(Collection<T> results, Function<T, String> said) {
        return results.stream().map(said).sorted().toList();
    }

    private static Collection<Match> last(List<Match> matches) {
        Map<String, Match> last = new TreeMap<>();
        matches.forEach(match -> last.put(match.id(), match));
        return last.values();
    }

    private static Collection<ExceptionItem> open(List<ExceptionItem> exceptions) {
        Map<String, ExceptionItem> open = new TreeMap<>();
        exceptions.forEach(item -> open.put(item.id(), item));
        return open.values();
    }

    private static List<AccountItem> items(CompanyReceivables company) {
        List<AccountItem> items = new ArrayList<>();
        company.forEachAccountItem(items::add);
        return items;
    }

    private static String said(Match match) {
        return match.id()
                + match.status()
                + match.left()
                + match.right()
                + match.allocations()
                + match.difference()
                + match.differenceReason()
                + match.evidence();
    }

    private static String said(ExceptionItem item) {
        return item.id()
                + item.reason()
                + item.subjects()
                + item.amount()
                + (item.status() == ExceptionStatus.OPEN)
                + item.explanation()
                + item.suggestions();
    }

    private static String said(Journal journal) {
        return journal.text() + journal.date() + journal.cause() + journal.lines();
    }

    private static String said(AccountItem item) {
        return item.kind() + item.id() + item.familyId() + item.open() + item.clearedDay();
    }
}
