package io.tieout.core.bank;

import io.tieout.core.ids.DeterministicId;
import io.tieout.core.ledger.Journal;
import io.tieout.core.ledger.JournalLine;
import io.tieout.core.money.Money;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The journals that follow from bank reconciliation: a confirmed match moves its amount from bank
 * in transit to bank, what the bank kept goes to charges; a returned payment goes to returned
 * payments until somebody settles it. A ledger offset needs none.
 */
public final class BankPostings {

    private static final String BANK = "bank";
    private static final String IN_TRANSIT = "bank-in-transit";
    private static final String CHARGES = "bank-charges";
    private static final String RETURNED = "returned-payments";

    private final String companyId;

    public BankPostings(String companyId) {
        this.companyId = companyId;
    }

    /** The journal of a confirmed match; null if it moves nothing. */
    public Journal matched(Match match, Claim claim, long atMillis) {
        if (claim.kind() == MatchKind.LEDGER_OFFSET) {
            return null;
        }
        String currency = match.difference().currency();
        long bank = claim.left().stream().mapToLong(BankItem::amount).reduce(0, Math::addExact);
        List<JournalLine> lines = new ArrayList<>();
        add(lines, BANK + ':' + match.accountId(), bank, currency);
        add(lines, IN_TRANSIT + ':' + match.accountId(), -(bank - claim.difference()), currency);
        add(lines, CHARGES, -claim.difference(), currency);
        return journal(
                "matched",
                match.id(),
                day(claim),
                match.rule() + " " + String.join(" ", match.left()),
                match.decidedBy(),
                atMillis,
                lines);
    }

    /** The journal of a returned payment that the ledger does not have. */
    public Journal returned(BankItem item, String accountId, String currency, long atMillis) {
        List<JournalLine> lines = new ArrayList<>();
        add(lines, BANK + ':' + accountId, item.amount(), currency);
        add(lines, RETURNED, -item.amount(), currency);
        return journal(
                "returned",
                BankResults.exceptionId(accountId, currency, item.side(), item.id()),
                LocalDate.ofEpochDay(item.day()),
                "returned payment " + item.id(),
                Claim.BY_RULE,
                atMillis,
                lines);
    }

    /** Takes a journal back, line by line with the opposite sign. */
    public static Journal reversal(
            Journal journal, String reason, String decidedBy, long atMillis) {
        List<JournalLine> lines =
                journal.lines().stream()
                        .map(
                                line ->
                                        new JournalLine(
                                                line.account(),
                                                line.amount().negated(),
                                                line.costCenter()))
                        .toList();
        return new Journal(
                DeterministicId.of("j", List.of("reversal", journal.id(), Long.toString(atMillis))),
                journal.companyId(),
                journal.date(),
                "reversal: " + reason,
                journal.cause(),
                decidedBy,
                atMillis,
                lines);
    }

    private Journal journal(
            String kind,
            String cause,
            LocalDate date,
            String text,
            String decidedBy,
            long atMillis,
            List<JournalLine> lines) {
        if (lines.isEmpty()) {
            return null;
        }
        String id =
                DeterministicId.of("j", List.of(kind, companyId, cause, Long.toString(atMillis)));
        return new Journal(id, companyId, date, text, cause, decidedBy, atMillis, lines);
    }

    private static LocalDate day(Claim claim) {
        return LocalDate.ofEpochDay(
                claim.left().stream().mapToInt(BankItem::day).max().orElseThrow());
    }

    private static void add(List<JournalLine> lines, String account, long amount, String currency) {
        if (amount != 0) {
            lines.add(new JournalLine(account, new Money(amount, currency), null));
        }
    }
}
