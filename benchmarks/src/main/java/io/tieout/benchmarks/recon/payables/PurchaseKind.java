package io.tieout.benchmarks.recon.payables;

import io.tieout.benchmarks.recon.LineBuffer;

/**
 * What a purchase of the feed is like: the kind that truth states of its bills, and how it comes
 * about. Shares are in the resource {@code purchases.csv}.
 */
// The bytes are shared for speed and never written to.
@SuppressWarnings("ImmutableEnumChecker")
enum PurchaseKind {
    THREE_WAY("threeWay", Deliveries::threeWay),
    SPLIT_DELIVERY("splitDelivery", Deliveries::split),
    LATE_RECEIPT("lateReceipt", Deliveries::lateReceipt),
    LATE_ORDER("lateOrder", Deliveries::lateOrder),
    PARTIAL_BILLS("partialBills", Deliveries::partialBills),
    BILLS_BY_LINE("billsByLine", Deliveries::billsByLine),
    SEVERAL_ORDERS("severalOrders", Deliveries::severalOrders),
    UNITS("units", Deliveries::units),
    PRICE_UNIT("priceUnit", Deliveries::priceUnit),
    LINE_DISCOUNT("lineDiscount", Deliveries::lineDiscount),
    TWO_WAY("twoWay", Deliveries::twoWay),
    NOT_COMPARED("notCompared", Deliveries::notCompared),
    ORDER_IN_TEXT("orderInText", Deliveries::orderInText),
    LINES_BY_ITEM("linesByItem", Deliveries::linesByItem),
    PLANNED_CHARGES("plannedCharges", Deliveries::plannedCharges),
    ORDER_CHANGED("orderChanged", Deliveries::orderChanged),
    BLANKET("blanket", Unordered::blanket),
    CHARGES_WITHIN("chargesWithin", Deliveries::chargesWithin),
    PRICE_SLIGHT("priceSlight", Variances::slight),
    PRICE_HIGH("priceHigh", Variances::high),
    PRICE_LOW("priceLow", Variances::low),
    AMOUNT_LARGE("amountLarge", Variances::large),
    CUMULATIVE("cumulative", Variances::cumulative),
    CHARGES_OVER("chargesOver", Variances::charges),
    TAX_SLIGHT("taxSlight", Variances::slightTax),
    TAX_WRONG("taxWrong", Variances::wrongTax),
    TAX_RATE("taxRate", Variances::wrongRate),
    MISSED_CHANGE("missedChange", Variances::missedChange),
    MISSING_RECEIPT("missingReceipt", Shortfalls::missingReceipt),
    SHORT_RECEIPT("shortReceipt", Shortfalls::shortReceipt),
    SHORT_AND_DEAR("shortAndDear", Shortfalls::shortAndDear),
    OVER_ORDERED("overOrdered", Shortfalls::overOrdered),
    COMPETING("competing", Shortfalls::competing),
    RETURNED("returned", Shortfalls::returned),
    RETURN_CREDITED("returnCredited", Credits::returned),
    PRICE_CREDITED("priceCredited", Credits::price),
    REISSUED("reissued", Credits::reissued),
    CORRECTED("corrected", Credits::corrected),
    CREDIT_TOO_MUCH("creditTooMuch", Credits::tooMuch),
    NO_ORDER("noOrder", Unordered::single),
    RECURRING("recurring", Unordered::recurring),
    MISSING_ORDER("missingOrder", Unordered::missingOrder),
    BLANKET_EXCEEDED("blanketExceeded", Unordered::blanketExceeded),
    OUTSIDE_VALIDITY("outsideValidity", Unordered::outsideValidity),
    BLOCKED_VENDOR("blockedVendor", WrongIssuers::blocked),
    UNKNOWN_VENDOR("unknownVendor", WrongIssuers::unknown),
    BANK_DETAILS("bankDetails", WrongIssuers::bankDetails),
    TAX_ID("taxId", WrongIssuers::taxId),
    SENDER("sender", WrongIssuers::sender),
    TERMS("terms", WrongIssuers::terms),
    REQUIRED_FIELD("requiredField", WrongIssuers::requiredField),
    OTHER_VENDORS_ORDER("otherVendorsOrder", WrongIssuers::otherVendorsOrder),
    GROSS_WRONG("grossWrong", WrongBills::gross),
    NET_WRONG("netWrong", WrongBills::net),
    LINE_WRONG("lineWrong", WrongBills::line),
    TAX_SUM_WRONG("taxSumWrong", WrongBills::tax),
    CURRENCY("currency", WrongBills::currency),
    UNKNOWN_LINE("unknownLine", WrongBills::unknownLine),
    ZERO_QUANTITY("zeroQuantity", WrongBills::zeroQuantity),
    UNIT_UNKNOWN("unitUnknown", WrongBills::unit),
    CANCELLED("cancelled", WrongBills::cancelled),
    CLOSED("closed", WrongBills::closed),
    STRAY_RECEIPT("strayReceipt", WrongBills::strayReceipt),
    RECEIPT_WITHOUT_ORDER("receiptWithoutOrder", WrongBills::receiptWithoutOrder),
    EXACT("exact", Repeats::exact),
    SAME_DOCUMENT("sameDocument", Repeats::sameDocument),
    OTHER_RECORD("otherRecord", Repeats::otherRecord),
    CONFUSED("confusedCharacters", Repeats::confused),
    PREFIX("prefix", Repeats::prefix),
    EXTRA("extraCharacters", Repeats::extra),
    SLIP("slip", Repeats::slip),
    SAME_NUMBER("sameNumber", Repeats::sameNumber),
    SAME_GOODS("sameGoods", LookAlikes::sameGoods),
    OTHER_ORDER("otherOrder", LookAlikes::otherOrder),
    LAST_DIGITS("lastDigits", LookAlikes::lastDigits),
    DAYS_APART("daysApart", LookAlikes::daysApart),
    OTHER_FIRM("otherFirm", LookAlikes::otherFirm),
    NEXT_YEAR("nextYear", LookAlikes::nextYear),
    FRAUD("fraud", Repeats::fraud),
    REPEATED_UNORDERED("repeatedUnordered", Unordered::repeated),
    COMPOUND("compound", Tangles::compound),
    ONE_ORDER_DEAR("oneOrderDear", Tangles::oneOrderDear),
    NO_LINES("noLines", Tangles::noLines),
    CONFLICTING_RECEIPT("conflictingReceipt", Tangles::conflictingReceipt),
    VERSIONS_CROSSED("versionsCrossed", Tangles::versionsCrossed),
    LINE_TOLERANCE("lineTolerance", Tangles::lineTolerance),
    OVER_WITHIN("overWithin", Tangles::overWithin),
    QUEUE("queue", Tangles::queue);

    /** Makes a purchase of a kind where the supplier and the day allow it. */
    @FunctionalInterface
    interface Story {
        /** Whether anything was made. */
        boolean tell(PurchaseScene scene);
    }

    private final String wireName;
    private final byte[] bytes;
    private final Story story;

    PurchaseKind(String wireName, Story story) {
        this.wireName = wireName;
        this.bytes = LineBuffer.utf8(wireName);
        this.story = story;
    }

    static PurchaseKind ofWireName(String name) {
        for (PurchaseKind kind : values()) {
            if (kind.wireName.equals(name)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no kind of purchase " + name);
    }

    String wireName() {
        return wireName;
    }

    /** The wire name; shared, not to be changed. */
    byte[] bytes() {
        return bytes;
    }

    /** Makes a purchase of this kind, or a plain one where it cannot be. */
    void tell(PurchaseScene scene) {
        scene.enter(this);
        if (!story.tell(scene)) {
            scene.enter(THREE_WAY);
            Deliveries.threeWay(scene);
        }
    }
}
