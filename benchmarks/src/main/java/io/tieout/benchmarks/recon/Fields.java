package io.tieout.benchmarks.recon;

/**
 * The field names of canonical events as they stand in a line, with the punctuation around them.
 */
public final class Fields {
    public static final byte[] ID = LineBuffer.utf8("\"id\":\"");
    public static final byte[] ACCOUNT = LineBuffer.utf8("\",\"accountId\":\"");
    public static final byte[] BOOKING_DATE = LineBuffer.utf8("\",\"bookingDate\":\"");
    public static final byte[] VALUE_DATE = LineBuffer.utf8("\",\"valueDate\":\"");
    public static final byte[] POSTING_DATE = LineBuffer.utf8("\",\"postingDate\":\"");
    public static final byte[] AMOUNT = LineBuffer.utf8("\",\"amount\":\"");
    public static final byte[] CURRENCY = LineBuffer.utf8("\",\"currency\":\"");
    public static final byte[] COUNTERPARTY_NAME = LineBuffer.utf8("\",\"counterpartyName\":\"");
    public static final byte[] COUNTERPARTY_ACCOUNT =
            LineBuffer.utf8("\",\"counterpartyAccount\":\"");
    public static final byte[] REFERENCES = LineBuffer.utf8("\",\"references\":[");
    public static final byte[] REFERENCE_TYPE = LineBuffer.utf8("{\"type\":\"");
    public static final byte[] REFERENCE_VALUE = LineBuffer.utf8("\",\"value\":\"");
    public static final byte[] REFERENCE_END = LineBuffer.utf8("\"}");
    public static final byte[] TEXT = LineBuffer.utf8("],\"text\":\"");
    public static final byte[] TRANSACTION_CODE = LineBuffer.utf8("\",\"transactionCode\":\"");
    public static final byte[] PAYMENT_METHOD = LineBuffer.utf8("\",\"paymentMethod\":\"");
    public static final byte[] STATEMENT = LineBuffer.utf8("\",\"statementId\":\"");
    public static final byte[] LINE = LineBuffer.utf8("\",\"line\":");
    public static final byte[] RETURNED = LineBuffer.utf8(",\"returned\":true");
    public static final byte[] KIND = LineBuffer.utf8("\",\"kind\":\"");
    public static final byte[] OPENING = LineBuffer.utf8("\",\"openingBalance\":\"");
    public static final byte[] CLOSING = LineBuffer.utf8("\",\"closingBalance\":\"");
    public static final byte[] FROM_DATE = LineBuffer.utf8("\",\"fromDate\":\"");
    public static final byte[] TO_DATE = LineBuffer.utf8("\",\"toDate\":\"");
    public static final byte[] SEQUENCE = LineBuffer.utf8("\",\"sequence\":");
    public static final byte[] OBSERVED_AT = LineBuffer.utf8(",\"observedAt\":\"");
    public static final byte[] END = LineBuffer.utf8("\"}");

    private Fields() {}

    public static void reference(LineBuffer line, RefType type, byte[] value) {
        line.raw(REFERENCE_TYPE).raw(type.wireName()).raw(REFERENCE_VALUE);
        line.escaped(value).raw(REFERENCE_END);
    }

    /** Adds up to two references and closes the list. */
    public static void references(
            LineBuffer line, RefType type, byte[] value, RefType secondType, byte[] secondValue) {
        line.raw(REFERENCES);
        if (value != null) {
            reference(line, type, value);
        }
        if (secondValue != null) {
            if (value != null) {
                line.raw(',');
            }
            reference(line, secondType, secondValue);
        }
    }

    public static void optional(LineBuffer line, byte[] field, byte[] value) {
        if (value != null) {
            line.raw(field).escaped(value);
        }
    }
}
