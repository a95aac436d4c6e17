package io.tieout.core.bank.rules;

import io.tieout.core.bank.BankRule;
import io.tieout.core.results.Reason;
import java.util.List;

/** All bank matching rules; the order is the precedence. */
public final class BankRules {

    /** Counted up whenever a rule's meaning changes; part of every match's id. */
    public static final int VERSION = 1;

    public static final List<BankRule> ALL =
            List.of(
                    new ReferenceExact(),
                    new BatchReference(),
                    new LedgerVoid(),
                    new ReferenceStated(),
                    new AmountDateParty(),
                    new ReferenceFee(),
                    new BatchTotal(),
                    new SubsetSum(),
                    new AmountDate(),
                    new LedgerSelfCorrecting(),
                    new ReferenceAmountDiffers(),
                    new SwappedDigits(),
                    new DateDiffers());

    private BankRules() {}

    /** Whether a claim under that name may rest on the agreement of two parties. */
    public static boolean mayAskForParty(String rule) {
        return switch (rule) {
            case "amount-date-party",
                    "same-day-group",
                    "equal-amount-group",
                    "batch-total",
                    "subset-sum",
                    SwappedDigits.NAME,
                    DateDiffers.NAME ->
                    true;
            default -> false;
        };
    }

    /** What the items of a proposal wait for; null for the plain {@code UNMATCHED} reasons. */
    public static Reason reasonOf(String rule) {
        return switch (rule) {
            case SwappedDigits.NAME, ReferenceAmountDiffers.NAME -> Reason.AMOUNT_DIFFERS;
            case DateDiffers.NAME -> Reason.DATE_DIFFERS;
            default -> null;
        };
    }
}
