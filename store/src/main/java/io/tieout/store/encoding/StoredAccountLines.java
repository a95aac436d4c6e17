package io.tieout.store.encoding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tieout.core.accounts.AccountLine;
import io.tieout.core.money.Money;
import io.tieout.core.receivables.AccountItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The open items of an account as the JSON of a {@code jsonb} column, and back. Amounts are minor
 * units of the account's currency, which stands in a column.
 */
public final class StoredAccountLines {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private StoredAccountLines() {}

    public static String of(List<AccountLine> lines) {
        ArrayNode array = MAPPER.createArrayNode();
        for (AccountLine line : lines) {
            ObjectNode node = array.addObject();
            node.put("kind", line.kind().name());
            node.put("id", StoredText.encode(line.id()));
            node.put("number", StoredText.encode(line.number()));
            node.put("orderNumber", StoredText.encode(line.orderNumber()));
            node.put("issueDate", line.issueDate().toString());
            node.put("dueDate", line.dueDate().toString());
            node.put("amountMinor", line.amount().minorUnits());
            node.put("openMinor", line.open().minorUnits());
            node.put("daysPastDue", line.daysPastDue());
            node.put("disputed", line.disputed());
        }
        return array.toString();
    }

    public static List<AccountLine> toLines(String json, String currency) {
        try {
            List<AccountLine> lines = new ArrayList<>();
            for (JsonNode node : MAPPER.readTree(json)) {
                lines.add(
                        new AccountLine(
                                AccountItem.Kind.valueOf(node.required("kind").textValue()),
                                StoredText.decode(node.required("id").textValue()),
                                StoredText.decode(node.required("number").textValue()),
                                StoredText.decode(node.required("orderNumber").textValue()),
                                LocalDate.parse(node.required("issueDate").textValue()),
                                LocalDate.parse(node.required("dueDate").textValue()),
                                new Money(node.required("amountMinor").longValue(), currency),
                                new Money(node.required("openMinor").longValue(), currency),
                                node.required("daysPastDue").intValue(),
                                node.required("disputed").booleanValue()));
            }
            return lines;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not the lines of an account: " + json, e);
        }
    }
}
