package io.tieout.store.write;

import static io.tieout.store.write.Column.number;
import static io.tieout.store.write.Column.plain;
import static io.tieout.store.write.Column.text;

import io.tieout.core.forecast.CashDay;
import io.tieout.core.forecast.CashForecast;
import io.tieout.core.forecast.ForecastUpdate;
import io.tieout.store.encoding.StoredText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The tables of what open receivables are expected to bring. */
final class ForecastTables {

    private static final String NOT_OLDER = "old.said_at_millis <= excluded.said_at_millis";

    /** A day of a forecast. */
    private record Day(CashForecast forecast, CashDay day) {}

    private static final Table<ForecastUpdate> ITEM =
            Table.replaceIf(
                    "item_forecast",
                    "company_id, receivable_id",
                    List.of(
                            text("company_id", ForecastUpdate::companyId),
                            text("receivable_id", ForecastUpdate::receivableId),
                            text("customer_id", u -> u.forecast().customerId()),
                            plain("as_of_date", u -> date(u.forecast().asOfDay())),
                            number("open_minor", u -> u.forecast().open().minorUnits()),
                            text("currency", u -> u.forecast().open().currency()),
                            plain("due_date", u -> date(u.forecast().dueDay())),
                            plain("expected_date", u -> date(u.forecast().expectedDay())),
                            plain("low_date", u -> date(u.forecast().lowDay())),
                            plain("high_date", u -> date(u.forecast().highDay())),
                            text("basis", u -> u.forecast().basis()),
                            number("observations", u -> u.forecast().observations()),
                            number("said_at_millis", ForecastUpdate::atMillis)),
                    NOT_OLDER);

    private static final Table<Day> CASH =
            Table.replaceIf(
                    "cash_forecast",
                    "company_id, currency, day",
                    List.of(
                            text("company_id", d -> d.forecast().companyId()),
                            text("currency", d -> d.forecast().currency()),
                            plain("day", d -> date(d.day().day())),
                            plain("as_of_date", d -> date(d.forecast().asOfDay())),
                            number("expected_minor", d -> d.day().expected().minorUnits()),
                            number("low_minor", d -> d.day().low().minorUnits()),
                            number("high_minor", d -> d.day().high().minorUnits()),
                            number(
                                    "expected_until_minor",
                                    d -> d.day().expectedUntil().minorUnits()),
                            number("low_until_minor", d -> d.day().lowUntil().minorUnits()),
                            number("high_until_minor", d -> d.day().highUntil().minorUnits()),
                            number("said_at_millis", d -> d.forecast().atMillis())),
                    NOT_OLDER);

    private ForecastTables() {}

    private static LocalDate date(int day) {
        return LocalDate.ofEpochDay(day);
    }

    /** What is not forecast any more is deleted. */
    static void writeItems(Connection connection, Collection<ForecastUpdate> latest)
            throws SQLException {
        ITEM.write(connection, latest.stream().filter(it -> it.forecast() != null).toList());
        try (PreparedStatement delete =
                connection.prepareStatement(
                        """
                        delete from item_forecast
                         where company_id = ? and receivable_id = ? and said_at_millis <= ?
                        """)) {
            boolean any = false;
            for (ForecastUpdate update : latest) {
                if (update.forecast() == null) {
                    any = true;
                    delete.setString(1, StoredText.encode(update.companyId()));
                    delete.setString(2, StoredText.encode(update.receivableId()));
                    delete.setLong(3, update.atMillis());
                    delete.addBatch();
                }
            }
            if (any) {
                delete.executeBatch();
            }
        }
    }

    /** All days of an older version are deleted. */
    static void writeCash(Connection connection, Collection<CashForecast> latest)
            throws SQLException {
        List<Day> days = new ArrayList<>();
        for (CashForecast forecast : latest) {
            forecast.days().forEach(day -> days.add(new Day(forecast, day)));
        }
        CASH.write(connection, days);
        try (PreparedStatement delete =
                connection.prepareStatement(
                        """
                        delete from cash_forecast old
                         where company_id = ? and currency = ?
                           and said_at_millis < greatest(?, (
                               select max(said_at_millis) from cash_forecast other
                                where other.company_id = old.company_id
                                  and other.currency = old.currency))
                        """)) {
            for (CashForecast forecast : latest) {
                delete.setString(1, StoredText.encode(forecast.companyId()));
                delete.setString(2, StoredText.encode(forecast.currency()));
                delete.setLong(3, forecast.atMillis());
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }
}
