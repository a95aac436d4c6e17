package io.tieout.formats.bills;

import java.math.BigDecimal;

/**
 * What a bill says early payment is worth.
 *
 * @param days after the date of the bill
 * @param baseAmount what the percentage is of; null if it is of the whole
 */
record StatedDiscount(BigDecimal percent, int days, BigDecimal baseAmount) {}
