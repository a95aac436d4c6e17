package io.tieout.console.endpoints;

import io.javalin.http.HandlerType;
import io.tieout.console.decisions.CaseAnswer;
import io.tieout.console.decisions.CaseDesk;
import io.tieout.console.decisions.CaseRequest;
import io.tieout.console.http.Asked;
import io.tieout.console.http.Endpoint;
import io.tieout.console.http.Reply;
import io.tieout.core.documents.CaseAction;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** What people do with cases. All of it takes effect a moment later and needs a key of its own. */
public record CaseworkEndpoints(CaseDesk desk) {

    private static final String BASE = "/exceptions/{id}";

    public List<Endpoint> all() {
        return List.of(
                endpoint(
                        HandlerType.PUT,
                        "/lease",
                        "Work on an exception alone for some minutes; needs an Idempotency-Key",
                        CaseAction.CLAIM),
                Endpoint.of(
                                HandlerType.DELETE,
                                BASE + "/lease",
                                "Give a lease back early; needs an Idempotency-Key",
                                null,
                                CaseAnswer.class,
                                202,
                                asked -> order(asked, CaseAction.RELEASE, CaseRequest.NOTHING))
                        .keyed(Endpoint.Key.NEEDED),
                endpoint(
                        HandlerType.POST,
                        "/comments",
                        "Say something about an exception; needs an Idempotency-Key",
                        CaseAction.COMMENT),
                endpoint(
                        HandlerType.POST,
                        "/assign",
                        "Make somebody responsible; needs an Idempotency-Key",
                        CaseAction.ASSIGN),
                endpoint(
                        HandlerType.POST,
                        "/escalate",
                        "Hand it to the next desk; needs an Idempotency-Key",
                        CaseAction.ESCALATE),
                endpoint(
                        HandlerType.POST,
                        "/proposal",
                        "Propose how it should end; needs an Idempotency-Key",
                        CaseAction.PROPOSE),
                endpoint(
                        HandlerType.POST,
                        "/approval",
                        "Approve what somebody else proposed; needs an Idempotency-Key",
                        CaseAction.APPROVE));
    }

    private Endpoint endpoint(HandlerType method, String path, String summary, CaseAction action) {
        return Endpoint.of(
                        method,
                        BASE + path,
                        summary,
                        CaseRequest.class,
                        CaseAnswer.class,
                        202,
                        asked -> order(asked, action, asked.body(CaseRequest.class)))
                .keyed(Endpoint.Key.NEEDED);
    }

    private Reply order(Asked asked, CaseAction action, CaseRequest request)
            throws SQLException, IOException {
        return Reply.accepted(
                desk.order(
                        asked.user(),
                        asked.idempotencyKey(),
                        asked.id(),
                        action,
                        request.withVersion(asked.caseVersion(request.version()))));
    }
}
