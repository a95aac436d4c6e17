package io.tieout.store.read;

import io.tieout.core.accounts.CustomerAccount;
import io.tieout.store.encoding.StoredAccountLines;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** How customers' accounts stand, as the engine stated them last. */
public final class CustomerAccounts {

    /** Receivables without a company are those of the company that is taken for all others. */
    private static final String SAME_CUSTOMER =
            "r.customer_id = a.customer_id collate \"default\" and coalesce(r.company_id, 'default') = a.company_id";

    /** Names no customer of the page, so that it is answered once and not for each of them. */
    private static final String HAS_WORD =
            "(position(? in lower(a.customer_id)) > 0 or (a.company_id, a.customer_id) in (select"
                    + " coalesce(r.company_id, 'default'), r.customer_id from receivable r"
                    + " where position(? in lower(r.customer_name)) > 0 or lower(r.number) = ?))";

    private static final String NAME =
            "(select r.customer_name from receivable r where "
                    + SAME_CUSTOMER
                    + " and r.customer_name is not null order by r.due_date desc limit 1)";

    private static final String PAGE =
            """
            with page as (
                select a.company_id, a.customer_id from customer_account a %s
                 group by a.company_id, a.customer_id
                 order by a.company_id, a.customer_id limit %d)
            select a.company_id, a.customer_id, a.currency, a.as_of_date, a.lines, %s as name
              from page join customer_account a using (company_id, customer_id)
             order by company_id, customer_id, currency
            """;

    private CustomerAccounts() {}

    /**
     * Which customers are asked for; what is null takes no part.
     *
     * @param companies of which; null for all
     * @param customerId of which customer
     * @param words of which each stands in the customer's id or name, or is the number of one of
     *     its documents, in any case of letters
     * @param settled also those of which nothing is open
     */
    public record Filter(
            Collection<String> companies, String customerId, String words, boolean settled) {}

    /**
     * A customer of a company.
     *
     * @param name as its latest receivable has it; null if none has one
     * @param accounts one for each currency in which it ever had an item; never empty
     */
    public record Customer(
            String companyId, String customerId, String name, List<CustomerAccount> accounts) {

        public Customer {
            Objects.requireNonNull(companyId, "companyId");
            Objects.requireNonNull(customerId, "customerId");
            accounts = List.copyOf(accounts);
        }
    }

    private record Key(String companyId, String customerId) {}

    /** The accounts of a customer, one for each currency in which it ever had an item. */
    public static List<CustomerAccount> of(
            Connection connection, String companyId, String customerId) throws SQLException {
        return page(
                        connection,
                        new Filter(List.of(companyId), customerId, null, true),
                        null,
                        null,
                        1)
                .stream()
                .flatMap(it -> it.accounts().stream())
                .toList();
    }

    /**
     * Customers by company and id.
     *
     * @param afterCompany of the last one seen; null at the beginning
     * @param afterCustomer of the last one seen
     */
    public static List<Customer> page(
            Connection connection,
            Filter filter,
            String afterCompany,
            String afterCustomer,
            int limit)
            throws SQLException {
        Where where = where(filter);
        if (afterCompany != null) {
            where.add("(a.company_id, a.customer_id) > (?, ?)", afterCompany, afterCustomer);
        }
        Map<Key, List<CustomerAccount>> accounts = new LinkedHashMap<>();
        Map<Key, String> names = new LinkedHashMap<>();
        Query.list(
                connection,
                PAGE.formatted(where.sql(), limit, NAME),
                row -> {
                    CustomerAccount account = account(row);
                    Key key = new Key(account.companyId(), account.customerId());
                    names.put(key, Documents.text(row, "name"));
                    return accounts.computeIfAbsent(key, it -> new ArrayList<>()).add(account);
                },
                where.parameters());
        return accounts.entrySet().stream()
                .map(it -> customer(it.getKey(), names, it.getValue()))
                .toList();
    }

    private static Where where(Filter filter) {
        Where where = new Where();
        if (filter.companies() != null) {
            where.add("a.company_id = any(?)", filter.companies());
        }
        if (filter.customerId() != null) {
            where.add("a.customer_id = ?", filter.customerId());
        }
        if (filter.words() != null) {
            for (String word : wordsOf(filter.words())) {
                where.add(HAS_WORD, word, word, word);
            }
        }
        if (!filter.settled()) {
            where.add("a.lines <> '[]'::jsonb");
        }
        return where;
    }

    private static List<String> wordsOf(String text) {
        return Arrays.asList(text.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    }

    private static Customer customer(
            Key key, Map<Key, String> names, List<CustomerAccount> accounts) {
        return new Customer(key.companyId(), key.customerId(), names.get(key), accounts);
    }

    private static CustomerAccount account(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return new CustomerAccount(
                Documents.text(row, "company_id"),
                Documents.text(row, "customer_id"),
                currency,
                row.getObject("as_of_date", LocalDate.class),
                StoredAccountLines.toLines(row.getString("lines"), currency));
    }
}
