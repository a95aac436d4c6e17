package io.tieout.console.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tieout.store.read.BusinessFigures;
import java.util.List;

/**
 * How things stand, on one screen.
 *
 * @param asOf when it was looked at
 * @param forecast of the next 30 days, by currency and day; days on which nothing is expected are
 *     left out
 */
public record OverviewView(
        String asOf,
        Engine engine,
        List<Cash> cash,
        Matches matches,
        OpenExceptions openExceptions,
        List<MoneyView> unexplained,
        List<Feed> feeds,
        Books books,
        long deadLetters,
        List<ForecastDay> forecast,
        Business business) {

    /** The same, looked at another time. */
    public OverviewView at(String newAsOf) {
        return new OverviewView(
                newAsOf,
                engine,
                cash,
                matches,
                openExceptions,
                unexplained,
                feeds,
                books,
                deadLetters,
                forecast,
                business);
    }

    /**
     * What the business measures itself by.
     *
     * @param reversedMatches that a rule had made and a person took back
     */
    public record Business(
            long reversedMatches,
            List<Stopped> duplicatesStopped,
            Times timeToDecision,
            Times cycleTime,
            List<MoneyView> discountsGranted) {

        public static Business of(BusinessFigures it) {
            return new Business(
                    it.reversedMatches(),
                    it.duplicates().stream()
                            .map(
                                    one ->
                                            new Stopped(
                                                    one.reason().name(),
                                                    one.count(),
                                                    MoneyView.of(one.amount())))
                            .toList(),
                    Times.of(it.toDecision()),
                    Times.of(it.toMatch()),
                    it.discountsGranted().stream().map(MoneyView::of).toList());
        }
    }

    /** Duplicates of one reason and currency, open and closed. */
    public record Stopped(String reason, long count, MoneyView amount) {}

    /**
     * How long things took in event time, those of the last 30 days or the latest of them.
     *
     * @param medianSeconds null if there were none
     */
    public record Times(
            long count,
            @JsonInclude(JsonInclude.Include.ALWAYS) Double medianSeconds,
            @JsonInclude(JsonInclude.Include.ALWAYS) Double p95Seconds) {

        static Times of(BusinessFigures.Times it) {
            return new Times(it.count(), seconds(it.median()), seconds(it.percentile95()));
        }

        private static Double seconds(Long millis) {
            return millis == null ? null : millis / 1_000.0;
        }
    }

    /**
     * @param state of the engine: {@code running}, {@code restarting} and the like
     * @param decisionLatencyMillisP99 from a match's last item to its decision, in event time; null
     *     if nothing was decided in the last minute
     */
    public record Engine(
            String state,
            long eventsTotal,
            double eventsPerSecond,
            @JsonInclude(JsonInclude.Include.ALWAYS) Long decisionLatencyMillisP99) {}

    /**
     * @param asOf the account's last day
     */
    public record Cash(String accountId, String companyId, MoneyView balance, String asOf) {}

    /**
     * @param touchlessRate share of the confirmed matches that nobody decided; null if there are
     *     none
     */
    public record Matches(
            Flow bank, Flow cash, @JsonInclude(JsonInclude.Include.ALWAYS) Double touchlessRate) {}

    /**
     * @param rate share of the items that are matched, 0 to 1; null if there are none
     */
    public record Flow(
            long confirmed, long proposed, @JsonInclude(JsonInclude.Include.ALWAYS) Double rate) {}

    /** What waits. */
    public record OpenExceptions(long total, List<QueueView> byReason, List<Age> byAge) {}

    /**
     * @param days {@code 0-1}, {@code 2-7}, {@code 8-30} or {@code 31+}
     */
    public record Age(String days, long count) {}

    /**
     * A file that was taken in.
     *
     * @param state {@code reading}, {@code done} or {@code failed}
     */
    public record Feed(
            String name, String state, String lastObservedAt, long accepted, long rejected) {}

    /** The ledger. */
    public record Books(long journals) {}

    /** What is expected on a day, with its band. */
    public record ForecastDay(String date, MoneyView expected, MoneyView low, MoneyView high) {}
}
