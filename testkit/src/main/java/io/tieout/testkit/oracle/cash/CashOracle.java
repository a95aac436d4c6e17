package io.tieout.testkit.oracle.cash;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.Observed;
import io.tieout.core.results.MatchStatus;
import io.tieout.core.results.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Cash application as docs/reference/receivables-rules.md says it, slow and obvious, as a bounded
 * run: one tick at the end of input. The result depends on the set of events alone, not on their
 * order in the list.
 */
public final class CashOracle {

    private final SortedMap<String, String> payers = new TreeMap<>();
    private final SortedSet<CashMatch> matches = new TreeSet<>();
    private final List<CashCase> cases = new ArrayList<>();
    private final SortedMap<String, Long> unapplied = new TreeMap<>();
    private final SortedSet<String> returned = new TreeSet<>();
    private final Accounts accounts = new Accounts();
    private final SortedMap<String, String> originals = new TreeMap<>();

    private CashOracle() {}

    public static CashOracleResult apply(List<Observed> events, CashOracleSettings settings) {
        CashOracle oracle = new CashOracle();
        Documents documents = Documents.of(events, settings);
        documents
                .conflicts()
                .forEach(id -> oracle.addCase(Reason.CONFLICTING_DUPLICATE, List.of(id), 0));
        for (String company : companies(documents, settings)) {
            if (settings.currencyOfCompany().apply(company) != null) {
                documents
                        .rateConflicts()
                        .forEach(
                                id -> oracle.addCase(Reason.CONFLICTING_DUPLICATE, List.of(id), 0));
            }
            oracle.write(company, new CompanyRun(company, documents, settings));
        }
        return new CashOracleResult(
                oracle.payers,
                oracle.matches,
                oracle.cases,
                oracle.unapplied,
                oracle.returned,
                oracle.accounts.sums(),
                oracle.originals);
    }

    private static SortedSet<String> companies(Documents documents, CashOracleSettings settings) {
        SortedSet<String> companies = new TreeSet<>();
        documents.receivables().forEach(one -> companies.add(CompanyRun.orOnly(one.companyId())));
        documents.customers().forEach(one -> companies.add(CompanyRun.orOnly(one.companyId())));
        for (Observed observed : documents.transactions()) {
            String account = ((BankTransaction) observed.event()).accountId();
            companies.add(settings.companyOfAccount().apply(account));
        }
        return companies;
    }

    private void write(String company, CompanyRun run) {
        run.book().circles().forEach(circle -> addCase(Reason.CIRCULAR_PARENT, circle, 0));
        SortedMap<String, Scope> scopes = run.settle();
        run.identified()
                .forEach(
                        (id, one) -> {
                            if (one.isIdentified()) {
                                payers.put(id, company + "/" + one.root());
                            }
                        });
        for (Payment payment : run.returns()) {
            addCase(Reason.RETURNED_PAYMENT, List.of(payment.id()), payment.amount());
        }
        for (Payment payment : run.payments()) {
            if (payment.isReturned()) {
                returned.add(payment.id());
            } else {
                unapplied.put(payment.id(), payment.unapplied());
                Identification whose = run.identified().get(payment.id());
                writeKept(payment, whose.isIdentified() ? scopes.get(whose.root()) : null);
            }
        }
        scopes.values().forEach(scope -> write(company, scope));
    }

    /**
     * @param scope null if the payer is not identified
     */
    private void writeKept(Payment payment, Scope scope) {
        if (payment.unapplied() == 0) {
            return;
        }
        addCase(
                scope == null ? Reason.UNIDENTIFIED_PAYER : scope.reason(payment),
                List.of(payment.id()),
                payment.unapplied());
    }

    private void write(String company, Scope scope) {
        scope.originals().forEach((id, payment) -> originals.put(id, payment.id()));
        for (Scope.Proposal proposal : scope.proposals()) {
            matches.add(
                    CashMatch.of(proposal.payment(), proposal.application(), MatchStatus.PROPOSED));
        }
        for (Gains.Missing one : scope.gains().missing()) {
            addCase(
                    Reason.FX_RATE_MISSING,
                    List.of(one.payment().id(), one.part().owed().id()),
                    one.part().cleared());
        }
        for (Payment payment : scope.payments()) {
            if (!payment.isReturned()) {
                accounts.book(company, payment);
            }
            for (Application application : payment.applications()) {
                matches.add(CashMatch.of(payment, application, MatchStatus.CONFIRMED));
                application.complaints().forEach(one -> addCase(payment, one));
                scope.gains()
                        .of(application)
                        .forEach(gain -> accounts.book(company, scope.rates().books(), gain));
            }
        }
    }

    /** A discount or a rest that was paid after all is no longer asked for. */
    private void addCase(Payment payment, Complaint complaint) {
        if (complaint.reason() == Reason.DEDUCTION || !complaint.owed().isCleared()) {
            addCase(
                    complaint.reason(),
                    List.of(payment.id(), complaint.owed().id()),
                    complaint.amount());
        }
    }

    private void addCase(Reason reason, List<String> subjects, long amount) {
        cases.add(new CashCase(reason, subjects, amount));
    }
}
