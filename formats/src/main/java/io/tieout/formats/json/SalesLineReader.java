package io.tieout.formats.json;

import io.tieout.core.documents.SalesLine;
import io.tieout.core.documents.TaxCategory;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The lines of orders and contracts. */
final class SalesLineReader {

    private SalesLineReader() {}

    static SalesLine line(JsonCursor in) throws IOException, RefusedException {
        Long line = null;
        String itemId = null;
        String description = null;
        BigDecimal quantity = null;
        String unit = null;
        BigDecimal unitPrice = null;
        BigDecimal taxPercent = null;
        TaxCategory category = null;
        BigDecimal delivered = null;
        BigDecimal invoiced = null;
        for (String name = in.next(); name != null; name = in.next()) {
            switch (name) {
                case "line" -> line = in.count(line);
                case "itemId" -> itemId = in.string(itemId);
                case "description" -> description = in.string(description);
                case "quantity" -> quantity = in.decimal(quantity);
                case "unit" -> unit = in.string(unit);
                case "unitPrice" -> unitPrice = in.decimal(unitPrice);
                case "taxPercent" -> taxPercent = in.decimal(taxPercent);
                case "taxCategory" -> category = category(in, in.string(null));
                case "deliveredQuantity" -> delivered = in.decimal(delivered);
                case "invoicedQuantity" -> invoiced = in.decimal(invoiced);
                default -> in.skip();
            }
        }
        return new SalesLine(
                line == null ? 0 : Math.toIntExact(Math.min(line, Integer.MAX_VALUE)),
                itemId,
                description,
                quantity,
                unit,
                unitPrice,
                taxPercent,
                category,
                delivered,
                invoiced);
    }

    private static TaxCategory category(JsonCursor in, String code) throws RefusedException {
        TaxCategory category = code == null ? null : TaxCategory.ofCode(code);
        if (category == null && code != null) {
            List<String> known = new ArrayList<>();
            for (TaxCategory value : TaxCategory.values()) {
                known.add(value.code());
            }
            throw in.refused(
                    "is '" + Scalars.clip(code) + "', not one of " + String.join(", ", known));
        }
        return category;
    }

    /** The lines with the numbers that those without one get by their place. */
    static List<SalesLine> numbered(List<SalesLine> lines) throws RefusedException {
        List<SalesLine> numbered = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (SalesLine it : EventReader.orEmpty(lines)) {
            int number = it.line() == 0 ? numbered.size() + 1 : it.line();
            if (!taken.add(number)) {
                throw new RefusedException("lines.line", number + " is the number of two lines");
            }
            numbered.add(
                    new SalesLine(
                            number,
                            it.itemId(),
                            it.description(),
                            it.quantity(),
                            it.unit(),
                            it.unitPrice(),
                            it.taxPercent(),
                            it.taxCategory(),
                            it.deliveredQuantity(),
                            it.invoicedQuantity()));
        }
        return numbered;
    }
}
