package io.tieout.store.read;

import io.tieout.core.accounts.CustomerAccount;
import io.tieout.store.encoding.StoredAccountLines;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** How customers' accounts stand, as the engine stated them last. */
public final class CustomerAccounts {

    private static final String OF_CUSTOMER =
            """
            select company_id, customer_id, currency, as_of_date, lines
              from customer_account where company_id = ? and customer_id = ? order by currency
            """;

    private CustomerAccounts() {}

    /** The accounts of a customer, one for each currency in which it ever had an item. */
    public static List<CustomerAccount> of(
            Connection connection, String companyId, String customerId) throws SQLException {
        return Query.list(
                connection,
                OF_CUSTOMER,
                row -> {
                    String currency = row.getString("currency");
                    return new CustomerAccount(
                            Documents.text(row, "company_id"),
                            Documents.text(row, "customer_id"),
                            currency,
                            row.getObject("as_of_date", LocalDate.class),
                            StoredAccountLines.toLines(row.getString("lines"), currency));
                },
                companyId,
                customerId);
    }
}
