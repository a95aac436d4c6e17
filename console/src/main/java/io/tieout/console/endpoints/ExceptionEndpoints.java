package io.tieout.console.endpoints;

import io.tieout.console.http.Asked;
import io.tieout.console.http.Cursor;
import io.tieout.console.http.Endpoint;
import io.tieout.console.http.Json;
import io.tieout.console.http.Page;
import io.tieout.console.http.Parameter;
import io.tieout.console.http.ProblemException;
import io.tieout.console.http.Reply;
import io.tieout.console.http.Shapes;
import io.tieout.console.identity.User;
import io.tieout.console.reads.Age;
import io.tieout.console.reads.Explanations;
import io.tieout.console.reads.PastInstant;
import io.tieout.console.reads.Reading;
import io.tieout.console.reads.Visibility;
import io.tieout.console.views.CaseView;
import io.tieout.console.views.ExceptionDossier;
import io.tieout.console.views.ExceptionRow;
import io.tieout.core.cases.CasePolicy;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.ids.DeterministicId;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Reason;
import io.tieout.store.read.BillOriginal;
import io.tieout.store.read.Cases;
import io.tieout.store.read.Dossier;
import io.tieout.store.read.Dossiers;
import io.tieout.store.read.ExceptionFilter;
import io.tieout.store.read.ExceptionPages;
import io.tieout.store.read.FormerExceptions;
import io.tieout.store.read.PageKey;
import io.tieout.store.read.StoredCase;
import io.tieout.store.read.StoredException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongSupplier;

/** Exceptions: pages of them, and all that is known about one. */
public record ExceptionEndpoints(
        Reading reading, Visibility visibility, CasePolicy policy, LongSupplier nowMillis) {

    private static final int LONGEST_WORDS_CHARS = 200;

    /** A hold is about a bill or two; an original is looked up for each. */
    private static final int MOST_ORIGINALS = 10;

    private static final Set<String> OF_BILLS = Set.of("payables", "approvals");

    public List<Endpoint> all() {
        return List.of(
                Endpoint.get(
                                "/exceptions",
                                "Exceptions, a page at a time",
                                Shapes.pageOf(ExceptionRow.class),
                                this::page)
                        .taking(
                                Parameter.text("queue", "of one queue"),
                                Parameter.oneOf("reason", reasons(), "for one reason"),
                                Parameter.oneOf(
                                        "status",
                                        List.of("open", "closed", "all"),
                                        "open if not given"),
                                Parameter.text("accountId", "of one bank account"),
                                Parameter.text("companyId", "of one company"),
                                Parameter.text("assignee", "whose case it is"),
                                Parameter.oneOf("age", Age.names(), "for how many days it is open"),
                                Parameter.text(
                                        "q",
                                        "words of the explanation or of a party's name, or an id"),
                                Parameter.oneOf(
                                        "sort",
                                        List.of("opened", "amount", "severity"),
                                        "opened if not given"),
                                Parameter.oneOf(
                                        "order", List.of("asc", "desc"), "desc if not given"),
                                PastInstant.parameter())
                        .paged(),
                Endpoint.get(
                        "/exceptions/{id}",
                        "All that is known about an exception",
                        ExceptionDossier.class,
                        this::dossier),
                Endpoint.get(
                        "/exceptions/{id}/case",
                        "How the case of an exception stands",
                        CaseView.class,
                        this::oneCase));
    }

    private static List<String> reasons() {
        return Arrays.stream(Reason.values()).map(Reason::name).toList();
    }

    private Reply page(Asked asked) throws SQLException {
        int limit = asked.limit();
        Cursor cursor = asked.cursor();
        return reading.ask(
                connection -> {
                    ExceptionFilter filter = filter(connection, asked);
                    PageKey after =
                            cursor == null ? null : new PageKey(cursor.values(), cursor.id());
                    Long asOf = PastInstant.of(connection, asked);
                    List<StoredException> found =
                            asOf == null
                                    ? ExceptionPages.page(connection, filter, after, limit + 1)
                                    : formerPage(connection, asked, filter, asOf, after);
                    List<ExceptionRow> rows =
                            rows(connection, asked.user(), clip(found, limit), asOf);
                    return Reply.ok(
                            Page.of(
                                    found,
                                    limit,
                                    last -> cursorAt(asked, last, filter),
                                    given -> rows));
                });
    }

    private static List<StoredException> formerPage(
            Connection connection,
            Asked asked,
            ExceptionFilter filter,
            long asOfMillis,
            PageKey after)
            throws SQLException {
        PastInstant.refuseBeside(asked, "q", "assignee", "age");
        return FormerExceptions.page(connection, filter, asOfMillis, after, asked.limit() + 1);
    }

    private static List<StoredException> clip(List<StoredException> found, int limit) {
        return found.subList(0, Math.min(limit, found.size()));
    }

    private List<ExceptionRow> rows(
            Connection connection, User user, List<StoredException> found, Long asOf)
            throws SQLException {
        Explanations explanations = new Explanations(visibility);
        return asOf == null
                ? explanations.rows(connection, user, found, nowMillis.getAsLong())
                : explanations.formerRows(connection, user, found, asOf);
    }

    private static Cursor cursorAt(Asked asked, StoredException last, ExceptionFilter filter) {
        PageKey key = ExceptionPages.keyOf(last.item(), filter.sort());
        return asked.cursorAt(key.values(), key.id());
    }

    private ExceptionFilter filter(Connection connection, Asked asked) throws SQLException {
        String words = asked.text("q");
        if (words != null && words.length() > LONGEST_WORDS_CHARS) {
            throw ProblemException.field(
                    io.tieout.console.http.ProblemKind.BAD_REQUEST,
                    "q",
                    "is longer than " + LONGEST_WORDS_CHARS + " characters");
        }
        return new ExceptionFilter(
                asked.text("queue"),
                asked.oneOf("reason", Reason::valueOf, null),
                asked.oneOf(
                        "status",
                        name -> ExceptionFilter.Status.valueOf(name.toUpperCase(Locale.ROOT)),
                        ExceptionFilter.Status.OPEN),
                asked.text("accountId"),
                words,
                visibility.visible(connection, asked.user(), asked.text("companyId")),
                asked.oneOf(
                        "sort",
                        name -> ExceptionFilter.Sort.valueOf(name.toUpperCase(Locale.ROOT)),
                        ExceptionFilter.Sort.OPENED),
                asked.oneOf("order", "desc"::equals, true),
                asked.text("assignee"),
                asked.oneOf("age", days -> Age.ofDays(days).openedAt(nowMillis.getAsLong()), null));
    }

    private Reply dossier(Asked asked) throws SQLException {
        ExceptionDossier dossier = reading.ask(connection -> dossier(connection, asked));
        CaseView casework = dossier.casework();
        String version = casework == null ? dossier.row().version() + ".0" : casework.version();
        return asked.tagged(
                dossier, version + '.' + DeterministicId.of("e", List.of(Json.text(dossier))));
    }

    private Reply oneCase(Asked asked) throws SQLException {
        CaseView found =
                reading.ask(connection -> casework(connection, exception(connection, asked)));
        if (found == null) {
            throw ProblemException.notFound();
        }
        return asked.tagged(found, found.version());
    }

    private StoredException exception(Connection connection, Asked asked) throws SQLException {
        return ExceptionPages.find(connection, asked.id())
                .filter(it -> visibility.sees(asked.user(), it.item()))
                .orElseThrow(ProblemException::notFound);
    }

    private ExceptionDossier dossier(Connection connection, Asked asked) throws SQLException {
        StoredException stored = exception(connection, asked);
        Explanations explanations = new Explanations(visibility);
        Dossier dossier =
                Dossiers.explain(connection, asked.id())
                        .map(it -> explanations.seen(asked.user(), it))
                        .orElseThrow(ProblemException::notFound);
        ExceptionRow row =
                explanations
                        .rows(connection, asked.user(), List.of(stored), nowMillis.getAsLong())
                        .get(0);
        return ExceptionDossier.of(
                row,
                dossier,
                explanations.byId(asked.user(), ofOneCompany(dossier.items(), stored.item())),
                casework(connection, stored),
                originals(connection, asked.user(), stored.item()));
    }

    private List<ExceptionDossier.Original> originals(
            Connection connection, User user, ExceptionItem item) throws SQLException {
        List<ExceptionDossier.Original> originals = new ArrayList<>();
        if (item.queue() == null || !OF_BILLS.contains(item.queue())) {
            return originals;
        }
        String company = visibility.companyOf(item);
        for (String id : item.subjects().stream().limit(MOST_ORIGINALS).toList()) {
            for (BillOriginal it : BillOriginal.ofBill(connection, id)) {
                boolean isOfIt = company == null || company.equals(it.companyId());
                if (isOfIt && user.sees(it.companyId())) {
                    originals.add(new ExceptionDossier.Original(id, it.companyId()));
                }
            }
        }
        return originals;
    }

    /** Bills of two companies may have one id. */
    private static List<Observed> ofOneCompany(List<Observed> items, ExceptionItem about) {
        return items.stream()
                .filter(
                        it ->
                                !(it.event() instanceof VendorInvoice bill)
                                        || Objects.requireNonNullElse(bill.companyId(), "default")
                                                .equals(about.accountId()))
                .toList();
    }

    private CaseView casework(Connection connection, StoredException about) throws SQLException {
        ExceptionItem item = about.item();
        StoredCase found = Cases.find(connection, item.id()).orElse(null);
        return found == null
                ? null
                : CaseView.of(
                        about,
                        found,
                        policy.assignable(item.queue() == null ? "bank" : item.queue()),
                        Cases.events(connection, item.id()),
                        nowMillis.getAsLong());
    }
}
