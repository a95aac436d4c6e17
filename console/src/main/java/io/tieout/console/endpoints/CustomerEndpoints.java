package io.tieout.console.endpoints;

import io.tieout.console.StatementPrints;
import io.tieout.console.http.Asked;
import io.tieout.console.http.Cursor;
import io.tieout.console.http.Endpoint;
import io.tieout.console.http.Page;
import io.tieout.console.http.Parameter;
import io.tieout.console.http.PrintedFile;
import io.tieout.console.http.ProblemException;
import io.tieout.console.http.ProblemKind;
import io.tieout.console.http.Reply;
import io.tieout.console.http.Shapes;
import io.tieout.console.reads.Reading;
import io.tieout.console.reads.Visibility;
import io.tieout.console.views.CustomerView;
import io.tieout.core.accounts.AccountLine;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.store.read.CustomerAccounts;
import io.tieout.store.read.Forecasts;
import io.tieout.store.read.Results;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Customers: what each owes, what of it is disputed, and what it has paid that is not applied. */
public record CustomerEndpoints(Reading reading, Visibility visibility, StatementPrints prints) {

    private static final Parameter COMPANY =
            Parameter.text("companyId", "of which company; needed if several have that customer");

    public List<Endpoint> all() {
        return List.of(
                Endpoint.get(
                                "/customers",
                                "Customers and how their accounts stand, by company and id",
                                Shapes.pageOf(CustomerView.class),
                                this::page)
                        .taking(
                                Parameter.text("companyId", "of one company"),
                                Parameter.text("q", "words of the id or name, or a number"),
                                Parameter.text("settled", "true for those without open items too"))
                        .paged(),
                Endpoint.get(
                                "/customers/{id}",
                                "A customer's accounts with every open item",
                                CustomerView.class,
                                this::account)
                        .taking(COMPANY),
                Endpoint.get(
                                "/customers/{id}/print",
                                "A customer's statement of account as a file",
                                byte[].class,
                                this::print)
                        .taking(COMPANY, Parameter.text("format", "pdf, xlsx or json")));
    }

    private Reply page(Asked asked) throws SQLException {
        int limit = asked.limit();
        Cursor cursor = asked.cursor();
        CustomerAccounts.Filter filter =
                new CustomerAccounts.Filter(
                        companies(asked),
                        null,
                        asked.text("q"),
                        "true".equals(asked.text("settled")));
        CustomerKey after = cursor == null ? null : CustomerKey.at(cursor);
        List<CustomerAccounts.Customer> found =
                reading.ask(
                        connection ->
                                CustomerAccounts.page(
                                        connection,
                                        filter,
                                        after == null ? null : after.companyId(),
                                        after == null ? null : after.customerId(),
                                        limit + 1));
        return Reply.ok(
                Page.of(
                        found,
                        limit,
                        it -> new CustomerKey(it.companyId(), it.customerId()).cursor(asked),
                        rows -> rows.stream().map(CustomerView::row).toList()));
    }

    private Reply account(Asked asked) throws SQLException {
        return reading.atOnce(
                connection -> {
                    CustomerAccounts.Customer found = found(connection, asked);
                    return Reply.ok(CustomerView.of(found, news(connection, asked, found)));
                });
    }

    private Reply print(Asked asked) throws SQLException, IOException {
        String format = asked.required("format");
        CustomerAccounts.Customer found = reading.ask(connection -> found(connection, asked));
        String name = found.name() == null ? found.customerId() : found.name();
        byte[] file =
                prints.print(found.accounts(), name, format)
                        .orElseThrow(ProblemException::notFound);
        return PrintedFile.send(asked, "account-" + found.customerId(), format, file);
    }

    /** What is of a company that the user does not see is not there. */
    private static CustomerAccounts.Customer found(Connection connection, Asked asked)
            throws SQLException {
        List<CustomerAccounts.Customer> found =
                CustomerAccounts.page(
                        connection,
                        new CustomerAccounts.Filter(companies(asked), asked.id(), null, true),
                        null,
                        null,
                        2);
        if (found.isEmpty()) {
            throw ProblemException.notFound();
        }
        if (found.size() > 1) {
            throw ProblemException.field(
                    ProblemKind.BAD_REQUEST, "companyId", "is needed: several have that customer");
        }
        return found.get(0);
    }

    /** Null for all; none if one is asked for that the user does not see. */
    private static Collection<String> companies(Asked asked) {
        String company = asked.text("companyId");
        if (company != null) {
            return asked.user().sees(company) ? List.of(company) : List.of();
        }
        return asked.user().seesAllCompanies() ? null : asked.user().companies();
    }

    private CustomerView.News news(
            Connection connection, Asked asked, CustomerAccounts.Customer customer)
            throws SQLException {
        List<String> ids =
                customer.accounts().stream()
                        .flatMap(it -> it.lines().stream())
                        .map(AccountLine::id)
                        .toList();
        Map<String, List<ExceptionItem>> exceptions = new HashMap<>();
        for (ExceptionItem it : Results.exceptionsAbout(connection, ids)) {
            if (it.status() == ExceptionStatus.OPEN && visibility.sees(asked.user(), it)) {
                it.subjects()
                        .forEach(
                                id ->
                                        exceptions
                                                .computeIfAbsent(id, any -> new ArrayList<>())
                                                .add(it));
            }
        }
        return new CustomerView.News(
                Forecasts.dates(connection, customer.companyId(), ids).stream()
                        .collect(
                                Collectors.toMap(
                                        Forecasts.Expected::receivableId, Function.identity())),
                exceptions);
    }
}
