package io.tieout.core.statements;

import io.tieout.core.references.NormalForm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Lays payments to a vendor on the posted bills that they name. */
final class VendorClearing {

    private static final int MIN_NUMBER = 3;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,;]+");
    private static final Comparator<OurItem> BY_DAY =
            Comparator.comparingInt(OurItem::day).thenComparing(OurItem::id);

    private VendorClearing() {}

    /**
     * @param items of one company and currency
     */
    static void clear(List<OurItem> items) {
        Map<String, List<OurItem>> debits = new HashMap<>();
        List<OurItem> payments = new ArrayList<>();
        for (OurItem item : items) {
            if (item.isPosted() && item.group() == Group.PAYMENT) {
                payments.add(item);
            } else if (item.isPosted() && item.group() == Group.DEBIT) {
                debits.computeIfAbsent(item.number().normal(), k -> new ArrayList<>()).add(item);
            }
        }
        payments.sort(BY_DAY);
        debits.values().forEach(same -> same.sort(BY_DAY));
        payments.forEach(payment -> clear(payment, debits));
    }

    private static void clear(OurItem payment, Map<String, List<OurItem>> debits) {
        List<OurItem> named = new ArrayList<>();
        for (String number : numbersIn(payment.item().text())) {
            named.addAll(debits.getOrDefault(number, List.of()));
        }
        named.sort(BY_DAY);
        for (OurItem debit : named) {
            long part = Math.min(debit.open(), -payment.open());
            if (part > 0) {
                debit.settle(part, payment.id());
                payment.use(part);
            }
        }
    }

    private static Set<String> numbersIn(String text) {
        Set<String> numbers = new LinkedHashSet<>();
        for (String word : BETWEEN_WORDS.split(text.strip(), -1)) {
            String form = NormalForm.of(word);
            if (form.length() >= MIN_NUMBER && form.chars().anyMatch(c -> c >= '0' && c <= '9')) {
                numbers.add(form);
            }
        }
        return numbers;
    }
}
