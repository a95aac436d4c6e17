package io.tieout.core.references;

import io.tieout.core.documents.Receivable;
import io.tieout.core.documents.Reference;
import io.tieout.core.documents.ReferenceType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The orders that a payment may quote and those of a receivable, in the form in which they are
 * compared. Rules: docs/reference/receivables-rules.md, section 1, Orders.
 */
public final class OrderTokens {

    private static final int MIN_LENGTH = 5;
    private static final int MIN_DIGITS = 6;
    private static final Set<String> OTHER_NUMBERS =
            Set.of("CUSTOMER", "CUST", "KUNDE", "KUNDENNR", "KD", "KDNR", "MANDATE", "MANDAT");

    private OrderTokens() {}

    /** The orders that the text and the references that a payer chooses may quote. */
    public static Set<String> of(List<Reference> references, String text) {
        Set<String> tokens = new LinkedHashSet<>();
        NumberTokens.addAll(text, OTHER_NUMBERS, tokens);
        Set<String> orders = new LinkedHashSet<>();
        for (Reference reference : references) {
            if (reference.type() == ReferenceType.ORDER) {
                add(NormalForm.of(reference.value()), orders);
            } else if (NumberTokens.isChosenByPayer(reference.type())
                    && reference.type() != ReferenceType.CREDITOR_REFERENCE) {
                NumberTokens.addAll(reference.value(), OTHER_NUMBERS, tokens);
            }
        }
        tokens.forEach(token -> add(token, orders));
        return orders;
    }

    /** The orders that a receivable is for: the customer's, and those of the seller. */
    public static Set<String> of(Receivable receivable) {
        Set<String> orders = new LinkedHashSet<>();
        if (receivable.orderNumber() != null) {
            add(NormalForm.of(receivable.orderNumber()), orders);
        }
        for (Reference reference : receivable.references()) {
            if (reference.type() == ReferenceType.ORDER) {
                add(NormalForm.of(reference.value()), orders);
            }
        }
        return orders;
    }

    /**
     * How an order is compared: by its digits whatever stands before them, or as a whole.
     *
     * @param form in normal form
     * @return null if it is too short to tell orders apart
     */
    public static String form(String form) {
        String digits = NumberTokens.anyDigits(form);
        if (digits != null && digits.length() >= MIN_DIGITS) {
            return digits;
        }
        boolean tells =
                form.length() >= MIN_LENGTH
                        && NumberTokens.hasDigit(form)
                        && !NormalForm.isVoid(form);
        return tells ? form : null;
    }

    private static void add(String form, Set<String> orders) {
        String order = form(form);
        if (order != null) {
            orders.add(order);
        }
    }
}
