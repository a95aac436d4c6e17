package io.tieout.benchmarks.recon.payables;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tieout.benchmarks.recon.Profile;
import io.tieout.core.documents.GoodsReceipt;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.PurchaseOrder;
import io.tieout.core.documents.Vendor;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.formats.RecordReader;
import io.tieout.formats.Row;
import io.tieout.formats.json.JsonLinesFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A generated feed of payables, read back as the engine reads it: what came twice is there once.
 *
 * @param documents in the order of their files
 * @param invoices by id, with when they were observed
 */
record PayablesFeed(
        List<Observed> documents,
        Map<String, Observed> invoices,
        Map<String, Truth> truth,
        List<JsonNode> faults,
        int refused,
        int lines) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> STREAMS =
            List.of("vendors", "purchase-orders", "goods-receipts", "invoices");

    /** What the feed says about one invoice. */
    record Truth(
            String kind,
            String outcome,
            Set<String> reasons,
            String duplicateOf,
            String duplicateKind) {

        boolean isApproved() {
            return reasons.isEmpty();
        }
    }

    static PayablesFeed generate(long seed, long events, Profile profile, Path folder) {
        new PayablesGenerator(seed, events, profile).generateTo(folder);
        return read(folder);
    }

    private static PayablesFeed read(Path folder) {
        List<Observed> documents = new ArrayList<>();
        int lines = 0;
        int refused = 0;
        for (String stream : STREAMS) {
            Path file = folder.resolve(stream + ".jsonl");
            try (RecordReader reader =
                    new JsonLinesFormat().open(stream, Files.newInputStream(file))) {
                for (Row row = reader.next(); row != null; row = reader.next()) {
                    lines++;
                    if (row instanceof Row.Accepted it) {
                        documents.add(
                                new Observed(
                                        it.event(), stream, it.position(), it.observedAtMillis()));
                    } else {
                        refused++;
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        Map<String, Observed> invoices = new LinkedHashMap<>();
        documents.stream()
                .filter(it -> it.event() instanceof VendorInvoice)
                .forEach(it -> invoices.putIfAbsent(it.event().id(), it));
        return new PayablesFeed(
                documents,
                invoices,
                truth(folder),
                json(folder.resolve("truth/faults.jsonl")),
                refused,
                lines);
    }

    private static Map<String, Truth> truth(Path folder) {
        Map<String, Truth> truth = new LinkedHashMap<>();
        for (JsonNode line : json(folder.resolve("truth/invoices.jsonl"))) {
            Set<String> reasons = new HashSet<>();
            line.get("reasons").forEach(reason -> reasons.add(reason.asText()));
            Truth one =
                    new Truth(
                            line.get("kind").asText(),
                            line.get("outcome").asText(),
                            reasons,
                            line.path("duplicateOf").asText(),
                            line.path("duplicateKind").asText());
            if (truth.put(line.get("invoiceId").asText(), one) != null) {
                throw new IllegalStateException("truth twice: " + line);
            }
        }
        return truth;
    }

    private static List<JsonNode> json(Path file) {
        List<JsonNode> nodes = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                nodes.add(JSON.readTree(line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return nodes;
    }

    long faultsOf(String kind) {
        return faults.stream().filter(fault -> fault.get("kind").asText().equals(kind)).count();
    }

    VendorInvoice invoice(String id) {
        return (VendorInvoice) invoices.get(id).event();
    }

    List<Vendor> vendors() {
        return all(Vendor.class);
    }

    /** The versions that count, by number. */
    Map<String, PurchaseOrder> ordersInForce() {
        Map<String, PurchaseOrder> orders = new LinkedHashMap<>();
        for (PurchaseOrder order : all(PurchaseOrder.class)) {
            orders.merge(order.number(), order, (a, b) -> a.version() >= b.version() ? a : b);
        }
        return orders;
    }

    /** Each once; of those with one id the one observed first. */
    Map<String, GoodsReceipt> receipts() {
        Map<String, Observed> first = new LinkedHashMap<>();
        for (Observed document : documents) {
            if (document.event() instanceof GoodsReceipt) {
                first.merge(
                        document.event().id(),
                        document,
                        (a, b) -> a.observedAtMillis() <= b.observedAtMillis() ? a : b);
            }
        }
        Map<String, GoodsReceipt> receipts = new LinkedHashMap<>();
        first.forEach((id, document) -> receipts.put(id, (GoodsReceipt) document.event()));
        return receipts;
    }

    private <E> List<E> all(Class<E> type) {
        return documents.stream()
                .map(Observed::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
