package io.tieout.testkit.oracle.payables;

import io.tieout.core.documents.InvoiceLine;
import io.tieout.core.documents.InvoiceSource;
import io.tieout.core.documents.Numbering;
import io.tieout.core.documents.ServicePeriod;
import io.tieout.core.documents.Vendor;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.references.NormalForm;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The rules D1 to D8 for one pair of invoices (section 4). */
record DuplicateTable(VendorBook vendors) {

    static final String EXACT = "exact";

    /** In the order of precedence. */
    static final List<String> RULES =
            List.of(
                    EXACT,
                    "same-document",
                    "other-record",
                    "confused-characters",
                    "prefix",
                    "extra-characters",
                    "amount-and-days",
                    "same-number");

    private static final int NEAR_DAYS = 60;
    private static final int AMOUNT_DAYS = 5;
    private static final int HISTORY_DAYS = 1096;

    /** The place of the first rule that holds; -1 if none does. */
    int rule(Paper one, Paper other) {
        if (one.isCredit() != other.isCredit()
                || !one.currency().equals(other.currency())
                || days(one, other) > HISTORY_DAYS
                || haveOtherPeriods(one, other)
                || !vendors.isOneFirm(one, other)) {
            return -1;
        }
        for (int rule = 0; rule < RULES.size(); rule++) {
            boolean sameAmount = one.gross() == other.gross();
            if ((rule < 2 || (!one.isCredit() && !haveOtherOrderLines(one, other)))
                    && sameAmount == (rule < 7)
                    && holds(rule, one, other)) {
                return rule;
            }
        }
        return -1;
    }

    private boolean holds(int rule, Paper one, Paper other) {
        String mine = one.number();
        String theirs = other.number();
        boolean sameDay = days(one, other) == 0;
        boolean near = days(one, other) <= NEAR_DAYS;
        return switch (rule) {
            case 0 -> isSameRecord(one, other) && isOneNumber(one, other) && !mine.isEmpty();
            case 1 -> isOneDocument(one, other) && sameDay;
            case 2 ->
                    !isSameRecord(one, other)
                            && isOneNumber(one, other)
                            && !NormalForm.isVoid(mine);
            case 3 -> !mine.equals(theirs) && near && isConfused(one, other);
            case 4 -> NumberForms.differInPrefix(mine, theirs) && near;
            case 5 -> NumberForms.hasExtra(mine, theirs, sameDay) && near;
            case 6 -> NumberForms.isMistyped(mine, theirs) && days(one, other) <= AMOUNT_DAYS;
            default -> mine.equals(theirs) && mine.length() >= 5 && sameDay;
        };
    }

    private static boolean isConfused(Paper one, Paper other) {
        String form = NumberForms.unconfused(one.document().number());
        return form.length() >= 4 && form.equals(NumberForms.unconfused(other.document().number()));
    }

    private boolean isSameRecord(Paper one, Paper other) {
        return VendorBook.isSame(vendors.of(one), vendors.of(other));
    }

    /** Where a vendor begins again each year, only within a year. */
    private boolean isOneNumber(Paper one, Paper other) {
        boolean yearly = isYearly(vendors.of(one)) || isYearly(vendors.of(other));
        return one.number().equals(other.number())
                && (!yearly
                        || one.document().issueDate().getYear()
                                == other.document().issueDate().getYear());
    }

    private static boolean isYearly(Vendor vendor) {
        return vendor != null && vendor.numbering() == Numbering.YEARLY;
    }

    private static boolean isOneDocument(Paper one, Paper other) {
        InvoiceSource mine = one.document().source();
        InvoiceSource theirs = other.document().source();
        return mine != null
                && theirs != null
                && mine.sha256() != null
                && mine.sha256().equals(theirs.sha256())
                && !(Objects.equals(mine.channel(), theirs.channel())
                        && Objects.equals(mine.file(), theirs.file()));
    }

    private static long days(Paper one, Paper other) {
        return Math.abs(
                ChronoUnit.DAYS.between(one.document().issueDate(), other.document().issueDate()));
    }

    private static boolean haveOtherPeriods(Paper one, Paper other) {
        ServicePeriod mine = one.document().servicePeriod();
        ServicePeriod theirs = other.document().servicePeriod();
        return mine != null && theirs != null && !mine.equals(theirs);
    }

    private static boolean haveOtherOrderLines(Paper one, Paper other) {
        Set<String> mine = orderLines(one.document());
        Set<String> theirs = orderLines(other.document());
        return !mine.isEmpty() && !theirs.isEmpty() && Collections.disjoint(mine, theirs);
    }

    /**
     * Order and order line of the lines that state both; the only order is stated for all lines.
     */
    private static Set<String> orderLines(VendorInvoice invoice) {
        SortedSet<String> orders = Placing.stated(invoice);
        Set<String> stated = new TreeSet<>();
        for (InvoiceLine line : invoice.lines()) {
            String only = orders.size() == 1 ? orders.first() : "";
            String order = Placing.named(line).isEmpty() ? only : Placing.named(line);
            if (!order.isEmpty() && line.orderLine() != null) {
                stated.add(order + '/' + line.orderLine());
            }
        }
        return stated;
    }
}
