package io.tieout.console.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param nextCursor where the next part begins; null if this is the last
 */
public record Page<T>(
        List<T> data, @JsonInclude(JsonInclude.Include.ALWAYS) String nextCursor, boolean hasMore) {

    public Page {
        data = List.copyOf(data);
    }

    /**
     * @param found up to one more than the limit, which shows that there is more
     * @param cursor of the last one that is given
     */
    public static <S, T> Page<T> of(
            List<S> found, int limit, Function<S, Cursor> cursor, Function<List<S>, List<T>> view) {
        if (found.size() <= limit) {
            return new Page<>(view.apply(found), null, false);
        }
        List<S> given = found.subList(0, limit);
        return new Page<>(view.apply(given), cursor.apply(given.get(limit - 1)).text(), true);
    }
}
