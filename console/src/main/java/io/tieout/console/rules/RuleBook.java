package io.tieout.console.rules;

import io.tieout.console.http.Json;
import io.tieout.console.http.Problem;
import io.tieout.console.http.ProblemException;
import io.tieout.console.http.ProblemKind;
import io.tieout.console.identity.Permission;
import io.tieout.console.identity.User;
import io.tieout.console.reads.Reading;
import io.tieout.core.documents.InvalidFieldException;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.RuleFlow;
import io.tieout.core.documents.RuleSet;
import io.tieout.core.rules.RuleHistory;
import io.tieout.store.submissions.RuleProposal;
import io.tieout.store.submissions.RuleProposals;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which rules are in force for whom, which were, and which are proposed. */
public final class RuleBook {

    private final Reading reading;
    private final List<ConfiguredRules> flows;
    private final Set<String> companies;

    /**
     * @param companies that the configuration knows
     */
    public RuleBook(Reading reading, List<ConfiguredRules> flows, Collection<String> companies) {
        this.reading = reading;
        this.flows = List.copyOf(flows);
        this.companies = Set.copyOf(companies);
    }

    /** Flow by flow: the rules of all first, then those of each company that the user sees. */
    public List<RuleViews.InForce> inForce(User user) throws SQLException {
        Versions versions = reading.atOnce(Versions::read);
        Set<String> all = new TreeSet<>(companies);
        all.addAll(versions.companies());
        List<RuleViews.InForce> found = new ArrayList<>();
        for (ConfiguredRules flow : flows) {
            found.add(inForce(flow, null, versions));
            all.stream()
                    .filter(user::sees)
                    .forEach(company -> found.add(inForce(flow, company, versions)));
        }
        return found;
    }

    private static RuleViews.InForce inForce(
            ConfiguredRules flow, String company, Versions versions) {
        Optional<RuleHistory.Since> since = versions.inForce(flow.flow(), company);
        RuleSet rules = since.map(RuleHistory.Since::rules).orElse(null);
        int version = rules == null ? RuleSet.CONFIGURED : rules.version();
        int coming = versions.latestVersion(flow.flow(), company);
        Map<String, String> values = values(flow, rules == null ? Map.of() : rules.values());
        Map<String, String> configured = flow.values();
        return new RuleViews.InForce(
                name(flow.flow()),
                company,
                rules != null && company != null && company.equals(rules.companyId()),
                version,
                since.map(it -> Instant.ofEpochMilli(it.atMillis()).toString()).orElse(null),
                rules == null ? null : rules.author(),
                rules == null ? null : rules.approvedBy(),
                rules == null ? null : rules.publishedAt().toString(),
                rules == null ? null : rules.reason(),
                coming == version ? null : coming,
                values.get(ConfiguredRules.AUTONOMY),
                values.entrySet().stream()
                        .map(
                                it ->
                                        new RuleViews.Value(
                                                it.getKey(),
                                                it.getValue(),
                                                configured.get(it.getKey())))
                        .toList());
    }

    /** What an engine ignores, because it cannot be beside its configuration, changes nothing. */
    static Map<String, String> values(ConfiguredRules flow, Map<String, String> published) {
        try {
            return flow.values(published);
        } catch (InvalidFieldException e) {
            return flow.values();
        }
    }

    /** All versions of what the user sees, the newest first. */
    public List<RuleViews.Version> versions(User user) throws SQLException {
        Versions versions = reading.atOnce(Versions::read);
        List<RuleViews.Version> found = new ArrayList<>();
        for (Observed it : versions.all()) {
            RuleSet rules = (RuleSet) it.event();
            Optional<ConfiguredRules> flow = find(rules.flow());
            if (flow.isPresent() && sees(user, rules.companyId())) {
                found.add(version(flow.get(), it, versions));
            }
        }
        Collections.reverse(found);
        return found;
    }

    private static RuleViews.Version version(ConfiguredRules flow, Observed it, Versions versions) {
        RuleSet rules = (RuleSet) it.event();
        return new RuleViews.Version(
                name(rules.flow()),
                rules.companyId(),
                rules.version(),
                versions.state(it),
                Versions.isOnItsWay(it)
                        ? null
                        : Instant.ofEpochMilli(it.observedAtMillis()).toString(),
                rules.author(),
                rules.approvedBy(),
                rules.publishedAt().toString(),
                rules.reason(),
                changes(values(flow, versions.valuesBefore(rules)), values(flow, rules.values())));
    }

    /** What was proposed, the newest first. */
    public List<RuleViews.Proposal> proposals(User user) throws SQLException {
        return reading.atOnce(
                connection -> {
                    Versions versions = Versions.read(connection);
                    return RuleProposals.newest(connection).stream()
                            .filter(it -> sees(user, it.companyId()))
                            .filter(it -> find(it.flow()).isPresent())
                            .map(it -> proposal(user, it, versions))
                            .toList();
                });
    }

    private RuleViews.Proposal proposal(User user, RuleProposal it, Versions versions) {
        ConfiguredRules flow = flow(name(it.flow()));
        boolean isOpen = it.state() == RuleProposal.State.OPEN;
        boolean stale =
                isOpen && versions.latestVersion(it.flow(), it.companyId()) != it.baseVersion();
        return new RuleViews.Proposal(
                it.id(),
                name(it.flow()),
                it.companyId(),
                it.baseVersion(),
                it.author(),
                it.reason(),
                Instant.ofEpochMilli(it.proposedAtMillis()).toString(),
                it.state().name().toLowerCase(Locale.ROOT),
                stale,
                isOpen && !stale && mayPublish(user, it),
                it.decidedBy(),
                isOpen ? null : Instant.ofEpochMilli(it.decidedAtMillis()).toString(),
                it.version() == 0 ? null : it.version(),
                changes(
                        values(
                                flow,
                                versions.valuesOf(it.flow(), it.companyId(), it.baseVersion())),
                        values(flow, it.values())),
                backTest(user, it));
    }

    /** Its rows are of all companies where the rules are, so only who sees all of them sees it. */
    private static BackTestResult backTest(User user, RuleProposal it) {
        return it.backTest() == null || !rules(user, it.companyId())
                ? null
                : Json.read(it.backTest().getBytes(StandardCharsets.UTF_8), BackTestResult.class);
    }

    static boolean mayPublish(User user, RuleProposal it) {
        return user.may(Permission.PUBLISH_RULES)
                && rules(user, it.companyId())
                && !isSame(user.id(), it.author());
    }

    /** One person may be spelled in capitals or with blanks around. */
    static boolean isSame(String one, String other) {
        return one.strip().equalsIgnoreCase(other.strip());
    }

    /** The values in which two versions decide differently. */
    static List<RuleViews.Change> changes(Map<String, String> before, Map<String, String> after) {
        List<RuleViews.Change> changes = new ArrayList<>();
        after.forEach(
                (key, value) -> {
                    if (!value.equals(before.get(key))) {
                        changes.add(new RuleViews.Change(key, before.get(key), value));
                    }
                });
        return changes;
    }

    /** The rules of all are seen by everybody, for they hold for everybody. */
    static boolean sees(User user, String companyId) {
        return companyId == null || user.sees(companyId);
    }

    /** Whether the user may change the rules of a company, or of all if that is null. */
    static boolean rules(User user, String companyId) {
        return companyId == null ? user.seesAllCompanies() : user.sees(companyId);
    }

    /**
     * @param name null for bank matching
     * @throws ProblemException if nobody publishes rules of it
     */
    ConfiguredRules flow(String name) {
        String wanted = name == null ? name(RuleFlow.BANK) : name;
        return flows.stream()
                .filter(it -> name(it.flow()).equals(wanted))
                .findFirst()
                .orElseThrow(
                        () ->
                                ProblemException.field(
                                        ProblemKind.UNPROCESSABLE,
                                        "flow",
                                        "is none of "
                                                + flows.stream()
                                                        .map(it -> name(it.flow()))
                                                        .toList()));
    }

    /**
     * @throws ProblemException naming every value that cannot be
     */
    static void requirePossible(ConfiguredRules flow, Map<String, String> values) {
        List<Problem.FieldError> errors =
                flow.faults(values).stream()
                        .map(it -> new Problem.FieldError("values." + it.key(), it.message()))
                        .toList();
        if (!errors.isEmpty()) {
            throw ProblemException.fields(
                    ProblemKind.UNPROCESSABLE,
                    errors.get(0).field() + " " + errors.get(0).message(),
                    errors);
        }
    }

    boolean knows(String companyId, Versions versions) {
        return companies.contains(companyId) || versions.companies().contains(companyId);
    }

    private Optional<ConfiguredRules> find(RuleFlow flow) {
        return flows.stream().filter(it -> it.flow() == flow).findFirst();
    }

    static String name(RuleFlow flow) {
        return flow.name().toLowerCase(Locale.ROOT);
    }
}
