package io.tieout.console.endpoints;

import io.tieout.console.decisions.Once;
import io.tieout.console.http.Asked;
import io.tieout.console.http.Endpoint;
import io.tieout.console.http.Reply;
import io.tieout.console.http.Shapes;
import io.tieout.console.identity.Permission;
import io.tieout.console.identity.User;
import io.tieout.console.payments.PaymentDesk;
import io.tieout.console.payments.PaymentViews;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** Payment proposals and what people do with them. */
public record PaymentEndpoints(PaymentDesk desk, Once once) {

    private static final String BASE = "/payments/proposals";

    private interface Step {
        PaymentViews.Detail take(User user, String name, PaymentViews.Request request)
                throws IOException, SQLException;
    }

    public List<Endpoint> all() {
        return List.of(
                Endpoint.get(
                                BASE,
                                "Payment proposals, the latest day first",
                                Shapes.listOf(PaymentViews.Row.class),
                                asked -> Reply.ok(desk.all(asked.user())))
                        .needing(Permission.PAYMENTS),
                Endpoint.get(
                                BASE + "/{id}",
                                "What a proposal pays, from where, and what it leaves out",
                                PaymentViews.Detail.class,
                                asked -> tagged(desk.show(asked.user(), asked.id())))
                        .needing(Permission.PAYMENTS),
                step("remove", "Take out the payment of a bill", desk::remove)
                        .needing(Permission.DECIDE_PAYABLES),
                step("include", "Put in a bill that was left out", desk::include)
                        .needing(Permission.DECIDE_PAYABLES),
                step("move", "Pay on another day", desk::move).needing(Permission.DECIDE_PAYABLES),
                step("approve", "Approve what others made", desk::approve)
                        .needing(Permission.APPROVE),
                step("export", "Make the bank's file of an approved proposal", desk::export)
                        .needing(Permission.DECIDE_PAYABLES),
                Endpoint.get(
                                BASE + "/{id}/bank-file",
                                "The bank's file of an exported proposal, as XML or text",
                                null,
                                this::bankFile)
                        .needing(Permission.DECIDE_PAYABLES));
    }

    private Endpoint step(String name, String summary, Step step) {
        return Endpoint.post(
                BASE + "/{id}:" + name,
                summary + "; needs an Idempotency-Key",
                PaymentViews.Request.class,
                PaymentViews.Detail.class,
                200,
                asked -> take(asked, step));
    }

    private Reply take(Asked asked, Step step) throws SQLException, IOException {
        PaymentViews.Request request = request(asked);
        return tagged(
                once.answer(
                        asked,
                        request,
                        PaymentViews.Detail.class,
                        connection -> step.take(asked.user(), asked.id(), request)));
    }

    private static PaymentViews.Request request(Asked asked) {
        PaymentViews.Request request = asked.body(PaymentViews.Request.class);
        return request.withVersion(asked.version(request.version()));
    }

    private static Reply tagged(PaymentViews.Detail detail) {
        return Reply.ok(detail).with("ETag", '"' + detail.proposal().version() + '"');
    }

    private Reply bankFile(Asked asked) throws IOException {
        boolean isXml = desk.exportedAs(asked.user(), asked.id()).startsWith("pain");
        return Reply.ok(desk.bankFile(asked.user(), asked.id()))
                .with("Content-Type", isXml ? "application/xml" : "text/plain; charset=us-ascii")
                .with(
                        "Content-Disposition",
                        "attachment; filename=\"%s.%s\""
                                .formatted(
                                        asked.id().replaceAll("[^A-Za-z0-9._-]", "_"),
                                        isXml ? "xml" : "ach"));
    }
}
