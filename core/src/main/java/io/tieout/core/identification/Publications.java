package io.tieout.core.identification;

import io.tieout.core.documents.Customer;
import io.tieout.core.documents.Receivable;
import io.tieout.core.documents.Reference;
import io.tieout.core.parties.PartyName;
import io.tieout.core.references.NormalForm;
import io.tieout.core.references.NumberTokens;
import io.tieout.core.references.OrderTokens;
import java.util.ArrayList;
import java.util.List;

/** What documents publish in the directory. A later version of a customer replaces its entries. */
public final class Publications {

    private Publications() {}

    /** The entries of a customer record: accounts and names. */
    public static List<DirectoryEntry> of(Customer customer) {
        List<DirectoryEntry> entries = new ArrayList<>();
        String id = customer.id();
        add(entries, DirectoryKeys.customer(id), id);
        customer.virtualAccounts()
                .forEach(account -> add(entries, DirectoryKeys.virtual(account), id));
        customer.payerAccounts()
                .forEach(account -> add(entries, DirectoryKeys.payerAccount(account), id));
        addName(entries, customer.name(), id);
        customer.aliases().forEach(alias -> addName(entries, alias, id));
        return entries;
    }

    /**
     * The entries of a receivable: its number, its orders, its references, and who is said to pay
     * it.
     */
    public static List<DirectoryEntry> of(Receivable receivable) {
        List<DirectoryEntry> entries = new ArrayList<>();
        String number = NormalForm.of(receivable.number());
        addIssued(entries, DirectoryKeys.receivable(receivable.id()), receivable);
        addIssued(entries, DirectoryKeys.number(number), receivable);
        for (String digits : NumberTokens.digitsOf(receivable.number())) {
            addIssued(entries, DirectoryKeys.digits(digits), receivable);
        }
        for (String order : OrderTokens.of(receivable)) {
            addIssued(entries, DirectoryKeys.order(order), receivable);
        }
        for (Reference reference : receivable.references()) {
            String form = NumberTokens.issued(reference);
            if (form != null) {
                addIssued(entries, DirectoryKeys.issued(form), receivable);
            }
        }
        String customer = receivable.customerId();
        add(entries, DirectoryKeys.customer(customer), customer);
        receivable
                .payerAccounts()
                .forEach(account -> add(entries, DirectoryKeys.payerAccount(account), customer));
        addName(entries, receivable.customerName(), customer);
        return entries;
    }

    private static void addName(List<DirectoryEntry> entries, String full, String customerId) {
        String name = PartyName.normalised(full);
        add(entries, DirectoryKeys.fullName(full), customerId);
        add(entries, DirectoryKeys.name(name), customerId);
        String block = DirectoryKeys.block(name);
        if (block != null) {
            entries.add(new DirectoryEntry(block, customerId, null, 0, null, name));
        }
    }

    private static void add(List<DirectoryEntry> entries, String key, String customerId) {
        if (key != null) {
            entries.add(DirectoryEntry.ofCustomer(key, customerId));
        }
    }

    private static void addIssued(List<DirectoryEntry> entries, String key, Receivable receivable) {
        if (key != null) {
            long amount =
                    Math.multiplyExact(receivable.amount().minorUnits(), receivable.kind().sign());
            entries.add(
                    new DirectoryEntry(
                            key,
                            receivable.customerId(),
                            receivable.id(),
                            amount,
                            receivable.amount().currency(),
                            null));
        }
    }
}
