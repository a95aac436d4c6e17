package io.tieout.console.evidence;

import io.tieout.console.http.Json;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.RuleSet;
import io.tieout.store.read.RuleSets;
import io.tieout.store.submissions.RuleProposal;
import io.tieout.store.submissions.RuleProposals;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Who wrote and who published the rules of a company, up to the last day. */
final class RuleApprovals {

    private RuleApprovals() {}

    /**
     * A version of the rules.
     *
     * @param companyId null for the rules of all companies
     * @param proposedAt null where it was not proposed in the console
     * @param sha256 of the JSON of the values as it stands here
     */
    record Line(
            String flow,
            String companyId,
            int version,
            Map<String, String> values,
            String sha256,
            String proposedBy,
            String proposedAt,
            String reason,
            String approvedBy,
            String approvedAt) {}

    static void write(Connection connection, EvidenceRequest request, OutputStream out)
            throws SQLException, IOException {
        Map<String, RuleProposal> proposals = new HashMap<>();
        for (RuleProposal it : RuleProposals.published(connection)) {
            proposals.put(RuleSet.idOf(it.flow(), it.companyId(), it.version()), it);
        }
        for (Observed it : RuleSets.all(connection)) {
            RuleSet rules = (RuleSet) it.event();
            boolean isOfCompany =
                    rules.companyId() == null
                            || Objects.equals(rules.companyId(), request.companyId());
            LocalDate day = rules.publishedAt().atZone(ZoneOffset.UTC).toLocalDate();
            if (isOfCompany && !day.isAfter(request.to())) {
                EvidencePack.line(line(rules, proposals.get(rules.id())), out);
            }
        }
    }

    private static Line line(RuleSet rules, RuleProposal proposal) {
        return new Line(
                rules.flow().name().toLowerCase(Locale.ROOT),
                rules.companyId(),
                rules.version(),
                rules.values(),
                HashedZip.sha256(Json.bytes(rules.values())),
                rules.author(),
                proposal == null
                        ? null
                        : Instant.ofEpochMilli(proposal.proposedAtMillis()).toString(),
                rules.reason(),
                rules.approvedBy(),
                rules.publishedAt().toString());
    }
}
