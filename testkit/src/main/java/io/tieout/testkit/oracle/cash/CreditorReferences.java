package io.tieout.testkit.oracle.cash;

import io.tieout.testkit.oracle.References;
import java.math.BigInteger;
import java.util.Optional;

/**
 * What a creditor reference carries beside its check digits: ISO 11649, the Swiss QR reference and
 * the Nordic numbers.
 */
final class CreditorReferences {

    private static final int[] QR_CARRY = {0, 9, 4, 6, 8, 2, 7, 1, 3, 5};
    private static final int SHORTEST_KID = 6;

    private CreditorReferences() {}

    /** In form {@code N}; empty if the text is no valid creditor reference. */
    static Optional<String> payload(String value) {
        String text = Texts.upper(value.replace(" ", ""));
        if (isRf(text)) {
            return Optional.of(References.normalised(text.substring(4)));
        }
        boolean kid = text.length() >= SHORTEST_KID && (isLuhn(text) || isModulo11(text));
        if (isQr(text) || kid) {
            return Optional.of(References.normalised(text.substring(0, text.length() - 1)));
        }
        return Optional.empty();
    }

    /** Without blanks, in upper case. */
    static boolean isRf(String text) {
        if (!text.matches("RF[0-9]{2}[0-9A-Z]{1,21}")) {
            return false;
        }
        StringBuilder digits = new StringBuilder();
        for (char c : (text.substring(4) + text.substring(0, 4)).toCharArray()) {
            digits.append(Character.digit(c, 36));
        }
        return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
    }

    private static boolean isQr(String text) {
        if (!text.matches("[0-9]{27}")) {
            return false;
        }
        int carry = 0;
        for (char c : text.substring(0, 26).toCharArray()) {
            carry = QR_CARRY[(carry + c - '0') % 10];
        }
        return (10 - carry) % 10 == text.charAt(26) - '0';
    }

    private static boolean isLuhn(String text) {
        if (!text.matches("[0-9]{2,25}")) {
            return false;
        }
        int sum = 0;
        for (int fromRight = 0; fromRight < text.length(); fromRight++) {
            int digit = text.charAt(text.length() - 1 - fromRight) - '0';
            int weighted = fromRight % 2 == 0 ? digit : 2 * digit;
            sum += weighted / 10 + weighted % 10;
        }
        return sum % 10 == 0;
    }

    private static boolean isModulo11(String text) {
        if (!text.matches("[0-9]{1,24}[0-9-]")) {
            return false;
        }
        int sum = 0;
        for (int fromRight = 1; fromRight < text.length(); fromRight++) {
            int weight = 2 + (fromRight - 1) % 6;
            sum += weight * (text.charAt(text.length() - 1 - fromRight) - '0');
        }
        int check = (11 - sum % 11) % 11;
        return text.endsWith(check == 10 ? "-" : Integer.toString(check));
    }
}
