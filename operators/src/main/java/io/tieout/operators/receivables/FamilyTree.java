package io.tieout.operators.receivables;

import io.tieout.core.documents.ContentHash;
import io.tieout.core.documents.Customer;
import io.tieout.core.documents.Observed;
import io.tieout.core.identification.Families;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The customers of a company in memory: the newest record of each, its family at the tick, and the
 * families that have had it. A family that has had a customer gets its newest record, so that it
 * knows what the customer is allowed.
 */
final class FamilyTree {

    private final PayerRows rows;
    private final Map<String, CustomerRow> customers;
    private Families families;

    /** Builds the tree of the current company from its rows. */
    FamilyTree(PayerRows rows) throws Exception {
        this.rows = rows;
        this.customers = new TreeMap<>(rows.customers());
        regrow();
    }

    boolean isEmpty() {
        return customers.isEmpty();
    }

    Families families() {
        return families;
    }

    /** The record of a customer that counts now; null if there is none. */
    Observed newest(String customerId) {
        return customers.getOrDefault(customerId, CustomerRow.UNKNOWN).newest();
    }

    /** Whether a record says something new: observed later than what counts, and otherwise. */
    boolean isNews(Observed record) {
        Observed known = newest(record.event().id());
        return known == null || (order(known, record) < 0 && !known.event().equals(record.event()));
    }

    private static int order(Observed one, Observed two) {
        int byTime = Long.compare(one.observedAtMillis(), two.observedAtMillis());
        return byTime != 0
                ? byTime
                : Long.compare(ContentHash.of(one.event()), ContentHash.of(two.event()));
    }

    /** Takes records in place of those before, and says who has to get to know which record. */
    Map<String, List<Observed>> take(List<Observed> records) throws Exception {
        Set<String> changed = new HashSet<>();
        for (Observed record : records) {
            String id = record.event().id();
            List<String> had = customers.getOrDefault(id, CustomerRow.UNKNOWN).families();
            customers.put(id, new CustomerRow(record, had));
            changed.add(id);
        }
        regrow();
        Map<String, List<Observed>> news = new TreeMap<>();
        for (String id : List.copyOf(customers.keySet())) {
            Observed newest = newest(id);
            boolean joined = newest != null && join(id, families.rootOf(id));
            CustomerRow row = customers.get(id);
            if (changed.contains(id)) {
                row.families().forEach(family -> tell(news, family, newest));
            } else if (joined) {
                tell(news, families.rootOf(id), newest);
            }
            if (joined || changed.contains(id)) {
                rows.customer(id, row);
            }
        }
        return news;
    }

    private static void tell(Map<String, List<Observed>> news, String family, Observed record) {
        news.computeIfAbsent(family, root -> new ArrayList<>()).add(record);
    }

    /** The family of a receivable that comes; it has had the customer from now on. */
    String familyOf(String customerId) throws Exception {
        String root = families.rootOf(customerId);
        if (join(customerId, root)) {
            rows.customer(customerId, customers.get(customerId));
        }
        return root;
    }

    private boolean join(String customerId, String root) {
        CustomerRow row = customers.getOrDefault(customerId, CustomerRow.UNKNOWN);
        if (row.families().contains(root)) {
            return false;
        }
        List<String> more = new ArrayList<>(row.families());
        more.add(root);
        customers.put(customerId, new CustomerRow(row.newest(), more));
        return true;
    }

    private void regrow() {
        List<Customer> records = new ArrayList<>();
        for (CustomerRow row : customers.values()) {
            if (row.newest() != null) {
                records.add((Customer) row.newest().event());
            }
        }
        families = new Families(records);
    }
}
