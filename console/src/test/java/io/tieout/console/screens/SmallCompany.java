package io.tieout.console.screens;

import io.tieout.console.CustomerBooks;
import io.tieout.console.PartyBooks;
import io.tieout.core.documents.BankStatement;
import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.BookingStatus;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.DeadLetter;
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
import io.tieout.store.Database;
import io.tieout.store.IntakeFile;
import io.tieout.store.IntakeState;
import io.tieout.store.write.StoreWriter;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A company whose books look like a company's: payments of known customers on two accounts, most of
 * them tied out and posted, some open for one reason or another. The same every time.
 */
final class SmallCompany {

    static final String MAIN_ACCOUNT = "DE89370400440532013000";
    static final String SECOND_ACCOUNT = "GB29NWBK60161331926819";
    static final String COMPANY = "nordlicht";
    static final int TIED_OUT = 120;
    static final int OPEN = 36;
    static final CustomerBooks CUSTOMER = new CustomerBooks(COMPANY, "C-11", "Café Lindenhof");
    static final String BAD_RECORD =
            "{\"id\":\"g118\",\"accountId\":\"DE89370400440532013000\",\"postingDate\":\"2026-02-30\","
                    + "\"amount\":\"120.00\",\"currency\":\"EUR\"}";

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 20);
    private static final List<String> CUSTOMERS =
            List.of(
                    "Brandt Maschinenbau GmbH",
                    "Hartwell & Sons Ltd",
                    "Café Lindenhof",
                    "Oberrhein Papier KG",
                    "Meridian Packaging Inc",
                    "Solène Textiles SA",
                    "Kestrel Freight plc");
    private static final List<Reason> REASONS =
            List.of(
                    Reason.AMOUNT_DIFFERS,
                    Reason.AMBIGUOUS,
                    Reason.UNMATCHED_BANK,
                    Reason.DATE_DIFFERS,
                    Reason.AMBIGUOUS,
                    Reason.AMOUNT_DIFFERS);
    private static final List<Severity> SEVERITIES =
            List.of(Severity.HIGH, Severity.MEDIUM, Severity.LOW, Severity.MEDIUM);

    private final List<Observed> documents = new ArrayList<>();
    private final List<Match> matches = new ArrayList<>();
    private final List<ExceptionItem> exceptions = new ArrayList<>();
    private long mainBalance;
    private long secondBalance;

    private SmallCompany() {}

    static void write(Database database) throws SQLException {
        SmallCompany company = new SmallCompany();
        company.tieOut();
        company.leaveOpen();
        company.closeStatements();
        database.transaction(
                c -> {
                    StoreWriter.writeDocuments(c, company.documents);
                    StoreWriter.writeMatches(c, company.matches);
                    StoreWriter.writeExceptions(c, company.exceptions);
                    StoreWriter.writeStatementReconciliations(c, PartyBooks.of(COMPANY, "S-31"));
                    CUSTOMER.write(c);
                    new CustomerBooks(COMPANY, "C-12", "Kestrel Freight plc").write(c);
                    StoreWriter.writeJournals(c, company.journals());
                    StoreWriter.writeDeadLetters(c, deadLetters());
                    StoreWriter.writeIntakeFiles(c, files());
                });
    }

    private void tieOut() {
        for (int i = 0; i < TIED_OUT; i++) {
            Money amount = amount(i);
            String reference = "E2E-%05d".formatted(7_000 + i);
            see(line("b%04d".formatted(i), i, amount, reference));
            see(entry("g%04d".formatted(i), i, amount, reference, 0));
            matches.add(match(i, amount));
        }
    }

    private void leaveOpen() {
        for (int i = TIED_OUT; i < TIED_OUT + OPEN; i++) {
            Reason reason = REASONS.get(i % REASONS.size());
            Money amount = amount(i);
            String id = "b%04d".formatted(i);
            see(line(id, i, amount, "E2E-%05d".formatted(7_000 + i)));
            List<Suggestion> suggestions = new ArrayList<>();
            for (int candidate = 0; candidate < candidates(reason); candidate++) {
                suggestions.add(suggestion(i, candidate, amount, reason));
            }
            exceptions.add(exception(i, id, reason, amount, suggestions));
        }
    }

    private static int candidates(Reason reason) {
        return switch (reason) {
            case AMBIGUOUS -> 2;
            case UNMATCHED_BANK -> 0;
            default -> 1;
        };
    }

    private Suggestion suggestion(int i, int candidate, Money amount, Reason reason) {
        String id = "g%04d-%d".formatted(i, candidate);
        long off = reason == Reason.AMOUNT_DIFFERS ? 1_250 : 0;
        Money other = new Money(amount.minorUnits() + off, amount.currency());
        int days = reason == Reason.DATE_DIFFERS ? 12 : candidate;
        see(entry(id, i, other, "", days));
        LocalDate day = day(i);
        return new Suggestion(
                List.of(id),
                off == 0 ? "amount-date-party" : "reference-amount-differs",
                candidate == 0 ? 0.91 - (i % 7) * 0.02 : 0.78,
                List.of(
                        new Evidence(
                                "amount", amount.toPlainString(), other.toPlainString(), off == 0),
                        new Evidence("counterpartyName", customer(i), customer(i), true),
                        new Evidence(
                                "date",
                                day.toString(),
                                day.minusDays(days).toString(),
                                days == 0)));
    }

    /** The banks' last words: what all lines sum to. */
    private void closeStatements() {
        see(statement("s-main", MAIN_ACCOUNT, "EUR", mainBalance));
        see(statement("s-second", SECOND_ACCOUNT, "GBP", secondBalance));
    }

    private void see(CanonicalEvent event) {
        String file = event instanceof LedgerEntry ? "cash-book.jsonl" : "main-account.camt053.xml";
        documents.add(
                new Observed(
                        event,
                        file,
                        "entry " + (documents.size() + 1),
                        ScreenConsole.NOW_MILLIS - TimeUnit.SECONDS.toMillis(42)));
    }

    private BankTransaction line(String id, int i, Money amount, String reference) {
        if (isMain(i)) {
            mainBalance += amount.minorUnits();
        } else {
            secondBalance += amount.minorUnits();
        }
        return new BankTransaction(
                id,
                account(i),
                amount,
                day(i),
                null,
                customer(i),
                null,
                List.of(new Reference(ReferenceType.END_TO_END, reference)),
                "Credit transfer " + customer(i),
                "PMNT",
                null,
                null,
                i,
                BookingStatus.BOOKED,
                false);
    }

    private static LedgerEntry entry(String id, int i, Money amount, String reference, int days) {
        return new LedgerEntry(
                id,
                account(i),
                amount,
                day(i).minusDays(days),
                customer(i),
                null,
                reference.isEmpty()
                        ? List.of()
                        : List.of(new Reference(ReferenceType.END_TO_END, reference)),
                "Customer payment",
                null);
    }

    private static BankStatement statement(
            String id, String account, String currency, long closing) {
        return new BankStatement(
                id,
                account,
                Money.zero(currency),
                new Money(closing, currency),
                LAST_DAY.minusDays(60),
                LAST_DAY,
                12);
    }

    private static Match match(int i, Money amount) {
        String left = "b%04d".formatted(i);
        String right = "g%04d".formatted(i);
        return new Match(
                "m%04d".formatted(i),
                MatchKind.BANK,
                "reference-and-amount",
                3,
                MatchStatus.CONFIRMED,
                account(i),
                1,
                List.of(left),
                List.of(right),
                List.of(new Allocation(left, right, amount)),
                Money.zero(amount.currency()),
                "",
                List.of(
                        new Evidence(
                                "amount", amount.toPlainString(), amount.toPlainString(), true),
                        new Evidence(
                                "references",
                                "E2E-%05d".formatted(7_000 + i),
                                "E2E-%05d".formatted(7_000 + i),
                                true)),
                "rule",
                ScreenConsole.NOW_MILLIS - TimeUnit.SECONDS.toMillis(40));
    }

    private static ExceptionItem exception(
            int i, String id, Reason reason, Money amount, List<Suggestion> suggestions) {
        String explanation =
                "Bank line %s of %s %s: %s."
                        .formatted(
                                id,
                                amount.toPlainString(),
                                amount.currency(),
                                switch (reason) {
                                    case AMBIGUOUS -> "two entries fit equally well";
                                    case UNMATCHED_BANK -> "the cash book has no entry for it";
                                    case DATE_DIFFERS -> "the entry is of another week";
                                    default -> "the entry is 12.50 higher";
                                });
        return new ExceptionItem(
                "x%04d".formatted(i),
                "bank",
                reason,
                SEVERITIES.get(i % SEVERITIES.size()),
                account(i),
                List.of(id),
                amount,
                ScreenConsole.NOW_MILLIS - TimeUnit.HOURS.toMillis(5L * (i - TIED_OUT) + 1),
                ExceptionStatus.OPEN,
                explanation,
                suggestions);
    }

    private List<ChainedJournal> journals() {
        HashChain chain = new HashChain();
        List<ChainedJournal> journals = new ArrayList<>();
        String previous = HashChain.GENESIS;
        for (int i = 0; i < TIED_OUT; i++) {
            ChainedJournal next = chain.append(journal(i), i, previous);
            journals.add(next);
            previous = next.hash();
        }
        return journals;
    }

    private static Journal journal(int i) {
        Money amount = amount(i);
        return new Journal(
                "j%04d".formatted(i),
                COMPANY,
                day(i),
                "Receipt " + customer(i),
                "m%04d".formatted(i),
                "rule",
                ScreenConsole.NOW_MILLIS,
                List.of(
                        new JournalLine("bank", amount, null),
                        new JournalLine(
                                "cash-in-transit",
                                new Money(-amount.minorUnits(), amount.currency()),
                                null)));
    }

    private static List<DeadLetter> deadLetters() {
        return List.of(
                new DeadLetter(
                        "cash-book.jsonl",
                        "line 118",
                        "postingDate",
                        "\"2026-02-30\" is not a date",
                        BAD_RECORD),
                new DeadLetter(
                        "second-account.sta",
                        "line 44",
                        "amount",
                        "\"1.234,5O\" is not an amount",
                        ":61:2603200320C1.234,5ONTRFNONREF"));
    }

    private static List<IntakeFile> files() {
        return List.of(
                file("main-account.camt053.xml", 156, 0),
                file("cash-book.jsonl", 168, 1),
                file("second-account.sta", 52, 1));
    }

    private static IntakeFile file(String name, long accepted, long rejected) {
        return new IntakeFile(
                "sha-" + name,
                name,
                IntakeState.DONE,
                accepted + rejected,
                accepted,
                rejected,
                "",
                ScreenConsole.NOW_MILLIS - TimeUnit.MINUTES.toMillis(accepted % 7));
    }

    private static boolean isMain(int i) {
        return i % 3 != 0;
    }

    private static String account(int i) {
        return isMain(i) ? MAIN_ACCOUNT : SECOND_ACCOUNT;
    }

    private static Money amount(int i) {
        long minor = 12_050 + (i * 7_919L * 31) % 480_000;
        return new Money(i % 5 == 4 ? -minor : minor, isMain(i) ? "EUR" : "GBP");
    }

    private static String customer(int i) {
        return CUSTOMERS.get(i % CUSTOMERS.size());
    }

    private static LocalDate day(int i) {
        return LAST_DAY.minusDays(i % 25);
    }
}
