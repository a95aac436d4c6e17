package io.tieout.core.payables;

import io.tieout.core.documents.Vendor;
import io.tieout.core.results.ExceptionItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Collects, until a tick is settled, of which bills it may change how they stand. */
final class StandingNotes {

    private final Set<String> named = new HashSet<>();
    private final Set<Bill> reidentified = new HashSet<>();
    private final Map<Bill, String> formerVendors = new HashMap<>();

    void mayHaveChanged(String billId) {
        named.add(billId);
    }

    /**
     * A bill was identified again.
     *
     * @param before null if it was not known whose it is
     */
    void isFrom(Bill bill, Vendor before) {
        reidentified.add(bill);
        if (before != null) {
            formerVendors.putIfAbsent(bill, before.id());
        }
    }

    /**
     * What came of it, while bills still have all their fields.
     *
     * @param told exceptions that the tick told: what they are about may be held now
     */
    StandingChanges take(
            CompanyPayables company, CompanyPayables.Settled settled, List<ExceptionItem> told) {
        Set<Bill> bills = new TreeSet<>(Bill.ORDER);
        bills.addAll(settled.examined().bills());
        bills.addAll(settled.granted());
        bills.addAll(company.papers().fresh());
        bills.addAll(reidentified);
        told.forEach(item -> named.addAll(item.subjects()));
        for (String id : named) {
            Bill bill = company.papers().duplicates().byId(id);
            if (bill != null) {
                bills.add(bill);
            }
        }
        StandingChanges changes = changes(company, bills);
        clear();
        return changes;
    }

    private StandingChanges changes(CompanyPayables company, Set<Bill> bills) {
        List<BillStanding> standings = new ArrayList<>();
        List<BillStanding> withdrawn = new ArrayList<>();
        Set<String> rejected = new HashSet<>();
        for (Bill bill : bills) {
            BillStanding standing = company.standing(bill);
            standings.add(standing);
            String former = formerVendors.get(bill);
            if (former != null && !former.equals(standing.vendorId())) {
                withdrawn.add(standing.of(former));
            }
            if (company.papers().isRejected(bill.id())) {
                rejected.add(bill.id());
            }
        }
        return new StandingChanges(standings, withdrawn, rejected);
    }

    /** What is restored was told before. */
    void clear() {
        named.clear();
        reidentified.clear();
        formerVendors.clear();
    }
}
