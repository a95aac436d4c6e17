package io.tieout.formats.json;

import io.tieout.core.documents.MatchingPolicy;
import io.tieout.core.documents.OrderLine;
import io.tieout.core.documents.UnitConversion;
import io.tieout.core.matching.Tolerances;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

/**
 * The fields of one line of a purchase order; a fresh one for each line. Its amount waits for the
 * currency, which may follow the lines.
 */
final class OrderLineReader {

    private Integer line;
    private String itemId;
    private String description;
    private BigDecimal quantity;
    private String unit;
    private BigDecimal unitPrice;
    private BigDecimal priceUnit;
    private BigDecimal discountPercent;
    private String limitAmount;
    private BigDecimal taxPercent;
    private String matching;
    private String glAccount;
    private String costCenter;
    private Tolerances tolerances;
    private List<UnitConversion> conversions;

    static OrderLineReader read(JsonCursor in) throws IOException, RefusedException {
        OrderLineReader reader = new OrderLineReader();
        for (String name = in.next(); name != null; name = in.next()) {
            reader.field(name, in);
        }
        return reader;
    }

    private void field(String name, JsonCursor in) throws IOException, RefusedException {
        switch (name) {
            case "line" -> line = in.position(line);
            case "itemId" -> itemId = in.string(itemId);
            case "description" -> description = in.string(description);
            case "quantity" -> quantity = in.number(quantity);
            case "unit" -> unit = in.string(unit);
            case "unitPrice" -> unitPrice = in.number(unitPrice);
            case "priceUnit" -> priceUnit = in.number(priceUnit);
            case "discountPercent" -> discountPercent = in.number(discountPercent);
            case "limitAmount" -> limitAmount = in.amount(limitAmount);
            case "taxPercent" -> taxPercent = in.number(taxPercent);
            case "matching" -> matching = in.string(matching);
            case "glAccount" -> glAccount = in.string(glAccount);
            case "costCenter" -> costCenter = in.string(costCenter);
            case "tolerances" -> tolerances = in.object(tolerances, TolerancesReader::read);
            case "conversions" -> conversions = in.list(conversions, OrderLineReader::conversion);
            default -> in.skip();
        }
    }

    private static UnitConversion conversion(JsonCursor in) throws IOException, RefusedException {
        String unit = null;
        BigDecimal factor = null;
        BigDecimal per = null;
        for (String name = in.next(); name != null; name = in.next()) {
            switch (name) {
                case "unit" -> unit = in.string(unit);
                case "factor" -> factor = in.number(factor);
                case "per" -> per = in.number(per);
                default -> in.skip();
            }
        }
        return new UnitConversion(unit, factor, per);
    }

    /** The policy of a wire name; null for null. */
    static MatchingPolicy policy(String field, String wireName) throws RefusedException {
        if (wireName == null) {
            return null;
        }
        for (MatchingPolicy known : MatchingPolicy.values()) {
            if (known.wireName().equals(wireName)) {
                return known;
            }
        }
        throw new RefusedException(
                field, "'" + Scalars.clip(wireName) + "' is none of none, twoWay, threeWay");
    }

    OrderLine line(String currency) throws RefusedException {
        if (line == null) {
            throw RefusedException.missing("lines.line");
        }
        return new OrderLine(
                line,
                itemId,
                description,
                quantity,
                unit,
                unitPrice,
                priceUnit,
                discountPercent,
                Scalars.optionalMoney("lines.limitAmount", limitAmount, currency),
                taxPercent,
                policy("lines.matching", matching),
                glAccount,
                costCenter,
                tolerances,
                EventReader.orEmpty(conversions));
    }
}
