package io.tieout.jobs.cli;

import static io.tieout.jobs.cli.Report.row;

import io.tieout.core.ledger.ChainedJournal;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Match;
import io.tieout.store.read.Dossier;
import java.util.ArrayList;
import java.util.List;

/** A {@link Dossier} as a report: what it is first, then why, then what else touches it. */
final class DossierReport {

    private static final List<String> FACTS = List.of("fact", "value");

    private DossierReport() {}

    static Report of(Dossier dossier) {
        Report.Builder report = new Report.Builder();
        report.table("subject", FACTS, subject(dossier));
        if (dossier.match() != null) {
            report.table(
                    "evidence",
                    ResultTables.EVIDENCE,
                    ResultTables.evidence(dossier.match().evidence()));
        }
        if (dossier.exception() != null) {
            report.table(
                    "evidence",
                    ResultTables.EVIDENCE,
                    ResultTables.evidence(dossier.exception().evidence()));
            report.table(
                    "suggestions",
                    ResultTables.SUGGESTIONS,
                    ResultTables.suggestions(dossier.exception().suggestions()));
        }
        List<ChainedJournal> postings = new ArrayList<>(dossier.journals());
        if (dossier.journal() != null) {
            postings.add(0, dossier.journal());
        }
        return report.table("items", ResultTables.ITEMS, ResultTables.items(dossier.items()))
                .table(
                        "otherMatches",
                        ResultTables.MATCHES,
                        ResultTables.matches(dossier.otherMatches()))
                .table(
                        "otherExceptions",
                        ResultTables.EXCEPTIONS,
                        ResultTables.exceptions(dossier.otherExceptions()))
                .table("postings", ResultTables.POSTINGS, ResultTables.postings(postings))
                .table(
                        "decisions",
                        ResultTables.DECISIONS,
                        ResultTables.decisions(dossier.decisions()))
                .build();
    }

    private static List<List<Object>> subject(Dossier dossier) {
        if (dossier.match() != null) {
            return match(dossier.match());
        }
        if (dossier.exception() != null) {
            return exception(dossier.exception());
        }
        if (dossier.journal() != null) {
            return journal(dossier.journal());
        }
        return List.of(row("id", dossier.id()), row("kind", "document"));
    }

    private static List<List<Object>> match(Match it) {
        return List.of(
                row("id", it.id()),
                row("kind", it.kind().wireName() + " match"),
                row("rule", it.rule() + " v" + it.ruleVersion()),
                row("status", it.status().wireName()),
                row("confidence", it.confidence()),
                row("account", it.accountId()),
                row("left", String.join(", ", it.left())),
                row("right", String.join(", ", it.right())),
                row("difference", it.difference() + reason(it.differenceReason())),
                row("decidedBy", it.decidedBy()),
                row("finalAt", ResultTables.instant(it.finalAtMillis())));
    }

    private static List<List<Object>> exception(ExceptionItem it) {
        return List.of(
                row("id", it.id()),
                row("kind", "exception in queue " + it.queue()),
                row("reason", it.reason().name()),
                row("explanation", it.explanation()),
                row("severity", it.severity().name()),
                row("status", it.status().name()),
                row("account", it.accountId()),
                row("subjects", String.join(", ", it.subjects())),
                row("amount", String.valueOf(it.amount())),
                row("openedAt", ResultTables.instant(it.openedAtMillis())));
    }

    private static List<List<Object>> journal(ChainedJournal it) {
        return List.of(
                row("id", it.journal().id()),
                row("kind", "posting"),
                row("company", it.journal().companyId()),
                row("sequence", it.sequence()),
                row("date", it.journal().date().toString()),
                row("text", it.journal().text()),
                row("cause", it.journal().cause()),
                row("decidedBy", it.journal().decidedBy()),
                row("hash", it.hash()),
                row("previousHash", it.previousHash()));
    }

    private static String reason(String differenceReason) {
        return differenceReason == null || differenceReason.isEmpty()
                ? ""
                : " (" + differenceReason + ")";
    }
}
