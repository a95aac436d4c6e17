package io.tieout.console.endpoints;

import io.tieout.console.http.Asked;
import io.tieout.console.http.Endpoint;
import io.tieout.console.http.Reply;
import io.tieout.console.http.Shapes;
import io.tieout.console.reads.Overviews;
import io.tieout.console.reads.Reading;
import io.tieout.console.reads.Visibility;
import io.tieout.console.views.OverviewView;
import io.tieout.console.views.QueueView;
import io.tieout.store.read.ExceptionCounts;
import java.sql.SQLException;
import java.util.List;

/** How things stand. */
public record OverviewEndpoints(Overviews overviews, Reading reading, Visibility visibility) {

    public List<Endpoint> all() {
        return List.of(
                Endpoint.get("/overview", "How things stand", OverviewView.class, this::overview),
                Endpoint.get(
                        "/queues",
                        "What is open, by queue and reason",
                        Shapes.listOf(QueueView.class),
                        this::queues));
    }

    private Reply overview(Asked asked) throws SQLException {
        return Reply.ok(overviews.of(asked.user()));
    }

    private Reply queues(Asked asked) throws SQLException {
        return reading.ask(
                connection ->
                        Reply.ok(
                                QueueView.of(
                                        ExceptionCounts.byQueue(
                                                connection,
                                                visibility.visible(connection, asked.user())))));
    }
}
