package io.tieout.testkit.scenario;

import io.tieout.core.documents.BankStatement;
import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.BookingStatus;
import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.documents.Reference;
import io.tieout.core.documents.ReferenceType;
import io.tieout.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the lines that state bank lines, ledger entries and statements. */
final class EventLines {

    private static final Set<String> BANK_ATTRIBUTES =
            Set.of("party", "iban", "text", "value", "code", "method", "statement", "line", "at");
    private static final Set<String> LEDGER_ATTRIBUTES =
            Set.of("party", "iban", "text", "kind", "at");

    private EventLines() {}

    static BankTransaction bank(ScenarioLine line, String accountId, String currency) {
        String id = line.word("the line's id");
        LocalDate day = line.date(line.word("the booking date"));
        Money amount = line.money(line.word("the amount"), currency);
        List<String> flags = flags(line);
        String valueDate = line.attribute("value", null);
        return new BankTransaction(
                id,
                accountId,
                amount,
                day,
                valueDate == null ? null : line.date(valueDate),
                line.attribute("party", null),
                line.attribute("iban", null),
                references(line, BANK_ATTRIBUTES),
                line.attribute("text", ""),
                line.attribute("code", null),
                line.attribute("method", null),
                line.attribute("statement", null),
                (int) line.wholeNumber(line.attribute("line", "0")),
                booking(flags),
                flags.contains("returned"));
    }

    private static List<String> flags(ScenarioLine line) {
        List<String> flags = line.wordsUntil();
        for (String flag : flags) {
            if (!Set.of("returned", "pending", "information").contains(flag)) {
                throw line.error("unexpected '" + flag + "'");
            }
        }
        return flags;
    }

    private static BookingStatus booking(List<String> flags) {
        if (flags.contains("pending")) {
            return BookingStatus.PENDING;
        }
        return flags.contains("information") ? BookingStatus.INFORMATION : BookingStatus.BOOKED;
    }

    static LedgerEntry ledger(ScenarioLine line, String accountId, String currency) {
        String id = line.word("the entry's id");
        LocalDate day = line.date(line.word("the posting date"));
        Money amount = line.money(line.word("the amount"), currency);
        line.end();
        return new LedgerEntry(
                id,
                accountId,
                amount,
                day,
                line.attribute("party", null),
                line.attribute("iban", null),
                references(line, LEDGER_ATTRIBUTES),
                line.attribute("text", ""),
                line.attribute("kind", null));
    }

    static BankStatement statement(ScenarioLine line, String accountId, String currency) {
        String id = line.word("the statement's id");
        LocalDate from = line.date(line.word("the first day"));
        LocalDate to = line.date(line.word("the last day"));
        line.end();
        line.onlyAttributes(List.of("opening", "closing", "sequence", "at"));
        return new BankStatement(
                id,
                accountId,
                line.money(line.requiredAttribute("opening"), currency),
                line.money(line.requiredAttribute("closing"), currency),
                from,
                to,
                line.wholeNumber(line.attribute("sequence", "0")));
    }

    /** Every attribute that is a reference; others must be known. */
    static List<Reference> references(ScenarioLine line, Set<String> otherKeys) {
        List<Reference> references = new ArrayList<>();
        for (ScenarioLine.Attribute attribute : line.attributes()) {
            ReferenceType type = ReferenceType.ofWireName(attribute.key());
            if (type.wireName().equals(attribute.key())) {
                references.add(new Reference(type, attribute.value()));
            } else if (!otherKeys.contains(attribute.key())) {
                throw line.error("unknown attribute '" + attribute.key() + "'");
            }
        }
        return references;
    }
}
