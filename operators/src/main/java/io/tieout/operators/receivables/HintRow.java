package io.tieout.operators.receivables;

import io.tieout.core.documents.Observed;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known under a key of round 1.
 *
 * @param documents remittances and decisions that name a payment by the key
 * @param payments ids of identified payments that are named by it
 */
public record HintRow(List<Observed> documents, List<String> payments) {

    static final HintRow EMPTY = new HintRow(List.of(), List.of());

    public HintRow {
        documents = List.copyOf(documents);
        payments = List.copyOf(payments);
    }

    boolean isEmpty() {
        return documents.isEmpty() && payments.isEmpty();
    }

    boolean has(Observed document) {
        String name = PayerNames.of(document.event());
        return documents.stream().anyMatch(known -> PayerNames.of(known.event()).equals(name));
    }

    HintRow with(Observed document) {
        List<Observed> more = new ArrayList<>(documents);
        more.add(document);
        return new HintRow(more, payments);
    }

    /**
     * @param name see {@link PayerNames#of}
     */
    HintRow without(String name) {
        return new HintRow(
                documents.stream()
                        .filter(known -> !PayerNames.of(known.event()).equals(name))
                        .toList(),
                payments);
    }

    HintRow withPayment(String paymentId) {
        List<String> more = new ArrayList<>(payments);
        more.add(paymentId);
        return new HintRow(documents, more);
    }

    HintRow withoutPayment(String paymentId) {
        return new HintRow(
                documents, payments.stream().filter(id -> !id.equals(paymentId)).toList());
    }
}
