package io.tieout.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.accruals.AccrualPostings;
import io.tieout.core.accruals.AccruedLine;
import io.tieout.core.bank.Autonomy;
import io.tieout.core.documents.ContentHash;
import io.tieout.core.documents.Observed;
import io.tieout.core.ledger.Journal;
import io.tieout.core.payables.CompanyPayables;
import io.tieout.core.payables.ContinuousPayables;
import io.tieout.core.payables.KeptPaper;
import io.tieout.core.payables.PayablesLimits;
import io.tieout.core.payables.PayablesPolicies;
import io.tieout.core.payables.PayablesSettings;
import io.tieout.core.payables.PayablesSettled;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchStatus;
import io.tieout.core.rules.RuleVersions;
import io.tieout.testkit.stream.SeededPayablesStream;
import io.tieout.testkit.stream.SeededPeopleStream;
import io.tieout.testkit.stream.SeededReleases;
import io.tieout.testkit.stream.Shuffles;
import java.time.LocalDate;
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
        private final List<AccruedLine> accruals = new ArrayList<>();
        private int aheadOfTick;

        void add(PayablesSettled settled) {
            settled.exceptions().forEach(it -> cases.merge(it.id(), it, Said::later));
            settled.matches().forEach(it -> matches.merge(it.id(), it, Said::later));
            journals.addAll(settled.journals());
            accruals.addAll(settled.accruals());
            settled.duplicates().forEach(it -> duplicates.add(it.id()));
        }

        void accrue(List<AccruedLine> lines, long atMillis) {
            accruals.addAll(lines);
            lines.forEach(it -> journals.addAll(AccrualPostings.of(it, atMillis)));
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
            accruals.forEach(it -> text.append(it).append('\n'));
            duplicates.stream().sorted().forEach(it -> text.append(it).append('\n'));
            return text.toString();
        }
    }

    private enum Way {
        /** Each document some time after it was observed, and some of them again. */
        AS_THEY_COME(Autonomy.AUTO, false, false),
        /** The same, and everything is built again from what was kept all the time. */
        RESUMED(Autonomy.AUTO, true, false),
        /** The same, where nothing is posted without a person. */
        RESUMED_AND_SUGGESTED(Autonomy.SUGGEST, true, false),
        /** Bills are coded, approved and accrued. */
        WITH_PEOPLE(Autonomy.AUTO, false, true),
        /** Tolerances and autonomy change three times on the way. */
        UNDER_OTHER_RULES(Autonomy.AUTO, false, false),
        UNDER_OTHER_RULES_RESUMED(Autonomy.AUTO, true, false),
        WITH_PEOPLE_UNDER_OTHER_RULES_RESUMED(Autonomy.SUGGEST, true, true),
        WITH_PEOPLE_RESUMED(Autonomy.AUTO, true, true),
        WITH_PEOPLE_RESUMED_AND_SUGGESTED(Autonomy.SUGGEST, true, true);

        private final Autonomy autonomy;
        private final boolean resumed;

        @SuppressWarnings("ImmutableEnumChecker") // a record of settings, never changed
        private final PayablesPolicies policies;

        Way(Autonomy autonomy, boolean resumed, boolean people) {
            this.autonomy = autonomy;
            this.resumed = resumed;
            this.policies = people ? SeededPeopleStream.policies() : PayablesPolicies.NONE;
        }

        /** In every second stream people release variances. */
        List<Observed> events(int seed) {
            return seed % 2 == 0
                    ? documents(seed)
                    : SeededReleases.in(documents(seed), PayablesSettings.DEFAULTS, policies, seed);
        }

        private List<Observed> documents(int seed) {
            return policies.asksPeople()
                    ? new SeededPeopleStream(seed, 1 + seed % 6).events()
                    : SeededPayablesStream.ofVariedSize(seed).events();
        }

        boolean changesRules() {
            return name().contains("OTHER_RULES");
        }

        RuleVersions<PayablesLimits> versions(List<Observed> events) {
            return changesRules()
                    ? PublishedPayables.inPlaceOf(autonomy).among(events)
                    : PublishedPayables.inPlaceOf(autonomy).none();
        }

        List<Long> ticks(List<Observed> events) {
            if (policies.asksPeople()) {
                return SeededPeopleStream.ticks(events, TICK_MILLIS);
            }
            List<Long> ticks = new ArrayList<>();
            for (long at = firstTick(events); at <= lastTick(events); at += TICK_MILLIS) {
                ticks.add(at);
            }
            return ticks;
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void shouldSettleAsIfAllWereLookedAtTogether(Way way) {
        int ahead = 0;
        int accrued = 0;
        // People take many more ticks.
        int seeds = SEEDS / (way.policies.asksPeople() ? 2 : 1) / (way.changesRules() ? 2 : 1);
        for (int seed = 0; seed < seeds; seed++) {
            List<Observed> events = way.events(seed);
            Said continuous = continuous(events, way, seed);

            assertThat(continuous.text()).as("seed %d", seed).isEqualTo(plain(events, way).text());
            ahead += continuous.aheadOfTick;
            accrued += continuous.accruals.size();
        }
        assertThat(ahead).isGreaterThan(seeds / 2);
        assertThat(accrued > 0).isEqualTo(way.policies.asksPeople());
    }

    private static Said plain(List<Observed> events, Way way) {
        CompanyPayables company =
                new CompanyPayables(
                        "default", PayablesSettings.DEFAULTS, way.autonomy, way.policies);
        events.forEach(company::add);
        Said said = new Said();
        RuleVersions<PayablesLimits> versions = way.versions(events);
        for (long at : way.ticks(events)) {
            company.follow(versions.at(at));
            said.add(company.settle(at));
            for (LocalDate end : way.policies.periodEnds()) {
                if (TimeUnit.DAYS.toMillis(end.toEpochDay() + 1) == at) {
                    said.accrue(company.accruals(end), at);
                }
            }
        }
        return said;
    }

    private static Said continuous(List<Observed> events, Way way, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Observed> coming = coming(events, random);
        Said said = new Said();
        RuleVersions<PayablesLimits> versions = way.versions(events);
        KeptPayables kept = new KeptPayables();
        ContinuousPayables company = company(way);
        int next = 0;
        for (long at : way.ticks(events)) {
            while (next < coming.size() && arrivesBefore(coming.get(next), at)) {
                company.expect(versions.at(at));
                deliver(coming.get(next++), at - TICK_MILLIS, company, kept, said);
            }
            if (way.resumed && random.nextInt(3) == 0) {
                company = company(way);
                company.resume(kept.memory(), versions.at(kept.memory().rulesSinceMillis()));
            }
            company.follow(versions.at(at));
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

    private static ContinuousPayables company(Way way) {
        return new ContinuousPayables(
                "default",
                PayablesSettings.DEFAULTS,
                way.autonomy,
                way.policies,
                YEAR_MILLIS,
                PLENTY);
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
