package io.tieout.operators.receivables;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.ContentHash;
import io.tieout.core.documents.Customer;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.Receivable;
import io.tieout.core.documents.Remittance;
import io.tieout.core.identification.DirectoryEntry;
import io.tieout.core.identification.PayerLookups;
import io.tieout.core.identification.Publications;
import io.tieout.core.receivables.CashResults;
import io.tieout.core.receivables.Payment;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.operators.lookup.SettleTick;
import io.tieout.operators.receivables.PayerTick.Plan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes the documents that come at a tick into the directories. Used for one tick. */
final class PayerArrivals {

    private final PayerTick tick;
    private final PayerRows rows;
    private final FamilyTree tree;
    private final Set<String> asking;
    private final Rejections rejections;

    /**
     * @param asking gets who has to ask because of what came
     * @param rejections gets what people rejected
     */
    PayerArrivals(PayerTick tick, Set<String> asking, Rejections rejections) {
        this.tick = tick;
        this.rows = tick.rows();
        this.tree = tick.company().tree();
        this.asking = asking;
        this.rejections = rejections;
    }

    /**
     * @param documents in the order of observation
     */
    void come(List<Observed> documents) throws Exception {
        comeCustomers(documents);
        for (Observed document : documents) {
            if (document.event() instanceof Receivable receivable) {
                come(document, receivable);
            }
        }
        for (Observed document : documents) {
            CanonicalEvent event = document.event();
            if (event instanceof BankTransaction || event instanceof Remittance) {
                comeAsking(document);
            }
        }
        for (Observed document : documents) {
            if (document.event() instanceof DecisionEvent decision) {
                come(document, decision);
            }
        }
    }

    private void comeCustomers(List<Observed> documents) throws Exception {
        Map<String, Observed> newest = new LinkedHashMap<>();
        for (Observed document : documents) {
            if (document.event() instanceof Customer customer && tree.isNews(document)) {
                newest.put(customer.id(), document);
            }
        }
        if (newest.isEmpty()) {
            return;
        }
        for (Observed document : newest.values()) {
            publish((Customer) document.event(), tree.newest(document.event().id()));
        }
        Set<List<String>> before = circles();
        Map<String, List<Observed>> news = tree.take(List.copyOf(newest.values()));
        for (Map.Entry<String, List<Observed>> ofFamily : news.entrySet()) {
            ofFamily.getValue().forEach(record -> tick.send(record, ofFamily.getKey()));
        }
        Set<List<String>> after = circles();
        report(after, before, ExceptionStatus.OPEN);
        report(before, after, ExceptionStatus.CLOSED);
    }

    private Set<List<String>> circles() {
        return new HashSet<>(tree.families().circles());
    }

    private void report(
            Collection<List<String>> circles, Set<List<String>> others, ExceptionStatus status) {
        for (List<String> circle : circles) {
            if (!others.contains(circle)) {
                ExceptionItem item = CashResults.circle(circle).withOpenedAt(tick.tick());
                tick.exception(item.withStatus(status));
            }
        }
    }

    private void publish(Customer customer, Observed before) throws Exception {
        Set<DirectoryEntry> entries = new HashSet<>(Publications.of(customer));
        if (before != null) {
            for (DirectoryEntry old : new HashSet<>(Publications.of((Customer) before.event()))) {
                if (!entries.contains(old)) {
                    rows.directory(old.key(), rows.directory(old.key()).withoutCustomer(old));
                }
            }
        }
        for (DirectoryEntry entry : entries) {
            DirectoryRow known = rows.directory(entry.key());
            DirectoryRow row = known.withCustomer(entry);
            if (!row.equals(known)) {
                rows.directory(entry.key(), row);
            }
            wake(entry.key());
        }
    }

    private void come(Observed document, Receivable receivable) throws Exception {
        String family = familyOfKnown(receivable);
        if (family == null) {
            family = tree.familyOf(receivable.customerId());
            publish(receivable, family);
            rejections.receivableCame(receivable.id(), family);
            forgetLater(document, document);
        }
        tick.send(document, family);
    }

    /** The family of the receivable's content that came first; null if none did. */
    private String familyOfKnown(Receivable receivable) throws Exception {
        return rows.directory(Rejections.receivableKey(receivable.id())).ofReceivables().stream()
                .map(DirectoryEntry::familyId)
                .findFirst()
                .orElse(null);
    }

    private void publish(Receivable receivable, String family) throws Exception {
        for (DirectoryEntry entry : new HashSet<>(Publications.of(receivable))) {
            DirectoryRow known = rows.directory(entry.key());
            boolean ofReceivable = entry.receivableId() != null;
            DirectoryRow row = known.withReceivable(ofReceivable ? entry.in(family) : entry);
            if (!row.equals(known)) {
                rows.directory(entry.key(), row);
            }
            wake(entry.key());
        }
    }

    /** A payment, a return or a remittance: it asks who paid. */
    private void comeAsking(Observed document) throws Exception {
        String name = PayerNames.of(document.event());
        KnownPayer known = rows.known(name);
        if (known != null) {
            comeAgain(name, known, document);
            return;
        }
        rows.known(name, known(document));
        rows.waiting(name, WaitingPayer.of(document));
        asking.add(name);
        forgetLater(document, null);
        long inferred = tick.times().inferredTick(document.observedAtMillis());
        if (inferred > tick.tick()) {
            tick.plan(PayerTick.row(inferred, document, Plan.ASK), null);
        }
        if (document.event() instanceof Remittance remittance) {
            hint(document, PayerNames.hintKeys(remittance), true);
        } else {
            rejections.paymentCame(document.event().id());
        }
    }

    private static KnownPayer known(Observed document) {
        List<Long> contents = List.of(ContentHash.of(document.event()));
        if (document.event() instanceof Remittance remittance) {
            List<String> keys = PayerNames.hintKeys(remittance);
            return new KnownPayer(false, null, contents, keys, List.of());
        }
        BankTransaction payment = (BankTransaction) document.event();
        boolean giving = Payment.isReturn(payment);
        return new KnownPayer(
                giving,
                null,
                contents,
                PayerLookups.hintKeys(payment),
                giving ? List.of() : PayerLookups.aliasKeys(payment));
    }

    private void come(Observed document, DecisionEvent decision) throws Exception {
        String name = PayerNames.of(decision);
        KnownPayer known = rows.known(name);
        if (known != null) {
            comeAgain(name, known, document);
            return;
        }
        List<String> keys = PayerLookups.hintKeys(decision);
        List<Long> contents = List.of(ContentHash.of(decision));
        KnownPayer first = new KnownPayer(false, null, contents, keys, List.of());
        rows.known(name, first);
        forgetLater(document, null);
        hint(document, keys, decision.tiesCash());
        if (decision.keepsCashApart()) {
            rejections.decisionCame(document);
        }
    }

    /** Makes a document known under its keys of round 1, and sends it where its payments are. */
    private void hint(Observed document, List<String> keys, boolean answers) throws Exception {
        for (String key : keys) {
            rows.hint(key, rows.hint(key).with(document));
            if (answers) {
                wake(key);
            }
        }
        boolean decision = document.event() instanceof DecisionEvent;
        KnownPayer known = rows.known(PayerNames.of(document.event()));
        for (String family : tick.familiesOf(known, decision)) {
            tick.send(document, family);
        }
    }

    /** A document under a name that is taken: the same again, or another content. */
    private void comeAgain(String name, KnownPayer known, Observed document) throws Exception {
        long contentHash = ContentHash.of(document.event());
        if (known.contents().contains(contentHash)) {
            return;
        }
        rows.known(name, known.withContent(contentHash));
        if (document.event() instanceof BankTransaction) {
            tick.exception(CashResults.conflict(document));
            return;
        }
        String key = PayerNames.versions(name);
        rows.hint(key, new HintRow(with(rows.hint(key).documents(), document), List.of()));
        boolean decision = document.event() instanceof DecisionEvent;
        for (String family : tick.familiesOf(known, decision)) {
            tick.send(document, family);
        }
    }

    private static List<Observed> with(List<Observed> documents, Observed document) {
        List<Observed> more = new ArrayList<>(documents);
        more.add(document);
        return more;
    }

    private void wake(String key) {
        asking.addAll(tick.company().waitingUnder(key));
    }

    /**
     * @param content null where the rows say what is to be forgotten
     */
    private void forgetLater(Observed document, Observed content) throws Exception {
        long at = SettleTick.later(tick.tick(), tick.settings().directoryMillis());
        tick.plan(PayerTick.row(at, document, Plan.FORGET), content);
    }
}
