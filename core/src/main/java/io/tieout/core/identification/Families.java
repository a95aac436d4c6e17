package io.tieout.core.identification;

import io.tieout.core.documents.Customer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The families of customers by their parents. A circle of parents has its smallest id as its root,
 * whatever was read first.
 */
public final class Families {

    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, String> roots = new HashMap<>();
    private final Map<String, List<String>> circles = new TreeMap<>();

    /**
     * @param customers each id once
     */
    public Families(Collection<Customer> customers) {
        for (Customer customer : customers) {
            if (customer.parentId() != null) {
                parents.put(customer.id(), customer.parentId());
            }
        }
    }

    /** The head of the customer's family: itself if it stands alone. */
    public String rootOf(String customerId) {
        String known = roots.get(customerId);
        if (known != null) {
            return known;
        }
        Set<String> passed = new LinkedHashSet<>();
        String at = customerId;
        while (parents.containsKey(at) && passed.add(at)) {
            at = parents.get(at);
        }
        String root = passed.contains(at) ? circle(at) : at;
        passed.forEach(id -> roots.put(id, root));
        roots.put(customerId, root);
        return root;
    }

    private String circle(String member) {
        TreeSet<String> ids = new TreeSet<>();
        for (String at = member; ids.add(at); ) {
            at = parents.get(at);
        }
        circles.put(ids.first(), List.copyOf(ids));
        return ids.first();
    }

    /** The circles among all customers, each as sorted ids. */
    public List<List<String>> circles() {
        new HashSet<>(parents.keySet()).forEach(this::rootOf);
        return new ArrayList<>(circles.values());
    }
}
