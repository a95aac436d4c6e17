package io.tieout.console.views;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.tieout.console.reads.LeftOpen;
import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.Receivable;
import io.tieout.core.money.Money;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Reason;
import io.tieout.core.results.Suggestion;
import io.tieout.store.read.Dossier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that is known about an exception.
 *
 * @param row the same as in lists; its fields stand beside the others
 * @param subjectIds what it is about, also where the document is not stored
 * @param casework null until its case is known
 * @param history what happened, oldest first
 * @param writeOff what may be written off of what its payment left; null if nothing
 */
public record ExceptionDossier(
        @JsonUnwrapped ExceptionRow row,
        List<String> subjectIds,
        List<DocumentView> subjects,
        List<EvidenceView> evidence,
        List<SuggestionView> suggestions,
        List<DecisionView> decisions,
        List<MatchView> otherMatches,
        List<Other> otherExceptions,
        CaseView casework,
        List<Happened> history,
        List<Original> originals,
        MoneyView writeOff) {

    private static final Set<Reason> LEAVE_SOMETHING =
            EnumSet.of(Reason.SHORT_PAYMENT, Reason.LATE_DISCOUNT_TAKEN, Reason.DEDUCTION);

    /** A bill among the subjects whose file is known, so that its page can be shown. */
    public record Original(String billId, String companyId) {}

    /**
     * A way out, best first.
     *
     * @param gap how much more confident it is than the next one; null for the last
     */
    public record SuggestionView(
            int rank,
            List<String> ids,
            List<DocumentView> documents,
            String rule,
            double confidence,
            Double gap,
            List<EvidenceView> evidence) {}

    /** Another exception about the same items. */
    public record Other(String id, String queue, String reason, String status) {}

    /** Something that happened to the exception's items. */
    public record Happened(String at, String what, String by, String id) {}

    /**
     * @param documents of the dossier by their id, those of companies that may not be seen left out
     */
    public static ExceptionDossier of(
            ExceptionRow row,
            Dossier dossier,
            Map<String, List<DocumentView>> documents,
            CaseView casework,
            List<Original> originals) {
        ExceptionItem it = dossier.exception();
        return new ExceptionDossier(
                row,
                it.subjects(),
                documentsOf(it.subjects(), documents),
                EvidenceView.of(it.evidence()),
                suggestions(it.suggestions(), documents),
                DecisionView.of(dossier.decisions()),
                MatchView.of(dossier.otherMatches()),
                dossier.otherExceptions().stream()
                        .map(
                                other ->
                                        new Other(
                                                other.id(),
                                                other.queue(),
                                                other.reason().name(),
                                                other.status()
                                                        .name()
                                                        .toLowerCase(java.util.Locale.ROOT)))
                        .toList(),
                casework,
                history(row, dossier, casework),
                List.copyOf(originals),
                MoneyView.of(writeOff(dossier)));
    }

    private static Money writeOff(Dossier dossier) {
        ExceptionItem it = dossier.exception();
        if (!LEAVE_SOMETHING.contains(it.reason())) {
            return null;
        }
        List<CanonicalEvent> subjects =
                dossier.items().stream()
                        .map(Observed::event)
                        .filter(event -> it.subjects().contains(event.id()))
                        .toList();
        for (CanonicalEvent payment : subjects) {
            for (CanonicalEvent event : subjects) {
                if (payment instanceof BankTransaction && event instanceof Receivable receivable) {
                    return writeOff(
                            it, LeftOpen.of(receivable, payment.id(), dossier.otherMatches()));
                }
            }
        }
        return null;
    }

    private static Money writeOff(ExceptionItem it, LeftOpen left) {
        Money amount = left == null || it.reason() == Reason.DEDUCTION ? it.amount() : left.rest();
        return left != null && left.allows(amount) ? amount : null;
    }

    private static List<SuggestionView> suggestions(
            List<Suggestion> suggestions, Map<String, List<DocumentView>> documents) {
        List<SuggestionView> views = new ArrayList<>();
        for (int i = 0; i < suggestions.size(); i++) {
            Suggestion it = suggestions.get(i);
            views.add(
                    new SuggestionView(
                            i + 1,
                            it.ids(),
                            documentsOf(it.ids(), documents),
                            it.rule(),
                            it.confidence(),
                            i + 1 < suggestions.size()
                                    ? it.confidence() - suggestions.get(i + 1).confidence()
                                    : null,
                            EvidenceView.of(it.evidence())));
        }
        return views;
    }

    private static List<DocumentView> documentsOf(
            List<String> ids, Map<String, List<DocumentView>> documents) {
        return ids.stream().flatMap(id -> documents.getOrDefault(id, List.of()).stream()).toList();
    }

    private static List<Happened> history(ExceptionRow row, Dossier dossier, CaseView casework) {
        List<Happened> history = new ArrayList<>();
        history.add(new Happened(row.openedAt(), "opened: " + row.reason(), "rule", row.id()));
        dossier.otherMatches()
                .forEach(
                        it ->
                                history.add(
                                        new Happened(
                                                Instant.ofEpochMilli(it.finalAtMillis()).toString(),
                                                "match " + it.status().wireName(),
                                                it.decidedBy(),
                                                it.id())));
        dossier.decisions()
                .forEach(
                        it ->
                                history.add(
                                        new Happened(
                                                it.decidedAt().toString(),
                                                "decision " + it.kind().wireName(),
                                                it.decidedBy(),
                                                it.id())));
        if (casework != null) {
            // When it was opened and closed stands there already, as the engine says it.
            casework.events().stream()
                    .filter(it -> !it.what().equals("opened"))
                    .forEach(it -> history.add(happened(it)));
        }
        history.sort(Comparator.comparing(it -> Instant.parse(it.at())));
        return history;
    }

    private static Happened happened(CaseView.Event it) {
        String words = it.text().isEmpty() ? "" : ": " + it.text();
        return new Happened(
                it.at(),
                "case " + it.what() + words,
                it.by() == null ? "casework" : it.by(),
                it.id());
    }
}
