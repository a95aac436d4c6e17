package io.tieout.formats.mt940;

/** ISO 7064 modulo 97-10 as IBANs and ISO 11649 creditor references use it. */
final class CheckDigits {

    private CheckDigits() {}

    /** An IBAN in electronic form with right check digits. */
    static boolean isIban(String text) {
        return text.length() >= 15
                && text.length() <= 34
                && isLetter(text.charAt(0))
                && isLetter(text.charAt(1))
                && hasRightCheckDigits(text);
    }

    /** A creditor reference such as {@code RF18539007547034}. */
    static boolean isCreditorReference(String text) {
        return text.length() >= 5
                && text.length() <= 25
                && text.startsWith("RF")
                && hasRightCheckDigits(text);
    }

    private static boolean hasRightCheckDigits(String text) {
        if (!isDigit(text.charAt(2)) || !isDigit(text.charAt(3))) {
            return false;
        }
        int remainder = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt((i + 4) % text.length());
            if (isDigit(c)) {
                remainder = (remainder * 10 + (c - '0')) % 97;
            } else if (isLetter(c)) {
                remainder = (remainder * 100 + (c - 'A' + 10)) % 97;
            } else {
                return false;
            }
        }
        return remainder == 1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
