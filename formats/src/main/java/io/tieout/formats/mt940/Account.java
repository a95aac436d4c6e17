package io.tieout.formats.mt940;

import io.tieout.core.money.Currencies;

/**
 * The account of {@code :25:} or {@code :25P:}.
 *
 * @param number IBAN, bank code and number, or number, as stated, without blanks
 * @param currency of a suffix as in {@code 12345678EUR}; null if there is none
 */
record Account(String number, String currency) {

    private static final int CODE_LENGTH = 3;
    private static final int LENGTH_MAX = 64;

    /** Null if the field is empty or too long to be an account. */
    static Account read(Field field) {
        String stated = TextBytes.collapsed(field.firstLine()).replace(" ", "");
        if (stated.isEmpty() || stated.length() > LENGTH_MAX) {
            return null;
        }
        int cut = stated.length() - CODE_LENGTH;
        if (cut < 1 || CheckDigits.isIban(stated)) {
            return new Account(stated, null);
        }
        String suffix = stated.substring(cut);
        boolean afterDigit = Character.isDigit(stated.charAt(cut - 1));
        return afterDigit && Currencies.isKnown(suffix)
                ? new Account(stated.substring(0, cut), suffix)
                : new Account(stated, null);
    }

    /** As the bank states it; tells the currencies of one account number apart. */
    String stated() {
        return currency == null ? number : number + currency;
    }
}
