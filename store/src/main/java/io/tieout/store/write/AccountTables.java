package io.tieout.store.write;

import static io.tieout.store.write.Column.json;
import static io.tieout.store.write.Column.number;
import static io.tieout.store.write.Column.plain;
import static io.tieout.store.write.Column.text;

import io.tieout.core.accounts.StatedAccount;
import io.tieout.store.encoding.StoredAccountLines;
import java.util.List;

/** The table of customers' accounts. */
final class AccountTables {

    static final Table<StatedAccount> ACCOUNT =
            Table.replaceIf(
                    "customer_account",
                    "company_id, customer_id, currency",
                    List.of(
                            text("company_id", s -> s.account().companyId()),
                            text("customer_id", s -> s.account().customerId()),
                            text("currency", s -> s.account().currency()),
                            plain("as_of_date", s -> s.account().asOfDate()),
                            number("debts_minor", s -> s.account().debts().minorUnits()),
                            number("disputed_minor", s -> s.account().disputed().minorUnits()),
                            number("credits_minor", s -> s.account().credits().minorUnits()),
                            number("unapplied_minor", s -> s.account().unapplied().minorUnits()),
                            number("balance_minor", s -> s.account().balance().minorUnits()),
                            json("lines", s -> StoredAccountLines.of(s.account().lines())),
                            number("said_at_millis", StatedAccount::atMillis)),
                    "old.said_at_millis <= excluded.said_at_millis");

    private AccountTables() {}
}
