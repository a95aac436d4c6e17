package io.tieout.jobs.cli;

import static io.tieout.jobs.cli.Report.row;

import io.tieout.core.documents.BankStatement;
import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.documents.Observed;
import io.tieout.core.ledger.ChainedJournal;
import io.tieout.core.ledger.JournalLine;
import io.tieout.core.money.Money;
import io.tieout.core.results.Evidence;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Match;
import io.tieout.core.results.Suggestion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Results and documents as rows of a {@link Report}; each name goes with one set of columns. */
final class ResultTables {

    static final List<String> EVIDENCE = List.of("field", "left", "right", "agrees");
    static final List<String> MATCHES =
            List.of("id", "rule", "status", "confidence", "left", "right", "difference");
    static final List<String> EXCEPTIONS =
            List.of("id", "reason", "status", "subjects", "amount", "currency", "explanation");
    static final List<String> SUGGESTIONS = List.of("rank", "rule", "confidence", "ids", "why");
    static final List<String> ITEMS =
            List.of("id", "stream", "date", "amount", "currency", "counterparty", "text", "source");
    static final List<String> POSTINGS =
            List.of("id", "company", "date", "account", "debit", "credit", "currency", "text");
    static final List<String> DECISIONS =
            List.of("id", "kind", "decidedBy", "decidedAt", "left", "right", "reason");

    private ResultTables() {}

    static List<List<Object>> evidence(List<Evidence> evidence) {
        List<List<Object>> rows = new ArrayList<>();
        evidence.forEach(it -> rows.add(row(it.field(), it.left(), it.right(), it.agrees())));
        return rows;
    }

    static List<List<Object>> matches(List<Match> matches) {
        List<List<Object>> rows = new ArrayList<>();
        for (Match it : matches) {
            rows.add(
                    row(
                            it.id(),
                            it.rule() + " v" + it.ruleVersion(),
                            it.status().wireName(),
                            it.confidence(),
                            joined(it.left()),
                            joined(it.right()),
                            it.difference().toPlainString()));
        }
        return rows;
    }

    static List<List<Object>> exceptions(List<ExceptionItem> exceptions) {
        List<List<Object>> rows = new ArrayList<>();
        for (ExceptionItem it : exceptions) {
            rows.add(
                    row(
                            it.id(),
                            it.reason().name(),
                            it.status().name(),
                            joined(it.subjects()),
                            plain(it.amount()),
                            it.amount() == null ? null : it.amount().currency(),
                            it.explanation()));
        }
        return rows;
    }

    static List<List<Object>> suggestions(List<Suggestion> suggestions) {
        List<List<Object>> rows = new ArrayList<>();
        for (Suggestion it : suggestions) {
            List<String> why = new ArrayList<>();
            it.evidence().forEach(e -> why.add(e.field() + (e.agrees() ? " agrees" : " differs")));
            rows.add(
                    row(
                            rows.size() + 1,
                            it.rule(),
                            it.confidence(),
                            joined(it.ids()),
                            joined(why)));
        }
        return rows;
    }

    static List<List<Object>> items(List<Observed> items) {
        List<List<Object>> rows = new ArrayList<>();
        for (Observed it : items) {
            rows.add(item(it.event(), it.source() + " " + it.position()));
        }
        return rows;
    }

    private static List<Object> item(CanonicalEvent event, String source) {
        if (event instanceof BankTransaction it) {
            return row(
                    it.id(),
                    it.stream(),
                    it.bookingDate().toString(),
                    plain(it.amount()),
                    it.amount().currency(),
                    it.counterpartyName(),
                    it.text(),
                    source);
        }
        if (event instanceof LedgerEntry it) {
            return row(
                    it.id(),
                    it.stream(),
                    it.postingDate().toString(),
                    plain(it.amount()),
                    it.amount().currency(),
                    it.counterpartyName(),
                    it.text(),
                    source);
        }
        if (event instanceof BankStatement it) {
            return row(
                    it.id(),
                    it.stream(),
                    it.toDate().toString(),
                    plain(it.closingBalance()),
                    it.closingBalance().currency(),
                    null,
                    "closing balance",
                    source);
        }
        return row(event.id(), event.stream(), null, null, null, null, null, source);
    }

    static List<List<Object>> postings(List<ChainedJournal> postings) {
        List<List<Object>> rows = new ArrayList<>();
        for (ChainedJournal it : postings) {
            for (JournalLine line : it.journal().lines()) {
                Money amount = line.amount();
                boolean debit = amount.signum() > 0;
                rows.add(
                        row(
                                it.journal().id(),
                                it.journal().companyId(),
                                it.journal().date().toString(),
                                line.account(),
                                debit ? plain(amount) : null,
                                debit ? null : plain(amount.negated()),
                                amount.currency(),
                                it.journal().text()));
            }
        }
        return rows;
    }

    static List<List<Object>> decisions(List<DecisionEvent> decisions) {
        List<List<Object>> rows = new ArrayList<>();
        for (DecisionEvent it : decisions) {
            rows.add(
                    row(
                            it.id(),
                            it.kind().name(),
                            it.decidedBy(),
                            it.decidedAt().toString(),
                            joined(it.leftIds()),
                            joined(it.rightIds()),
                            it.reason()));
        }
        return rows;
    }

    static String plain(Money amount) {
        return amount == null ? null : amount.toPlainString();
    }

    static String instant(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }

    private static String joined(List<String> values) {
        return String.join(", ", values);
    }
}
