package io.tieout.core.payables;

import io.tieout.core.documents.Vendor;
import io.tieout.core.documents.VendorInvoice;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What says that two bills are from one firm, though under several vendor records: vendor, tax id,
 * account and name, of master data and as the bill states them.
 */
record FirmKeys(Set<String> strong, Set<String> names, boolean hasTax) {

    static FirmKeys of(VendorInvoice.Issuer issuer, Vendor vendor) {
        Set<String> all = new TreeSet<>(VendorDirectory.keysOf(issuer));
        if (VendorDirectory.isStated(issuer.vendorId())) {
            all.add("vendor:" + issuer.vendorId());
        }
        if (vendor != null) {
            all.addAll(VendorDirectory.keysOf(vendor));
            all.add("vendor:" + vendor.id());
        }
        Set<String> names = new TreeSet<>();
        all.stream().filter(key -> key.startsWith("name:")).forEach(names::add);
        all.removeAll(names);
        boolean hasTax = all.stream().anyMatch(key -> key.startsWith("tax:"));
        return new FirmKeys(all, names, hasTax);
    }

    /** A name proves nothing between firms that both state their tax ids. */
    boolean isOneFirmWith(FirmKeys other) {
        return !Collections.disjoint(strong, other.strong)
                || (!Collections.disjoint(names, other.names) && !(hasTax && other.hasTax));
    }

    Set<String> all() {
        Set<String> all = new TreeSet<>(strong);
        all.addAll(names);
        return all;
    }
}
