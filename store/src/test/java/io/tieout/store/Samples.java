package io.tieout.store;

import io.tieout.core.documents.BankStatement;
import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.BookingStatus;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.documents.Observed;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Records to store, of one small company. */
public final class Samples {

    public static final String ACCOUNT = "DE02120300000000202051";

    /** Everything that a text format or a database may trip over. */
    public static final String NASTY =
            "a\\b\\N\tc\nd\re\u0000f\u2400g\ud800h\udc00i'j\"k{},;\u001f\b\f😀é\ufeff\\.\u2028";

    private Samples() {}

    public static Money eur(String amount) {
        return Money.parse(amount, "EUR");
    }

    public static BankTransaction bankLine(String id, String amount, String date) {
        return bankLine(id, amount, date, "text of " + id);
    }

    public static BankTransaction bankLine(String id, String amount, String date, String text) {
        return new BankTransaction(
                id,
                ACCOUNT,
                eur(amount),
                LocalDate.parse(date),
                null,
                "Muster AG",
                null,
                List.of(new Reference(ReferenceType.END_TO_END, "E2E-" + id)),
                text,
                "PMNT/RCDT/ESCT",
                null,
                "S-1",
                1,
                BookingStatus.BOOKED,
                false);
    }

    public static LedgerEntry entry(String id, String amount, String date, String kind) {
        return new LedgerEntry(
                id,
                ACCOUNT,
                eur(amount),
                LocalDate.parse(date),
                "Muster AG",
                null,
                List.of(new Reference(ReferenceType.INVOICE, "R-" + id)),
                "",
                kind);
    }

    public static BankStatement statement(
            String id, String opening, String closing, String from, String to) {
        return new BankStatement(
                id,
                ACCOUNT,
                eur(opening),
                eur(closing),
                LocalDate.parse(from),
                LocalDate.parse(to),
                1);
    }

    public static Observed observed(CanonicalEvent event) {
        return observed(event, 1_000);
    }

    public static Observed observed(CanonicalEvent event, long atMillis) {
        return new Observed(event, "feed.xml", "Ntry 1", atMillis);
    }

    public static Match match(String id, MatchStatus status, long finalAtMillis) {
        return match(id, status, finalAtMillis, List.of("B-" + id), List.of("L-" + id));
    }

    public static Match match(
            String id,
            MatchStatus status,
            long finalAtMillis,
            List<String> left,
            List<String> right) {
        return new Match(
                id,
                MatchKind.BANK,
                "reference-and-amount",
                1,
                status,
                ACCOUNT,
                0.1 + 0.2,
                left,
                right,
                left.isEmpty()
                        ? List.of()
                        : List.of(new Allocation(left.get(0), right.get(0), eur("10.00"))),
                eur("0.00"),
                "",
                List.of(new Evidence("amount", "10.00", "10.00", true)),
                "rule",
                finalAtMillis);
    }

    public static ExceptionItem exception(
            String id, ExceptionStatus status, long openedAtMillis, String... subjects) {
        return new ExceptionItem(
                id,
                "bank",
                Reason.UNMATCHED_BANK,
                Severity.MEDIUM,
                ACCOUNT,
                List.of(subjects),
                eur("-12.50"),
                openedAtMillis,
                status,
                "nobody knows this line",
                List.of(new Suggestion(List.of("L-9"), "amount-and-date", 0.75, List.of())));
    }

    public static Journal journal(String id, String company, long minorUnits) {
        return new Journal(
                id,
                company,
                LocalDate.of(2026, 3, 1),
                "Payment " + id,
                "cause of " + id,
                "rule",
                1_770_000_000_000L,
                List.of(
                        new JournalLine("1200", new Money(minorUnits, "EUR"), null),
                        new JournalLine("1400", new Money(-minorUnits, "EUR"), "C-1")));
    }

    /** A company's first journals, chained. */
    public static List<ChainedJournal> chain(String company, int count) {
        HashChain chain = new HashChain();
        List<ChainedJournal> journals = new ArrayList<>(count);
        String previousHash = HashChain.GENESIS;
        for (int i = 1; i <= count; i++) {
            ChainedJournal next =
                    chain.append(
                            journal(company + "-" + i, company, 1_000 + i), i - 1, previousHash);
            journals.add(next);
            previousHash = next.hash();
        }
        return journals;
    }
}
