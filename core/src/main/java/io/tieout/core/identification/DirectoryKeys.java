package io.tieout.core.identification;

import io.tieout.core.parties.PartyName;
import io.tieout.core.references.NumberTokens;
import java.util.Locale;

/** How keys are written. Too short a key tells nobody apart: it is null and not asked. */
final class DirectoryKeys {

    private static final int MIN_NUMBER_LENGTH = 5;
    private static final int MIN_DIGITS = 6;
    private static final int BLOCK_LENGTH = 4;
    private static final int MIN_SIMILAR_LENGTH = 6;

    private DirectoryKeys() {}

    static String payment(String id) {
        return "payment:" + id;
    }

    static String reference(String form) {
        return "reference:" + form;
    }

    static String receivable(String id) {
        return "receivable:" + id;
    }

    static String customer(String id) {
        return "customer:" + id;
    }

    static String number(String form) {
        return form.length() < MIN_NUMBER_LENGTH ? null : "number:" + form;
    }

    static String digits(String form) {
        String digits = NumberTokens.digits(form);
        return digits == null || digits.length() < MIN_DIGITS ? null : "digits:" + digits;
    }

    /**
     * @param order as orders are compared
     */
    static String order(String order) {
        return "order:" + order;
    }

    static String virtual(String account) {
        String compact = account(account);
        return compact.isEmpty() ? null : "virtual:" + compact;
    }

    static String issued(String form) {
        return "issued:" + form;
    }

    static String payerAccount(String account) {
        String compact = account(account);
        return compact.isEmpty() ? null : "account:" + compact;
    }

    static String name(String party) {
        return party.isEmpty() ? null : "name:" + party;
    }

    /** Null if the name has no legal form: then it tells firms of one name not apart. */
    static String fullName(String name) {
        String full = PartyName.withLegalForm(name);
        return full.equals(PartyName.normalised(name)) ? null : "fullname:" + full;
    }

    static String block(String party) {
        String letters = party.replace(" ", "");
        return party.length() < MIN_SIMILAR_LENGTH || letters.length() < BLOCK_LENGTH
                ? null
                : "block:" + letters.substring(0, BLOCK_LENGTH);
    }

    static String alias(String key) {
        return "alias:" + key;
    }

    private static String account(String account) {
        return account == null ? "" : account.replace(" ", "").toUpperCase(Locale.ROOT);
    }
}
