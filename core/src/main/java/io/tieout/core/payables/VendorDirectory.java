package io.tieout.core.payables;

import io.tieout.core.documents.Vendor;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.parties.PartyName;
import io.tieout.core.references.NormalForm;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The vendors of a company, and whose bill a bill is. The last record of an id counts. */
final class VendorDirectory {

    private final Map<String, Vendor> byId = new TreeMap<>();
    private final Map<String, Set<String>> idsByKey = new TreeMap<>();

    /** Whether this changes anything. */
    boolean put(Vendor vendor) {
        Vendor known = byId.put(vendor.id(), vendor);
        if (vendor.equals(known)) {
            return false;
        }
        if (known != null) {
            keysOf(known).forEach(key -> idsByKey.get(key).remove(vendor.id()));
        }
        for (String key : keysOf(vendor)) {
            idsByKey.computeIfAbsent(key, k -> new TreeSet<>()).add(vendor.id());
        }
        return true;
    }

    Vendor get(String id) {
        return byId.get(id);
    }

    Collection<Vendor> all() {
        return byId.values();
    }

    /** The vendor of a bill; null if nothing says, or several fit as well. */
    Vendor of(VendorInvoice.Issuer issuer) {
        if (isStated(issuer.vendorId())) {
            return byId.get(issuer.vendorId());
        }
        for (String key : keysOf(issuer)) {
            Set<String> ids = idsByKey.getOrDefault(key, Set.of());
            if (!ids.isEmpty()) {
                return ids.size() == 1 ? byId.get(ids.iterator().next()) : null;
            }
        }
        return null;
    }

    /** Vendors that a bill may be from: by tax id, account, name, in this order. */
    List<String> candidates(VendorInvoice.Issuer issuer, int most) {
        Set<String> candidates = new LinkedHashSet<>();
        for (String key : keysOf(issuer)) {
            candidates.addAll(idsByKey.getOrDefault(key, Set.of()));
        }
        return candidates.stream().limit(most).toList();
    }

    /** Tax id, account and name as stated, in this order; what says nothing is left out. */
    static List<String> keysOf(VendorInvoice.Issuer issuer) {
        return Stream.of(tax(issuer.taxId()), account(issuer.account()), name(issuer.name()))
                .filter(key -> key != null)
                .toList();
    }

    static Set<String> keysOf(Vendor vendor) {
        List<String> keys = new ArrayList<>();
        vendor.taxIds().forEach(id -> keys.add(tax(id)));
        vendor.accounts().forEach(account -> keys.add(account(account)));
        keys.add(name(vendor.name()));
        vendor.aliases().forEach(alias -> keys.add(name(alias)));
        Set<String> stated = new TreeSet<>();
        keys.stream().filter(key -> key != null).forEach(stated::add);
        return stated;
    }

    static boolean isStated(String text) {
        return text != null && !text.isBlank();
    }

    static String tax(String id) {
        String form = id == null ? "" : NormalForm.of(id);
        return NormalForm.isVoid(form) ? null : "tax:" + form;
    }

    static String account(String number) {
        String plain = number == null ? "" : number.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return plain.isEmpty() ? null : "account:" + plain;
    }

    private static String name(String name) {
        String form = PartyName.normalised(name);
        return form.isEmpty() ? null : "name:" + form;
    }
}
