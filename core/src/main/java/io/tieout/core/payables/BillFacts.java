package io.tieout.core.payables;

import io.tieout.core.conditions.FactKind;
import io.tieout.core.conditions.Facts;
import io.tieout.core.documents.Vendor;
import io.tieout.core.documents.VendorInvoice;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What conditions of rules may ask of a bill, its vendor and a line of it. */
public final class BillFacts {

    /** What rules of coding may ask, by name. */
    public static final Map<String, FactKind> OF_LINE =
            Map.ofEntries(
                    Map.entry("bill.number", FactKind.TEXT),
                    Map.entry("bill.kind", FactKind.TEXT),
                    Map.entry("bill.currency", FactKind.TEXT),
                    Map.entry("bill.gross", FactKind.NUMBER),
                    Map.entry("bill.net", FactKind.NUMBER),
                    Map.entry("bill.issueDate", FactKind.TEXT),
                    Map.entry("bill.text", FactKind.TEXT),
                    Map.entry("bill.channel", FactKind.TEXT),
                    Map.entry("vendor.id", FactKind.TEXT),
                    Map.entry("vendor.name", FactKind.TEXT),
                    Map.entry("vendor.group", FactKind.TEXT),
                    Map.entry("vendor.status", FactKind.TEXT),
                    Map.entry("line.description", FactKind.TEXT),
                    Map.entry("line.itemId", FactKind.TEXT),
                    Map.entry("line.unit", FactKind.TEXT),
                    Map.entry("line.net", FactKind.NUMBER),
                    Map.entry("line.isCharge", FactKind.FLAG));

    private BillFacts() {}

    static Facts of(BilledLine line) {
        Map<String, Object> facts = ofBill(line.bill());
        facts.put("line.description", line.line().description());
        facts.put("line.itemId", text(line.line().itemId()));
        facts.put("line.unit", text(line.line().unit()));
        facts.put("line.net", line.printedNet());
        facts.put("line.isCharge", line.isCharge());
        return new Facts(facts);
    }

    static Map<String, Object> ofBill(Bill bill) {
        VendorInvoice invoice = bill.invoice();
        Vendor vendor = bill.vendor();
        Map<String, Object> facts = new HashMap<>();
        facts.put("bill.number", invoice.number());
        facts.put("bill.kind", invoice.kind().wireName());
        facts.put("bill.currency", bill.currency());
        facts.put("bill.gross", bill.gross().minorUnits());
        facts.put("bill.net", bill.net());
        facts.put("bill.issueDate", invoice.issueDate().toString());
        facts.put("bill.text", invoice.text());
        facts.put("bill.channel", invoice.source() == null ? "" : text(invoice.source().channel()));
        facts.put("vendor.id", vendorId(bill));
        facts.put("vendor.name", vendor == null ? text(invoice.issuer().name()) : vendor.name());
        facts.put("vendor.group", vendor == null ? "" : text(vendor.group()));
        facts.put(
                "vendor.status",
                vendor == null ? "unknown" : vendor.status().name().toLowerCase(Locale.ROOT));
        return facts;
    }

    /** As its record has it, else as the bill states it, else empty. */
    static String vendorId(Bill bill) {
        return bill.vendor() == null
                ? text(bill.invoice().issuer().vendorId())
                : bill.vendor().id();
    }

    private static String text(String stated) {
        return stated == null ? "" : stated;
    }
}
