package io.tieout.benchmarks.recon.receivables;

import io.tieout.benchmarks.recon.LineBuffer;
import io.tieout.core.results.Reason;
import java.util.List;

/**
 * What a payment of the feed is like: the kind that truth states, how it comes about, and what an
 * engine is expected to say. Shares are in the resource {@code cash.csv}.
 */
// The bytes and lists are shared for speed and never written to.
@SuppressWarnings("ImmutableEnumChecker")
enum CashKind {
    REFERENCE("reference", Referenced::single),
    CREDITOR_REFERENCE("creditorReference", Referenced::creditorReference),
    SEVERAL_REFERENCES("severalReferences", Referenced::several),
    TRUNCATED("truncated", Referenced::truncated),
    REFERENCE_CUT("referenceCut", Referenced::cut),
    WRONG_REFERENCE("wrongReference", Referenced::wrong),
    BY_ORDER_NUMBER("byOrderNumber", Ordered::byOrderNumber),
    REMITTANCE("remittance", Advised::remittance),
    CREDIT_NETTED("creditNetted", Advised::creditNetted),
    EXACT_UNREFERENCED("exactUnreferenced", Unreferenced::exact),
    SUBSET_UNREFERENCED("subsetUnreferenced", Unreferenced::subset),
    ALL_OPEN("allOpen", Unreferenced::allOpen),
    ALL_PAST_DUE("allPastDue", Unreferenced::allPastDue),
    OLDEST_FIRST("oldestFirst", Unreferenced::oldestFirst),
    DISCOUNT_TAKEN("discountTaken", Differences::discount),
    DISCOUNT_LATE(
            "discountLate",
            Differences::lateDiscount,
            Reason.LATE_DISCOUNT_TAKEN,
            Reason.SHORT_PAYMENT),
    SHORT_PAYMENT(
            "shortPayment", Differences::shortPayment, Reason.SHORT_PAYMENT, Reason.DEDUCTION),
    DEDUCTION("deduction", Differences::deduction, Reason.DEDUCTION, Reason.CUSTOMER_DISPUTE),
    /** A deduction that only words in the text explain. */
    DEDUCTION_IN_TEXT("deductionInText", null, Reason.DEDUCTION, Reason.SHORT_PAYMENT),
    PARTIAL("partial", Differences::partial),
    REMAINDER("remainder", null),
    OVERPAYMENT("overpayment", Differences::overpayment, Reason.OVERPAYMENT, Reason.UNAPPLIED_CASH),
    FEE_WITHIN_TOLERANCE("feeWithinTolerance", Differences::fee),
    DUPLICATE(
            "duplicate",
            Repeats::duplicate,
            Reason.DUPLICATE_PAYMENT,
            Reason.OVERPAYMENT,
            Reason.UNAPPLIED_CASH),
    RETURNED("returned", Repeats::returned, Reason.RETURNED_PAYMENT),
    TWINS("twins", Planted::twins, Reason.AMBIGUOUS),
    TWO_SUBSETS("twoSubsets", Planted::twoSubsets, Reason.AMBIGUOUS),
    LOOK_ALIKES("lookAlikes", Planted::lookAlikes, Reason.UNIDENTIFIED_PAYER, Reason.AMBIGUOUS),
    ORDER_TWINS("orderTwins", Ordered::twins, Reason.AMBIGUOUS),
    SHARED_ORDER("sharedOrder", Ordered::shared, Reason.UNIDENTIFIED_PAYER, Reason.AMBIGUOUS),
    UNKNOWN_PAYER(
            "unknownPayer",
            Strangers::unknownPayer,
            Reason.UNIDENTIFIED_PAYER,
            Reason.UNAPPLIED_CASH),
    NOT_FROM_CUSTOMERS(
            "notFromCustomers",
            Strangers::noise,
            Reason.UNIDENTIFIED_PAYER,
            Reason.UNAPPLIED_CASH,
            Reason.UNMATCHED_BANK),
    REDELIVERED("redelivered", null),
    CORRUPTED("corrupted", null);

    /** How payments of a kind come about. */
    @FunctionalInterface
    interface Play {
        /** Creates the records and states the truth; false if today's bills do not allow it. */
        boolean play(CashScene scene);
    }

    private final String wireName;
    private final Play play;
    private final List<Reason> reasons;
    private final byte[] bytes;

    CashKind(String wireName, Play play, Reason... reasons) {
        this.wireName = wireName;
        this.play = play;
        this.reasons = List.of(reasons);
        this.bytes = LineBuffer.utf8(wireName);
    }

    /**
     * The kind of that name that comes about by itself.
     *
     * @throws IllegalArgumentException if there is none
     */
    static CashKind ofPlay(String name) {
        for (CashKind kind : values()) {
            if (kind.wireName.equals(name) && kind.play != null) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no kind of payment '" + name + "'");
    }

    boolean play(CashScene scene) {
        return play.play(scene);
    }

    String wireName() {
        return wireName;
    }

    /** The name in truth files; shared, not to be changed. */
    byte[] bytes() {
        return bytes;
    }

    /** What an engine should say of it, the best first; empty if nothing is amiss. */
    List<Reason> reasons() {
        return reasons;
    }

    /** Whether it is planted so that nothing in the feed decides it: nothing may be posted. */
    boolean isUndecidable() {
        return switch (this) {
            case TWINS, TWO_SUBSETS, LOOK_ALIKES, ORDER_TWINS, SHARED_ORDER -> true;
            default -> false;
        };
    }
}
