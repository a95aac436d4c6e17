package io.tieout.console;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.BookingStatus;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.DeadLetter;
import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.Receivable;
import io.tieout.core.documents.ReceivableKind;
import io.tieout.core.documents.Reference;
import io.tieout.core.documents.ReferenceType;
import io.tieout.core.ledger.ChainedJournal;
import io.tieout.core.ledger.HashChain;
import io.tieout.core.ledger.Journal;
import io.tieout.core.ledger.JournalLine;
import io.tieout.core.money.Money;
import io.tieout.core.results.Allocation;
import io.tieout.core.results.Evidence;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchKind;
import io.tieout.core.results.MatchStatus;
import io.tieout.core.results.Reason;
import io.tieout.core.results.Severity;
import io.tieout.core.results.Suggestion;
import io.tieout.store.Database;
import io.tieout.store.write.StoreWriter;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Two companies: acme with some open items, a match and a cash application; bolt with one line. */
final class Books {

    static final String ACME_ACCOUNT = "DE-ACME";
    static final String BOLT_ACCOUNT = "DE-BOLT";

    private Books() {}

    static void write(Database database) throws SQLException {
        database.transaction(
                c -> {
                    StoreWriter.writeDocuments(
                            c,
                            List.of(
                                    seen(line("B-1", ACME_ACCOUNT, 10_000)),
                                    seen(line("B-2", ACME_ACCOUNT, 2_500)),
                                    seen(line("B-3", ACME_ACCOUNT, 4_200)),
                                    seen(line("B-9", BOLT_ACCOUNT, 777)),
                                    seen(entry("L-1", ACME_ACCOUNT, 10_000)),
                                    seen(entry("L-2", ACME_ACCOUNT, 2_400)),
                                    seen(entry("L-9", BOLT_ACCOUNT, 777)),
                                    seen(receivable("R-3", "acme", 4_200)),
                                    seen(receivable("R-4", "acme", 1_000)),
                                    seen(receivable("R-9", "bolt", 777))));
                    StoreWriter.writeMatches(
                            c,
                            List.of(
                                    match("M-1", MatchKind.BANK, "B-1", "L-1", 10_000),
                                    match("M-3", MatchKind.CASH, "B-3", "R-3", 4_200)));
                    StoreWriter.writeExceptions(
                            c,
                            List.of(
                                    exception("X-2", "bank", ACME_ACCOUNT, "B-2", "L-2", 2_500),
                                    exception("X-9", "bank", BOLT_ACCOUNT, "B-9", "L-9", 777),
                                    exception("X-0", "invoicing", null, "C-1", "C-2", 1)));
                    StoreWriter.writeStatementReconciliations(c, PartyBooks.of("acme", "S-1"));
                    StoreWriter.writeStatementReconciliations(c, PartyBooks.of("bolt", "S-9"));
                    List<ChainedJournal> journals = new ArrayList<>(chain("acme", 3));
                    journals.addAll(chain("bolt", 1));
                    StoreWriter.writeJournals(c, journals);
                    StoreWriter.writeDeadLetters(
                            c,
                            List.of(
                                    new DeadLetter(
                                            "ledger-entries.jsonl",
                                            "line 4",
                                            "amount",
                                            "is no number",
                                            "{\"id\":\"L-4\"}"),
                                    new DeadLetter(
                                            "statement.xml",
                                            "Ntry 2",
                                            "Amt",
                                            "is missing",
                                            "<x/>")));
                });
    }

    private static Observed seen(CanonicalEvent event) {
        return new Observed(event, "feed.jsonl", "line 1", TestConsole.NOW - 5_000);
    }

    static BankTransaction line(String id, String account, long minorUnits) {
        return new BankTransaction(
                id,
                account,
                new Money(minorUnits, "EUR"),
                LocalDate.of(2026, 3, 1),
                null,
                "Harbour Ltd",
                null,
                List.of(new Reference(ReferenceType.END_TO_END, "E2E-" + id)),
                "text of " + id,
                null,
                null,
                "S-1",
                1,
                BookingStatus.BOOKED,
                false);
    }

    private static LedgerEntry entry(String id, String account, long minorUnits) {
        return new LedgerEntry(
                id,
                account,
                new Money(minorUnits, "EUR"),
                LocalDate.of(2026, 3, 1),
                "Harbour Ltd",
                null,
                List.of(),
                "",
                null);
    }

    private static Receivable receivable(String id, String company, long minorUnits) {
        return new Receivable(
                id,
                company,
                "C-7",
                "Harbour Ltd",
                "INV-" + id,
                ReceivableKind.INVOICE,
                LocalDate.of(2026, 2, 1),
                LocalDate.of(2026, 3, 1),
                new Money(minorUnits, "EUR"),
                null,
                null,
                List.of(),
                List.of(),
                "",
                null);
    }

    static Match match(String id, MatchKind kind, String left, String right, long minorUnits) {
        return match(id, kind, ACME_ACCOUNT, left, right, minorUnits);
    }

    static Match match(
            String id, MatchKind kind, String account, String left, String right, long minorUnits) {
        return new Match(
                id,
                kind,
                "reference-and-amount",
                1,
                MatchStatus.CONFIRMED,
                account,
                1,
                List.of(left),
                List.of(right),
                List.of(new Allocation(left, right, new Money(minorUnits, "EUR"))),
                Money.zero("EUR"),
                "",
                List.of(new Evidence("amount", "100.00", "100.00", true)),
                "rule",
                TestConsole.NOW - 2_000);
    }

    static ExceptionItem exception(
            String id, String queue, String account, String subject, String other, long minor) {
        return new ExceptionItem(
                id,
                queue,
                Reason.AMOUNT_DIFFERS,
                Severity.MEDIUM,
                account,
                List.of(subject),
                new Money(minor, "EUR"),
                TestConsole.NOW - 90_000_000,
                ExceptionStatus.OPEN,
                "the amounts of " + id + " differ",
                List.of(new Suggestion(List.of(other), "amount-and-name", 0.8, List.of())));
    }

    static List<ChainedJournal> chain(String company, int count) {
        HashChain chain = new HashChain();
        List<ChainedJournal> journals = new ArrayList<>();
        String previous = HashChain.GENESIS;
        for (int i = 1; i <= count; i++) {
            ChainedJournal next =
                    chain.append(
                            new Journal(
                                    company + "-" + i,
                                    company,
                                    LocalDate.of(2026, 3, i),
                                    "Payment " + i,
                                    i == 1 && company.equals("acme") ? "M-1" : "cause-" + i,
                                    "rule",
                                    TestConsole.NOW,
                                    List.of(
                                            new JournalLine("1200", new Money(100, "EUR"), null),
                                            new JournalLine("1400", new Money(-100, "EUR"), null))),
                            i - 1,
                            previous);
            journals.add(next);
            previous = next.hash();
        }
        return journals;
    }
}
