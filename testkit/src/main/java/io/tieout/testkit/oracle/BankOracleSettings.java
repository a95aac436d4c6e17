package io.tieout.testkit.oracle;

import io.tieout.core.documents.CanonicalEvent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.Function;

/**
 * The numbers in italics of the specification.
 *
 * @param contentHash the hash whose order decides between documents with one id observed at the
 *     same instant; for a comparison it must be the engine's own
 */
public record BankOracleSettings(
        Lags lags,
        Fee fee,
        PartyThresholds parties,
        Search search,
        History history,
        Function<CanonicalEvent, String> contentHash) {

    public BankOracleSettings {
        Objects.requireNonNull(lags, "lags");
        Objects.requireNonNull(fee, "fee");
        Objects.requireNonNull(parties, "parties");
        Objects.requireNonNull(search, "search");
        Objects.requireNonNull(history, "history");
        Objects.requireNonNull(contentHash, "contentHash");
    }

    /** Days from the ledger's day to the bank's, both ends included. */
    public record Window(int fromDays, int toDays) {

        public Window {
            if (fromDays > toDays) {
                throw new IllegalArgumentException("a window must not end before it begins");
            }
        }

        boolean contains(long lagDays) {
            return fromDays <= lagDays && lagDays <= toDays;
        }
    }

    /** How far apart the days of a pair may be, in calendar days, by rule. */
    public record Lags(
            int exactDays,
            int batchDays,
            int ledgerVoidDays,
            int referenceDays,
            int selfCorrectingDays,
            Window usual,
            Window narrow) {}

    /** What a bank may keep back: both limits hold. */
    public record Fee(BigDecimal mostUnits, int mostPercent) {}

    /** Percent of similarity from which two names agree, and below which they contradict. */
    public record PartyThresholds(int agreesPercent, int contradictsPercent) {}

    /** Bounds of the subset search. */
    public record Search(int mostCandidates, int mostItems, int mostNodes) {}

    /** When names that do not agree have earned it, and how many of them are remembered. */
    public record History(int confirmations, int percent, int mostPairs) {}

    public static BankOracleSettings defaults() {
        return new BankOracleSettings(
                new Lags(400, 60, 90, 120, 10, new Window(-5, 10), new Window(-3, 5)),
                new Fee(new BigDecimal("40.00"), 5),
                new PartyThresholds(92, 80),
                new Search(24, 6, 20_000),
                new History(3, 90, 1_000),
                BankOracleSettings::sha256OfRecord);
    }

    public BankOracleSettings withContentHash(Function<CanonicalEvent, String> hash) {
        return new BankOracleSettings(lags, fee, parties, search, history, hash);
    }

    public BankOracleSettings withSearch(Search bounds) {
        return new BankOracleSettings(lags, fee, parties, bounds, history, contentHash);
    }

    private static String sha256OfRecord(CanonicalEvent event) {
        try {
            byte[] bytes = event.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
