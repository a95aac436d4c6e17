package io.tieout.benchmarks.recon;

/**
 * The field names of canonical events as they stand in a line, with the punctuation around them.
 */
final class Fields {
    static final byte[] ID = LineBuffer.utf8("\"id\":\"");
    static final byte[] ACCOUNT = LineBuffer.utf8("\",\"accountId\":\"");
    static final byte[] BOOKING_DATE = LineBuffer.utf8("\",\"bookingDate\":\"");
    static final byte[] VALUE_DATE = LineBuffer.utf8("\",\"valueDate\":\"");
    static final byte[] POSTING_DATE = LineBuffer.utf8("\",\"postingDate\":\"");
    static final byte[] AMOUNT = LineBuffer.utf8("\",\"amount\":\"");
    static final byte[] CURRENCY = LineBuffer.utf8("\",\"currency\":\"");
    static final byte[] COUNTERPARTY_NAME = LineBuffer.utf8("\",\"counterpartyName\":\"");
    static final byte[] COUNTERPARTY_ACCOUNT = LineBuffer.utf8("\",\"counterpartyAccount\":\"");
    static final byte[] REFERENCES = LineBuffer.utf8("\",\"references\":[");
    static final byte[] REFERENCE_TYPE = LineBuffer.utf8("{\"type\":\"");
    static final byte[] REFERENCE_VALUE = LineBuffer.utf8("\",\"value\":\"");
    static final byte[] REFERENCE_END = LineBuffer.utf8("\"}");
    static final byte[] TEXT = LineBuffer.utf8("],\"text\":\"");
    static final byte[] TRANSACTION_CODE = LineBuffer.utf8("\",\"transactionCode\":\"");
    static final byte[] PAYMENT_METHOD = LineBuffer.utf8("\",\"paymentMethod\":\"");
    static final byte[] STATEMENT = LineBuffer.utf8("\",\"statementId\":\"");
    static final byte[] LINE = LineBuffer.utf8("\",\"line\":");
    static final byte[] RETURNED = LineBuffer.utf8(",\"returned\":true");
    static final byte[] KIND = LineBuffer.utf8("\",\"kind\":\"");
    static final byte[] OPENING = LineBuffer.utf8("\",\"openingBalance\":\"");
    static final byte[] CLOSING = LineBuffer.utf8("\",\"closingBalance\":\"");
    static final byte[] FROM_DATE = LineBuffer.utf8("\",\"fromDate\":\"");
    static final byte[] TO_DATE = LineBuffer.utf8("\",\"toDate\":\"");
    static final byte[] SEQUENCE = LineBuffer.utf8("\",\"sequence\":");
    static final byte[] OBSERVED_AT = LineBuffer.utf8(",\"observedAt\":\"");
    static final byte[] END = LineBuffer.utf8("\"}");

    private Fields() {}

    static void reference(LineBuffer line, RefType type, byte[] value) {
        line.raw(REFERENCE_TYPE).raw(type.wireName()).raw(REFERENCE_VALUE);
        line.escaped(value).raw(REFERENCE_END);
    }

    /** Adds up to two references and closes the list. */
    static void references(
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

    static void optional(LineBuffer line, byte[] field, byte[] value) {
        if (value != null) {
            line.raw(field).escaped(value);
        }
    }
}
