package io.tieout.core.payables;

import io.tieout.core.documents.InvoiceLine;
import io.tieout.core.ids.DeterministicId;
import io.tieout.core.references.NormalForm;
import io.tieout.core.results.DuplicateVerdict;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds the earlier bill that a bill repeats. Bills are registered in any order; a verdict depends
 * on what is registered before the bill in order, and on what credit notes have reversed.
 */
final class DuplicateSearch {

    private final PayablesSettings settings;
    private final List<DuplicateRule> rules;
    private final Map<String, DuplicateBlock> blocks = new HashMap<>();
    private final Set<List<String>> rejected = new HashSet<>();
    private final Set<Bill> reversed = new HashSet<>();
    private final TreeSet<Bill> registered = new TreeSet<>(Bill.ORDER);
    private final Map<String, Bill> byId = new HashMap<>();
    private final Set<Bill> stale = new HashSet<>();
    private final Set<Amount> staleAmounts = new HashSet<>();

    /** Where credit notes and the invoices that they take back meet. */
    private record Amount(String vendorId, String currency, long grossMinorUnits) {}

    DuplicateSearch(PayablesSettings settings) {
        this.settings = settings;
        this.rules = DuplicateRules.all(settings);
    }

    void add(Bill bill) {
        for (String key : DuplicateBlock.keysOf(bill)) {
            DuplicateBlock block = blocks.computeIfAbsent(key, k -> new DuplicateBlock());
            block.add(bill);
            block.after(bill).forEach(stale::add);
        }
        registered.add(bill);
        byId.put(bill.id(), bill);
        stale.add(bill);
        reversalsMayChange(bill);
    }

    /** The bill is forgotten, or what is known of its vendor changes. */
    void remove(Bill bill) {
        for (String key : DuplicateBlock.keysOf(bill)) {
            DuplicateBlock block = blocks.get(key);
            block.remove(bill);
            block.after(bill).forEach(stale::add);
            if (block.isEmpty()) {
                blocks.remove(key);
            }
        }
        registered.remove(bill);
        byId.remove(bill.id());
        stale.remove(bill);
        reversed.remove(bill);
        reversalsMayChange(bill);
    }

    /** Null if it is not compared with others. */
    Bill byId(String billId) {
        return byId.get(billId);
    }

    boolean has(Bill bill) {
        return registered.contains(bill);
    }

    /** The oldest one if it was observed before then; else null. */
    List<Bill> observedBefore(long millis) {
        return registered.stream().takeWhile(bill -> bill.observedAtMillis() < millis).toList();
    }

    /** The bills of a vendor with the number, in order. */
    List<Bill> numbered(String vendorId, String normalNumber) {
        return ofVendor(vendorId, DuplicateBlock.numberKey(vendorId, normalNumber));
    }

    private List<Bill> ofVendor(String vendorId, String key) {
        List<Bill> found = new ArrayList<>();
        DuplicateBlock block = blocks.get(key);
        if (block != null) {
            for (Bill bill : block.all()) {
                if (bill.vendor() != null && bill.vendor().id().equals(vendorId)) {
                    found.add(bill);
                }
            }
        }
        return found;
    }

    /** A person said that these two are not one. */
    void reject(String one, String other) {
        rejected.add(pair(one, other));
        touch(one);
        touch(other);
    }

    /** The rejection is too old to matter. */
    void forgetRejection(String one, String other) {
        rejected.remove(pair(one, other));
        touch(one);
        touch(other);
    }

    private void touch(String id) {
        Bill bill = byId.get(id);
        if (bill != null) {
            stale.add(bill);
        }
    }

    /** Takes the bills whose verdicts may have changed and are not granted, in order. */
    List<Bill> takeStale(boolean credits) {
        List<Bill> taken =
                stale.stream()
                        .filter(bill -> bill.isCredit() == credits && !bill.isGranted())
                        .sorted(Bill.ORDER)
                        .toList();
        stale.removeIf(bill -> bill.isCredit() == credits || bill.isGranted());
        return taken;
    }

    /** Whether a credit note takes something back may have changed. */
    void reversalsMayChange(Bill bill) {
        if (bill.vendor() != null) {
            staleAmounts.add(
                    new Amount(bill.vendor().id(), bill.currency(), bill.gross().minorUnits()));
        }
    }

    /** Finds out anew what credit notes take back, where that may have changed. */
    void findReversals() {
        for (Amount amount : staleAmounts) {
            String key =
                    DuplicateBlock.amountKey(
                            amount.vendorId(), amount.currency(), amount.grossMinorUnits());
            List<Bill> bills = ofVendor(amount.vendorId(), key);
            Set<Bill> now = Reversals.of(bills, settings.reversalDays());
            for (Bill bill : bills) {
                if (now.contains(bill) ? reversed.add(bill) : reversed.remove(bill)) {
                    stale.add(bill);
                    DuplicateBlock.keysOf(bill)
                            .forEach(it -> blocks.get(it).after(bill).forEach(stale::add));
                }
            }
        }
        staleAmounts.clear();
    }

    private static List<String> pair(String one, String other) {
        return one.compareTo(other) < 0 ? List.of(one, other) : List.of(other, one);
    }

    /** The verdict on the bill; null if it repeats none. */
    DuplicateVerdict verdict(Bill bill) {
        Set<Bill> candidates = new TreeSet<>(Bill.ORDER);
        for (String key : DuplicateBlock.keysOf(bill)) {
            DuplicateBlock block = blocks.get(key);
            if (block != null) {
                block.before(bill).forEach(candidates::add);
            }
        }
        int best = rules.size();
        Bill original = null;
        for (Bill candidate : candidates) {
            int rule = firstRule(candidate, bill);
            if (rule < best) {
                best = rule;
                original = candidate;
            }
        }
        return original == null ? null : verdict(original, bill, rules.get(best));
    }

    private int firstRule(Bill earlier, Bill later) {
        long days = days(earlier, later);
        if (!maybePair(earlier, later, days)) {
            return rules.size();
        }
        boolean otherLines = haveOtherOrderLines(earlier, later);
        for (int i = 0; i < rules.size(); i++) {
            DuplicateRule rule = rules.get(i);
            boolean applies =
                    !(rule.onlyForInvoices() && (later.isCredit() || otherLines))
                            && (!rule.likeGross() || earlier.gross().equals(later.gross()));
            if (applies && rule.test().isPair(earlier, later, days)) {
                return i;
            }
        }
        return rules.size();
    }

    private static long days(Bill a, Bill b) {
        return Math.abs(ChronoUnit.DAYS.between(a.invoice().issueDate(), b.invoice().issueDate()));
    }

    private boolean maybePair(Bill a, Bill b, long days) {
        return a.invoice().kind() == b.invoice().kind()
                && a.currency().equals(b.currency())
                && days <= settings.historyDays()
                && a.firm().isOneFirmWith(b.firm())
                && !haveOtherPeriods(a, b)
                && !rejected.contains(pair(a.id(), b.id()))
                && !reversed.contains(a)
                && !reversed.contains(b);
    }

    /** A bill that recurs says so by its period. */
    private static boolean haveOtherPeriods(Bill a, Bill b) {
        return a.invoice().servicePeriod() != null
                && b.invoice().servicePeriod() != null
                && !a.invoice().servicePeriod().equals(b.invoice().servicePeriod());
    }

    /** Bills for other parts of orders are partial bills. */
    private static boolean haveOtherOrderLines(Bill a, Bill b) {
        Set<String> one = orderLines(a);
        Set<String> other = orderLines(b);
        return !one.isEmpty() && !other.isEmpty() && one.stream().noneMatch(other::contains);
    }

    /** Of the lines that state both; the only order of a bill is stated for all of them. */
    private static Set<String> orderLines(Bill bill) {
        SortedSet<String> orders = OrdersOfBill.statedNumbers(bill.invoice());
        String only = orders.size() == 1 ? orders.first() : "";
        Set<String> lines = new HashSet<>();
        for (BilledLine billed : bill.lines()) {
            InvoiceLine line = billed.line();
            String named = line.orderNumber() == null ? "" : NormalForm.of(line.orderNumber());
            String order = named.isEmpty() ? only : named;
            if (!order.isEmpty() && line.orderLine() != null) {
                lines.add(order + '/' + line.orderLine());
            }
        }
        return lines;
    }

    private static DuplicateVerdict verdict(Bill original, Bill bill, DuplicateRule rule) {
        List<String> agrees = new ArrayList<>();
        List<String> differs = new ArrayList<>();
        (DuplicateRules.isSameVendor(original, bill) ? agrees : differs).add("vendor");
        sort("number", original.invoice().number(), bill.invoice().number(), agrees, differs);
        sort("grossAmount", original.gross(), bill.gross(), agrees, differs);
        sort(
                "issueDate",
                original.invoice().issueDate(),
                bill.invoice().issueDate(),
                agrees,
                differs);
        String hash = hash(original);
        if (hash != null && hash(bill) != null) {
            sort("document", hash, hash(bill), agrees, differs);
        }
        return new DuplicateVerdict(
                DeterministicId.of("d", List.of(bill.id(), original.id(), rule.name())),
                bill.id(),
                original.id(),
                rule.kind(),
                rule.name(),
                agrees,
                differs,
                rule.confidence());
    }

    private static void sort(
            String field, Object one, Object other, List<String> agrees, List<String> differs) {
        (Objects.equals(one, other) ? agrees : differs).add(field);
    }

    private static String hash(Bill bill) {
        return bill.invoice().source() == null ? null : bill.invoice().source().sha256();
    }
}
