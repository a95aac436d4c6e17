package io.tieout.benchmarks.recon.payables;

import io.tieout.core.documents.GoodsReceipt;
import io.tieout.core.documents.InvoiceKind;
import io.tieout.core.documents.InvoiceLine;
import io.tieout.core.documents.InvoiceLineKind;
import io.tieout.core.documents.OrderLine;
import io.tieout.core.documents.PurchaseOrder;
import io.tieout.core.documents.ReceiptLine;
import io.tieout.core.documents.Vendor;
import io.tieout.core.documents.VendorInvoice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What documents add up to by pencil and paper, without the generator's plans or an engine. */
final class PlainBooks {
    private final PayablesFeed feed;
    private final Map<String, PurchaseOrder> orders;
    private final Map<String, BigDecimal> received = new HashMap<>();
    private final Map<String, String> vendorByKey = new HashMap<>();

    PlainBooks(PayablesFeed feed) {
        this.feed = feed;
        this.orders = feed.ordersInForce();
        for (GoodsReceipt receipt : feed.receipts().values()) {
            for (ReceiptLine line : receipt.lines()) {
                received.merge(
                        receipt.orderNumber() + '/' + line.orderLine(),
                        line.quantity(),
                        BigDecimal::add);
            }
        }
        for (Vendor vendor : feed.vendors()) {
            vendorByKey.put("id " + vendor.id(), vendor.id());
            vendorByKey.putIfAbsent("tax " + vendor.taxIds().get(0), vendor.id());
            vendorByKey.putIfAbsent("account " + vendor.accounts().get(0), vendor.id());
            vendorByKey.putIfAbsent("name " + vendor.name(), vendor.id());
        }
    }

    /** The vendor's id by whatever the bill states; null if it is unknown. */
    String vendor(VendorInvoice bill) {
        VendorInvoice.Issuer issuer = bill.issuer();
        if (issuer.vendorId() != null) {
            return vendorByKey.get("id " + issuer.vendorId());
        }
        if (issuer.taxId() != null) {
            return vendorByKey.get("tax " + issuer.taxId());
        }
        if (issuer.account() != null) {
            return vendorByKey.get("account " + issuer.account());
        }
        return vendorByKey.get("name " + issuer.name());
    }

    /** Letters and digits of a number. */
    static String plain(String number) {
        return number.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    /** Whether lines make the net, and net and tax the gross amount. */
    static boolean addsUp(VendorInvoice bill) {
        long net = 0;
        for (InvoiceLine line : bill.lines()) {
            net += line.netAmount().minorUnits();
        }
        return net == bill.netAmount().minorUnits()
                && bill.grossAmount().minorUnits() == net + bill.taxAmount().minorUnits();
    }

    /**
     * Billed quantities of approved bills per order and line, credit notes taken off, in the
     * order's unit; of lines that state order, line and a unit that needs no conversion.
     */
    Map<String, BigDecimal> approvedQuantities() {
        Map<String, BigDecimal> billed = new HashMap<>();
        feed.truth()
                .forEach(
                        (id, truth) -> {
                            VendorInvoice bill = feed.invoice(id);
                            if (truth.isApproved()) {
                                for (Billed line : linesByQuantity(bill)) {
                                    billed.merge(line.key(), line.quantity(), BigDecimal::add);
                                }
                            }
                        });
        return billed;
    }

    /** A line of a bill with its order line; the quantity of a credit note is negative. */
    record Billed(String key, InvoiceLine line, OrderLine ordered, BigDecimal quantity) {}

    List<Billed> linesByQuantity(VendorInvoice bill) {
        List<Billed> lines = new ArrayList<>();
        for (InvoiceLine line : bill.lines()) {
            String number = orderOf(bill, line);
            OrderLine ordered = number == null ? null : ordered(orders.get(number), line);
            boolean isComparable =
                    ordered != null
                            && !ordered.isByValue()
                            && ordered.matching() == null
                            && line.quantity() != null
                            && (line.unit() == null || line.unit().equals(ordered.unit()));
            if (isComparable) {
                boolean isCredit = bill.kind() == InvoiceKind.CREDIT_NOTE;
                BigDecimal quantity = isCredit ? line.quantity().negate() : line.quantity();
                lines.add(new Billed(number + '/' + ordered.line(), line, ordered, quantity));
            }
        }
        return lines;
    }

    private static String orderOf(VendorInvoice bill, InvoiceLine line) {
        if (line.kind() == InvoiceLineKind.CHARGE || line.orderLine() == null) {
            return null;
        }
        if (line.orderNumber() != null) {
            return line.orderNumber();
        }
        return bill.orderNumbers().size() == 1 ? bill.orderNumbers().get(0) : null;
    }

    private static OrderLine ordered(PurchaseOrder order, InvoiceLine line) {
        if (order == null) {
            return null;
        }
        return order.lines().stream()
                .filter(it -> it.line() == line.orderLine())
                .findFirst()
                .orElse(null);
    }

    BigDecimal received(String key) {
        return received.getOrDefault(key, BigDecimal.ZERO);
    }

    PurchaseOrder order(String key) {
        return orders.get(key.substring(0, key.indexOf('/')));
    }
}
