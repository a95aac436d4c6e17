package io.tieout.formats.json;

import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.Reference;
import io.tieout.core.documents.ReferenceType;
import io.tieout.core.documents.Streams;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * Reads the fields of one event of one stream; a fresh one for each event. Fields that it does not
 * know are passed over, so that newer writers can be read.
 */
abstract class EventReader {

    private Long observedAtMillis;
    private String warning;

    /** The reader of a stream's events; null for a stream that is not known. */
    static EventReader of(String stream) {
        return switch (stream) {
            case Streams.BANK_TRANSACTIONS -> new BankTransactionReader();
            case Streams.BANK_STATEMENTS -> new BankStatementReader();
            case Streams.LEDGER_ENTRIES -> new LedgerEntryReader();
            case Streams.RECEIVABLES -> new ReceivableReader();
            case Streams.REMITTANCES -> new RemittanceReader();
            case Streams.CUSTOMERS -> new CustomerReader();
            case Streams.CUSTOMER_REPLIES -> new CustomerReplyReader();
            case Streams.FX_RATES -> new FxRateReader();
            case Streams.INVOICES -> new VendorInvoiceReader();
            case Streams.PURCHASE_ORDERS -> new PurchaseOrderReader();
            case Streams.GOODS_RECEIPTS -> new GoodsReceiptReader();
            case Streams.VENDORS -> new VendorReader();
            case Streams.DECISIONS -> new DecisionReader();
            case Streams.CASE_COMMANDS -> new CaseCommandReader();
            case Streams.COMPANIES -> new CompanyReader();
            case Streams.SALES_ORDERS -> new SalesOrderReader();
            case Streams.CONTRACTS -> new ContractReader();
            case Streams.PAYABLES -> new OpenBillReader();
            case Streams.PAYMENT_ACCOUNTS -> new PayingAccountReader();
            case Streams.BUDGETS -> new BudgetReader();
            case Streams.STATEMENTS -> new PartyStatementReader();
            case Streams.RULE_SETS -> new RuleSetReader();
            case Streams.GL_ACCOUNTS -> new GlAccountReader();
            case Streams.VENDOR_PAYMENTS -> new VendorPaymentReader();
            default -> null;
        };
    }

    /** Reads the object from the field named {@code first}, already stepped on, to its end. */
    final CanonicalEvent read(JsonCursor in, String first) throws IOException, RefusedException {
        for (String name = first; name != null; name = in.next()) {
            if (name.equals("observedAt")) {
                observedAtMillis = in.instantMillis(observedAtMillis);
            } else {
                field(name, in);
            }
        }
        return event();
    }

    /** When the event says it was observed; null if it does not. */
    final Long observedAtMillis() {
        return observedAtMillis;
    }

    /** What was passed over though it should not be there; null if nothing was. */
    final String warning() {
        return warning;
    }

    abstract void field(String name, JsonCursor in) throws IOException, RefusedException;

    abstract CanonicalEvent event() throws RefusedException;

    static <T> List<T> orEmpty(List<T> values) {
        return values == null ? List.of() : values;
    }

    /** The constant of a lower-case wire name. */
    static <E extends Enum<E>> E constant(Class<E> type, String field, String wireName)
            throws RefusedException {
        if (wireName == null) {
            return null;
        }
        try {
            return Enum.valueOf(type, wireName.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            StringBuilder allowed = new StringBuilder();
            for (E value : type.getEnumConstants()) {
                allowed.append(allowed.isEmpty() ? "" : ", ")
                        .append(value.name().toLowerCase(Locale.ROOT));
            }
            throw new RefusedException(
                    field, "'" + Scalars.clip(wireName) + "' is none of " + allowed);
        }
    }

    /**
     * A reference; one without a value says nothing and is left out. One of a type that is not
     * known counts as other, and that is said: it may be a slip that costs matches.
     */
    final Reference reference(JsonCursor in) throws IOException, RefusedException {
        String type = null;
        String value = null;
        for (String name = in.next(); name != null; name = in.next()) {
            switch (name) {
                case "type" -> type = in.string(type);
                case "value" -> value = in.string(value);
                default -> in.skip();
            }
        }
        if (value == null || value.isBlank()) {
            return null;
        }
        if (type != null && warning == null && !ReferenceType.isWireName(type)) {
            warning =
                    "references: the type '"
                            + Scalars.clip(type)
                            + "' is not known and counts as other";
        }
        return new Reference(ReferenceType.ofWireName(type), value);
    }
}
