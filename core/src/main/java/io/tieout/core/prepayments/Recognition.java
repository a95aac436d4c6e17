package io.tieout.core.prepayments;

import io.tieout.core.money.Money;
import java.time.LocalDate;

/**
 * The part of a cost that one month bears.
 *
 * @param date the last day of the month, or of the period where that comes first
 */
public record Recognition(LocalDate date, Money amount) {}
