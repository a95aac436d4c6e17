package io.tieout.jobs.cli;

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
import io.tieout.formats.json.ResultsJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A small folder of results: a match with its posting, and an exception that suggests. */
final class Results {

    static final Match MATCH =
            new Match(
                    "m-1",
                    MatchKind.BANK,
                    "reference-exact",
                    1,
                    MatchStatus.CONFIRMED,
                    "DE1",
                    1.0,
                    List.of("bank-17"),
                    List.of("ledger-204"),
                    List.of(new Allocation("bank-17", "ledger-204", euros(1_250))),
                    euros(0),
                    "",
                    List.of(new Evidence("reference", "INV-17", "INV-17", true)),
                    "rule",
                    1_793_000_000_000L);

    static final ExceptionItem EXCEPTION =
            new ExceptionItem(
                    "x-1",
                    "bank",
                    Reason.UNMATCHED_BANK,
                    Severity.MEDIUM,
                    "DE1",
                    List.of("bank-18"),
                    euros(-900),
                    1_793_000_000_000L,
                    ExceptionStatus.OPEN,
                    "No ledger entry of 9.00 within 10 days",
                    List.of(
                            new Suggestion(
                                    List.of("ledger-300"),
                                    "amount-date",
                                    0.4,
                                    List.of(new Evidence("amount", "9.00", "9.10", false)))));

    private Results() {}

    static Money euros(long cents) {
        return new Money(cents, "EUR");
    }

    /** Writes all three files. */
    static void write(Path folder) throws IOException {
        ResultsJson json = new ResultsJson();
        try (OutputStream matches = Files.newOutputStream(folder.resolve("matches.jsonl"));
                OutputStream exceptions =
                        Files.newOutputStream(folder.resolve("exceptions.jsonl"))) {
            json.write(MATCH, matches);
            json.write(EXCEPTION, exceptions);
        }
        writePostings(folder.resolve("postings.jsonl"), chain(3));
    }

    static void writePostings(Path file, List<ChainedJournal> postings) throws IOException {
        ResultsJson json = new ResultsJson();
        try (OutputStream out = Files.newOutputStream(file)) {
            for (ChainedJournal posting : postings) {
                json.write(posting, out);
            }
        }
    }

    /** The first journals of company acme; the first was caused by the match. */
    static List<ChainedJournal> chain(int length) {
        HashChain chain = new HashChain();
        List<ChainedJournal> journals = new ArrayList<>();
        String previous = HashChain.GENESIS;
        for (int i = 1; i <= length; i++) {
            ChainedJournal next = chain.append(journal(i), i - 1L, previous);
            journals.add(next);
            previous = next.hash();
        }
        return journals;
    }

    private static Journal journal(int number) {
        return new Journal(
                "j-" + number,
                "acme",
                LocalDate.of(2026, 11, number),
                "Customer pays",
                "m-" + number,
                "rule",
                1_793_000_000_000L,
                List.of(
                        new JournalLine("1200", euros(1_250), null),
                        new JournalLine("1400", euros(-1_250), null)));
    }
}
