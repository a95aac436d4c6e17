package io.tieout.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.console.identity.Role;
import io.tieout.console.identity.User;
import io.tieout.console.reads.Overviews;
import io.tieout.console.reads.Reading;
import io.tieout.console.reads.Visibility;
import io.tieout.console.views.OverviewView;
import io.tieout.core.documents.Observed;
import io.tieout.store.write.StoreWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OverviewsTest {

    @RegisterExtension static final TestConsole CONSOLE = new TestConsole();

    private final AtomicLong nowNanos = new AtomicLong();
    private final User carl = User.of("carl", "Carl", List.of(User.ALL_COMPANIES), Role.CONTROLLER);

    private Overviews overviews() {
        return new Overviews(
                new Reading(CONSOLE.database()),
                new Visibility(Map.of(), nowNanos::get),
                CONSOLE.engine(),
                CONSOLE::now,
                nowNanos::get);
    }

    private void pass(long millis) {
        nowNanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    @Test
    void shouldCountALineOfANewAccountAtTheNextLook() throws SQLException {
        Overviews overviews = overviews();
        overviews.of(carl);
        CONSOLE.database()
                .transaction(
                        c ->
                                StoreWriter.writeDocuments(
                                        c,
                                        List.of(
                                                new Observed(
                                                        Books.line("B-70", "DE-NEW", 12_345),
                                                        "feed.jsonl",
                                                        "line 1",
                                                        CONSOLE.now()))));
        pass(199);
        assertThat(balance(overviews)).as("a look is held for a moment").isNull();
        pass(1);
        assertThat(balance(overviews)).isEqualTo("123.45");
    }

    private String balance(Overviews overviews) throws SQLException {
        return overviews.of(carl).cash().stream()
                .filter(it -> it.accountId().equals("DE-NEW"))
                .map(it -> it.balance().amount())
                .findFirst()
                .orElse(null);
    }

    @Test
    void shouldLookOnceASecondWhileNothingIsWritten() throws SQLException {
        Overviews overviews = overviews();
        OverviewView first = overviews.of(carl);
        pass(999);
        assertThat(overviews.of(carl)).isSameAs(first);
        pass(200);
        assertThat(overviews.of(carl)).isNotSameAs(first);
    }
}
