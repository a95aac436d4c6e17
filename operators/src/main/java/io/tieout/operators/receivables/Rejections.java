package io.tieout.operators.receivables;

import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.Observed;
import io.tieout.core.identification.AliasEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * Learns which families people rejected for an account or a name: as soon as the decision, the
 * payment and the receivable have come. Used for one tick.
 */
final class Rejections {

    /** A decision with one of its payments. */
    private record Rejected(Observed decision, String paymentId) {}

    private final PayerRows rows;
    private final List<Rejected> ready = new ArrayList<>();
    private final List<AliasEvent> learned = new ArrayList<>();

    Rejections(PayerRows rows) {
        this.rows = rows;
    }

    static String receivableKey(String receivableId) {
        return "receivable:" + receivableId;
    }

    void decisionCame(Observed document) {
        for (String paymentId : ((DecisionEvent) document.event()).leftIds()) {
            ready.add(new Rejected(document, paymentId));
        }
    }

    void paymentCame(String paymentId) throws Exception {
        for (Observed document : rows.hint("payment:" + paymentId).documents()) {
            if (isRejection(document)) {
                ready.add(new Rejected(document, paymentId));
            }
        }
    }

    /** Looks whether a rejection waited for the receivable. */
    void receivableCame(String receivableId, String family) throws Exception {
        String key = PayerNames.rejected(receivableId);
        HintRow waiting = rows.hint(key);
        for (Observed decision : waiting.documents()) {
            for (String paymentId : ((DecisionEvent) decision.event()).leftIds()) {
                learn(decision, paymentId, family);
            }
        }
        if (!waiting.isEmpty()) {
            rows.hint(key, HintRow.EMPTY);
        }
    }

    private static boolean isRejection(Observed document) {
        return document.event() instanceof DecisionEvent decision && decision.keepsCashApart();
    }

    /** What was rejected and is known by now. */
    List<AliasEvent> learned() throws Exception {
        for (Rejected rejected : ready) {
            DecisionEvent decision = (DecisionEvent) rejected.decision().event();
            for (String receivableId : decision.rightIds()) {
                learn(rejected, receivableId);
            }
        }
        ready.clear();
        return learned;
    }

    private void learn(Rejected rejected, String receivableId) throws Exception {
        var entries = rows.directory(receivableKey(receivableId)).ofReceivables();
        if (!entries.isEmpty()) {
            learn(rejected.decision(), rejected.paymentId(), entries.get(0).familyId());
            return;
        }
        String key = PayerNames.rejected(receivableId);
        HintRow waiting = rows.hint(key);
        if (!waiting.has(rejected.decision())) {
            rows.hint(key, waiting.with(rejected.decision()));
        }
    }

    private void learn(Observed decision, String paymentId, String family) throws Exception {
        KnownPayer payment = rows.known(PayerNames.payment(paymentId));
        if (payment != null) {
            for (String key : payment.aliasKeys()) {
                learned.add(
                        new AliasEvent(key, family, paymentId, false, decision.observedAtMillis()));
            }
        }
    }
}
