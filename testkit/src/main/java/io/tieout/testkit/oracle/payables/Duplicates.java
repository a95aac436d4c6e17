package io.tieout.testkit.oracle.payables;

import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.Vendor;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Who asks for the same money as somebody before (section 4): each one has one verdict. */
final class Duplicates {

    private static final int REVERSAL_DAYS = 90;

    /** What the verdict says, of the one before. */
    record Verdict(Paper original, String rule) {

        boolean isExact() {
            return rule.equals(DuplicateTable.EXACT);
        }
    }

    private final Papers papers;
    private final VendorBook vendors;
    private final DuplicateTable table;
    private final Set<String> granted;

    private Duplicates(Papers papers, VendorBook vendors, Set<String> granted) {
        this.papers = papers;
        this.vendors = vendors;
        this.table = new DuplicateTable(vendors);
        this.granted = granted;
    }

    /** By the id of the invoice that came later; what is granted is not judged again. */
    static Map<String, Verdict> verdicts(Papers papers, VendorBook vendors, Set<String> granted) {
        Duplicates duplicates = new Duplicates(papers, vendors, granted);
        SortedMap<String, Verdict> verdicts = new TreeMap<>();
        duplicates.judge(true, Set.of(), verdicts);
        duplicates.judge(false, duplicates.reversed(verdicts), verdicts);
        return verdicts;
    }

    private void judge(boolean credits, Set<String> reversed, Map<String, Verdict> verdicts) {
        for (Paper later : papers.invoices()) {
            if (later.isCredit() == credits && !granted.contains(later.id())) {
                Verdict verdict = verdict(later, reversed);
                if (verdict != null) {
                    verdicts.put(later.id(), verdict);
                }
            }
        }
    }

    private Verdict verdict(Paper later, Set<String> reversed) {
        Paper best = null;
        int bestRule = Integer.MAX_VALUE;
        for (Paper before : papers.invoices()) {
            if (before.compareTo(later) < 0
                    && !reversed.contains(before.id())
                    && !reversed.contains(later.id())
                    && !isRejected(before, later)) {
                int rule = table.rule(before, later);
                if (rule >= 0 && rule < bestRule) {
                    best = before;
                    bestRule = rule;
                }
            }
        }
        return best == null ? null : new Verdict(best, DuplicateTable.RULES.get(bestRule));
    }

    private boolean isRejected(Paper one, Paper other) {
        for (DecisionEvent decision : papers.rejections()) {
            List<String> left = decision.leftIds();
            List<String> right = decision.rightIds();
            if ((left.contains(one.id()) && right.contains(other.id()))
                    || (left.contains(other.id()) && right.contains(one.id()))) {
                return true;
            }
        }
        return false;
    }

    /** What credit notes that are no duplicates took back. */
    private Set<String> reversed(Map<String, Verdict> verdicts) {
        Set<String> reversed = new LinkedHashSet<>();
        papers.invoices().stream()
                .filter(paper -> paper.isCredit() && !verdicts.containsKey(paper.id()))
                .filter(paper -> vendors.of(paper) != null)
                .sorted(
                        Comparator.comparing((Paper paper) -> paper.document().issueDate())
                                .thenComparing(Paper::id))
                .forEach(credit -> reverse(credit, reversed));
        return reversed;
    }

    private void reverse(Paper credit, Set<String> reversed) {
        Vendor vendor = vendors.of(credit);
        LocalDate day = credit.document().issueDate();
        Paper last = null;
        for (Paper invoice : papers.invoices()) {
            LocalDate issued = invoice.document().issueDate();
            boolean named =
                    credit.original() == null
                            ? !issued.isBefore(day.minusDays(REVERSAL_DAYS))
                            : credit.original().equals(invoice.number());
            if (!invoice.isCredit()
                    && VendorBook.isSame(vendors.of(invoice), vendor)
                    && invoice.currency().equals(credit.currency())
                    && invoice.gross() == credit.gross()
                    && !issued.isAfter(day)
                    && !reversed.contains(invoice.id())
                    && named) {
                last = invoice;
            }
        }
        if (last != null) {
            reversed.add(last.id());
        }
    }
}
