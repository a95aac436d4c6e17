package io.tieout.console.views;

import com.fasterxml.jackson.annotation.JsonInclude;
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
        List<ForecastDay> forecast) {

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
                forecast);
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
