package io.tieout.core.figures;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * What a transaction costs the company, by who decided it. Parts of a cent count: a machine's
 * decision costs less than one.
 *
 * @param currency ISO 4217
 * @param automatic each match that a rule made
 * @param byHand each decision of a person
 */
public record UnitCosts(String currency, BigDecimal automatic, BigDecimal byHand)
        implements Serializable {

    public UnitCosts {
        Objects.requireNonNull(currency, "currency");
        if (automatic.signum() < 0 || byHand.signum() < 0) {
            throw new IllegalArgumentException("unit costs below zero");
        }
    }
}
