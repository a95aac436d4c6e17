package io.tieout.core.statements;

import java.util.Locale;

/** The rules of line matching in their order. */
enum TieRule {
    NUMBER_DATE(1),
    NUMBER(1),
    NUMBER_OPEN(1),
    NUMBER_PARTS(0.98),
    NUMBER_ALONE(0.95),
    CONFUSED(0.95),
    PREFIX(0.95),
    TEXT(0.90),
    SIMILAR(0.85),
    SAME_DAY(0.90),
    NEAR_DAY(0.85),
    PAYMENTS_OF_DAY(0.85),
    PAYMENTS_IN_SUM(0.85),
    ADJUSTMENTS(1),
    OFFSET(1);

    static final int VERSION = 1;

    private final double confidence;
    private final String wireName;

    TieRule(double confidence) {
        this.confidence = confidence;
        this.wireName = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    double confidence() {
        return confidence;
    }

    String wireName() {
        return wireName;
    }
}
