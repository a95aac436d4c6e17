package io.tieout.core.payments;

import io.tieout.core.documents.RoutingNumber;
import io.tieout.core.references.CheckDigits;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a vendor wants its money. Written as an IBAN, as the bank's own number, or as the bank, a
 * slash and either: {@code COBADEFFXXX/DE89370400440532013000}, {@code 021000021/123456789}.
 *
 * @param bic of the bank; empty if not given
 * @param routingNumber nine digits of a bank in the United States; empty if not given
 * @param number without blanks
 * @param isIban whether the number is an IBAN with right check digits
 */
public record CreditorAccount(String bic, String routingNumber, String number, boolean isIban) {

    private static final Pattern BIC = Pattern.compile("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?");
    private static final Pattern LIKE_IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9-]{1,34}");

    /**
     * @throws IllegalArgumentException if no bank would take it, with what is wrong
     */
    public static CreditorAccount of(String text) {
        String plain = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        int slash = plain.indexOf('/');
        String bank = slash < 0 ? "" : plain.substring(0, slash);
        String number = plain.substring(slash + 1);
        boolean isBic = BIC.matcher(bank).matches();
        if (!bank.isEmpty() && !isBic && !RoutingNumber.isValid(bank)) {
            throw new IllegalArgumentException(
                    bank + " is neither a BIC nor a routing number of a bank");
        }
        if (!NUMBER.matcher(number).matches()) {
            throw new IllegalArgumentException("'" + number + "' is not the number of an account");
        }
        boolean iban = CheckDigits.isIban(number);
        if (!iban && LIKE_IBAN.matcher(number).matches()) {
            throw new IllegalArgumentException("the check digits of " + number + " are wrong");
        }
        return new CreditorAccount(isBic ? bank : "", isBic ? "" : bank, number, iban);
    }

    /** What is wrong with it; empty if nothing is, or no account is given at all. */
    static String complaint(String text) {
        if (text.isEmpty()) {
            return "";
        }
        try {
            of(text);
            return "";
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }
}
