package io.tieout.testkit.oracle.cash;

import io.tieout.core.documents.Customer;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.Receivable;
import io.tieout.core.documents.Remittance;
import io.tieout.core.documents.RemittanceLine;
import io.tieout.testkit.oracle.Parties;
import io.tieout.testkit.oracle.References;
import java.util.HashSet;
import java.util.Set;

/**
 * The keys of rounds 1 and 2 (section 2): those with which is asked, and those under which a
 * document comes. They only tell who has to ask again; the answers are {@link Directories}'.
 */
final class Keys {

    private static final int SHORTEST_NUMBER = 5;
    private static final int FEWEST_DIGITS = 6;
    private static final int SHORTEST_NAME = 6;
    private static final int BLOCK = 4;

    private final Set<String> keys = new HashSet<>();

    private Keys() {}

    /** With which a payment or a return asks. */
    static Set<String> askedBy(Payment payment, Hints hints) {
        Keys own = new Keys();
        own.add("payment:", payment.id());
        own.add("virtual:", Parties.account(payment.document().accountId()));
        for (String reference : payment.references()) {
            own.add("reference:", reference);
            own.add("issued:", reference);
        }
        hints.decisions().forEach(d -> d.rightIds().forEach(id -> own.add("receivable:", id)));
        hints.remittances().forEach(own::addStated);
        payment.tokens().forEach(own::addNumber);
        payment.orders().forEach(order -> own.add("order:", order));
        own.addParty(payment.account(), payment.document().counterpartyName());
        return own.keys;
    }

    static Set<String> askedBy(Remittance remittance) {
        Keys own = new Keys();
        own.addStated(remittance);
        own.addParty(Parties.account(remittance.payerAccount()), remittance.payerName());
        return own.keys;
    }

    static Set<String> of(Owed owed) {
        Keys own = new Keys();
        Receivable document = owed.document();
        own.add("receivable:", owed.id());
        own.addNumber(owed.number());
        owed.digits().forEach(own::addDigits);
        owed.references().forEach(reference -> own.add("issued:", reference));
        owed.orders().forEach(order -> own.add("order:", order));
        own.add("customer:", owed.customer());
        document.payerAccounts().forEach(one -> own.add("account:", Parties.account(one)));
        own.addName(document.customerName());
        return own.keys;
    }

    static Set<String> of(Customer customer) {
        Keys own = new Keys();
        own.add("customer:", customer.id());
        customer.virtualAccounts().forEach(one -> own.add("virtual:", Parties.account(one)));
        customer.payerAccounts().forEach(one -> own.add("account:", Parties.account(one)));
        own.addName(customer.name());
        customer.aliases().forEach(own::addName);
        return own.keys;
    }

    static Set<String> of(Remittance remittance) {
        Keys own = new Keys();
        if (remittance.paymentId() != null) {
            own.add("payment:", remittance.paymentId());
        } else if (Texts.isKey(remittance.paymentReference())) {
            own.add("reference:", References.normalised(remittance.paymentReference()));
        }
        return own.keys;
    }

    static Set<String> of(DecisionEvent decision) {
        Keys own = new Keys();
        if (WriteOffs.ties(decision)) {
            decision.leftIds().forEach(id -> own.add("payment:", id));
        }
        return own.keys;
    }

    private void addStated(Remittance remittance) {
        if (remittance.customerId() != null) {
            add("customer:", remittance.customerId());
        }
        for (RemittanceLine line : remittance.lines()) {
            addNumber(References.normalised(line.invoiceNumber()));
            add("order:", Texts.order(References.normalised(line.invoiceNumber())));
        }
    }

    private void addNumber(String n) {
        if (n.length() >= SHORTEST_NUMBER) {
            add("number:", n);
        }
        addDigits(Texts.digits(n));
    }

    private void addDigits(String digits) {
        if (digits.length() >= FEWEST_DIGITS) {
            add("digits:", digits);
        }
    }

    private void addParty(String account, String name) {
        add("account:", account);
        addName(name);
    }

    private void addName(String name) {
        String party = Parties.normalised(name);
        String full = Parties.withLegalForm(name);
        add("name:", party);
        if (!full.equals(party)) {
            add("fullname:", full);
        }
        if (party.length() >= SHORTEST_NAME) {
            String joined = party.replace(" ", "");
            add("block:", joined.substring(0, Math.min(BLOCK, joined.length())));
        }
    }

    /** Nothing is asked about what is unknown. */
    private void add(String kind, String value) {
        if (!value.isEmpty()) {
            keys.add(kind + value);
        }
    }
}
