package io.tieout.console.endpoints;

import io.tieout.console.decisions.Once;
import io.tieout.console.http.Asked;
import io.tieout.console.http.Endpoint;
import io.tieout.console.http.Reply;
import io.tieout.console.http.Shapes;
import io.tieout.console.identity.Permission;
import io.tieout.console.rules.Operation;
import io.tieout.console.rules.Publication;
import io.tieout.console.rules.RuleBook;
import io.tieout.console.rules.RuleDesk;
import io.tieout.console.rules.RuleRequest;
import io.tieout.console.rules.RuleViews;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** The rules in force and how they change. */
public record RuleEndpoints(RuleBook book, RuleDesk desk, Publication publication, Once once) {

    public List<Endpoint> all() {
        return List.of(
                Endpoint.get(
                        "/rules",
                        "The rules in force by flow and company",
                        Shapes.listOf(RuleViews.InForce.class),
                        asked -> Reply.ok(book.inForce(asked.user()))),
                Endpoint.get(
                        "/rules/versions",
                        "All versions that were published, the newest first",
                        Shapes.listOf(RuleViews.Version.class),
                        asked -> Reply.ok(book.versions(asked.user()))),
                Endpoint.get(
                        "/rules/proposals",
                        "What was proposed, the newest first",
                        Shapes.listOf(RuleViews.Proposal.class),
                        asked -> Reply.ok(book.proposals(asked.user()))),
                Endpoint.post(
                                "/rules:lint",
                                "What is wrong with values, or what they would change",
                                RuleRequest.class,
                                RuleViews.Checked.class,
                                200,
                                asked ->
                                        Reply.ok(
                                                desk.check(
                                                        asked.user(),
                                                        asked.body(RuleRequest.class))))
                        .needing(Permission.PROPOSE_RULES)
                        .keyed(Endpoint.Key.IGNORED),
                Endpoint.post(
                                "/rules:backtest",
                                "Try values on the past; needs an Idempotency-Key",
                                RuleRequest.class,
                                Operation.class,
                                202,
                                this::backTest)
                        .needing(Permission.PROPOSE_RULES),
                Endpoint.get(
                        "/operations/{id}",
                        "How far a back-test is, and what came of it",
                        Operation.class,
                        asked -> Reply.ok(desk.operation(asked.user(), asked.id()))),
                Endpoint.post(
                                "/rules/proposals",
                                "Propose rules; needs an Idempotency-Key",
                                RuleRequest.class,
                                RuleViews.Answer.class,
                                202,
                                this::propose)
                        .needing(Permission.PROPOSE_RULES),
                Endpoint.post(
                                "/rules/proposals/{id}:publish",
                                "Put rules into force that somebody else proposed;"
                                        + " needs an Idempotency-Key",
                                null,
                                RuleViews.Answer.class,
                                202,
                                this::publish)
                        .needing(Permission.PUBLISH_RULES),
                Endpoint.post(
                                "/rules/proposals/{id}:withdraw",
                                "Take a proposal back; needs an Idempotency-Key",
                                null,
                                RuleViews.Answer.class,
                                200,
                                this::withdraw)
                        .needing(Permission.PROPOSE_RULES));
    }

    private Reply backTest(Asked asked) throws SQLException {
        Operation begun =
                desk.backTest(asked.user(), asked.idempotencyKey(), asked.body(RuleRequest.class));
        return Reply.accepted(begun).with("Location", "/api/v1/operations/" + begun.id());
    }

    private Reply propose(Asked asked) throws SQLException {
        return Reply.accepted(
                desk.propose(asked.user(), asked.idempotencyKey(), asked.body(RuleRequest.class)));
    }

    private Reply withdraw(Asked asked) throws SQLException, IOException {
        return Reply.ok(
                once.answer(
                        asked,
                        "withdraw",
                        RuleViews.Answer.class,
                        connection -> publication.withdraw(connection, asked.user(), asked.id())));
    }

    private Reply publish(Asked asked) throws SQLException, IOException {
        return Reply.accepted(
                publication.publish(asked.user(), asked.idempotencyKey(), asked.id()));
    }
}
