package io.tieout.benchmarks.recon.receivables;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tieout.benchmarks.recon.Profile;
import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.Customer;
import io.tieout.core.documents.Receivable;
import io.tieout.core.documents.Remittance;
import io.tieout.core.money.Money;
import io.tieout.formats.Parsed;
import io.tieout.formats.json.JsonLinesFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A generated feed of receivables, read back as the engine reads it. */
record ReceivablesFeed(
        Map<String, Customer> customers,
        Map<String, Receivable> receivables,
        Map<String, BankTransaction> lines,
        Map<String, Remittance> remittances,
        List<Truth> truth,
        List<JsonNode> faults,
        int refused) {

    private static final JsonMapper JSON = new JsonMapper();

    /** What the feed says about one payment. */
    record Truth(
            BankTransaction payment,
            String kind,
            boolean decidable,
            boolean mayPost,
            boolean remittance,
            Map<Receivable, Money> allocations) {

        Money allocated() {
            Money sum = Money.zero(payment.amount().currency());
            for (Money part : allocations.values()) {
                sum = sum.plus(part);
            }
            return sum;
        }
    }

    static ReceivablesFeed generate(
            long seed, long events, Profile profile, boolean remittances, Path folder) {
        new ReceivablesGenerator(seed, events, profile, remittances).generateTo(folder);
        return read(folder);
    }

    /** What was generated to a folder. */
    static ReceivablesFeed read(Path folder) {
        List<Parsed> files = new ArrayList<>();
        for (String stream :
                List.of("customers", "receivables", "bank-transactions", "remittances")) {
            files.add(parsed(folder.resolve(stream + ".jsonl")));
        }
        Map<String, Receivable> receivables = byId(files.get(1), Receivable.class);
        Map<String, BankTransaction> lines = byId(files.get(2), BankTransaction.class);
        List<Truth> truth = new ArrayList<>();
        for (JsonNode line : json(folder.resolve("truth/payments.jsonl"))) {
            truth.add(truth(line, receivables, lines));
        }
        return new ReceivablesFeed(
                byId(files.get(0), Customer.class),
                receivables,
                lines,
                byId(files.get(3), Remittance.class),
                truth,
                json(folder.resolve("truth/faults.jsonl")),
                files.stream().mapToInt(file -> file.failures().size()).sum());
    }

    private static Truth truth(
            JsonNode line,
            Map<String, Receivable> receivables,
            Map<String, BankTransaction> lines) {
        Map<Receivable, Money> allocations = new LinkedHashMap<>();
        String currency = line.get("currency").asText();
        for (JsonNode part : line.get("allocations")) {
            Receivable receivable = receivables.get(part.get("receivableId").asText());
            allocations.put(receivable, Money.parse(part.get("amount").asText(), currency));
        }
        return new Truth(
                lines.get(line.get("paymentId").asText()),
                line.get("kind").asText(),
                line.get("decidable").asBoolean(),
                line.get("mayPost").asBoolean(),
                line.get("remittance").asBoolean(),
                allocations);
    }

    private static <E extends CanonicalEvent> Map<String, E> byId(Parsed file, Class<E> type) {
        Map<String, E> events = new LinkedHashMap<>();
        for (CanonicalEvent event : file.records()) {
            events.put(event.id(), type.cast(event));
        }
        return events;
    }

    private static Parsed parsed(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return Parsed.of(new JsonLinesFormat().open(file.getFileName().toString(), bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    /** The customer that heads the family, which is itself where it stands alone. */
    String family(String customerId) {
        String parent = customers.get(customerId).parentId();
        return parent == null ? customerId : parent;
    }
}
