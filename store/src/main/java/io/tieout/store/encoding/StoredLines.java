package io.tieout.store.encoding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tieout.core.documents.RemittanceLine;
import io.tieout.core.money.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a remittance as the JSON of a {@code jsonb} column, and back. Amounts are minor
 * units of the remittance's currency, which stands in a column; what is not stated is left out.
 */
public final class StoredLines {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private StoredLines() {}

    public static String of(List<RemittanceLine> lines) {
        ArrayNode array = MAPPER.createArrayNode();
        for (RemittanceLine line : lines) {
            ObjectNode node = array.addObject();
            node.put("invoiceNumber", StoredText.encode(line.invoiceNumber()));
            put(node, "amount", line.amount());
            put(node, "discount", line.discount());
            put(node, "deduction", line.deduction());
            if (line.reasonCode() != null) {
                node.put("reasonCode", StoredText.encode(line.reasonCode()));
            }
            node.put("text", StoredText.encode(line.text()));
        }
        return array.toString();
    }

    /**
     * @param currency null if no line states an amount
     */
    public static List<RemittanceLine> toLines(String json, String currency) {
        try {
            List<RemittanceLine> lines = new ArrayList<>();
            for (JsonNode node : MAPPER.readTree(json)) {
                lines.add(
                        new RemittanceLine(
                                StoredText.decode(node.required("invoiceNumber").textValue()),
                                money(node, "amount", currency),
                                money(node, "discount", currency),
                                money(node, "deduction", currency),
                                node.has("reasonCode")
                                        ? StoredText.decode(node.get("reasonCode").textValue())
                                        : null,
                                StoredText.decode(node.required("text").textValue())));
            }
            return lines;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("stored list is no JSON", e);
        }
    }

    private static void put(ObjectNode node, String field, Money money) {
        if (money != null) {
            node.put(field, money.minorUnits());
        }
    }

    private static Money money(JsonNode node, String field, String currency) {
        return node.has(field) ? new Money(node.get(field).longValue(), currency) : null;
    }
}
