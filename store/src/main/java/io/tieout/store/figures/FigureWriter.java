package io.tieout.store.figures;

import io.tieout.core.figures.UnitCosts;
import io.tieout.core.money.Money;
import io.tieout.store.encoding.StoredText;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Tells the figures of a day from the read model, and puts them in the place of those told before.
 * The first time on a day the days before are told anew, too: what came of their documents is known
 * better by then.
 */
public final class FigureWriter {

    /** Days before that are told again, and so what an engine that stood still has missed. */
    public static final int DAYS_BEFORE = 30;

    private static final long DAY_MILLIS = TimeUnit.DAYS.toMillis(1);

    private static final String TOLD =
            "select day = ?, said_at_millis >= ? from business_figure where day >= ?"
                    + " order by said_at_millis desc limit 1";
    private static final String DELETE =
            "delete from business_figure where name = ? and day between ? and ?";

    /** With the figure's query behind. */
    private static final String INSERT =
            """
            insert into business_figure
                   (day, company_id, label, currency, part, whole, name, said_at_millis)
            select told.*, ?, ? from (with asked as (
              select jsonb_object(?::text[], ?::text[]) as companies, ?::text as cost_currency,
                     ?::numeric as cost_automatic, ?::numeric as cost_by_hand)
            """;

    private final Map<String, String> companies;
    private final Optional<UnitCosts> costs;

    /**
     * @param companies company by bank account
     * @param costs what a transaction costs; empty tells no costs
     */
    public FigureWriter(Map<String, String> companies, Optional<UnitCosts> costs) {
        this.companies = Map.copyOf(companies);
        this.costs = costs;
    }

    /** A span of days, as the queries have it. */
    private record Days(LocalDate first, LocalDate last) {

        private String in(String query) {
            return query.replace(":first", "date '" + first + "'")
                    .replace(":last", "date '" + last + "'")
                    .replace(":from", Long.toString(first.toEpochDay() * DAY_MILLIS))
                    .replace(":to", Long.toString((last.toEpochDay() + 1) * DAY_MILLIS));
        }
    }

    /**
     * Tells how it stands, within the caller's transaction. What was told as of the same instant or
     * a later one stays.
     *
     * @param atMillis event time
     */
    public void write(Connection connection, long atMillis) throws SQLException {
        write(connection, atMillis, DAYS_BEFORE);
    }

    /** The same of the day alone, whatever was told of it: where the days before take too long. */
    public void writeToday(Connection connection, long atMillis) throws SQLException {
        write(connection, atMillis, 0);
    }

    private void write(Connection connection, long atMillis, int daysBefore) throws SQLException {
        LocalDate today = LocalDate.ofEpochDay(Math.floorDiv(atMillis, DAY_MILLIS));
        boolean begun = false;
        try (PreparedStatement told = connection.prepareStatement(TOLD)) {
            told.setObject(1, today);
            told.setLong(2, atMillis);
            told.setObject(3, today);
            try (ResultSet row = told.executeQuery()) {
                if (row.next()) {
                    if (row.getBoolean(2)) {
                        return;
                    }
                    begun = row.getBoolean(1);
                }
            }
        }
        Days since = new Days(begun ? today : today.minusDays(daysBefore), today);
        for (Figure figure : FlowFigures.ALL) {
            tell(connection, figure, since, atMillis);
        }
        for (Figure figure : StockFigures.ALL) {
            tell(connection, figure, new Days(today, today), atMillis);
        }
    }

    private void tell(Connection connection, Figure figure, Days days, long atMillis)
            throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
            delete.setString(1, figure.name().wireName());
            delete.setObject(2, days.first());
            delete.setObject(3, days.last());
            delete.executeUpdate();
        }
        String query = INSERT + days.in(figure.query()) + ") told";
        try (PreparedStatement insert = connection.prepareStatement(query)) {
            insert.setString(1, figure.name().wireName());
            insert.setLong(2, atMillis);
            setAsked(connection, insert);
            insert.executeUpdate();
        }
    }

    private void setAsked(Connection connection, PreparedStatement insert) throws SQLException {
        List<String> accounts = new ArrayList<>();
        List<String> names = new ArrayList<>();
        companies.forEach(
                (account, company) -> {
                    accounts.add(StoredText.encode(account));
                    names.add(StoredText.encode(company));
                });
        insert.setArray(3, connection.createArrayOf("text", accounts.toArray()));
        insert.setArray(4, connection.createArrayOf("text", names.toArray()));
        if (costs.isEmpty()) {
            insert.setNull(5, Types.VARCHAR);
            insert.setNull(6, Types.NUMERIC);
            insert.setNull(7, Types.NUMERIC);
            return;
        }
        UnitCosts it = costs.get();
        insert.setString(5, it.currency());
        insert.setBigDecimal(6, minor(it, it.automatic()));
        insert.setBigDecimal(7, minor(it, it.byHand()));
    }

    private static BigDecimal minor(UnitCosts costs, BigDecimal amount) {
        return amount.movePointRight(Money.zero(costs.currency()).toBigDecimal().scale());
    }
}
