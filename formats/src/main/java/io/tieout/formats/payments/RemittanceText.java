package io.tieout.formats.payments;

import io.tieout.core.payments.ProposedLine;
import io.tieout.core.payments.ProposedPayment;
import java.util.ArrayList;
import java.util.List;

/**
 * What a vendor is told about a payment: each invoice's number, what is paid for it and the
 * discount that was taken. Only whole invoices are named; how many are left out is said.
 */
final class RemittanceText {

    private static final String SEPARATOR = ", ";
    private static final int MAX_NUMBER = 35;

    private RemittanceText() {}

    /** For a bank that passes on so many characters. */
    static String of(ProposedPayment payment, int most) {
        List<String> parts = payment.lines().stream().map(RemittanceText::part).toList();
        String all = String.join(SEPARATOR, parts);
        if (all.length() <= most) {
            return all;
        }
        List<String> named = new ArrayList<>();
        String text = rest(parts.size());
        for (String part : parts) {
            named.add(part);
            int left = parts.size() - named.size();
            String longer = String.join(SEPARATOR, named) + SEPARATOR + rest(left);
            if (longer.length() > most) {
                break;
            }
            text = longer;
        }
        return text;
    }

    private static String rest(int count) {
        return count + " more";
    }

    private static String part(ProposedLine line) {
        String paid =
                BankText.identifier(line.payable().number(), MAX_NUMBER)
                        + ' '
                        + line.amount().toPlainString();
        return line.discount().isZero()
                ? paid
                : paid + " discount " + line.discount().toPlainString();
    }
}
