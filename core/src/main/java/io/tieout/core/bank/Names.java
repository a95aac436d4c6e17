package io.tieout.core.bank;

import io.tieout.core.parties.JaroWinkler;

/** How two party names in normal form relate, as in docs/reference/bank-rules.md, section 1. */
final class Names {

    /** Similarities are fractions of small numbers; this is far below their distance. */
    private static final double ROUNDING = 1e-9;

    private static final int MIN_PREFIX_LENGTH = 8;

    private Names() {}

    static PartyRelation relation(BankItem one, BankItem two, BankSettings settings) {
        if (one.party().isEmpty() || two.party().isEmpty()) {
            return PartyRelation.OPEN;
        }
        return one.partyKey() == two.partyKey()
                ? PartyRelation.AGREES
                : compare(one.party(), two.party(), settings);
    }

    /** Of two known names that are not equal. */
    static PartyRelation compare(String one, String two, BankSettings settings) {
        if (isPrefix(one, two) || isPrefix(two, one)) {
            return PartyRelation.AGREES;
        }
        if (JaroWinkler.atMost(one, two) < settings.nameContradicts() - 2 * ROUNDING) {
            return PartyRelation.CONTRADICTS;
        }
        double similarity = JaroWinkler.similarity(one, two);
        if (similarity >= settings.nameAgrees() - ROUNDING) {
            return PartyRelation.AGREES;
        }
        return similarity < settings.nameContradicts() - ROUNDING
                ? PartyRelation.CONTRADICTS
                : PartyRelation.OPEN;
    }

    private static boolean isPrefix(String prefix, String whole) {
        return prefix.length() >= MIN_PREFIX_LENGTH && whole.startsWith(prefix);
    }
}
