package io.tieout.core.payables;

import io.tieout.core.documents.Vendor;
import io.tieout.core.documents.VendorInvoice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The bills of a company by who they say they are from. Whose bill that is, is found out once for
 * all that say the same, and again only when a vendor's record changes that may be meant.
 */
final class Issuers {

    private static final String BY_ID = "id:";

    private final VendorDirectory vendors;
    private final Map<VendorInvoice.Issuer, Same> all = new HashMap<>();
    private final Map<String, Set<Same>> byKey = new HashMap<>();

    /** Bills that say the same of who sent them. */
    private static final class Same {
        private final VendorInvoice.Issuer issuer;
        private final Set<Bill> bills = new HashSet<>();
        private Vendor vendor;
        private FirmKeys firm;

        Same(VendorInvoice.Issuer issuer) {
            this.issuer = issuer;
        }
    }

    Issuers(VendorDirectory vendors) {
        this.vendors = vendors;
    }

    void add(Bill bill) {
        Same same = all.computeIfAbsent(bill.invoice().issuer(), this::identify);
        same.bills.add(bill);
        bill.isFrom(same.vendor, same.firm);
    }

    /** Finds out whose a bill is that is not to be kept. */
    void identify(Bill bill) {
        Same same = all.get(bill.invoice().issuer());
        Vendor vendor = same == null ? vendors.of(bill.invoice().issuer()) : same.vendor;
        bill.isFrom(
                vendor, same == null ? FirmKeys.of(bill.invoice().issuer(), vendor) : same.firm);
    }

    void remove(Bill bill) {
        Same same = all.get(bill.invoice().issuer());
        same.bills.remove(bill);
        if (same.bills.isEmpty()) {
            all.remove(same.issuer);
            for (String key : keysOf(same.issuer)) {
                Set<Same> others = byKey.get(key);
                others.remove(same);
                if (others.isEmpty()) {
                    byKey.remove(key);
                }
            }
        }
    }

    private Same identify(VendorInvoice.Issuer issuer) {
        Same same = new Same(issuer);
        identify(same);
        keysOf(issuer).forEach(key -> byKey.computeIfAbsent(key, k -> new HashSet<>()).add(same));
        return same;
    }

    private void identify(Same same) {
        same.vendor = vendors.of(same.issuer);
        same.firm = FirmKeys.of(same.issuer, same.vendor);
    }

    /**
     * Takes a vendor's record.
     *
     * @return the bills that may be that vendor's, or may have been; to be identified anew
     */
    List<Bill> put(Vendor vendor) {
        Vendor before = vendors.get(vendor.id());
        if (!vendors.put(vendor)) {
            return List.of();
        }
        Set<String> keys = new LinkedHashSet<>(VendorDirectory.keysOf(vendor));
        if (before != null) {
            keys.addAll(VendorDirectory.keysOf(before));
        }
        keys.add(BY_ID + vendor.id());
        Set<Same> meant = new HashSet<>();
        keys.forEach(key -> meant.addAll(byKey.getOrDefault(key, Set.of())));
        List<Bill> bills = new ArrayList<>();
        for (Same same : meant) {
            identify(same);
            bills.addAll(same.bills);
        }
        bills.sort(Bill.ORDER);
        return bills;
    }

    /** Gives a bill the vendor that it has by now. */
    void identifyAgain(Bill bill) {
        Same same = all.get(bill.invoice().issuer());
        bill.isFrom(same.vendor, same.firm);
    }

    private static List<String> keysOf(VendorInvoice.Issuer issuer) {
        List<String> keys = new ArrayList<>(VendorDirectory.keysOf(issuer));
        if (VendorDirectory.isStated(issuer.vendorId())) {
            keys.add(BY_ID + issuer.vendorId());
        }
        return keys;
    }
}
