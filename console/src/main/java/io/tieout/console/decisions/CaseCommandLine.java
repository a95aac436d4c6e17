package io.tieout.console.decisions;

import io.tieout.console.http.Json;
import io.tieout.core.documents.CaseCommand;
import java.util.Locale;

/** A line of {@code case-commands.jsonl}: see docs/reference/formats.md. */
record CaseCommandLine(
        String id,
        String action,
        String caseId,
        String companyId,
        String by,
        String sentAt,
        String assignee,
        String leaseUntil,
        String text) {

    static String of(CaseCommand it) {
        return Json.text(
                        new CaseCommandLine(
                                it.id(),
                                it.action().name().toLowerCase(Locale.ROOT),
                                it.caseId(),
                                it.companyId(),
                                it.by(),
                                it.sentAt().toString(),
                                it.assignee(),
                                it.leaseUntil() == null ? null : it.leaseUntil().toString(),
                                it.text()))
                + "\n";
    }
}
