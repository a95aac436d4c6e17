package io.tieout.core.statements;

import io.tieout.core.documents.PartyStatement;
import io.tieout.core.documents.StatementSide;
import io.tieout.core.ids.DeterministicId;
import io.tieout.core.money.Money;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Reason;
import io.tieout.core.results.Severity;
import io.tieout.core.results.Suggestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The cases of the current statement of an account. */
final class StatementCases {

    /** The review queue of everything here. */
    static final String QUEUE = "statements";

    private final Explanation told;
    private final PartyStatement statement;
    private final String companyId;
    private final Map<String, Long> firstStated;
    private final List<ExceptionItem> cases = new ArrayList<>();
    private final Map<String, Integer> occurrences = new HashMap<>();

    /**
     * @param firstStated when a line was observed first, by what is the same on every statement
     */
    StatementCases(Explanation told, String companyId, Map<String, Long> firstStated) {
        this.told = told;
        this.statement = told.stated().statement();
        this.companyId = companyId;
        this.firstStated = firstStated;
    }

    List<ExceptionItem> all() {
        told.lines().forEach(this::addLine);
        told.lacking().forEach(this::addItem);
        addWhole();
        return cases;
    }

    private void addLine(Explanation.Told it) {
        String same = it.line().sameness();
        String about = same + '|' + occurrences.merge(same, 1, Integer::sum);
        if (it.isAmbiguous()) {
            addLine(it, Reason.AMBIGUOUS, about, "may be several documents of ours, or none.");
        } else if (it.has(StatementCause.NOT_RECEIVED)
                || it.has(StatementCause.CREDIT_NOTE_NOT_RECEIVED)) {
            addLine(
                    it,
                    Reason.STATEMENT_ITEM_MISSING_IN_LEDGER,
                    about,
                    "is not with us: a copy is asked for.");
        } else if (it.has(StatementCause.PAYMENT_UNKNOWN)
                || it.has(StatementCause.WITHOUT_NUMBER)) {
            addLine(
                    it,
                    Reason.STATEMENT_ITEM_MISSING_IN_LEDGER,
                    about,
                    it.line().group() == Group.PAYMENT
                            ? "is a payment that we do not know."
                            : "has no number and fits nothing of ours.");
        } else if (it.has(StatementCause.DUPLICATE)) {
            addLine(it, Reason.DUPLICATE_INVOICE, about, "counts a document twice.");
        }
        if (it.has(StatementCause.AMOUNT_DIFFERS)) {
            addLine(it, Reason.AMOUNT_DIFFERS, about, "has another amount with us.");
        }
    }

    private void addLine(Explanation.Told it, Reason reason, String about, String what) {
        StatedLine line = it.line();
        long amount = line.amount();
        TreeSet<String> subjects = new TreeSet<>();
        subjects.add(line.id());
        for (Contribution part : it.parts()) {
            subjects.addAll(part.ids());
            amount = reason == Reason.AMOUNT_DIFFERS ? part.amount() : amount;
        }
        List<Suggestion> suggestions =
                it.isAmbiguous()
                        ? List.of(
                                new Suggestion(
                                        it.candidates().stream().map(OurItem::id).toList(),
                                        "candidates",
                                        0,
                                        List.of()))
                        : List.of();
        String number = line.line().reference().isEmpty() ? "" : " " + line.line().reference();
        String explanation =
                "Line "
                        + line.id()
                        + " of "
                        + line.line().documentDate()
                        + ", "
                        + line.line().kind().wireName()
                        + number
                        + " of "
                        + line.line().amount()
                        + ", "
                        + what;
        add(
                reason,
                about,
                List.copyOf(subjects),
                amount,
                firstStated.getOrDefault(line.sameness(), told.stated().observedAtMillis()),
                explanation,
                suggestions);
    }

    private void addItem(Explanation.Lacking it) {
        switch (it.part().cause()) {
            case NOT_ON_STATEMENT, OLDER_THAN_STATEMENT, CREDIT_NOTE_NOT_ISSUED ->
                    add(
                            Reason.LEDGER_ITEM_MISSING_ON_STATEMENT,
                            "item|" + it.item().id(),
                            List.of(it.item().id()),
                            -it.part().amount(),
                            told.stated().observedAtMillis(),
                            "Statement "
                                    + statement.id()
                                    + " does not have our "
                                    + it.item().item().number()
                                    + " of "
                                    + it.item().item().amount()
                                    + '.',
                            List.of());
            default -> {
                // Payments on their way, later items and what was written off need nobody.
            }
        }
    }

    private void addWhole() {
        StatedBalance stated = told.stated();
        if (!stated.addsUp()) {
            addWhole(
                    Reason.STATEMENT_BALANCE_BROKEN,
                    stated.arithmetic(),
                    stated.brokenLine() == 0
                            ? "does not add up to its closing balance."
                            : "has a wrong running balance after line "
                                    + stated.brokenLine()
                                    + '.');
        }
        if (stated.gap() != 0) {
            addWhole(
                    Reason.STATEMENT_GAP,
                    stated.gap(),
                    "does not open with what the one before closed with.");
        }
        boolean isUnknown = false;
        boolean isOtherCurrency = false;
        for (Explanation.Told line : told.lines()) {
            isUnknown |= line.has(StatementCause.UNKNOWN_PARTY);
            isOtherCurrency |= line.has(StatementCause.CURRENCY_NOT_HELD);
        }
        if (isUnknown) {
            addWhole(
                    Reason.STATEMENT_PARTY_UNKNOWN,
                    statement.closingBalance().minorUnits(),
                    "is of a party that we do not know.");
        }
        if (isOtherCurrency) {
            addWhole(
                    Reason.STATEMENT_CURRENCY_UNKNOWN,
                    statement.closingBalance().minorUnits(),
                    "is in a currency in which we hold nothing of the party.");
        }
    }

    private void addWhole(Reason reason, long amount, String what) {
        add(
                reason,
                "statement|" + statement.id(),
                List.of(statement.id()),
                amount,
                told.stated().observedAtMillis(),
                "Statement " + statement.id() + ' ' + what,
                List.of());
    }

    private void add(
            Reason reason,
            String about,
            List<String> subjects,
            long amount,
            long openedAtMillis,
            String explanation,
            List<Suggestion> suggestions) {
        cases.add(
                item(
                        reason,
                        List.of(
                                companyId,
                                statement.side().wireName(),
                                statement.partyId(),
                                statement.currency(),
                                about),
                        companyId,
                        subjects,
                        new Money(amount, statement.currency()),
                        openedAtMillis,
                        explanation + of(statement),
                        suggestions));
    }

    /** The case of another content under a taken id. */
    static ExceptionItem conflict(PartyStatement other, long observedAtMillis, long contentHash) {
        return item(
                Reason.CONFLICTING_DUPLICATE,
                List.of(
                        other.companyId(),
                        other.side().wireName(),
                        other.partyId(),
                        other.id(),
                        Long.toString(contentHash)),
                other.companyId(),
                List.of(other.id()),
                other.closingBalance(),
                observedAtMillis,
                "Statement "
                        + other.id()
                        + " came again with other content; the first one counts."
                        + of(other),
                List.of());
    }

    /** Whose it is. */
    private static String of(PartyStatement statement) {
        return statement.side() == StatementSide.VENDOR
                ? " Vendor " + statement.partyId() + '.'
                : " Customer " + statement.partyId() + '.';
    }

    private static ExceptionItem item(
            Reason reason,
            List<String> about,
            String companyId,
            List<String> subjects,
            Money amount,
            long openedAtMillis,
            String explanation,
            List<Suggestion> suggestions) {
        List<String> parts = new ArrayList<>(List.of(QUEUE, reason.name()));
        parts.addAll(about);
        return new ExceptionItem(
                DeterministicId.of("x", parts),
                QUEUE,
                reason,
                severity(reason),
                companyId,
                subjects,
                amount,
                openedAtMillis,
                ExceptionStatus.OPEN,
                explanation,
                suggestions);
    }

    private static Severity severity(Reason reason) {
        return switch (reason) {
            case STATEMENT_BALANCE_BROKEN, STATEMENT_PARTY_UNKNOWN -> Severity.HIGH;
            case LEDGER_ITEM_MISSING_ON_STATEMENT -> Severity.LOW;
            default -> Severity.MEDIUM;
        };
    }
}
