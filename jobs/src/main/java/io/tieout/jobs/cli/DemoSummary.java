package io.tieout.jobs.cli;

import io.tieout.core.results.ExceptionItem;
import io.tieout.jobs.run.DemoFeed;
import io.tieout.jobs.run.Engine;
import io.tieout.jobs.run.Overview;
import io.tieout.store.ledger.LedgerVerifier;
import io.tieout.store.ledger.Verification;
import io.tieout.store.read.Results;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * How the demo ended.
 *
 * @param faultsFound planted faults about which there is an exception of the right reason
 */
record DemoSummary(
        Overview overview,
        Verification books,
        long faultsFound,
        DemoFeed.Feed feed,
        DemoProgress progress) {

    static DemoSummary read(Engine engine, DemoFeed.Feed feed, DemoProgress progress)
            throws SQLException {
        try (Connection connection = engine.database().connection()) {
            return new DemoSummary(
                    Overview.read(connection),
                    LedgerVerifier.verify(connection, List.of()),
                    faultsFound(connection, feed),
                    feed,
                    progress);
        }
    }

    private static long faultsFound(Connection connection, DemoFeed.Feed feed) throws SQLException {
        long found = 0;
        for (DemoFeed.Fault fault : feed.faults()) {
            List<ExceptionItem> about = Results.exceptionsAbout(connection, fault.ids());
            if (about.stream().anyMatch(it -> it.reason().name().equals(fault.reason()))) {
                found++;
            }
        }
        return found;
    }

    /** Everything fed has come in, nothing is left unexplained and the books are intact. */
    boolean isGood() {
        return progress.isAllIn() && overview.isExplained() && books.isIntact();
    }

    void print(Terminal terminal) {
        OverviewText text = new OverviewText(overview);
        PrintStream out = new PrintStream(terminal.data(), true, StandardCharsets.UTF_8);
        out.println("events in: %s of %,d fed".formatted(text.events(), feed.documents()));
        out.println("refused: %,d".formatted(overview.totals().deadLetters()));
        out.println("tied out: " + text.matched());
        out.println("open: " + text.open());
        out.println(
                "books: %,d journals, %s"
                        .formatted(books.journals(), books.isIntact() ? "intact" : "BROKEN"));
        out.println(
                "planted faults found: %,d of %,d".formatted(faultsFound, feed.faults().size()));
        out.println("unexplained difference: " + text.unexplained());
        if (progress.isAllIn()) {
            out.println(
                    "took in %,.0f events/s for %.1f s"
                            .formatted(
                                    feed.documents() / progress.feedSeconds(),
                                    progress.feedSeconds()));
        }
    }
}
