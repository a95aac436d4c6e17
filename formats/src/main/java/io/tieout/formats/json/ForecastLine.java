package io.tieout.formats.json;

import io.tieout.core.forecast.CashDay;
import io.tieout.core.forecast.ItemForecast;
import java.io.IOException;
import java.time.LocalDate;

/** Lines of {@code forecast} and {@code cash-forecast}. */
final class ForecastLine {

    private ForecastLine() {}

    static void write(LineWriter out, ItemForecast it) throws IOException {
        out.text("companyId", it.companyId());
        out.text("receivableId", it.receivableId());
        out.text("customerId", it.customerId());
        out.amount("open", it.open());
        out.text("currency", it.open().currency());
        day(out, "asOfDate", it.asOfDay());
        day(out, "dueDate", it.dueDay());
        day(out, "expectedDate", it.expectedDay());
        day(out, "lowDate", it.lowDay());
        day(out, "highDate", it.highDay());
        out.text("basis", it.basis());
        out.number("observations", it.observations());
    }

    static void write(LineWriter out, CashDay it) throws IOException {
        out.text("companyId", it.companyId());
        out.text("currency", it.expected().currency());
        day(out, "date", it.day());
        out.amount("expected", it.expected());
        out.amount("low", it.low());
        out.amount("high", it.high());
        out.amount("expectedUntil", it.expectedUntil());
        out.amount("lowUntil", it.lowUntil());
        out.amount("highUntil", it.highUntil());
    }

    private static void day(LineWriter out, String name, int day) throws IOException {
        out.date(name, LocalDate.ofEpochDay(day));
    }
}
