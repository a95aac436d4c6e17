package io.tieout.testkit.oracle.payables;

import io.tieout.core.documents.Vendor;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.parties.PartyName;
import io.tieout.core.references.NormalForm;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Whose an invoice is (section 3), and of which firm (section 4). */
record VendorBook(Map<String, Vendor> vendors) {

    /** The record; null if there is none or it cannot be told. */
    Vendor of(Paper paper) {
        VendorInvoice.Issuer issuer = paper.document().issuer();
        if (issuer.vendorId() != null) {
            return vendors.get(issuer.vendorId());
        }
        for (List<Vendor> found : List.of(byTax(issuer), byAccount(issuer), byName(issuer))) {
            if (!found.isEmpty()) {
                return found.size() == 1 ? found.get(0) : null;
            }
        }
        return null;
    }

    private List<Vendor> byTax(VendorInvoice.Issuer issuer) {
        String stated = tax(issuer.taxId());
        return stated.isEmpty() ? List.of() : all(it -> taxes(it).contains(stated));
    }

    private List<Vendor> byAccount(VendorInvoice.Issuer issuer) {
        String stated = account(issuer.account());
        return stated.isEmpty() ? List.of() : all(it -> accounts(it).contains(stated));
    }

    private List<Vendor> byName(VendorInvoice.Issuer issuer) {
        String stated = PartyName.normalised(issuer.name());
        return stated.isEmpty() ? List.of() : all(it -> names(it).contains(stated));
    }

    private List<Vendor> all(java.util.function.Predicate<Vendor> which) {
        return vendors.values().stream().filter(which).toList();
    }

    static boolean isSame(Vendor one, Vendor other) {
        return one != null && other != null && one.id().equals(other.id());
    }

    static List<String> taxes(Vendor vendor) {
        return vendor.taxIds().stream().map(VendorBook::tax).filter(tax -> !tax.isEmpty()).toList();
    }

    static List<String> accounts(Vendor vendor) {
        return vendor.accounts().stream().map(VendorBook::account).toList();
    }

    private static List<String> names(Vendor vendor) {
        Set<String> names = new TreeSet<>();
        names.add(PartyName.normalised(vendor.name()));
        vendor.aliases().forEach(alias -> names.add(PartyName.normalised(alias)));
        return List.copyOf(names);
    }

    /** Normal form of a tax id; empty if it says nothing. */
    static String tax(String stated) {
        String form = stated == null ? "" : NormalForm.of(stated);
        return NormalForm.isVoid(form) ? "" : form;
    }

    static String account(String stated) {
        return stated == null ? "" : stated.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    /** Whether two invoices are of one firm. */
    boolean isOneFirm(Paper one, Paper other) {
        Set<String> mine = keys(one);
        Set<String> theirs = keys(other);
        boolean bothHaveTaxes = hasTax(mine) && hasTax(theirs);
        return mine.stream()
                .filter(theirs::contains)
                .anyMatch(key -> !bothHaveTaxes || !key.startsWith("name:"));
    }

    private static boolean hasTax(Collection<String> keys) {
        return keys.stream().anyMatch(key -> key.startsWith("tax:"));
    }

    private Set<String> keys(Paper paper) {
        Set<String> keys = new TreeSet<>();
        VendorInvoice.Issuer issuer = paper.document().issuer();
        add(keys, "vendor:", issuer.vendorId() == null ? "" : issuer.vendorId());
        add(keys, "tax:", tax(issuer.taxId()));
        add(keys, "account:", account(issuer.account()));
        add(keys, "name:", PartyName.normalised(issuer.name()));
        Vendor vendor = of(paper);
        if (vendor != null) {
            add(keys, "vendor:", vendor.id());
            taxes(vendor).forEach(tax -> add(keys, "tax:", tax));
            accounts(vendor).forEach(account -> add(keys, "account:", account));
            names(vendor).forEach(name -> add(keys, "name:", name));
        }
        return keys;
    }

    private static void add(Set<String> keys, String kind, String value) {
        if (!value.isEmpty()) {
            keys.add(kind + value);
        }
    }
}
