package io.tieout.core.figures;

import java.util.Arrays;
import java.util.Optional;

/**
 * The figures that are told by company and day, with their names on the wire. What {@code part} and
 * {@code whole} are, and what labels tell apart, stands at each.
 */
public enum FigureName {
    /** Matches that nobody decided, of those that were confirmed; by kind of match. */
    TOUCHLESS("touchless", FigureUnit.SHARE),

    /** Bills that are approved by now, of those that came on the day. */
    INVOICE_MATCH("invoiceMatch", FigureUnit.SHARE),

    /**
     * Exceptions that opened, for each document that came; by reason, and {@code all} together.
     * More than one exception may be about one document.
     */
    EXCEPTIONS("exceptions", FigureUnit.SHARE),

    /** Exceptions that waited when it was said; by reason. */
    OPEN_EXCEPTIONS("openExceptions", FigureUnit.COUNT),

    /**
     * From the opening to the end of the exceptions that ended, in event time, milliseconds; {@code
     * median} and {@code p95}. The whole is how many ended.
     */
    TIME_TO_DECISION("timeToDecision", FigureUnit.DURATION),

    /** The same by the clock: from when people could see them until they saw them ended. */
    TIME_TO_DECISION_WALL("timeToDecisionWall", FigureUnit.DURATION),

    /** From the receipt of a bill to its approval, of those approved; as times to decision. */
    CYCLE_TIME("cycleTime", FigureUnit.DURATION),

    /** What matching cost at the configured unit costs, for each confirmed match. */
    COST_PER_TRANSACTION("costPerTransaction", FigureUnit.UNIT_PRICE),

    /** What is owed to vendors, of what they billed in 90 days; told in days. */
    DAYS_PAYABLE("daysPayable", FigureUnit.DAYS),

    /** What customers owe, of what they were billed in 90 days; told in days. */
    DAYS_SALES("daysSales", FigureUnit.DAYS),

    /** What is owed to vendors, by days past due; the whole is the number of bills. */
    PAYABLES("payables", FigureUnit.AMOUNT),

    /** What customers owe, by days past due, and what they dispute; likewise. */
    RECEIVABLES("receivables", FigureUnit.AMOUNT),

    /** Discounts of vendors that payments took; the whole is the number of bills. */
    DISCOUNT_CAPTURED("discountCaptured", FigureUnit.AMOUNT),

    /** Discounts of vendors that lapsed untaken on the day; likewise. */
    DISCOUNT_LOST("discountLost", FigureUnit.AMOUNT),

    /** Discounts that customers were granted, by the ledger; the whole is the number of lines. */
    DISCOUNT_GRANTED("discountGranted", FigureUnit.AMOUNT),

    /** What duplicates would have cost, by reason; the whole is their number. */
    DUPLICATES_STOPPED("duplicatesStopped", FigureUnit.AMOUNT),

    /** Differences that bank matches let pass, without their sign, by reason; likewise. */
    RECONCILIATION_DIFFERENCES("reconciliationDifferences", FigureUnit.AMOUNT),

    /**
     * Days between the expected and the real payment of the receivables that were paid, without
     * their sign: {@code first} as it was expected first, {@code last} as expected last.
     */
    FORECAST_ERROR("forecastError", FigureUnit.MEAN_DAYS),

    /** Receivables that were paid within the last band, of those that were paid. */
    FORECAST_WITHIN_BAND("forecastWithinBand", FigureUnit.SHARE),

    /** Matches of rules that people took back, of all matches of rules of the day; by kind. */
    WRONG_MATCHES("wrongMatches", FigureUnit.SHARE);

    private final String wireName;
    private final FigureUnit unit;

    FigureName(String wireName, FigureUnit unit) {
        this.wireName = wireName;
        this.unit = unit;
    }

    public String wireName() {
        return wireName;
    }

    public FigureUnit unit() {
        return unit;
    }

    public static Optional<FigureName> named(String wireName) {
        return Arrays.stream(values()).filter(it -> it.wireName.equals(wireName)).findFirst();
    }
}
