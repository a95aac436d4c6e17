package io.tieout.jobs.reconcile;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.tieout.core.money.Money;
import io.tieout.operators.bank.BankScopeFunction;
import io.tieout.operators.intake.IntakeSplit;
import io.tieout.operators.payables.PayablesCounters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run read, decided and cost.
 *
 * @param accepted documents by stream
 * @param rejected dead letters by source
 * @param warned accepted documents about which there was something to say
 * @param matches by status
 * @param items bank lines and ledger entries in matches of bank reconciliation, by status
 * @param rules confirmed matches by rule
 * @param exceptions by reason
 * @param unexplained sum of all accounts' absolute unexplained differences by currency, in minor
 *     units
 * @param cash what cash application came to
 * @param notices how many reminders and escalations were written
 * @param messages what became of their delivery
 * @param forecast what is expected of open receivables
 * @param accounts how the customers' accounts stand
 * @param duplicates bank lines and ledger entries that came again with the same content
 * @param duplicatesOfPayables bills, orders and receipts that did
 */
public record RunSummary(
        SortedMap<String, Long> accepted,
        SortedMap<String, Long> rejected,
        long warned,
        SortedMap<String, Long> matches,
        SortedMap<String, Long> items,
        SortedMap<String, Long> rules,
        SortedMap<String, Long> exceptions,
        SortedMap<String, Long> unexplained,
        CashSummary cash,
        SortedMap<String, Long> notices,
        SortedMap<String, Long> messages,
        ForecastSummary forecast,
        AccountSummary accounts,
        long postings,
        long duplicates,
        long duplicatesOfPayables,
        long stateAccesses,
        double wallSeconds,
        double cpuSeconds) {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** From the accumulators of a finished run. */
    public static RunSummary of(
            Map<String, Object> accumulators, double wallSeconds, double cpuSeconds) {
        return new RunSummary(
                byPrefix(accumulators, IntakeSplit.ACCEPTED),
                byPrefix(accumulators, IntakeSplit.REJECTED),
                value(accumulators, IntakeSplit.WARNED),
                byPrefix(accumulators, "match."),
                byPrefix(accumulators, "items."),
                byPrefix(accumulators, "rule."),
                byPrefix(accumulators, "exception."),
                byPrefix(accumulators, "unexplained."),
                CashSummary.of(accumulators),
                byPrefix(accumulators, "notices."),
                byPrefix(accumulators, "messages."),
                ForecastSummary.of(accumulators),
                AccountSummary.of(accumulators),
                value(accumulators, "postings"),
                value(accumulators, BankScopeFunction.DUPLICATES),
                value(accumulators, PayablesCounters.DUPLICATES),
                value(accumulators, BankScopeFunction.STATE_ACCESSES)
                        + value(accumulators, PayablesCounters.STATE_ACCESSES),
                wallSeconds,
                cpuSeconds);
    }

    public long acceptedCount() {
        return accepted.values().stream().mapToLong(Long::longValue).sum();
    }

    public long rejectedCount() {
        return rejected.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Messages that could not be delivered; each is a dead letter. */
    public long undelivered() {
        return messages.getOrDefault("failed", 0L);
    }

    /** Writes {@code summary.json}. */
    public void write(Path folder) throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("read", acceptedCount() + rejectedCount());
        json.put("accepted", acceptedCount());
        json.put("rejected", rejectedCount());
        json.put("warned", warned);
        json.put("acceptedByStream", accepted);
        json.put("rejectedBySource", rejected);
        json.put("duplicates", duplicatesDropped());
        json.put("matches", matches);
        json.put("itemsInMatches", items);
        json.put("matchesByRule", rules);
        json.put("matchRate", matchRate());
        if (!cash.byCurrency().isEmpty()) {
            json.put("cash", cash.json());
        }
        if (!notices.isEmpty()) {
            json.put("notices", notices);
            json.put("messages", messages);
        }
        if (!forecast.isEmpty()) {
            json.put("forecast", forecast.json());
        }
        if (!accounts.byCurrency().isEmpty()) {
            json.put("customerAccounts", accounts.json());
        }
        json.put("exceptions", exceptions);
        json.put("postings", postings);
        json.put("unexplained", unexplainedAmounts());
        json.put("stateAccesses", stateAccesses + cash.stateAccesses() + forecast.stateAccesses());
        json.put("wallSeconds", rounded(wallSeconds));
        json.put("cpuSeconds", rounded(cpuSeconds));
        json.put("eventsPerSecond", Math.round(acceptedCount() / Math.max(wallSeconds, 0.001)));
        JSON.writeValue(folder.resolve("summary.json").toFile(), json);
    }

    /** Documents of any stream that came again with the same content. */
    public long duplicatesDropped() {
        return duplicates + duplicatesOfPayables + cash.duplicates();
    }

    /**
     * Share of bank lines and ledger entries that are in confirmed matches. Lines that only cash
     * application looks at are not counted.
     */
    public double matchRate() {
        long total = itemsToTieOut();
        return total <= 0 ? 0 : rounded((double) items.getOrDefault("confirmed", 0L) / total);
    }

    /** Bank lines and ledger entries that bank reconciliation looks at. */
    public long itemsToTieOut() {
        return accepted.getOrDefault("bank-transactions", 0L)
                + accepted.getOrDefault("ledger-entries", 0L)
                - duplicates
                - cash.leftToCash();
    }

    /** Amounts with the currency's digits, by currency. */
    public SortedMap<String, String> unexplainedAmounts() {
        SortedMap<String, String> amounts = new TreeMap<>();
        unexplained.forEach(
                (currency, minorUnits) ->
                        amounts.put(currency, new Money(minorUnits, currency).toPlainString()));
        return amounts;
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }

    private static SortedMap<String, Long> byPrefix(Map<String, Object> all, String prefix) {
        SortedMap<String, Long> found = new TreeMap<>();
        all.forEach(
                (name, value) -> {
                    if (name.startsWith(prefix)) {
                        found.put(name.substring(prefix.length()), (Long) value);
                    }
                });
        return found;
    }

    private static long value(Map<String, Object> all, String name) {
        return (Long) all.getOrDefault(name, 0L);
    }
}
