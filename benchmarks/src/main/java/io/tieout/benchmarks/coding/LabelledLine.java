package io.tieout.benchmarks.coding;

import io.tieout.core.coding.CodingLine;

/**
 * A line with the account that it was booked on.
 *
 * @param day of the year, from 0
 */
record LabelledLine(int day, CodingLine line, String account) {}
