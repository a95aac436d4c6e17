package io.tieout.store.read;

import io.tieout.core.documents.BankStatement;
import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.Reference;
import io.tieout.core.money.Money;
import io.tieout.core.results.Evidence;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Match;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is known about two documents, for the question why they were not matched.
 *
 * @param together the matches that hold both, oldest first
 * @param comparison field by field; empty if a document is unknown or has no amount
 * @param amountDifference first minus second; null if unknown or in two currencies
 * @param daysApart from the first's date to the second's; null if unknown
 */
public record PairDossier(
        Side first,
        Side second,
        List<Match> together,
        List<Evidence> comparison,
        Money amountDifference,
        Long daysApart) {

    /**
     * One of the two.
     *
     * @param document null if it is unknown
     */
    public record Side(
            String id,
            Observed document,
            List<Match> matches,
            List<ExceptionItem> exceptions,
            List<DecisionEvent> decisions) {

        public Side {
            matches = List.copyOf(matches);
            exceptions = List.copyOf(exceptions);
            decisions = List.copyOf(decisions);
        }
    }

    public PairDossier {
        together = List.copyOf(together);
        comparison = List.copyOf(comparison);
    }

    static PairDossier of(Side first, Side second) {
        List<Match> together = new ArrayList<>(first.matches());
        together.retainAll(second.matches());
        Facts a = Facts.of(first.document());
        Facts b = Facts.of(second.document());
        if (a == null || b == null) {
            return new PairDossier(first, second, together, List.of(), null, null);
        }
        return new PairDossier(
                first,
                second,
                together,
                compare(a, b),
                a.amount().currency().equals(b.amount().currency())
                        ? a.amount().minus(b.amount())
                        : null,
                ChronoUnit.DAYS.between(a.date(), b.date()));
    }

    private static List<Evidence> compare(Facts a, Facts b) {
        return List.of(
                evidence("accountId", a.accountId(), b.accountId()),
                evidence("amount", a.amount().toPlainString(), b.amount().toPlainString()),
                evidence("currency", a.amount().currency(), b.amount().currency()),
                evidence("date", a.date().toString(), b.date().toString()),
                evidence("counterpartyName", a.counterpartyName(), b.counterpartyName()),
                evidence("counterpartyAccount", a.counterpartyAccount(), b.counterpartyAccount()),
                references(a.references(), b.references()));
    }

    /** What is missing on one side does not agree with anything, not even with nothing. */
    private static Evidence evidence(String field, String left, String right) {
        return new Evidence(field, left, right, left != null && Objects.equals(left, right));
    }

    /** References agree if the documents have one value in common, whatever its type. */
    private static Evidence references(List<Reference> left, List<Reference> right) {
        Set<String> common = values(left);
        common.retainAll(values(right));
        return new Evidence("references", listed(left), listed(right), !common.isEmpty());
    }

    private static Set<String> values(List<Reference> references) {
        Set<String> values = new HashSet<>();
        references.forEach(reference -> values.add(reference.value()));
        return values;
    }

    private static String listed(List<Reference> references) {
        return references.stream()
                .map(reference -> reference.type().wireName() + " " + reference.value())
                .collect(Collectors.joining(", "));
    }

    /** What documents of all kinds with an amount have in common. */
    private record Facts(
            String accountId,
            Money amount,
            LocalDate date,
            String counterpartyName,
            String counterpartyAccount,
            List<Reference> references) {

        static Facts of(Observed document) {
            CanonicalEvent event = document == null ? null : document.event();
            if (event instanceof BankTransaction line) {
                return new Facts(
                        line.accountId(),
                        line.amount(),
                        line.bookingDate(),
                        line.counterpartyName(),
                        line.counterpartyAccount(),
                        line.references());
            }
            if (event instanceof LedgerEntry entry) {
                return new Facts(
                        entry.accountId(),
                        entry.amount(),
                        entry.postingDate(),
                        entry.counterpartyName(),
                        entry.counterpartyAccount(),
                        entry.references());
            }
            if (event instanceof BankStatement statement) {
                return new Facts(
                        statement.accountId(),
                        statement.closingBalance(),
                        statement.toDate(),
                        null,
                        null,
                        List.of());
            }
            return null;
        }
    }
}
