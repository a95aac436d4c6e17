package io.tieout.store.encoding;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tieout.core.documents.Reference;
import io.tieout.core.documents.ReferenceType;
import io.tieout.core.money.Money;
import io.tieout.core.results.Allocation;
import io.tieout.core.results.Evidence;
import io.tieout.core.results.Suggestion;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The lists within a record as the JSON of a {@code jsonb} column, and back. Amounts are minor
 * units and currency, as in the amount columns; text is encoded by {@link StoredText}.
 */
public final class StoredJson {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final ObjectMapper MAPPER = new ObjectMapper(FACTORY);

    private StoredJson() {}

    public static String ofStrings(List<String> values) {
        return array(values, (json, value) -> json.writeString(StoredText.encode(value)));
    }

    public static List<String> toStrings(String json) {
        return list(json, node -> StoredText.decode(node.textValue()));
    }

    public static String ofTexts(Map<String, String> texts) {
        ObjectNode object = MAPPER.createObjectNode();
        texts.forEach((key, value) -> object.put(StoredText.encode(key), StoredText.encode(value)));
        return object.toString();
    }

    public static Map<String, String> toTexts(String json) {
        Map<String, String> texts = new TreeMap<>();
        try {
            MAPPER.readTree(json)
                    .properties()
                    .forEach(
                            it ->
                                    texts.put(
                                            StoredText.decode(it.getKey()),
                                            StoredText.decode(it.getValue().textValue())));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("stored object is no JSON", e);
        }
        return texts;
    }

    public static String ofReferences(List<Reference> references) {
        return array(
                references,
                (json, reference) -> {
                    json.writeStartObject();
                    text(json, "type", reference.type().wireName());
                    text(json, "value", reference.value());
                    json.writeEndObject();
                });
    }

    public static List<Reference> toReferences(String json) {
        return list(
                json,
                node ->
                        new Reference(
                                ReferenceType.ofWireName(text(node, "type")), text(node, "value")));
    }

    public static String ofAllocations(List<Allocation> allocations) {
        return array(
                allocations,
                (json, allocation) -> {
                    json.writeStartObject();
                    text(json, "leftId", allocation.leftId());
                    text(json, "rightId", allocation.rightId());
                    json.writeNumberField("minorUnits", allocation.amount().minorUnits());
                    text(json, "currency", allocation.amount().currency());
                    if (allocation.cleared() != null) {
                        json.writeNumberField(
                                "clearedMinorUnits", allocation.cleared().minorUnits());
                        text(json, "clearedCurrency", allocation.cleared().currency());
                    }
                    json.writeEndObject();
                });
    }

    public static List<Allocation> toAllocations(String json) {
        return list(
                json,
                node ->
                        new Allocation(
                                text(node, "leftId"),
                                text(node, "rightId"),
                                new Money(
                                        node.required("minorUnits").longValue(),
                                        text(node, "currency")),
                                cleared(node)));
    }

    private static Money cleared(JsonNode allocation) {
        return allocation.has("clearedCurrency")
                ? new Money(
                        allocation.required("clearedMinorUnits").longValue(),
                        text(allocation, "clearedCurrency"))
                : null;
    }

    public static String ofEvidence(List<Evidence> evidence) {
        return array(evidence, StoredJson::evidence);
    }

    public static List<Evidence> toEvidence(String json) {
        return list(json, StoredJson::evidence);
    }

    public static String ofSuggestions(List<Suggestion> suggestions) {
        return array(
                suggestions,
                (json, suggestion) -> {
                    json.writeStartObject();
                    json.writeFieldName("ids");
                    json.writeRawValue(ofStrings(suggestion.ids()));
                    text(json, "rule", suggestion.rule());
                    json.writeNumberField("confidence", suggestion.confidence());
                    json.writeFieldName("evidence");
                    json.writeRawValue(ofEvidence(suggestion.evidence()));
                    json.writeEndObject();
                });
    }

    public static List<Suggestion> toSuggestions(String json) {
        return list(
                json,
                node ->
                        new Suggestion(
                                list(node.required("ids"), id -> StoredText.decode(id.textValue())),
                                text(node, "rule"),
                                node.required("confidence").doubleValue(),
                                list(node.required("evidence"), StoredJson::evidence)));
    }

    private static void evidence(JsonGenerator json, Evidence evidence) throws IOException {
        json.writeStartObject();
        text(json, "field", evidence.field());
        text(json, "left", evidence.left());
        text(json, "right", evidence.right());
        json.writeBooleanField("agrees", evidence.agrees());
        json.writeEndObject();
    }

    private static Evidence evidence(JsonNode node) {
        return new Evidence(
                text(node, "field"),
                text(node, "left"),
                text(node, "right"),
                node.required("agrees").booleanValue());
    }

    private static void text(JsonGenerator json, String field, String value) throws IOException {
        json.writeStringField(field, StoredText.encode(value));
    }

    private static String text(JsonNode node, String field) {
        return StoredText.decode(node.required(field).textValue());
    }

    private interface Element<T> {
        void write(JsonGenerator json, T value) throws IOException;
    }

    private static <T> String array(List<T> values, Element<T> element) {
        if (values.isEmpty()) {
            return "[]";
        }
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.writeStartArray();
            for (T value : values) {
                element.write(json, value);
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a string writer does not fail", e);
        }
        return out.toString();
    }

    private static <T> List<T> list(String json, Function<JsonNode, T> element) {
        try {
            return list(MAPPER.readTree(json), element);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("stored list is no JSON", e);
        }
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> element) {
        List<T> values = new ArrayList<>(array.size());
        array.forEach(node -> values.add(element.apply(node)));
        return values;
    }
}
