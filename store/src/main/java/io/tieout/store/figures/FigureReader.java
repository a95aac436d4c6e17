package io.tieout.store.figures;

import io.tieout.core.figures.BusinessFigure;
import io.tieout.core.figures.FigureName;
import io.tieout.store.encoding.StoredText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Reads what was told. */
public final class FigureReader {

    private static final String SELECT =
            """
            select day, company_id, name, label, currency, part, whole, said_at_millis
              from business_figure
             where day between ? and ? and (? or company_id = any(?)) and (? or name = any(?))
             order by name, label, currency, company_id, day
            """;
    private static final String LAST_DAY =
            "select max(day) from business_figure where (? or company_id = any(?))";

    private FigureReader() {}

    /**
     * Figures by name, label, currency, company and day.
     *
     * @param companies null for all
     * @param names null for all
     */
    public static List<BusinessFigure> between(
            Connection connection,
            LocalDate from,
            LocalDate to,
            Collection<String> companies,
            Collection<FigureName> names)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setObject(1, from);
            select.setObject(2, to);
            setSome(connection, select, 3, companies);
            setSome(
                    connection,
                    select,
                    5,
                    names == null ? null : names.stream().map(FigureName::wireName).toList());
            List<BusinessFigure> figures = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    figures.add(figure(row));
                }
            }
            return figures;
        }
    }

    /**
     * The last day of which something is told; null if there is none.
     *
     * @param companies null for all
     */
    public static LocalDate lastDay(Connection connection, Collection<String> companies)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LAST_DAY)) {
            setSome(connection, select, 1, companies);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getObject(1, LocalDate.class);
            }
        }
    }

    private static void setSome(
            Connection connection, PreparedStatement select, int index, Collection<String> some)
            throws SQLException {
        select.setBoolean(index, some == null);
        Object[] texts =
                some == null ? new Object[0] : some.stream().map(StoredText::encode).toArray();
        select.setArray(index + 1, connection.createArrayOf("text", texts));
    }

    private static BusinessFigure figure(ResultSet row) throws SQLException {
        return new BusinessFigure(
                row.getObject(1, LocalDate.class),
                StoredText.decode(row.getString(2)),
                FigureName.named(row.getString(3)).orElseThrow(),
                StoredText.decode(row.getString(4)),
                row.getString(5),
                row.getBigDecimal(6),
                row.getBigDecimal(7),
                row.getLong(8));
    }
}
