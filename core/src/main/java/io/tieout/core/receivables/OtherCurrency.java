package io.tieout.core.receivables;

import io.tieout.core.documents.Remittance;
import io.tieout.core.documents.RemittanceLine;
import io.tieout.core.references.NormalForm;
import io.tieout.core.references.NumberTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Whether a payment speaks of what is owed in another currency than its own. */
final class OtherCurrency {

    private OtherCurrency() {}

    /** Whether text or references have the number or issued reference of such a receivable. */
    static boolean isQuoted(Turn turn) {
        ScopeItems items = turn.scene().items();
        Payment payment = turn.payment();
        return payment.tokens().stream().anyMatch(token -> isNumberOfOther(turn, token))
                || payment.typed().stream()
                        .anyMatch(reference -> hasOther(turn, items.ofIssued(reference)));
    }

    /** The other currencies of receivables with a number or issued reference that is stated. */
    static SortedSet<String> quoted(Turn turn) {
        ScopeItems items = turn.scene().items();
        List<OpenReceivable> found = new ArrayList<>();
        for (String token : turn.payment().tokens()) {
            found.addAll(items.ofNumber(token));
            String digits = NumberTokens.digits(token);
            found.addAll(digits == null ? List.of() : items.ofDigits(digits));
        }
        turn.payment().typed().forEach(reference -> found.addAll(items.ofIssued(reference)));
        SortedSet<String> currencies = new TreeSet<>();
        found.forEach(receivable -> currencies.add(receivable.currency()));
        currencies.remove(turn.payment().currency());
        return currencies;
    }

    /** Whether a remittance is in another currency, or has a line with such a number. */
    static boolean isAdvised(Turn turn) {
        if (turn.scene().advices().isInOtherCurrency(turn.payment())) {
            return true;
        }
        for (Remittance remittance : turn.advices()) {
            for (RemittanceLine line : remittance.lines()) {
                if (isNumberOfOther(turn, NormalForm.of(line.invoiceNumber()))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isNumberOfOther(Turn turn, String number) {
        ScopeItems items = turn.scene().items();
        String digits = NumberTokens.digits(number);
        return hasOther(turn, items.ofNumber(number))
                || (digits != null && hasOther(turn, items.ofDigits(digits)));
    }

    private static boolean hasOther(Turn turn, List<OpenReceivable> receivables) {
        Payment payment = turn.payment();
        return receivables.stream()
                .filter(item -> !item.currency().equals(payment.currency()))
                .anyMatch(item -> !turn.scene().rejected().contains(payment, item));
    }
}
