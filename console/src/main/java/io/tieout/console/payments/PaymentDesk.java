package io.tieout.console.payments;

import io.tieout.console.http.ProblemException;
import io.tieout.console.http.ProblemKind;
import io.tieout.console.identity.User;
import io.tieout.console.reads.Reading;
import io.tieout.core.payments.FiledProposal;
import io.tieout.core.payments.PaymentProposal.RefusedException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What people do with payment proposals. A step is taken of the version that the person saw, or not
 * at all; whoever made or changed a proposal never approves it.
 */
public final class PaymentDesk {

    private final Optional<ProposalShelf> shelf;
    private final Reading reading;

    /**
     * @param shelf empty where there is none: nothing is proposed then
     */
    public PaymentDesk(Optional<ProposalShelf> shelf, Reading reading) {
        this.shelf = shelf;
        this.reading = reading;
    }

    /** What the user sees, the latest day first. */
    public List<PaymentViews.Row> all(User user) throws IOException, SQLException {
        List<PaymentViews.Row> rows = new ArrayList<>();
        if (shelf.isPresent()) {
            for (ProposalShelf.Kept kept : shelf.get().all()) {
                if (sees(user, kept)) {
                    rows.add(pages().row(kept));
                }
            }
        }
        rows.sort(
                Comparator.comparing(
                                PaymentViews.Row::runDate,
                                Comparator.nullsFirst(Comparator.naturalOrder()))
                        .reversed()
                        .thenComparing(PaymentViews.Row::name));
        return rows;
    }

    private static boolean sees(User user, ProposalShelf.Kept kept) {
        return kept.filed() == null
                ? user.seesAllCompanies()
                : user.sees(kept.filed().proposal().companyId());
    }

    public PaymentViews.Detail show(User user, String name) throws IOException, SQLException {
        return pages().detail(user, name, find(user, name));
    }

    /** Takes out the payment that has a bill. */
    public PaymentViews.Detail remove(User user, String name, PaymentViews.Request request)
            throws IOException, SQLException {
        String bill = required("invoiceId", request.invoiceId());
        return changed(user, name, request, it -> it.without(bill, user.id()));
    }

    /** Puts a bill in that was left out. */
    public PaymentViews.Detail include(User user, String name, PaymentViews.Request request)
            throws IOException, SQLException {
        String bill = required("invoiceId", request.invoiceId());
        return changed(user, name, request, it -> it.including(bill, user.id()));
    }

    /** Pays on another day. */
    public PaymentViews.Detail move(User user, String name, PaymentViews.Request request)
            throws IOException, SQLException {
        LocalDate day = day(required("runDate", request.runDate()));
        return changed(user, name, request, it -> it.on(day, user.id()));
    }

    public PaymentViews.Detail approve(User user, String name, PaymentViews.Request request)
            throws IOException, SQLException {
        return changed(user, name, request, it -> it.approved(user.id()));
    }

    /** Makes the bank's file; a second time nothing changes, and another form is refused. */
    public PaymentViews.Detail export(User user, String name, PaymentViews.Request request)
            throws IOException, SQLException {
        String form = form(required("form", request.form()));
        PaymentViews.Detail shown =
                changed(
                        user,
                        name,
                        request,
                        it -> {
                            shelf().bankFile(it, form);
                            return it.exported(form);
                        });
        shelf().expect(name, find(user, name));
        return shown;
    }

    /**
     * The bank's file of an exported proposal: the same bytes each time.
     *
     * @throws ProblemException if it was not exported
     */
    public byte[] bankFile(User user, String name) throws IOException {
        FiledProposal filed = find(user, name);
        String form = exportedAs(user, name);
        // Told again: whoever exported it may have died before the engine was told.
        shelf().expect(name, filed);
        return shelf().bankFile(filed, form);
    }

    /**
     * The form in which a proposal went to the bank.
     *
     * @throws ProblemException if it was not exported
     */
    public String exportedAs(User user, String name) throws IOException {
        String form = find(user, name).exportedAs();
        if (form.isEmpty()) {
            throw new ProblemException(ProblemKind.CONFLICT, "it was not exported yet");
        }
        return form;
    }

    private PaymentViews.Detail changed(
            User user,
            String name,
            PaymentViews.Request request,
            UnaryOperator<FiledProposal> change)
            throws IOException, SQLException {
        find(user, name);
        String version = required("version", request.version());
        try {
            FiledProposal after =
                    shelf().change(
                                    name,
                                    user.id(),
                                    it -> {
                                        requireVersion(it, version);
                                        return change.apply(it);
                                    });
            return pages().detail(user, name, after);
        } catch (RefusedException e) {
            throw new ProblemException(ProblemKind.CONFLICT, e.getMessage());
        }
    }

    private static void requireVersion(FiledProposal it, String version) {
        if (!it.digest().equals(version)) {
            throw new ProblemException(
                    ProblemKind.CHANGED, "somebody changed the proposal since it was read");
        }
    }

    private FiledProposal find(User user, String name) throws IOException {
        ProposalShelf.Kept kept =
                shelf().find(name)
                        .filter(it -> sees(user, it))
                        .orElseThrow(ProblemException::notFound);
        if (kept.filed() == null) {
            throw new ProblemException(ProblemKind.CONFLICT, kept.complaint());
        }
        return kept.filed();
    }

    private ProposalShelf shelf() {
        return shelf.orElseThrow(ProblemException::notFound);
    }

    private PaymentPages pages() {
        return new PaymentPages(reading, shelf());
    }

    private String form(String given) {
        if (!shelf().forms().contains(given)) {
            throw ProblemException.field(
                    ProblemKind.UNPROCESSABLE,
                    "form",
                    "is none of " + String.join(", ", shelf().forms()));
        }
        return given;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw ProblemException.field(
                    ProblemKind.UNPROCESSABLE, "runDate", "is no date such as 2026-03-31");
        }
    }

    private static String required(String field, String value) {
        if (value == null || value.isBlank()) {
            throw ProblemException.field(ProblemKind.UNPROCESSABLE, field, "is missing");
        }
        return value;
    }
}
