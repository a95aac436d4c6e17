package io.tieout.operators.receivables;

import io.tieout.core.documents.ContentHash;
import io.tieout.core.documents.Observed;
import io.tieout.core.results.ExceptionItem;
import io.tieout.operators.bank.SettleTimes;
import io.tieout.operators.lookup.WaitingKey;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One tick of a company's payer identification: what its parts share, and the ways on which
 * documents leave for their families.
 */
final class PayerTick {

    /** What a row of the agenda is there for. */
    enum Plan {
        COME,
        ASK,
        FORGET
    }

    /** Where the results go. */
    interface Output {

        void family(FamilyDocument document);

        void exception(ExceptionItem item);
    }

    private final String companyId;
    private final long tick;
    private final PayerRows rows;
    private final PayerCompany company;
    private final ContinuousCashSettings settings;
    private final Output output;
    private final Set<Long> plans = new LinkedHashSet<>();

    PayerTick(
            String companyId,
            long tick,
            PayerRows rows,
            PayerCompany company,
            ContinuousCashSettings settings,
            Output output) {
        this.companyId = companyId;
        this.tick = tick;
        this.rows = rows;
        this.company = company;
        this.settings = settings;
        this.output = output;
    }

    long tick() {
        return tick;
    }

    PayerRows rows() {
        return rows;
    }

    PayerCompany company() {
        return company;
    }

    ContinuousCashSettings settings() {
        return settings;
    }

    SettleTimes times() {
        return settings.times();
    }

    void exception(ExceptionItem item) {
        output.exception(item);
    }

    /** The row of the agenda for a document. */
    static WaitingKey row(long at, Observed document, Plan plan) {
        return new WaitingKey(
                at,
                PayerNames.of(document.event()),
                document.observedAtMillis(),
                ContentHash.of(document.event()),
                plan.ordinal());
    }

    /** Plans something for a later tick. */
    void plan(WaitingKey row, Observed document) throws Exception {
        rows.plan(row, document);
        plans.add(row.tick());
    }

    /** The ticks for which something was planned. */
    Set<Long> plans() {
        return plans;
    }

    /** Sends a document that nobody paid to a family. */
    void send(Observed document, String family) {
        send(document, family, null, false, null);
    }

    void send(
            Observed document, String family, String payer, boolean weak, List<String> suggested) {
        output.family(
                new FamilyDocument(companyId, family, document, payer, weak, suggested, tick));
    }

    /** Sends a remittance or a decision, with its other contents. */
    void sendWithVersions(Observed document, String family) throws Exception {
        send(document, family);
        String key = PayerNames.versions(PayerNames.of(document.event()));
        rows.hint(key).documents().forEach(version -> send(version, family));
    }

    /** The families where a remittance or a decision is by now. */
    Set<String> familiesOf(KnownPayer known, boolean decision) throws Exception {
        Set<String> families = new LinkedHashSet<>();
        if (known.familyId() != null) {
            families.add(known.familyId());
        }
        for (String key : known.hintKeys()) {
            String paymentId = PayerNames.paymentOf(key);
            if (paymentId != null) {
                addFamily(paymentId, decision, families);
            } else {
                for (String payment : rows.hint(key).payments()) {
                    addFamily(payment, false, families);
                }
            }
        }
        return families;
    }

    private void addFamily(String paymentId, boolean ofReturns, Set<String> families)
            throws Exception {
        KnownPayer payment = rows.known(PayerNames.payment(paymentId));
        if (payment != null && payment.familyId() != null && (ofReturns || !payment.giving())) {
            families.add(payment.familyId());
        }
    }
}
