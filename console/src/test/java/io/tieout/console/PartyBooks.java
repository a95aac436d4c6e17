package io.tieout.console;

import io.tieout.core.documents.Numbering;
import io.tieout.core.documents.PartyStatement;
import io.tieout.core.documents.StatementForm;
import io.tieout.core.documents.StatementLine;
import io.tieout.core.documents.StatementLineKind;
import io.tieout.core.documents.StatementSide;
import io.tieout.core.money.Money;
import io.tieout.core.statements.ItemState;
import io.tieout.core.statements.PartyAccount;
import io.tieout.core.statements.PartyItem;
import io.tieout.core.statements.StatementReconciliation;
import io.tieout.core.statements.StatementSettings;
import java.time.LocalDate;
import java.util.List;

/** A vendor that says 27,000 where we say 25,000: invoice 789 never came. */
public final class PartyBooks {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 12);

    private PartyBooks() {}

    /** Its statement, reconciled. */
    public static List<StatementReconciliation> of(String companyId, String statementId) {
        PartyAccount account = new PartyAccount(StatementSide.VENDOR, StatementSettings.DEFAULTS);
        account.know(companyId, Numbering.NEVER, 1);
        account.add(bill(companyId, "786", 1_000_000));
        account.add(bill(companyId, "787", 1_500_000));
        account.add(
                new PartyStatement(
                        statementId,
                        companyId,
                        StatementSide.VENDOR,
                        "V1",
                        "Alpha Metals",
                        LocalDate.of(2026, 3, 31),
                        null,
                        StatementForm.OPEN_ITEMS,
                        null,
                        new Money(2_700_000, "EUR"),
                        List.of(
                                line("786", 1_000_000),
                                line("787", 1_500_000),
                                line("789", 200_000))),
                1);
        return account.settle().reconciliations();
    }

    private static StatementLine line(String number, long minorUnits) {
        return new StatementLine(
                DAY, StatementLineKind.INVOICE, number, new Money(minorUnits, "EUR"), null, "");
    }

    private static PartyItem bill(String companyId, String number, long minorUnits) {
        Money amount = new Money(minorUnits, "EUR");
        return new PartyItem(
                companyId,
                StatementSide.VENDOR,
                "V1",
                PartyItem.Kind.INVOICE,
                "I" + number,
                number,
                amount,
                amount,
                Math.toIntExact(DAY.toEpochDay()),
                ItemState.POSTED,
                List.of(),
                "",
                1);
    }
}
