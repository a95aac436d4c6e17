package io.tieout.formats.json;

import io.tieout.core.documents.CaseAction;
import io.tieout.core.documents.CaseCommand;
import java.io.IOException;
import java.time.Instant;

/** The fields of what somebody wants done with a case. */
final class CaseCommandReader extends EventReader {

    private String id;
    private String action;
    private String caseId;
    private String companyId;
    private String by;
    private Long sentAtMillis;
    private String assignee;
    private Long leaseUntilMillis;
    private String text;

    @Override
    void field(String name, JsonCursor in) throws IOException, RefusedException {
        switch (name) {
            case "id" -> id = in.string(id);
            case "action" -> action = in.string(action);
            case "caseId" -> caseId = in.string(caseId);
            case "companyId" -> companyId = in.string(companyId);
            case "by" -> by = in.string(by);
            case "sentAt" -> sentAtMillis = in.instantMillis(sentAtMillis);
            case "assignee" -> assignee = in.string(assignee);
            case "leaseUntil" -> leaseUntilMillis = in.instantMillis(leaseUntilMillis);
            case "text" -> text = in.string(text);
            default -> in.skip();
        }
    }

    @Override
    CaseCommand event() throws RefusedException {
        return new CaseCommand(
                id,
                constant(CaseAction.class, "action", action),
                caseId,
                companyId,
                by,
                instant(sentAtMillis),
                assignee,
                instant(leaseUntilMillis),
                text);
    }

    private static Instant instant(Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
