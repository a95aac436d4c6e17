package io.tieout.core.documents;

import io.tieout.core.money.Money;
import io.tieout.core.numbers.Ratio;
import java.math.BigDecimal;

/** Refuses documents with a field missing or impossible, with the field's canonical name. */
final class Required {

    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MAX_DECIMALS = 9;

    private Required() {}

    static void text(String value, String field) {
        if (value == null || value.isBlank()) {
            throw new MissingFieldException(field);
        }
    }

    static void value(Object value, String field) {
        if (value == null) {
            throw new MissingFieldException(field);
        }
    }

    /** Null passes: whether a field may be absent is another question. */
    static void notNegative(Money value, String field) {
        if (value != null && value.signum() < 0) {
            throw new InvalidFieldException(field, "is negative: " + value);
        }
    }

    static void notNegative(int value, String field) {
        if (value < 0) {
            throw new InvalidFieldException(field, "is negative: " + value);
        }
    }

    static void notNegative(BigDecimal value, String field) {
        value(value, field);
        if (value.signum() < 0) {
            throw new InvalidFieldException(field, "is negative: " + value.toPlainString());
        }
    }

    /** Without trailing zeros, so that equal numbers are equal; null passes. */
    static BigDecimal number(BigDecimal value, String field) {
        if (value == null) {
            return null;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        BigDecimal plain = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        if (plain.scale() > MAX_DECIMALS || plain.abs().compareTo(LARGEST) > 0) {
            throw new InvalidFieldException(
                    field, "has more than 9 decimals or is above 10^9: " + plain.toPlainString());
        }
        return plain;
    }

    static BigDecimal positive(BigDecimal value, String field) {
        value(value, field);
        BigDecimal plain = number(value, field);
        if (plain.signum() <= 0) {
            throw new InvalidFieldException(field, "is not above zero: " + plain.toPlainString());
        }
        return plain;
    }

    /** What a price is for; one unit if nothing is said. */
    static BigDecimal priceUnit(BigDecimal value) {
        return value == null ? BigDecimal.ONE : positive(value, "lines.priceUnit");
    }

    /** A percentage off; nothing if nothing is said. */
    static BigDecimal discount(BigDecimal value) {
        return value == null ? BigDecimal.ZERO : percent(value, "lines.discountPercent");
    }

    /** A rate of tax; null passes. */
    static BigDecimal rate(BigDecimal value) {
        return value == null ? null : percent(value, "lines.taxPercent");
    }

    private static BigDecimal percent(BigDecimal value, String field) {
        BigDecimal plain = number(value, field);
        if (plain.signum() < 0 || plain.compareTo(HUNDRED) > 0) {
            throw new InvalidFieldException(
                    field, "is not between 0 and 100: " + plain.toPlainString());
        }
        return plain;
    }

    /** Refuses amounts of which a few could not be added up; null passes. */
    static void sane(Money value, String field) {
        if (value != null
                && (value.minorUnits() > Ratio.MAX_MINOR_UNITS
                        || value.minorUnits() < -Ratio.MAX_MINOR_UNITS)) {
            throw new InvalidFieldException(field, "is beyond 10^15 minor units: " + value);
        }
    }

    static void sameCurrency(Money value, String currency, String field) {
        if (value != null && !value.currency().equals(currency)) {
            throw new InvalidFieldException(field, "is not in " + currency + ": " + value);
        }
    }
}
