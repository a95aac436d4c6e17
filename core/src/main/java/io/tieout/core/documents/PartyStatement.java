package io.tieout.core.documents;

import io.tieout.core.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * A vendor's or customer's statement of its account with a company, in one currency. Amounts are
 * signed: positive is what the debtor owes. Nothing is checked here but that each field can be what
 * it says; whether it adds up is for reconciliation to say.
 *
 * @param companyId whose account it is; null where there is only one
 * @param partyId the {@link Vendor} or {@link Customer} who states it
 * @param partyName as on the document; null if unknown
 * @param fromDate the first day of the movements; null if not stated
 * @param form null if not stated
 * @param openingBalance null if not stated
 * @param lines in the order of the document
 */
public record PartyStatement(
        String id,
        String companyId,
        StatementSide side,
        String partyId,
        String partyName,
        LocalDate statementDate,
        LocalDate fromDate,
        StatementForm form,
        Money openingBalance,
        Money closingBalance,
        List<StatementLine> lines)
        implements CanonicalEvent {

    /** So that a party's statements of many years can be added up. */
    private static final long MOST_MINOR_UNITS = 100_000_000_000_000_000L;

    public PartyStatement {
        Required.text(id, "id");
        Required.value(side, "side");
        Required.text(partyId, "partyId");
        Required.value(statementDate, "statementDate");
        Required.value(closingBalance, "closingBalance");
        Required.sane(closingBalance, "closingBalance");
        Required.sane(openingBalance, "openingBalance");
        Required.value(lines, "lines");
        lines = List.copyOf(lines);
        String currency = closingBalance.currency();
        Required.sameCurrency(openingBalance, currency, "openingBalance");
        long moved = 0;
        for (StatementLine line : lines) {
            Required.sameCurrency(line.amount(), currency, "lines.amount");
            Required.sameCurrency(line.balance(), currency, "lines.balance");
            moved += Math.abs(line.amount().minorUnits());
            if (moved > MOST_MINOR_UNITS) {
                throw new InvalidFieldException(
                        "lines.amount", "add up to more than 10^17 minor units");
            }
        }
    }

    /** The same of this company, where it states none. */
    public PartyStatement of(String company) {
        return companyId != null
                ? this
                : new PartyStatement(
                        id,
                        company,
                        side,
                        partyId,
                        partyName,
                        statementDate,
                        fromDate,
                        form,
                        openingBalance,
                        closingBalance,
                        lines);
    }

    public String currency() {
        return closingBalance.currency();
    }

    /** As stated, else by what it has: movements follow a balance. */
    public StatementForm effectiveForm() {
        if (form != null) {
            return form;
        }
        boolean opens =
                openingBalance != null || lines.stream().anyMatch(line -> !line.isMovement());
        return opens ? StatementForm.ACTIVITY : StatementForm.OPEN_ITEMS;
    }

    /** As stated, else what the lines bring forward, else zero. */
    public Money opening() {
        if (openingBalance != null) {
            return openingBalance;
        }
        Money sum = Money.zero(currency());
        for (StatementLine line : lines) {
            sum = line.isMovement() ? sum : sum.plus(line.amount());
        }
        return sum;
    }

    @Override
    public String stream() {
        return Streams.STATEMENTS;
    }
}
