package io.tieout.operators.receivables;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.Customer;
import io.tieout.core.documents.Receivable;
import io.tieout.core.documents.Remittance;
import io.tieout.core.identification.PayerLookups;
import io.tieout.operators.bank.SettleTimes;
import java.util.List;

/** How documents are called in the rows of payer identification, and when they come. */
final class PayerNames {

    private static final String BY_PAYMENT = "payment:";

    private PayerNames() {}

    static String of(CanonicalEvent event) {
        if (event instanceof BankTransaction) {
            return payment(event.id());
        }
        if (event instanceof Remittance) {
            return "M/" + event.id();
        }
        if (event instanceof Receivable) {
            return "R/" + event.id();
        }
        return (event instanceof Customer ? "C/" : "D/") + event.id();
    }

    static String payment(String id) {
        return "P/" + id;
    }

    /** The key under which other contents of a document are kept. */
    static String versions(String name) {
        return "versions:" + name;
    }

    /** The key under which rejections wait for a receivable. */
    static String rejected(String receivableId) {
        return "rejected:" + receivableId;
    }

    /** The payment that a key of round 1 names; null if it names a reference. */
    static String paymentOf(String hintKey) {
        return hintKey.startsWith(BY_PAYMENT) ? hintKey.substring(BY_PAYMENT.length()) : null;
    }

    /** The key under which a remittance waits for its payment, as a list. */
    static List<String> hintKeys(Remittance remittance) {
        String key = PayerLookups.hintKey(remittance);
        return key == null ? List.of() : List.of(key);
    }

    /** People do not wait, and master data is there before what needs it. */
    static long comesAt(CanonicalEvent event, long observedAtMillis, SettleTimes times) {
        boolean atOnce =
                !(event instanceof BankTransaction
                        || event instanceof Receivable
                        || event instanceof Remittance);
        return atOnce ? times.decisionTick(observedAtMillis) : times.certainTick(observedAtMillis);
    }
}
