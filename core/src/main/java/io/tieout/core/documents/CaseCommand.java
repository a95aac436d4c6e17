package io.tieout.core.documents;

import java.time.Instant;

/**
 * What a person wants done with the case of an exception. It travels the log like a decision and,
 * unlike one, changes no match and no posting.
 *
 * @param caseId id of the exception
 * @param companyId whose case it is; commands of one company keep their order
 * @param by the person's user name
 * @param assignee for {@link CaseAction#ASSIGN}: who becomes responsible, empty for nobody; empty
 *     otherwise
 * @param leaseUntil for {@link CaseAction#CLAIM}: when the lease ends by itself; null otherwise
 * @param text the person's words, for {@link CaseAction#ATTACH} a {@link CaseAttachment}; empty if
 *     none
 */
public record CaseCommand(
        String id,
        CaseAction action,
        String caseId,
        String companyId,
        String by,
        Instant sentAt,
        String assignee,
        Instant leaseUntil,
        String text)
        implements CanonicalEvent {

    public CaseCommand {
        Required.text(id, "id");
        Required.value(action, "action");
        Required.text(caseId, "caseId");
        Required.text(companyId, "companyId");
        Required.text(by, "by");
        Required.value(sentAt, "sentAt");
        if (action == CaseAction.CLAIM) {
            Required.value(leaseUntil, "leaseUntil");
        }
        assignee = assignee == null ? "" : assignee;
        text = text == null ? "" : text;
        if (action == CaseAction.COMMENT) {
            Required.text(text, "text");
        }
        if (action == CaseAction.ATTACH && CaseAttachment.parse(text).isEmpty()) {
            throw new InvalidFieldException("text", "names no file: SHA-256, bytes and name");
        }
    }

    @Override
    public String stream() {
        return Streams.CASE_COMMANDS;
    }
}
