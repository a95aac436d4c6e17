package io.tieout.formats.json;

import io.tieout.core.matching.Tolerance;
import io.tieout.core.matching.Tolerances;
import java.io.IOException;

/** The tolerances of one level, each under its key. */
final class TolerancesReader {

    private Tolerance quantityOrdered;
    private Tolerance quantityReceived;
    private Tolerance price;
    private Tolerance lineAmount;
    private Tolerance charges;
    private Tolerance tax;
    private Tolerance total;

    static Tolerances read(JsonCursor in) throws IOException, RefusedException {
        TolerancesReader reader = new TolerancesReader();
        for (String name = in.next(); name != null; name = in.next()) {
            reader.field(name, in);
        }
        return reader.tolerances();
    }

    private void field(String name, JsonCursor in) throws IOException, RefusedException {
        switch (name) {
            case "quantityOrdered" -> quantityOrdered = tolerance(in, quantityOrdered);
            case "quantityReceived" -> quantityReceived = tolerance(in, quantityReceived);
            case "price" -> price = tolerance(in, price);
            case "lineAmount" -> lineAmount = tolerance(in, lineAmount);
            case "charges" -> charges = tolerance(in, charges);
            case "tax" -> tax = tolerance(in, tax);
            case "total" -> total = tolerance(in, total);
            default -> throw in.refused("is no key of a tolerance");
        }
    }

    private static Tolerance tolerance(JsonCursor in, Tolerance previous)
            throws IOException, RefusedException {
        return in.object(previous, CustomerReader::tolerance);
    }

    private Tolerances tolerances() {
        return new Tolerances(
                quantityOrdered, quantityReceived, price, lineAmount, charges, tax, total);
    }
}
