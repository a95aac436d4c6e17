package io.tieout.store.read;

import io.tieout.core.money.Money;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** What open receivables are expected to bring, and when. */
public final class Forecasts {

    private static final String CASH =
            """
            select day, currency, sum(expected_minor), sum(low_minor), sum(high_minor)
              from cash_forecast
             where day between ? and ? %s
             group by currency, day order by currency, day
            """;

    private static final String DATES =
            """
            select receivable_id, expected_date, low_date, high_date, open_minor, currency, basis
              from item_forecast
             where receivable_id = any(?) %s order by receivable_id
            """;

    private Forecasts() {}

    /**
     * A day of one currency.
     *
     * @param low of several companies their sum: it holds more often than that of a single one
     * @param high likewise
     */
    public record Day(LocalDate date, Money expected, Money low, Money high) {}

    /**
     * When a receivable will be paid.
     *
     * @param basis whose payments say most about it
     */
    public record Expected(
            String receivableId,
            LocalDate expectedDate,
            LocalDate lowDate,
            LocalDate highDate,
            Money open,
            String basis) {}

    /**
     * The cash of some companies by currency and day; days on which nothing is expected are left
     * out.
     *
     * @param companies null for all
     */
    public static List<Day> cash(
            Connection connection, Collection<String> companies, LocalDate from, LocalDate to)
            throws SQLException {
        String sql = CASH.formatted(companies == null ? "" : "and company_id = any(?)");
        Query.Row<Day> row =
                it -> {
                    String currency = it.getString(2);
                    return new Day(
                            it.getObject(1, LocalDate.class),
                            money(it.getBigDecimal(3), currency),
                            money(it.getBigDecimal(4), currency),
                            money(it.getBigDecimal(5), currency));
                };
        return companies == null
                ? Query.list(connection, sql, row, from, to)
                : Query.list(connection, sql, row, from, to, companies);
    }

    /** Of the receivables that are forecast, in the order of id. */
    public static List<Expected> dates(Connection connection, Collection<String> receivableIds)
            throws SQLException {
        return Query.list(connection, DATES.formatted(""), Forecasts::expected, receivableIds);
    }

    /** The same of one company. */
    public static List<Expected> dates(
            Connection connection, String companyId, Collection<String> receivableIds)
            throws SQLException {
        return Query.list(
                connection,
                DATES.formatted("and company_id = ?"),
                Forecasts::expected,
                receivableIds,
                companyId);
    }

    private static Expected expected(ResultSet row) throws SQLException {
        return new Expected(
                Documents.text(row, "receivable_id"),
                row.getObject("expected_date", LocalDate.class),
                row.getObject("low_date", LocalDate.class),
                row.getObject("high_date", LocalDate.class),
                Documents.money(row, "open_minor"),
                Documents.text(row, "basis"));
    }

    private static Money money(BigDecimal minorUnits, String currency) {
        return new Money(minorUnits.longValueExact(), currency);
    }
}
