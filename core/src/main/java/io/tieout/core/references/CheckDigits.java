package io.tieout.core.references;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Verifies the check digits of creditor references: ISO 11649 (RF), Swiss QR references (recursive
 * modulo 10) and the Nordic KID/OCR numbers (Luhn or modulo 11).
 */
public final class CheckDigits {

    private static final Pattern RF = Pattern.compile("RF[0-9]{2}[0-9A-Z]{1,21}");
    private static final Pattern IBAN = Pattern.compile("(?!RF)[A-Z]{2}[0-9]{2}[0-9A-Z]{11,30}");
    private static final int MIN_IBAN_LENGTH = 15;
    private static final int MAX_CREDITOR_REFERENCE = 21;
    private static final Pattern QR = Pattern.compile("[0-9]{27}");
    private static final Pattern KID = Pattern.compile("[0-9]{2,25}");
    private static final Pattern KID_MOD11 = Pattern.compile("[0-9]{1,24}[0-9-]");
    private static final int[] QR_TABLE = {0, 9, 4, 6, 8, 2, 7, 1, 3, 5};
    private static final int[] MOD11_WEIGHTS = {2, 3, 4, 5, 6, 7};

    private CheckDigits() {}

    /**
     * ISO 11649: the text without blanks is {@code RF}, two check digits and 1 to 21 characters.
     */
    public static boolean isCreditorReference(String text) {
        String reference = text.replace(" ", "").toUpperCase(Locale.ROOT);
        return RF.matcher(reference).matches() && isModulo97(reference);
    }

    /**
     * The creditor reference of a text: {@code RF}, its check digits and its letters and digits in
     * capitals.
     *
     * @throws IllegalArgumentException unless these are 1 to 21
     */
    public static String creditorReference(String text) {
        String reference = text.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        if (reference.isEmpty() || reference.length() > MAX_CREDITOR_REFERENCE) {
            throw new IllegalArgumentException("no creditor reference can be made of " + text);
        }
        int remainder = modulo97("RF00" + reference);
        return "RF%02d%s".formatted(98 - remainder, reference);
    }

    /** ISO 13616: two letters, two digits and 11 to 30 letters and digits with remainder 1. */
    public static boolean isIban(String text) {
        if (text.length() < MIN_IBAN_LENGTH || !Character.isDigit(text.charAt(2))) {
            return false;
        }
        String account = text.toUpperCase(Locale.ROOT);
        return IBAN.matcher(account).matches() && isModulo97(account);
    }

    private static boolean isModulo97(String reference) {
        return modulo97(reference) == 1;
    }

    private static int modulo97(String reference) {
        int remainder = 0;
        String rotated = reference.substring(4) + reference.substring(0, 4);
        for (int i = 0; i < rotated.length(); i++) {
            int value = Character.digit(rotated.charAt(i), 36);
            remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
        }
        return remainder;
    }

    /**
     * Swiss QR reference: 27 digits, the last of which is the recursive modulo 10 of the others.
     */
    public static boolean isQrReference(String text) {
        String reference = text.replace(" ", "");
        if (!QR.matcher(reference).matches()) {
            return false;
        }
        int carry = 0;
        for (int i = 0; i < 26; i++) {
            carry = QR_TABLE[(carry + reference.charAt(i) - '0') % 10];
        }
        return (10 - carry) % 10 == reference.charAt(26) - '0';
    }

    /**
     * Norwegian KID or Swedish and Finnish OCR: the last character is Luhn or modulo 11 of the
     * rest.
     */
    public static boolean isKid(String text) {
        return isKidByLuhn(text) || isKidByModulo11(text);
    }

    static boolean isKidByLuhn(String text) {
        if (!KID.matcher(text).matches()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(text.length() - 1 - i) - '0';
            int doubled = i % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    static boolean isKidByModulo11(String text) {
        if (!KID_MOD11.matcher(text).matches()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < text.length() - 1; i++) {
            int digit = text.charAt(text.length() - 2 - i) - '0';
            sum += digit * MOD11_WEIGHTS[i % MOD11_WEIGHTS.length];
        }
        int check = (11 - sum % 11) % 11;
        char last = text.charAt(text.length() - 1);
        return check == 10 ? last == '-' : last == (char) ('0' + check);
    }
}
