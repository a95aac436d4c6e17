package io.tieout.store.encoding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tieout.core.documents.StatementLine;
import io.tieout.core.documents.StatementLineKind;
import io.tieout.core.money.Money;
import io.tieout.core.statements.CauseAmount;
import io.tieout.core.statements.LineOutcome;
import io.tieout.core.statements.MissingItem;
import io.tieout.core.statements.PartyItem;
import io.tieout.core.statements.StatementCause;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The lists within a reconciled statement as the JSON of {@code jsonb} columns, and back. Amounts
 * are minor units of the statement's currency, which stands in a column; what is not stated is left
 * out.
 */
public final class StoredReconciliation {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String currency;

    /**
     * @param currency of all amounts
     */
    public StoredReconciliation(String currency) {
        this.currency = currency;
    }

    public static String ofCauses(List<CauseAmount> causes) {
        ArrayNode array = MAPPER.createArrayNode();
        for (CauseAmount it : causes) {
            ObjectNode node = array.addObject();
            node.put("cause", it.cause().wireName());
            node.put("amount", it.amount().minorUnits());
            texts(node, "ids", it.ids());
        }
        return array.toString();
    }

    public List<CauseAmount> toCauses(String json) {
        return list(
                json,
                node ->
                        new CauseAmount(
                                cause(node.required("cause").textValue()),
                                money(node, "amount"),
                                texts(node, "ids")));
    }

    public static String ofLines(List<LineOutcome> lines) {
        ArrayNode array = MAPPER.createArrayNode();
        for (LineOutcome it : lines) {
            ObjectNode node = array.addObject();
            text(node, "id", it.id());
            node.put("date", it.line().documentDate().toString());
            node.put("kind", it.line().kind().wireName());
            text(node, "reference", it.line().reference());
            node.put("amount", it.line().amount().minorUnits());
            if (it.line().balance() != null) {
                node.put("balance", it.line().balance().minorUnits());
            }
            text(node, "text", it.line().text());
            texts(node, "items", it.items());
            node.put("rule", it.rule());
            node.put("ours", it.ours().minorUnits());
            node.put("difference", it.difference().minorUnits());
            texts(node, "causes", it.causes().stream().map(StatementCause::wireName).toList());
        }
        return array.toString();
    }

    public List<LineOutcome> toLines(String json) {
        return list(
                json,
                node ->
                        new LineOutcome(
                                text(node, "id"),
                                new StatementLine(
                                        date(node),
                                        kind(node.required("kind").textValue()),
                                        text(node, "reference"),
                                        money(node, "amount"),
                                        money(node, "balance"),
                                        text(node, "text")),
                                texts(node, "items"),
                                text(node, "rule"),
                                money(node, "ours"),
                                money(node, "difference"),
                                texts(node, "causes").stream()
                                        .map(StoredReconciliation::cause)
                                        .toList()));
    }

    public static String ofMissing(List<MissingItem> missing) {
        ArrayNode array = MAPPER.createArrayNode();
        for (MissingItem it : missing) {
            ObjectNode node = array.addObject();
            text(node, "id", it.id());
            if (it.kind() != null) {
                node.put("kind", it.kind().name());
            }
            text(node, "number", it.number());
            if (it.documentDate() != null) {
                node.put("date", it.documentDate().toString());
            }
            node.put("difference", it.difference().minorUnits());
            node.put("cause", it.cause().wireName());
        }
        return array.toString();
    }

    public List<MissingItem> toMissing(String json) {
        return list(
                json,
                node ->
                        new MissingItem(
                                text(node, "id"),
                                node.has("kind")
                                        ? PartyItem.Kind.valueOf(node.get("kind").textValue())
                                        : null,
                                text(node, "number"),
                                date(node),
                                money(node, "difference"),
                                cause(node.required("cause").textValue())));
    }

    private Money money(JsonNode node, String field) {
        return node.has(field) ? new Money(node.get(field).longValue(), currency) : null;
    }

    private static LocalDate date(JsonNode node) {
        return node.has("date") ? LocalDate.parse(node.get("date").textValue()) : null;
    }

    private static StatementCause cause(String wireName) {
        for (StatementCause cause : StatementCause.values()) {
            if (cause.wireName().equals(wireName)) {
                return cause;
            }
        }
        throw new IllegalArgumentException("no cause: " + wireName);
    }

    private static StatementLineKind kind(String wireName) {
        for (StatementLineKind kind : StatementLineKind.values()) {
            if (kind.wireName().equals(wireName)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no kind of line: " + wireName);
    }

    private static void text(ObjectNode node, String field, String value) {
        node.put(field, StoredText.encode(value));
    }

    private static String text(JsonNode node, String field) {
        return StoredText.decode(node.required(field).textValue());
    }

    private static void texts(ObjectNode node, String field, List<String> values) {
        ArrayNode array = node.putArray(field);
        values.forEach(it -> array.add(StoredText.encode(it)));
    }

    private static List<String> texts(JsonNode node, String field) {
        List<String> values = new ArrayList<>();
        node.required(field).forEach(it -> values.add(StoredText.decode(it.textValue())));
        return values;
    }

    private static <T> List<T> list(String json, Function<JsonNode, T> element) {
        try {
            List<T> values = new ArrayList<>();
            MAPPER.readTree(json).forEach(node -> values.add(element.apply(node)));
            return values;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("stored list is no JSON", e);
        }
    }
}
