package io.tieout.core.receivables;

import io.tieout.core.references.NumberTokens;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Why a customer withholds a part of an invoice, mapped from the adjustment reason codes of X12
 * (data element 426) and EDIFACT (data element 4465) and from words in texts.
 */
public enum DeductionKind {
    PRICING("01 02 03 24 43", "5 9 48 56 57", "PRICE PRICING PREIS PREISFEHLER PREISDIFFERENZ"),
    SHORTAGE("06 22 42 59", "4 32 54", "SHORTAGE SHORT MISSING FEHLMENGE MINDERMENGE"),
    FREIGHT("21 30 31 46 54", "40", "FREIGHT SHIPPING FRACHT"),
    TAX("55", "22 26", "TAX VAT WITHHOLDING MWST STEUER"),
    RETURN(
            "04 05 07 08 11 12 13 14 15 25 41 72",
            "2 3 14 15 16 17 29 35 49",
            "RETURN RETURNS RETURNED DAMAGED RETOURE BESCHAEDIGT BESCHÄDIGT DEFEKT"),
    PROMOTION("28 56 57 71", "19 21 38", "PROMOTION PROMO REBATE BONUS ADVERTISING"),
    OTHER("", "", "DEDUCTION DISPUTE CLAIM");

    private static final String X12 = "X12:";
    private static final String EDIFACT = "EDIFACT:";
    private static final int X12_LENGTH = 2;

    private final String x12;
    private final String edifact;
    private final String words;

    DeductionKind(String x12, String edifact, String words) {
        this.x12 = x12;
        this.edifact = edifact;
        this.words = words;
    }

    private static boolean has(String list, String code) {
        return !code.isEmpty() && Arrays.asList(list.split(" ", -1)).contains(code);
    }

    /** Name in accounts and explanations. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The kind of a reason code; what the code does not tell, the text may.
     *
     * @param code may begin with {@code X12:} or {@code EDIFACT:}; null if there is none
     * @param text in the payer's words
     */
    public static DeductionKind of(String code, String text) {
        String upper = code == null ? "" : code.strip().toUpperCase(Locale.ROOT);
        DeductionKind byCode = byCode(upper);
        if (byCode != null) {
            return byCode;
        }
        DeductionKind byWord = said(upper);
        if (byWord == null) {
            byWord = said(text);
        }
        return byWord == null ? OTHER : byWord;
    }

    /** The kind of the first deduction word in a text; null if there is none. */
    public static DeductionKind said(String text) {
        for (String atom : NumberTokens.atoms(text)) {
            for (DeductionKind kind : values()) {
                if (has(kind.words, atom)) {
                    return kind;
                }
            }
        }
        return null;
    }

    private static DeductionKind byCode(String code) {
        if (code.startsWith(X12)) {
            return first(code.substring(X12.length()), true);
        }
        if (code.startsWith(EDIFACT)) {
            return first(code.substring(EDIFACT.length()), false);
        }
        return first(code, code.length() == X12_LENGTH);
    }

    private static DeductionKind first(String code, boolean ofX12) {
        List<DeductionKind> kinds =
                Arrays.stream(values())
                        .filter(kind -> has(ofX12 ? kind.x12 : kind.edifact, code))
                        .toList();
        return kinds.isEmpty() ? null : kinds.get(0);
    }
}
