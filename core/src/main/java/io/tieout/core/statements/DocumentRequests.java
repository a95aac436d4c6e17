package io.tieout.core.statements;

import io.tieout.core.documents.StatementSide;
import io.tieout.core.ids.DeterministicId;
import io.tieout.core.references.NormalForm;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What vendors are to be asked for, after their statements were reconciled. */
public final class DocumentRequests {

    private DocumentRequests() {}

    /**
     * @param reconciliations of one party, those of an account in the order of its statements
     * @param address of the party towards a company; empty if none is known
     */
    public static List<DocumentRequest> of(
            List<StatementReconciliation> reconciliations, Function<String, String> address) {
        Set<List<Object>> wanted = wanted(reconciliations);
        List<DocumentRequest> requests = new ArrayList<>();
        for (StatementReconciliation told : reconciliations) {
            List<DocumentRequest.Line> lines = new ArrayList<>();
            for (LineOutcome line : told.lines()) {
                if (isMissing(line) && wanted.remove(sameness(told, line))) {
                    lines.add(asked(line));
                }
            }
            if (told.side() == StatementSide.VENDOR && !lines.isEmpty()) {
                requests.add(request(told, address.apply(told.companyId()), lines));
            }
        }
        return requests;
    }

    /** What the party does not state any more is not asked for. */
    private static Set<List<Object>> wanted(List<StatementReconciliation> reconciliations) {
        Set<List<Object>> wanted = new HashSet<>();
        for (StatementReconciliation told : reconciliations) {
            if (told.supersededBy().isEmpty()) {
                told.lines().stream()
                        .filter(DocumentRequests::isMissing)
                        .forEach(line -> wanted.add(sameness(told, line)));
            }
        }
        return wanted;
    }

    private static boolean isMissing(LineOutcome line) {
        return line.causes().contains(StatementCause.NOT_RECEIVED)
                || line.causes().contains(StatementCause.CREDIT_NOTE_NOT_RECEIVED);
    }

    /** A later statement has the same document under a line of its own. */
    private static List<Object> sameness(StatementReconciliation told, LineOutcome line) {
        return List.of(
                told.companyId(),
                NormalForm.of(line.line().reference()),
                line.line().amount(),
                line.causes());
    }

    private static DocumentRequest.Line asked(LineOutcome line) {
        return new DocumentRequest.Line(
                line.line().reference(),
                Math.toIntExact(line.line().documentDate().toEpochDay()),
                line.line().amount());
    }

    private static DocumentRequest request(
            StatementReconciliation told, String to, List<DocumentRequest.Line> lines) {
        return new DocumentRequest(
                DeterministicId.of(
                        "q", List.of(told.companyId(), told.partyId(), told.statementId())),
                told.companyId(),
                told.partyId(),
                to,
                told.statementId(),
                Math.toIntExact(told.statementDate().toEpochDay()),
                lines);
    }
}
