package io.tieout.store.figures;

import io.tieout.core.figures.FigureName;

/**
 * How a figure is told.
 *
 * @param query of the columns day, company, label, currency, part and whole. {@code :first} and
 *     {@code :last} are the days that are asked for, both included, {@code :from} and {@code :to}
 *     the same as milliseconds, the latter not included. The one row of {@code asked} has {@code
 *     companies} by account, and the unit costs {@code cost_currency}, {@code cost_automatic},
 *     {@code cost_by_hand} in minor units, null if there are none. A query may begin with a comma
 *     and further tables
 */
record Figure(FigureName name, String query) {

    /** Where a day of a column of milliseconds begins. */
    static String day(String millis) {
        return "(date '1970-01-01' + tally_day(" + millis + "))";
    }

    /** The company of a bank account. */
    static String company(String account) {
        return "coalesce(companies ->> " + account + ", 'default')";
    }

    /** The instants that are asked for. */
    static String within(String millis) {
        return millis + " >= :from and " + millis + " < :to";
    }
}
