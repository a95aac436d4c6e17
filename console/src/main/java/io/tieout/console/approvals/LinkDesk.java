package io.tieout.console.approvals;

import io.tieout.console.decisions.DecisionAnswer;
import io.tieout.console.decisions.DecisionDesk;
import io.tieout.console.decisions.DecisionRequest;
import io.tieout.console.http.ProblemException;
import io.tieout.console.http.ProblemKind;
import io.tieout.console.identity.Role;
import io.tieout.console.identity.User;
import io.tieout.console.reads.Reading;
import io.tieout.console.views.EvidenceView;
import io.tieout.console.views.MoneyView;
import io.tieout.core.approvals.People;
import io.tieout.core.ids.DeterministicId;
import io.tieout.core.payables.AskedToSign;
import io.tieout.core.results.ExceptionItem;
import io.tieout.store.read.Results;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Takes decisions of people who came by a link and did not sign in. A link lets a person say once
 * what he may say of one bill: whether his signature counts the engine knows, as always.
 */
public final class LinkDesk {

    private static final Set<String> KINDS = Set.of("confirm", "reject");

    private final Optional<ApprovalLinks> links;
    private final Reading reading;
    private final DecisionDesk desk;
    private final LongSupplier nowMillis;

    /**
     * @param links empty if none are given out
     */
    public LinkDesk(
            Optional<ApprovalLinks> links,
            Reading reading,
            DecisionDesk desk,
            LongSupplier nowMillis) {
        this.links = links;
        this.reading = reading;
        this.desk = desk;
        this.nowMillis = nowMillis;
    }

    /**
     * What the link is about; it changes nothing.
     *
     * @throws ProblemException if it is no link of ours
     */
    public LinkView look(LinkRequest request) throws SQLException {
        ApprovalLink link = link(request);
        Optional<ExceptionItem> found = exception(link);
        AskedToSign asked = found.map(AskedToSign::of).orElse(new AskedToSign("", List.of()));
        return new LinkView(
                state(link, asked),
                link.person(),
                asked.role(),
                link.billId(),
                link.companyId(),
                found.map(it -> MoneyView.of(it.amount())).orElse(null),
                found.map(ExceptionItem::explanation).orElse(""),
                found.map(it -> EvidenceView.of(it.evidence())).orElse(List.of()),
                Instant.ofEpochSecond(link.expiresAtSeconds()).toString());
    }

    /**
     * Decides; the same again is answered the same.
     *
     * @throws ProblemException if the link is none of ours or over, or nothing waits for the person
     */
    public DecisionAnswer decide(LinkRequest request) throws SQLException, IOException {
        ApprovalLink link = link(request);
        if (request.kind() == null || !KINDS.contains(request.kind())) {
            throw ProblemException.field(
                    ProblemKind.UNPROCESSABLE, "kind", "must be confirm or reject");
        }
        String state = look(request).state();
        if (!state.equals("waits")) {
            throw new ProblemException(
                    ProblemKind.CONFLICT,
                    state.equals("expired")
                            ? "the link is no longer good; sign in instead"
                            : "the bill does not wait for " + link.person() + " any more");
        }
        User person =
                User.of(link.person(), link.person(), Set.of(link.companyId()), Role.APPROVER);
        return desk.decide(
                person,
                DeterministicId.of("link", List.of(request.token())),
                new DecisionRequest(
                        request.kind(),
                        link.exceptionId(),
                        null,
                        List.of(link.billId()),
                        List.of(),
                        List.of(),
                        request.reason()));
    }

    private ApprovalLink link(LinkRequest request) {
        return links.flatMap(it -> it.read(request.token()))
                .orElseThrow(ProblemException::notFound);
    }

    private Optional<ExceptionItem> exception(ApprovalLink link) throws SQLException {
        return reading.ask(
                connection ->
                        Results.exception(connection, link.exceptionId())
                                .filter(it -> it.accountId().equals(link.companyId()))
                                .filter(it -> it.subjects().contains(link.billId())));
    }

    private String state(ApprovalLink link, AskedToSign asked) {
        if (nowMillis.getAsLong() / 1_000 >= link.expiresAtSeconds()) {
            return "expired";
        }
        String person = People.spelled(link.person());
        return asked.people().stream().map(People::spelled).anyMatch(person::equals)
                ? "waits"
                : "over";
    }
}
