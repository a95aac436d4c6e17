package io.tieout.benchmarks.recon.payables;

import io.tieout.benchmarks.recon.Amounts;
import io.tieout.benchmarks.recon.Draw;
import io.tieout.benchmarks.recon.FeedCurrency;
import io.tieout.benchmarks.recon.LineBuffer;
import java.util.ArrayList;
import java.util.List;

/** What suppliers sell: items, quantities and prices, worth what the feed's amounts are worth. */
final class Catalogue {
    static final byte[] PIECES = LineBuffer.utf8("C62");
    static final byte[] TWO_WAY = LineBuffer.utf8("twoWay");
    static final byte[] NOT_COMPARED = LineBuffer.utf8("none");

    private static final byte[] HOURS = LineBuffer.utf8("HUR");
    private static final byte[] KILOGRAMS = LineBuffer.utf8("KGM");
    private static final int[] QUANTITIES = {1, 1, 2, 4, 5, 10, 12, 20, 24, 48, 50, 100, 144, 500};
    private static final String[] GOODS = {
        "Schrauben M8",
        "Bearing",
        "Kugellager",
        "Printer paper",
        "Toner",
        "Hydraulic hose",
        "Dichtung",
        "Steel sheet",
        "Kabel NYM",
        "Filter",
        "Sensor",
        "Gehäuse",
        "Palette",
        "Reiniger"
    };
    private static final String[] SERVICES = {
        "Montage", "Consulting", "Wartung", "Transport", "Cleaning", "Support"
    };
    private static final int ITEMS = 90_000;
    private static final int LINE_STEP = 10;
    private static final int FULL_RATE = 19;
    private static final int REDUCED_RATE = 7;
    private static final int PRICE_DIGITS = 4;
    private static final long CENT = 100;

    private final Draw draw;
    private final LineBuffer scratch = new LineBuffer();

    /**
     * @param draw of the scene, wherever it is at that time
     */
    Catalogue(Draw draw) {
        this.draw = draw;
    }

    /** So many lines with different items. */
    List<OrderedLine> lines(Supplier supplier, int count) {
        List<OrderedLine> lines = new ArrayList<>(count);
        int firstItem = draw.below(ITEMS);
        for (int i = 0; i < count; i++) {
            lines.add(line(supplier, (i + 1) * LINE_STEP, firstItem + i));
        }
        return lines;
    }

    OrderedLine line(Supplier supplier, int number, int itemNumber) {
        long amount = Amounts.draw(draw, supplier.currency(), supplier.priceList);
        return line(supplier, number, itemNumber, amount);
    }

    /** A line worth about an amount. */
    OrderedLine line(Supplier supplier, int number, int itemNumber, long amount) {
        boolean service = draw.percent(15);
        long quantity = QUANTITIES[draw.below(QUANTITIES.length)] * Quantity.ONE;
        byte[] unit = PIECES;
        if (service) {
            quantity += draw.below(4) * Quantity.ONE / 4;
            unit = HOURS;
        } else if (draw.percent(10)) {
            quantity += draw.below(1_000);
            unit = KILOGRAMS;
        }
        Price price = Price.of(price(amount, quantity, supplier.currency()));
        String words = draw.pick(service ? SERVICES : GOODS);
        scratch.clear().raw(LineBuffer.utf8(words)).raw(' ').number(itemNumber);
        byte[] description = scratch.copy();
        byte[] item = scratch.clear().raw('A').raw('-').number(itemNumber).copy();
        int rate = rate(supplier);
        return new OrderedLine(
                number, item, description, quantity, price, 0, unit, 0, rate, null, false);
    }

    /** A line by value, for as much as called off up to a limit. */
    OrderedLine blanket(Supplier supplier, long limit) {
        int item = draw.below(ITEMS);
        scratch.clear().raw(LineBuffer.utf8(draw.pick(SERVICES))).raw(' ').number(item);
        byte[] description = scratch.copy();
        byte[] name = scratch.clear().raw('R').raw('-').number(item).copy();
        return new OrderedLine(
                LINE_STEP, name, description, 0, null, limit, null, 0, rate(supplier), null, false);
    }

    /** Where the company owes the tax itself, orders have the rate all the same. */
    private int rate(Supplier supplier) {
        if (supplier.hasReverseCharge()) {
            return FULL_RATE;
        }
        return draw.percent(12) ? REDUCED_RATE : supplier.rate;
    }

    /** Ten-thousandths for one unit, mostly whole cents. */
    private long price(long amount, long quantity, FeedCurrency currency) {
        long tenThousandths = amount;
        for (int i = currency.scale(); i < PRICE_DIGITS; i++) {
            tenThousandths *= 10;
        }
        long price = tenThousandths * Quantity.ONE / quantity;
        boolean whole = price > CENT * CENT || draw.percent(80);
        return Math.max(1, whole && price > CENT ? price / CENT * CENT : price);
    }
}
