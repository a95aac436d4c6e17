package io.tieout.testkit.oracle.cash;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.Observed;
import io.tieout.core.results.MatchStatus;
import io.tieout.core.results.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Cash application as docs/reference/receivables-rules.md says it, slow and obvious. The result
 * depends on the set of events and their times alone, not on their order in the list.
 */
public final class CashOracle {

    private CashOracle() {}

    /** A bounded run: one tick at the end of input, at which everything comes and is due. */
    public static CashOracleResult apply(List<Observed> events, CashOracleSettings settings) {
        return run(events, settings, Ticks.BOUNDED).end();
    }

    /** A continuous run up to the tick at which the last document was due. */
    public static CashHistory continuous(
            List<Observed> events, CashOracleSettings settings, CashTiming timing) {
        return run(events, settings, timing.ticks());
    }

    private static CashHistory run(
            List<Observed> events, CashOracleSettings settings, Ticks ticks) {
        Documents documents = Documents.of(events, settings, ticks);
        SortedMap<String, CompanyRun> companies = new TreeMap<>();
        for (String company : companies(documents, settings)) {
            companies.put(company, new CompanyRun(company, documents, settings));
        }
        SortedMap<Long, CashEmission> emissions = new TreeMap<>();
        CashOracleResult last = new Statement().result();
        for (long tick : documents.ticks()) {
            companies.values().forEach(company -> company.tick(tick));
            CashOracleResult next = state(documents, companies, tick);
            emissions.put(tick, CashEmission.between(last, next, emitted(companies)));
            last = next;
        }
        return new CashHistory(emissions, last);
    }

    private static SortedSet<String> companies(Documents documents, CashOracleSettings settings) {
        SortedSet<String> companies = new TreeSet<>();
        documents
                .receivables()
                .forEach(one -> companies.add(CompanyRun.orOnly(one.document().companyId())));
        documents
                .customers()
                .forEach(one -> companies.add(CompanyRun.orOnly(one.document().companyId())));
        for (Dated<BankTransaction> line : documents.transactions()) {
            companies.add(settings.companyOfAccount().apply(line.document().accountId()));
        }
        return companies;
    }

    private static List<CashMatch> emitted(Map<String, CompanyRun> companies) {
        List<CashMatch> emitted = new ArrayList<>();
        for (CompanyRun company : companies.values()) {
            company.scopes().values().forEach(scope -> emitted.addAll(scope.takeEmitted()));
        }
        return emitted;
    }

    private static CashOracleResult state(
            Documents documents, Map<String, CompanyRun> companies, long tick) {
        Statement statement = new Statement();
        documents.conflicts().stream()
                .filter(one -> one.isThere(tick))
                .forEach(
                        one ->
                                statement.addCase(
                                        Reason.CONFLICTING_DUPLICATE, List.of(one.document()), 0));
        companies.forEach(statement::write);
        for (CompanyRun company : companies.values()) {
            if (company.keepsBooks()) {
                documents.rateConflicts().stream()
                        .filter(one -> one.isThere(tick))
                        .forEach(
                                one ->
                                        statement.addCase(
                                                Reason.CONFLICTING_DUPLICATE,
                                                List.of(one.document()),
                                                0));
            }
        }
        return statement.result();
    }

    /** How everything stands after a tick. */
    private static final class Statement {

        private final SortedMap<String, String> payers = new TreeMap<>();
        private final SortedSet<CashMatch> matches = new TreeSet<>();
        private final List<CashCase> cases = new ArrayList<>();
        private final SortedMap<String, Long> unapplied = new TreeMap<>();
        private final SortedSet<String> returned = new TreeSet<>();
        private final Accounts accounts = new Accounts();
        private final SortedMap<String, String> originals = new TreeMap<>();

        CashOracleResult result() {
            return new CashOracleResult(
                    payers, matches, cases, unapplied, returned, accounts.sums(), originals);
        }

        void write(String company, CompanyRun run) {
            run.book().circles().forEach(circle -> addCase(Reason.CIRCULAR_PARENT, circle, 0));
            for (Payment back : run.returns()) {
                writePayer(company, back, run);
                addCase(Reason.RETURNED_PAYMENT, List.of(back.id()), back.amount());
            }
            for (Payment payment : run.payments()) {
                writePayer(company, payment, run);
                if (payment.isReturned()) {
                    returned.add(payment.id());
                } else {
                    unapplied.put(payment.id(), payment.unapplied());
                    writeKept(payment, run);
                }
            }
            run.scopes().values().forEach(scope -> write(company, scope));
        }

        private void writePayer(String company, Payment payment, CompanyRun run) {
            if (run.identified(payment).isIdentified()) {
                payers.put(payment.id(), company + "/" + run.identified(payment).root());
            }
        }

        private void writeKept(Payment payment, CompanyRun run) {
            if (payment.unapplied() == 0 || !run.isPastDue(payment)) {
                return;
            }
            Identification whose = run.identified(payment);
            addCase(
                    whose.isIdentified()
                            ? run.scopes().get(whose.root()).reason(payment)
                            : Reason.UNIDENTIFIED_PAYER,
                    List.of(payment.id()),
                    payment.unapplied());
        }

        private void write(String company, Scope scope) {
            scope.originals().forEach((id, payment) -> originals.put(id, payment.id()));
            scope.proposals()
                    .forEach(
                            (payment, application) ->
                                    matches.add(
                                            CashMatch.of(
                                                    payment, application, MatchStatus.PROPOSED)));
            scope.writeOffs()
                    .cases()
                    .forEach(it -> addCase(it.reason(), it.subjects(), it.amount()));
            for (Gains.Missing one : scope.gains().missing()) {
                addCase(
                        Reason.FX_RATE_MISSING,
                        List.of(one.payment().id(), one.part().owed().id()),
                        one.part().cleared());
            }
            for (Payment payment : scope.payments()) {
                if (payment.isPosted() && !payment.isReturned()) {
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
            boolean stands =
                    complaint.reason() == Reason.DEDUCTION
                            ? WriteOffs.deduction(payment, complaint.owed()) != 0
                            : !complaint.owed().isCleared();
            if (stands) {
                addCase(
                        complaint.reason(),
                        List.of(payment.id(), complaint.owed().id()),
                        complaint.amount());
            }
        }

        void addCase(Reason reason, List<String> subjects, long amount) {
            cases.add(new CashCase(reason, subjects, amount));
        }
    }
}
