package io.tieout.console.rules;

import io.tieout.console.http.Json;
import io.tieout.console.http.ProblemException;
import io.tieout.console.http.ProblemKind;
import io.tieout.console.identity.User;
import io.tieout.console.reads.Reading;
import io.tieout.core.ids.DeterministicId;
import io.tieout.store.submissions.RuleProposal;
import io.tieout.store.submissions.RuleProposals;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Takes what one person wants to have in force: checked, tried on the past, and proposed. */
public final class RuleDesk {

    private static final int LONGEST_REASON_CHARS = 500;

    private final Reading reading;
    private final RuleBook book;
    private final BackTests tests;
    private final LongSupplier nowMillis;

    public RuleDesk(Reading reading, RuleBook book, BackTests tests, LongSupplier nowMillis) {
        this.reading = reading;
        this.book = book;
        this.tests = tests;
        this.nowMillis = nowMillis;
    }

    /** What is wrong with the values, or what they would change against those in force. */
    public RuleViews.Checked check(User user, RuleRequest request) throws SQLException {
        ConfiguredRules flow = allowed(user, request);
        List<RuleViews.Fault> faults =
                flow.faults(request.values()).stream()
                        .map(it -> new RuleViews.Fault(it.key(), it.message()))
                        .toList();
        if (!faults.isEmpty()) {
            return new RuleViews.Checked(false, List.of(), faults);
        }
        Map<String, String> now = now(flow, request.companyId());
        return new RuleViews.Checked(
                true, RuleBook.changes(now, flow.values(request.values())), List.of());
    }

    private Map<String, String> now(ConfiguredRules flow, String companyId) throws SQLException {
        Versions versions = reading.atOnce(Versions::read);
        return RuleBook.values(flow, versions.latestValues(flow.flow(), companyId));
    }

    /** Begins to try the values on the past. */
    public Operation backTest(User user, String key, RuleRequest request) throws SQLException {
        ConfiguredRules flow = faultless(user, request);
        return tests.begin(
                user,
                key,
                flow.flow(),
                request.companyId(),
                now(flow, request.companyId()),
                flow.values(request.values()));
    }

    /**
     * @throws ProblemException if there is none, or it is about a company that the user does not
     *     see
     */
    public Operation operation(User user, String id) {
        return tests.find(id)
                .filter(it -> RuleBook.rules(user, it.companyId()))
                .orElseThrow(ProblemException::notFound);
    }

    /** Keeps a proposal for a second person. */
    public RuleViews.Answer propose(User user, String key, RuleRequest request)
            throws SQLException {
        ConfiguredRules flow = faultless(user, request);
        requireReason(request.reason());
        String id = DeterministicId.of("rp", List.of(user.id(), key));
        String backTest = backTest(user, flow, request);
        return reading.ask(
                connection -> {
                    Versions versions = Versions.read(connection);
                    RuleProposal wanted =
                            RuleProposal.open(
                                    id,
                                    flow.flow(),
                                    request.companyId(),
                                    versions.latestVersion(flow.flow(), request.companyId()),
                                    flow.changes(request.values()),
                                    user.id(),
                                    request.reason(),
                                    nowMillis.getAsLong(),
                                    backTest);
                    Optional<RuleProposal> before = RuleProposals.find(connection, id);
                    if (before.isEmpty()) {
                        requireChange(flow, wanted, versions);
                        RuleProposals.keep(connection, wanted);
                    } else if (!isSame(before.get(), wanted)) {
                        throw ProblemException.keyUsedBefore();
                    }
                    return new RuleViews.Answer(id, "open", null);
                });
    }

    private static boolean isSame(RuleProposal one, RuleProposal other) {
        return one.flow() == other.flow()
                && one.values().equals(other.values())
                && Objects.equals(one.companyId(), other.companyId())
                && one.reason().equals(other.reason());
    }

    private static void requireReason(String reason) {
        if (reason.isEmpty() || reason.length() > LONGEST_REASON_CHARS) {
            throw ProblemException.field(
                    ProblemKind.UNPROCESSABLE,
                    "reason",
                    reason.isEmpty()
                            ? "is missing"
                            : "is longer than " + LONGEST_REASON_CHARS + " characters");
        }
    }

    private static void requireChange(
            ConfiguredRules flow, RuleProposal wanted, Versions versions) {
        Map<String, String> now =
                RuleBook.values(flow, versions.latestValues(flow.flow(), wanted.companyId()));
        if (RuleBook.changes(now, flow.values(wanted.values())).isEmpty()) {
            throw new ProblemException(
                    ProblemKind.UNPROCESSABLE, "nothing would change: these rules are in force");
        }
    }

    private String backTest(User user, ConfiguredRules flow, RuleRequest request) {
        if (request.backTestId() == null) {
            return null;
        }
        Operation test = operation(user, request.backTestId());
        boolean isOfThese =
                test.result() != null
                        && Objects.equals(test.companyId(), request.companyId())
                        && test.values().equals(flow.values(request.values()));
        if (!isOfThese) {
            throw ProblemException.field(
                    ProblemKind.UNPROCESSABLE, "backTestId", "is no finished test of these values");
        }
        return Json.text(test.result());
    }

    private ConfiguredRules faultless(User user, RuleRequest request) throws SQLException {
        ConfiguredRules flow = allowed(user, request);
        RuleBook.requirePossible(flow, request.values());
        return flow;
    }

    private ConfiguredRules allowed(User user, RuleRequest request) throws SQLException {
        ConfiguredRules flow = book.flow(request.flow());
        String company = request.companyId();
        if (!RuleBook.rules(user, company)) {
            throw new ProblemException(
                    ProblemKind.NOT_ALLOWED,
                    "the rules of %s are not yours to change"
                            .formatted(company == null ? "all companies" : company));
        }
        if (company != null && !book.knows(company, reading.atOnce(Versions::read))) {
            throw ProblemException.field(
                    ProblemKind.UNPROCESSABLE, "companyId", "is no company: " + company);
        }
        return flow;
    }
}
