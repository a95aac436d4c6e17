package io.tieout.benchmarks.recon;

import java.util.Optional;

/**
 * What a planted case is about: the kind that truth states for links and faults, and how an
 * activity of that kind plays out. Shares are in the resource {@code activities.csv}.
 */
// The bytes are shared for speed and never written to.
@SuppressWarnings("ImmutableEnumChecker")
enum CaseKind {
    PAYMENT_EXACT("paymentExact", Payments::exact),
    PAYMENT_IN_TEXT("paymentInText", Payments::inText),
    PAYMENT_TRUNCATED("paymentTruncated", Payments::truncated),
    PAYMENT_UNREFERENCED("paymentUnreferenced", Payments::unreferenced),
    CHEQUE("cheque", Payments::cheque),
    KEYING_ERROR("keyingError", Payments::keyingError),
    OUTSTANDING("outstanding", Payments::outstanding),
    RECEIPT_STRUCTURED("receiptStructured", Receipts::structured),
    RECEIPT_REFERENCE("receiptReference", Receipts::reference),
    RECEIPT_NAME_ONLY("receiptNameOnly", Receipts::nameOnly),
    UNKNOWN_DEPOSIT("unknownDeposit", Receipts::unknownDeposit),
    PRIOR_PERIOD("priorPeriod", Receipts::priorPeriod),
    FEE_DEDUCTED("feeDeducted", Receipts::feeDeducted),
    INSTALMENTS("instalments", Receipts::instalments),
    BATCH_REFERENCE("batchReference", Batches::referenced),
    BATCH_UNREFERENCED("batchUnreferenced", Batches::unreferenced),
    BANK_FEE("bankFee", BankOnly::fee),
    INTEREST("interest", BankOnly::interest),
    SAME_DAY_EQUAL("sameDayEqual", LookAlikes::sameDayEqual),
    SAME_DAY_UNEQUAL("sameDayUnequal", LookAlikes::sameDayUnequal),
    CROSSED("crossed", LookAlikes::crossed),
    ANONYMOUS("anonymous", LookAlikes::anonymous),
    LOOK_ALIKE("lookAlike", LookAlikes::unrelated),
    VOID_REISSUE("voidReissue", Corrections::voidReissue),
    SELF_CORRECTING("selfCorrecting", Corrections::selfCorrecting),
    RETURN_OPEN("returnOpen", Corrections::returnOpen),
    RETURN_REVERSED("returnReversed", Corrections::returnReversed),
    RECURRING_REFERENCE("recurringReference", null),
    RECURRING_UNREFERENCED("recurringUnreferenced", null),
    RECURRING_MISSING("recurringMissing", null),
    LEDGER_OFFSET("ledgerOffset", null),
    BROKEN_STATEMENT("brokenStatement", null),
    STATEMENT_GAP("statementGap", null),
    REDELIVERED("redelivered", null),
    CORRUPTED("corrupted", null);

    private final String wireName;
    private final Activity activity;
    private final byte[] bytes;

    CaseKind(String wireName, Activity activity) {
        this.wireName = wireName;
        this.activity = activity;
        this.bytes = LineBuffer.utf8(wireName);
    }

    String wireName() {
        return wireName;
    }

    /** The name in truth files; shared, not to be changed. */
    byte[] bytes() {
        return bytes;
    }

    /**
     * The kind of that name which has an activity.
     *
     * @throws IllegalArgumentException if there is none
     */
    static CaseKind ofActivity(String name) {
        for (CaseKind kind : values()) {
            if (kind.wireName().equals(name) && kind.activity().isPresent()) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no activity '" + name + "'");
    }

    /** How it plays out; empty for what only comes up inside or around other activities. */
    Optional<Activity> activity() {
        return Optional.ofNullable(activity);
    }
}
