package io.tieout.core.payables;

import io.tieout.core.conditions.FactKind;
import io.tieout.core.conditions.Facts;
import io.tieout.core.documents.Vendor;
import io.tieout.core.documents.VendorInvoice;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

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

    /** What rules of approval may ask, by name. */
    public static final Map<String, FactKind> OF_BILL = ofBill();

    private BillFacts() {}

    private static Map<String, FactKind> ofBill() {
        Map<String, FactKind> names = new HashMap<>(OF_LINE);
        names.keySet().removeIf(name -> name.startsWith("line."));
        names.put("bill.accounts", FactKind.TEXTS);
        names.put("bill.families", FactKind.TEXTS);
        names.put("bill.costCenters", FactKind.TEXTS);
        names.put("bill.hasOrder", FactKind.FLAG);
        names.put("bill.isPerfect", FactKind.FLAG);
        return Map.copyOf(names);
    }

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

    /** Of its lines: the order's, else the line's own; each once, sorted. */
    static List<String> accounts(Bill bill) {
        return bill.lines().stream()
                .map(line -> line.isClaim() ? ordered(line) : line.account())
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    private static String ordered(BilledLine line) {
        return PayablesPostings.account(line.terms().line(), line.account());
    }

    /** Likewise. */
    static List<String> costCenters(Bill bill) {
        return bill.lines().stream()
                .map(line -> line.isClaim() ? line.terms().line().costCenter() : line.costCenter())
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
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
