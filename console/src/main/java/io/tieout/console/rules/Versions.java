package io.tieout.console.rules;

import io.tieout.core.documents.Observed;
import io.tieout.core.documents.RuleFlow;
import io.tieout.core.documents.RuleSet;
import io.tieout.core.rules.RuleHistory;
import io.tieout.store.read.RuleSets;
import io.tieout.store.submissions.RuleProposal;
import io.tieout.store.submissions.RuleProposals;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Everything that was published: what the engine has observed, and what it will observe, which
 * counts from the moment at which it was published.
 */
final class Versions {

    private static final String ON_ITS_WAY = "published";

    private final List<Observed> all;
    private final RuleHistory published;
    private final RuleHistory observed;

    private Versions(List<Observed> all) {
        this.all = List.copyOf(all);
        this.published = RuleHistory.of(all);
        this.observed = RuleHistory.of(all.stream().filter(it -> !isOnItsWay(it)).toList());
    }

    static Versions read(Connection connection) throws SQLException {
        List<Observed> all = new ArrayList<>(RuleSets.all(connection));
        Set<String> observed = new HashSet<>();
        all.forEach(it -> observed.add(it.event().id()));
        for (RuleProposal it : RuleProposals.published(connection)) {
            RuleSet rules = ruleSet(it, it.version(), it.decidedBy(), it.decidedAtMillis());
            if (!observed.contains(rules.id())) {
                all.add(new Observed(rules, ON_ITS_WAY, "", it.decidedAtMillis()));
            }
        }
        return new Versions(all);
    }

    /** A proposal as the engine takes it in. */
    static RuleSet ruleSet(RuleProposal it, int version, String approvedBy, long atMillis) {
        return new RuleSet(
                RuleSet.idOf(it.flow(), it.companyId(), version),
                it.flow(),
                it.companyId(),
                version,
                it.values(),
                it.author(),
                approvedBy,
                it.reason(),
                Instant.ofEpochMilli(atMillis));
    }

    static boolean isOnItsWay(Observed rules) {
        return rules.source().equals(ON_ITS_WAY);
    }

    List<Observed> all() {
        return all;
    }

    /** Companies with rules of their own. */
    Set<String> companies() {
        Set<String> companies = new TreeSet<>();
        for (Observed it : all) {
            String company = ((RuleSet) it.event()).companyId();
            if (company != null) {
                companies.add(company);
            }
        }
        return companies;
    }

    /** The version that is in force for a company, or for all others if that is null. */
    Optional<RuleHistory.Since> inForce(RuleFlow flow, String companyId) {
        return last(observed.timeline(flow, companyId));
    }

    /** The number of what was published last, 1 if nothing was. */
    int latestVersion(RuleFlow flow, String companyId) {
        return last(published.timeline(flow, companyId))
                .map(it -> it.rules().version())
                .orElse(RuleSet.CONFIGURED);
    }

    /** The values that were published last for a company. */
    Map<String, String> latestValues(RuleFlow flow, String companyId) {
        return last(published.timeline(flow, companyId))
                .map(it -> it.rules().values())
                .orElse(Map.of());
    }

    private static Optional<RuleHistory.Since> last(List<RuleHistory.Since> timeline) {
        return timeline.isEmpty()
                ? Optional.empty()
                : Optional.of(timeline.get(timeline.size() - 1));
    }

    /** Higher than any before, of whatever flow and company, so that a number names one version. */
    int next() {
        return 1
                + all.stream()
                        .mapToInt(it -> ((RuleSet) it.event()).version())
                        .max()
                        .orElse(RuleSet.CONFIGURED);
    }

    /** {@code coming}, {@code inForce}, {@code past}, or {@code ignored}. */
    String state(Observed it) {
        RuleSet rules = (RuleSet) it.event();
        if (isOnItsWay(it)) {
            return "coming";
        }
        List<RuleHistory.Since> timeline = observed.timeline(rules.flow(), rules.companyId());
        if (timeline.stream().noneMatch(since -> since.rules().id().equals(rules.id()))) {
            return "ignored";
        }
        boolean isLast = timeline.get(timeline.size() - 1).rules().id().equals(rules.id());
        return isLast ? "inForce" : "past";
    }

    /** The values before a version, of the same company or of all; none for the configuration. */
    Map<String, String> valuesBefore(RuleSet rules) {
        Map<String, String> before = Map.of();
        for (RuleHistory.Since since : published.timeline(rules.flow(), rules.companyId())) {
            if (since.rules().id().equals(rules.id())) {
                return before;
            }
            before = since.rules().values();
        }
        return before;
    }

    /**
     * The values of a version by its number; none for the configuration.
     *
     * @param companyId for which it was in force, as its own or as that of all
     */
    Map<String, String> valuesOf(RuleFlow flow, String companyId, int version) {
        return published.timeline(flow, companyId).stream()
                .map(RuleHistory.Since::rules)
                .filter(it -> it.version() == version)
                .map(RuleSet::values)
                .findFirst()
                .orElse(Map.of());
    }
}
