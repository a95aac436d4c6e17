package io.tieout.console.endpoints;

import io.tieout.console.approvals.LinkDesk;
import io.tieout.console.approvals.LinkRequest;
import io.tieout.console.approvals.LinkView;
import io.tieout.console.decisions.DecisionAnswer;
import io.tieout.console.http.Endpoint;
import io.tieout.console.http.Reply;
import java.util.List;

/**
 * Approving by a link, for whoever holds it. Both are POST with the token in the body, so that it
 * stands in no log and nothing is decided by a program that only follows links.
 */
public record LinkEndpoints(LinkDesk desk) {

    public List<Endpoint> all() {
        return List.of(
                Endpoint.post(
                                "/approvals:look",
                                "The bill that a link of a notice is about",
                                LinkRequest.class,
                                LinkView.class,
                                200,
                                asked -> Reply.ok(desk.look(asked.body(LinkRequest.class))))
                        .needing(null)
                        .keyed(Endpoint.Key.IGNORED),
                Endpoint.post(
                                "/approvals:decide",
                                "Approve or refuse the bill of a link",
                                LinkRequest.class,
                                DecisionAnswer.class,
                                202,
                                asked -> Reply.accepted(desk.decide(asked.body(LinkRequest.class))))
                        .needing(null)
                        .keyed(Endpoint.Key.IGNORED));
    }
}
