package io.tieout.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.documents.ContentHash;
import io.tieout.core.documents.Observed;
import io.tieout.core.ledger.Journal;
import io.tieout.core.payables.CompanyPayables;
import io.tieout.core.payables.ContinuousPayables;
import io.tieout.core.payables.KeptPaper;
import io.tieout.core.payables.PayablesSettings;
import io.tieout.core.payables.PayablesSettled;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchStatus;
import io.tieout.testkit.stream.SeededPayablesStream;
import io.tieout.testkit.stream.Shuffles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Payables that never end settle as those do that are looked at as a whole at each tick, whatever
 * was told ahead, however documents come, and if all is built again from what was kept.
 */
class ContinuousPayablesTest {

    /** More than the build runs by {@code -Dtieout.seeds=3000}. */
    private static final int SEEDS = Integer.getInteger("tieout.seeds", 40);

    private static final long TICK_MILLIS = 5_000;
    private static final int LATENESS_MILLIS = 20_000;
    private static final long YEAR_MILLIS = TimeUnit.DAYS.toMillis(365);
    private static final int PLENTY = 10_000;

    /** What was said of each thing last, as the read model keeps it. */
    private static final class Said {
        private final Map<String, ExceptionItem> cases = new TreeMap<>();
        private final Map<String, Match> matches = new TreeMap<>();
        private final List<Journal> journals = new ArrayList<>();
        private final List<String> duplicates = new ArrayList<>();
        private int aheadOfTick;

        void add(PayablesSettled settled) {
            settled.exceptions().forEach(it -> cases.merge(it.id(), it, Said::later));
            settled.matches().forEach(it -> matches.merge(it.id(), it, Said::later));
            journals.addAll(settled.journals());
            settled.duplicates().forEach(it -> duplicates.add(it.id()));
        }

        void addAhead(PayablesSettled settled) {
            aheadOfTick += settled.exceptions().size() + settled.matches().size();
            add(settled);
        }

        private static ExceptionItem later(ExceptionItem a, ExceptionItem b) {
            return Comparator.comparingLong(ExceptionItem::openedAtMillis)
                                    .thenComparing(ExceptionItem::status)
                                    .compare(b, a)
                            >= 0
                    ? b
                    : a;
        }

        private static Match later(Match a, Match b) {
            return Comparator.comparingLong(Match::finalAtMillis)
                                    .thenComparing(Match::status)
                                    .compare(b, a)
                            >= 0
                    ? b
                    : a;
        }

        /** Times of opening may differ where something was told ahead that did not come true. */
        String text() {
            StringBuilder text = new StringBuilder();
            cases.values().stream()
                    .filter(it -> it.status() == ExceptionStatus.OPEN)
                    .forEach(it -> text.append(it.withOpenedAt(0)).append('\n'));
            matches.values().stream()
                    .filter(it -> it.status() != MatchStatus.REVERSED)
                    .forEach(it -> text.append(it).append('\n'));
            journals.forEach(it -> text.append(it).append('\n'));
            duplicates.stream().sorted().forEach(it -> text.append(it).append('\n'));
            return text.toString();
        }
    }

    private enum Way {
        /** Each document some time after it was observed, and some of them again. */
        AS_THEY_COME,
        /** The same, and everything is built again from what was kept all the time. */
        RESUMED,
        /** The same, where nothing is posted without a person. */
        RESUMED_AND_SUGGESTED
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void shouldSettleAsIfAllWereLookedAtTogether(Way way) {
        Autonomy autonomy = way == Way.RESUMED_AND_SUGGESTED ? Autonomy.SUGGEST : Autonomy.AUTO;
        int ahead = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Observed> events = SeededPayablesStream.ofVariedSize(seed).events();
            Said continuous = continuous(events, autonomy, seed, way != Way.AS_THEY_COME);

            assertThat(continuous.text())
                    .as("seed %d", seed)
                    .isEqualTo(plain(events, autonomy).text());
            ahead += continuous.aheadOfTick;
        }
        assertThat(ahead).isGreaterThan(SEEDS / 2);
    }

    private static Said plain(List<Observed> events, Autonomy autonomy) {
        CompanyPayables company =
                new CompanyPayables("default", PayablesSettings.DEFAULTS, autonomy);
        events.forEach(company::add);
        Said said = new Said();
        for (long at = firstTick(events); at <= lastTick(events); at += TICK_MILLIS) {
            said.add(company.settle(at));
        }
        return said;
    }

    private static Said continuous(
            List<Observed> events, Autonomy autonomy, int seed, boolean resumed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Observed> coming = coming(events, random);
        Said said = new Said();
        KeptPayables kept = new KeptPayables();
        ContinuousPayables company = company(autonomy);
        int next = 0;
        for (long at = firstTick(events); at <= lastTick(events); at += TICK_MILLIS) {
            while (next < coming.size() && arrivesBefore(coming.get(next), at)) {
                deliver(coming.get(next++), at - TICK_MILLIS, company, kept, said);
            }
            if (resumed && random.nextInt(3) == 0) {
                company = company(autonomy);
                company.resume(kept.memory());
            }
            said.add(company.settle(at));
            kept.write(company.takeChanges());
            kept.settledUntil(at);
        }
        return said;
    }

    private static void deliver(
            Observed event, long now, ContinuousPayables company, KeptPayables kept, Said said) {
        long hash = ContentHash.of(event.event());
        KeptPaper paper = new KeptPaper(event, hash, tick(event.observedAtMillis()), false);
        if (company.add(paper)) {
            kept.put(paper);
            said.addAhead(company.tellAhead(paper, now));
            kept.write(company.takeChanges());
        }
    }

    /** Event time is behind, so that documents come several ticks before they are known. */
    private static boolean arrivesBefore(Observed event, long tick) {
        return event.observedAtMillis() <= tick + LATENESS_MILLIS;
    }

    /** In any order within the lateness; some come again. */
    private static List<Observed> coming(List<Observed> events, SplittableRandom random) {
        Map<Observed, Long> arrivals = new HashMap<>();
        List<Observed> all = Shuffles.redelivered(events, 20, random.nextLong());
        for (Observed event : all) {
            arrivals.put(event, event.observedAtMillis() - random.nextInt(LATENESS_MILLIS / 2));
        }
        all.sort(Comparator.comparing(arrivals::get));
        return all;
    }

    private static ContinuousPayables company(Autonomy autonomy) {
        return new ContinuousPayables(
                "default", PayablesSettings.DEFAULTS, autonomy, YEAR_MILLIS, PLENTY);
    }

    private static long tick(long millis) {
        return -Math.floorDiv(-millis, TICK_MILLIS) * TICK_MILLIS;
    }

    private static long firstTick(List<Observed> events) {
        return tick(events.stream().mapToLong(Observed::observedAtMillis).min().orElseThrow());
    }

    private static long lastTick(List<Observed> events) {
        long last = events.stream().mapToLong(Observed::observedAtMillis).max().orElseThrow();
        return tick(last + PayablesSettings.DEFAULTS.inferredMillis()) + 20 * TICK_MILLIS;
    }
}
