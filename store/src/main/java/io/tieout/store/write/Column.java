package io.tieout.store.write;

import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * A column of a table and what of a record stands in it.
 *
 * @param writer puts the record's field into the row
 */
record Column<T>(String name, BiConsumer<CopyText, T> writer) {

    static <T> Column<T> text(String name, Function<T, String> value) {
        return new Column<>(name, (row, item) -> row.text(value.apply(item)));
    }

    static <T> Column<T> json(String name, Function<T, String> value) {
        return new Column<>(name, (row, item) -> row.encoded(value.apply(item)));
    }

    static <T> Column<T> number(String name, ToLongFunction<T> value) {
        return new Column<>(name, (row, item) -> row.number(value.applyAsLong(item)));
    }

    /** Dates, truth values, fractions, enums and what may be null. */
    static <T> Column<T> plain(String name, Function<T, Object> value) {
        return new Column<>(name, (row, item) -> row.plain(value.apply(item)));
    }
}
