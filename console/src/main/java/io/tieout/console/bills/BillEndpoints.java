package io.tieout.console.bills;

import io.tieout.console.http.Asked;
import io.tieout.console.http.Cursor;
import io.tieout.console.http.Endpoint;
import io.tieout.console.http.Page;
import io.tieout.console.http.Parameter;
import io.tieout.console.http.ProblemException;
import io.tieout.console.http.ProblemKind;
import io.tieout.console.http.Reply;
import io.tieout.console.http.Shapes;
import io.tieout.console.reads.Reading;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.store.read.Bills;
import io.tieout.store.read.Results;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Vendors' bills, and each beside its orders and receipts. */
public record BillEndpoints(Reading reading) {

    private static final Set<String> QUEUES = Set.of("payables", "approvals");
    private static final List<String> STATES =
            Arrays.stream(Bills.State.values()).map(Bills.State::wireName).toList();

    public List<Endpoint> all() {
        return List.of(
                Endpoint.get(
                                "/bills",
                                "Vendors' bills and how they stand, the latest first",
                                Shapes.pageOf(BillView.class),
                                this::page)
                        .taking(
                                Parameter.text("companyId", "of one company"),
                                Parameter.text("vendorId", "of one vendor"),
                                Parameter.oneOf("state", STATES, "all if not given"),
                                Parameter.text("q", "number, id, or words of the vendor's name"))
                        .paged(),
                Endpoint.get(
                                "/bills/{id}",
                                "A bill beside its orders and receipts, and what is open about it",
                                BillView.class,
                                this::bill)
                        .taking(
                                Parameter.text(
                                        "companyId", "needed if several companies have that id")));
    }

    private Reply page(Asked asked) throws SQLException {
        int limit = asked.limit();
        Cursor cursor = asked.cursor();
        Bills.Filter filter =
                new Bills.Filter(
                        companies(asked),
                        asked.text("vendorId"),
                        asked.oneOf(
                                "state",
                                name -> Bills.State.valueOf(name.toUpperCase(Locale.ROOT)),
                                null),
                        asked.text("q"));
        Bills.After after = cursor == null ? null : after(cursor);
        List<Bills.Bill> found =
                reading.ask(connection -> Bills.page(connection, filter, after, limit + 1));
        return Reply.ok(
                Page.of(
                        found,
                        limit,
                        it -> cursor(asked, it),
                        rows -> rows.stream().map(BillView::row).toList()));
    }

    /** A cursor has one text, so a number tells where to cut it. */
    private static Cursor cursor(Asked asked, Bills.Bill it) {
        return asked.cursorAt(
                List.of(it.invoice().issueDate().toEpochDay(), (long) it.companyId().length()),
                it.companyId() + it.invoice().id());
    }

    private static Bills.After after(Cursor cursor) {
        long cut = cursor.values().size() == 2 ? cursor.values().get(1) : -1;
        if (cut < 0 || cut > cursor.id().length()) {
            throw ProblemException.field(ProblemKind.BAD_REQUEST, "cursor", "is none of this list");
        }
        int at = Math.toIntExact(cut);
        return new Bills.After(
                LocalDate.ofEpochDay(cursor.values().get(0)),
                cursor.id().substring(0, at),
                cursor.id().substring(at));
    }

    private Reply bill(Asked asked) throws SQLException {
        return reading.atOnce(
                connection -> {
                    Bills.Bill found = found(connection, asked);
                    List<ExceptionItem> open = open(connection, found);
                    return Reply.ok(
                            BillView.of(
                                    found,
                                    answer(found, open),
                                    open.stream().map(BillView.Open::of).toList(),
                                    BillLines.of(connection, found)));
                });
    }

    /** What is of a company that the user does not see is not there. */
    private static Bills.Bill found(Connection connection, Asked asked) throws SQLException {
        Collection<String> companies = companies(asked);
        List<Bills.Bill> found =
                Bills.ofId(connection, asked.id()).stream()
                        .filter(it -> companies == null || companies.contains(it.companyId()))
                        .toList();
        if (found.isEmpty()) {
            throw ProblemException.notFound();
        }
        if (found.size() > 1) {
            throw ProblemException.field(
                    ProblemKind.BAD_REQUEST, "companyId", "is needed: several have that bill");
        }
        return found.get(0);
    }

    private static List<ExceptionItem> open(Connection connection, Bills.Bill bill)
            throws SQLException {
        return Results.exceptionsAbout(connection, Set.of(bill.invoice().id())).stream()
                .filter(it -> it.status() == ExceptionStatus.OPEN)
                .filter(it -> QUEUES.contains(it.queue()))
                .filter(it -> bill.companyId().equals(it.accountId()))
                .toList();
    }

    /** What may be told to the vendor: that it is held, but not by what. */
    private static String answer(Bills.Bill bill, List<ExceptionItem> open) {
        VendorInvoice it = bill.invoice();
        String due = it.dueDate() == null ? "" : ", due " + it.dueDate();
        String words =
                switch (bill.state()) {
                    case APPROVED -> "is approved" + due;
                    case PROPOSED -> "is checked and waits to be confirmed";
                    case WAITING -> "is checked and waits to be approved";
                    case HELD ->
                            open.size() == 1
                                    ? "is held: a question about it is open"
                                    : "is held: " + open.size() + " questions about it are open";
                    case NEW -> "has arrived and is being checked";
                };
        return "Invoice " + it.number() + " of " + it.issueDate() + ' ' + words + '.';
    }

    /** Null for all; none if one is asked for that the user does not see. */
    private static Collection<String> companies(Asked asked) {
        String company = asked.text("companyId");
        if (company != null) {
            return asked.user().sees(company) ? List.of(company) : List.of();
        }
        return asked.user().seesAllCompanies() ? null : asked.user().companies();
    }
}
