package io.tieout.console;

import io.tieout.core.accounts.AccountLine;
import io.tieout.core.accounts.CustomerAccount;
import io.tieout.core.accounts.StatedAccount;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.Receivable;
import io.tieout.core.documents.ReceivableKind;
import io.tieout.core.money.Money;
import io.tieout.core.receivables.AccountItem;
import io.tieout.store.write.StoreWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * A customer that owes 60.00 of an invoice that is 19 days late and 250.00 that it disputes, has a
 * credit of 30.00, and has paid 20.00 EUR and 5.00 USD for nobody knows what.
 */
public record CustomerBooks(String companyId, String customerId, String name) {

    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 20);
    private static final LocalDate LATE = LocalDate.of(2026, 3, 1);
    private static final LocalDate DUE = LocalDate.of(2026, 4, 10);

    /** Writes documents and accounts as the engine does. */
    public void write(Connection connection) throws SQLException {
        StoreWriter.writeDocuments(
                connection,
                List.of(
                        receivable("late", ReceivableKind.INVOICE, LATE, 100_00),
                        receivable("disputed", ReceivableKind.INVOICE, DUE, 250_00),
                        receivable("credit", ReceivableKind.CREDIT_MEMO, LATE, 30_00)));
        state(
                connection,
                "EUR",
                List.of(
                        line(AccountItem.Kind.INVOICE, "late", LATE, "EUR", 100_00, 60_00, false),
                        line(
                                AccountItem.Kind.INVOICE,
                                "disputed",
                                DUE,
                                "EUR",
                                250_00,
                                250_00,
                                true),
                        line(
                                AccountItem.Kind.CREDIT_MEMO,
                                "credit",
                                LATE,
                                "EUR",
                                -30_00,
                                -30_00,
                                false),
                        line(
                                AccountItem.Kind.PAYMENT,
                                "paid",
                                LATE,
                                "EUR",
                                -20_00,
                                -20_00,
                                false)));
        state(
                connection,
                "USD",
                List.of(
                        line(
                                AccountItem.Kind.PAYMENT,
                                "dollars",
                                LATE,
                                "USD",
                                -5_00,
                                -5_00,
                                false)));
    }

    /** Writes that nothing is open. */
    public void writeSettled(Connection connection) throws SQLException {
        state(connection, "EUR", List.of());
    }

    /** The id of one of its documents. */
    public String id(String which) {
        return companyId + "-" + customerId + "-" + which;
    }

    private void state(Connection connection, String currency, List<AccountLine> lines)
            throws SQLException {
        CustomerAccount account =
                new CustomerAccount(companyId, customerId, currency, AS_OF, lines);
        StoreWriter.writeCustomerAccounts(connection, List.of(new StatedAccount(account, 1)));
    }

    private AccountLine line(
            AccountItem.Kind kind,
            String which,
            LocalDate due,
            String currency,
            long amount,
            long open,
            boolean disputed) {
        boolean debt = kind == AccountItem.Kind.INVOICE;
        return new AccountLine(
                kind,
                id(which),
                kind == AccountItem.Kind.PAYMENT ? "" : number(which),
                "",
                LocalDate.of(2026, 2, 1),
                due,
                new Money(amount, currency),
                new Money(open, currency),
                debt ? Math.toIntExact(AS_OF.toEpochDay() - due.toEpochDay()) : 0,
                disputed);
    }

    private String number(String which) {
        return "INV-" + customerId + "-" + which;
    }

    private Observed receivable(String which, ReceivableKind kind, LocalDate due, long minor) {
        Receivable receivable =
                new Receivable(
                        id(which),
                        companyId,
                        customerId,
                        name,
                        number(which),
                        kind,
                        LocalDate.of(2026, 2, 1),
                        due,
                        new Money(minor, "EUR"),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        "",
                        null);
        return new Observed(receivable, "receivables.jsonl", id(which), 1);
    }
}
