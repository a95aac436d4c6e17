package io.tieout.core.receivables;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.ContentHash;
import io.tieout.core.documents.Customer;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.Receivable;
import io.tieout.core.documents.Remittance;
import io.tieout.core.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Documents that wait for the tick at which they exist. Arrival order does not matter: of several
 * contents under one id the one observed first counts, the smaller content hash at the same
 * instant; of customers the one observed last, which may say again what one before said.
 */
final class Inbox {

    private static final Comparator<Arrived> FIRST_OBSERVED =
            Comparator.comparingLong(Arrived::observedAtMillis)
                    .thenComparingLong(Arrived::contentHash);

    /**
     * A document with what is known about it.
     *
     * @param payer see {@link Payment#of}; null for anything but a payment or return
     */
    record Arrived(
            CanonicalEvent event,
            String payer,
            boolean weak,
            long observedAtMillis,
            long contentHash) {

        private String key() {
            return event.stream() + '/' + event.id();
        }

        /** What is at stake; nothing if the document has no amount. */
        Money stake() {
            if (event instanceof Receivable receivable) {
                return receivable.amount();
            }
            if (event instanceof BankTransaction line) {
                return line.amount();
            }
            boolean stated = event instanceof Remittance remittance && remittance.amount() != null;
            return stated ? ((Remittance) event).amount() : CashResults.NOTHING;
        }

        private boolean saysTheSame(Arrived other) {
            return contentHash == other.contentHash;
        }
    }

    /** What a tick takes: documents that count, and other contents under a taken id. */
    record Taken(List<Arrived> documents, List<Arrived> conflicts) {}

    private final Map<String, List<Arrived>> waiting = new HashMap<>();
    private final Map<String, List<Long>> takenContents = new HashMap<>();

    /** False if the same content came before. */
    boolean add(Observed observed, String payer, boolean weak) {
        Arrived arrived =
                new Arrived(
                        observed.event(),
                        payer,
                        weak,
                        observed.observedAtMillis(),
                        ContentHash.of(observed.event()));
        List<Arrived> versions = waiting.computeIfAbsent(arrived.key(), key -> new ArrayList<>(1));
        if (arrived.event() instanceof Customer) {
            return versions.add(arrived);
        }
        if (takenContents.getOrDefault(arrived.key(), List.of()).contains(arrived.contentHash())) {
            return false;
        }
        for (int i = 0; i < versions.size(); i++) {
            if (versions.get(i).saysTheSame(arrived)) {
                if (FIRST_OBSERVED.compare(arrived, versions.get(i)) < 0) {
                    versions.set(i, arrived);
                }
                return false;
            }
        }
        versions.add(arrived);
        return true;
    }

    /** Takes what was observed until then, in the order of observation. */
    Taken takeUntil(long atMillis) {
        List<Arrived> ready = new ArrayList<>();
        for (List<Arrived> versions : waiting.values()) {
            versions.stream()
                    .filter(arrived -> arrived.observedAtMillis() <= atMillis)
                    .forEach(ready::add);
            versions.removeIf(arrived -> arrived.observedAtMillis() <= atMillis);
        }
        waiting.values().removeIf(List::isEmpty);
        ready.sort(FIRST_OBSERVED.thenComparing(Arrived::key));
        Taken taken = new Taken(new ArrayList<>(), new ArrayList<>());
        for (Arrived arrived : ready) {
            List<Long> contents =
                    takenContents.computeIfAbsent(arrived.key(), key -> new ArrayList<>(1));
            boolean counts = contents.isEmpty() || arrived.event() instanceof Customer;
            (counts ? taken.documents() : taken.conflicts()).add(arrived);
            contents.add(arrived.contentHash());
        }
        return taken;
    }
}
