package io.tieout.formats.bills;

import io.tieout.core.documents.InvalidFieldException;
import io.tieout.core.documents.PaymentTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a bill is due and what early payment is worth. A bill with several due days or several
 * discounts says more than terms can: those are left out, with a warning.
 */
final class BillTerms {

    /** XRechnung's way of writing a discount into the text (rule BR-DE-18). */
    private static final Pattern DISCOUNT =
            Pattern.compile(
                    "#SKONTO#TAGE=(\\d{1,4})#PROZENT=(\\d{1,3}(?:\\.\\d{1,6})?)"
                            + "(?:#BASISBETRAG=(-?\\d{1,15}(?:\\.\\d{1,6})?))?#");

    private final LocalDate dueDate;
    private final PaymentTerms terms;

    private BillTerms(LocalDate dueDate, PaymentTerms terms) {
        this.dueDate = dueDate;
        this.terms = terms;
    }

    /** Null if none is stated, or more than one. */
    LocalDate dueDate() {
        return dueDate;
    }

    /** Null if there is no discount. */
    PaymentTerms terms() {
        return terms;
    }

    static BillTerms of(BillSyntax bill, LocalDate issueDate, List<String> warnings)
            throws RefusedBillException {
        TreeSet<LocalDate> days = new TreeSet<>();
        bill.dueDates().stream().filter(it -> it != null).forEach(days::add);
        if (days.size() > 1) {
            warnings.add("it is due on several days, which are left out: " + days);
        }
        LocalDate dueDate = days.size() == 1 ? days.first() : null;
        return new BillTerms(dueDate, discount(bill, issueDate, dueDate, warnings));
    }

    private static PaymentTerms discount(
            BillSyntax bill, LocalDate issueDate, LocalDate dueDate, List<String> warnings)
            throws RefusedBillException {
        List<StatedDiscount> stated = new ArrayList<>(bill.discounts());
        bill.termsTexts().forEach(text -> stated.addAll(inText(text)));
        List<StatedDiscount> discounts = stated.stream().distinct().toList();
        if (discounts.isEmpty()) {
            return null;
        }
        StatedDiscount first = discounts.get(0);
        boolean ofAll =
                first.baseAmount() == null || first.baseAmount().compareTo(bill.grossAmount()) == 0;
        if (discounts.size() > 1 || !ofAll || dueDate == null || dueDate.isBefore(issueDate)) {
            warnings.add(
                    "its discount is left out: there are several, it is of a part only, or no due"
                            + " date is stated");
            return null;
        }
        int netDays = Math.toIntExact(ChronoUnit.DAYS.between(issueDate, dueDate));
        try {
            return new PaymentTerms(first.percent(), first.days(), netDays);
        } catch (InvalidFieldException e) {
            throw Values.refused(e);
        }
    }

    private static List<StatedDiscount> inText(String text) {
        List<StatedDiscount> found = new ArrayList<>();
        Matcher matcher = DISCOUNT.matcher(text);
        while (matcher.find()) {
            String base = matcher.group(3);
            found.add(
                    new StatedDiscount(
                            new BigDecimal(matcher.group(2)),
                            Integer.parseInt(matcher.group(1)),
                            base == null ? null : new BigDecimal(base)));
        }
        return found;
    }
}
