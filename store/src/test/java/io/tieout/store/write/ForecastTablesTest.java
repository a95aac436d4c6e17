package io.tieout.store.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.forecast.CashDay;
import io.tieout.core.forecast.CashForecast;
import io.tieout.core.forecast.ForecastUpdate;
import io.tieout.core.forecast.ItemForecast;
import io.tieout.core.money.Money;
import io.tieout.store.Database;
import io.tieout.store.TestServer;
import io.tieout.store.read.Forecasts;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ForecastTablesTest {

    private static final int TODAY = 20_000;
    private static final LocalDate FROM = LocalDate.ofEpochDay(TODAY);

    @RegisterExtension static final TestServer SERVER = new TestServer();

    @Test
    void shouldKeepTheDaysThatWereSaidLastAndNoOthers() throws SQLException {
        write(cash("north", 1, 5, 6), cash("north", 2, 6, 7));
        assertThat(days(null)).containsExactly(6, 7);

        write(cash("north", 1, 5, 6));
        assertThat(days(null)).as("an older one again").containsExactly(6, 7);

        write(cash("south", 1, 7, 60));
        assertThat(days(List.of("south"))).as("of the days asked for").containsExactly(7);
        assertThat(all(null))
                .filteredOn(day -> day.date().toEpochDay() == TODAY + 7)
                .extracting(Forecasts.Day::expected)
                .containsExactly(new Money(2_00, "EUR"));

        write(cash("north", 3));
        assertThat(days(List.of("north"))).isEmpty();
    }

    @Test
    void shouldForgetTheDateOfWhatIsPaid() throws SQLException {
        write(update("R1", 1, 9), update("R2", 1, 9), update("R1", 2, 12));
        assertThat(dates()).containsExactly("R1 12", "R2 9");

        write(new ForecastUpdate("north", "R1", 3, null), update("R2", 3, 10));
        assertThat(dates()).containsExactly("R2 10");
    }

    private static List<String> dates() throws SQLException {
        try (Connection connection = database().connection()) {
            return Forecasts.dates(connection, List.of("R1", "R2", "R3")).stream()
                    .map(it -> it.receivableId() + " " + (it.expectedDate().toEpochDay() - TODAY))
                    .toList();
        }
    }

    private static List<Integer> days(List<String> companies) throws SQLException {
        return all(companies).stream().map(day -> (int) (day.date().toEpochDay() - TODAY)).toList();
    }

    private static List<Forecasts.Day> all(List<String> companies) throws SQLException {
        try (Connection connection = database().connection()) {
            return Forecasts.cash(connection, companies, FROM, FROM.plusDays(30));
        }
    }

    private static void write(CashForecast... forecasts) throws SQLException {
        for (CashForecast forecast : forecasts) {
            database().transaction(it -> StoreWriter.writeCashForecasts(it, List.of(forecast)));
        }
    }

    private static void write(ForecastUpdate... updates) throws SQLException {
        database().transaction(it -> StoreWriter.writeItemForecasts(it, List.of(updates)));
    }

    private static CashForecast cash(String company, long atMillis, int... days) {
        Money one = new Money(1_00, "EUR");
        return new CashForecast(
                company,
                "EUR",
                TODAY,
                atMillis,
                Arrays.stream(days)
                        .mapToObj(
                                day ->
                                        new CashDay(
                                                company, TODAY + day, one, one, one, one, one, one))
                        .toList());
    }

    private static ForecastUpdate update(String id, long atMillis, int expectedIn) {
        return new ForecastUpdate(
                "north",
                id,
                atMillis,
                new ItemForecast(
                        "north",
                        id,
                        "C1",
                        TODAY,
                        new Money(1_00, "EUR"),
                        TODAY,
                        TODAY + expectedIn,
                        TODAY + 1,
                        TODAY + 40,
                        "customer",
                        1));
    }

    private static Database database() {
        return SERVER.database();
    }
}
