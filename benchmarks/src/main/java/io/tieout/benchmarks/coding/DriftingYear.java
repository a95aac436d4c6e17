package io.tieout.benchmarks.coding;

import io.tieout.benchmarks.recon.Draw;
import io.tieout.core.coding.CodingLine;
import io.tieout.core.money.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * A year of bill lines of one company, with the accounts they were booked on. Vendors come and go;
 * every fourth account is split in two and every fifth gets another number at some day; what is
 * printed is noisy, and 2% of the lines were booked wrongly. The same seed gives the same year.
 */
final class DriftingYear {

    static final int DAYS = 365;

    private static final int KINDS = 48;
    private static final int FIRST_ACCOUNT = 6000;
    private static final int ACCOUNT_STEP = 20;
    private static final int MISTAKES_PERCENT = 2;
    private static final String[] SYLLABLES = {
        "ka", "ro", "mi", "ten", "sol", "ver", "dan", "lu", "pri", "gor", "bel", "fen", "tra",
        "nos", "ul", "hem", "zi", "cor", "vas", "pel"
    };

    private final long seed;
    private final List<List<List<String>>> words = new ArrayList<>();

    /** A vendor with the days it bills on. */
    private record Vendor(String id, int fromDay, int toDay, List<Purchase> purchases) {}

    DriftingYear(long seed) {
        this.seed = seed;
        for (int kind = 0; kind < KINDS; kind++) {
            words.add(List.of(vocabulary(kind, 0), vocabulary(kind, 1)));
        }
    }

    /**
     * @param count lines in all, evenly over the year
     */
    List<LabelledLine> lines(int vendors, int count) {
        List<Vendor> all = new ArrayList<>();
        for (int i = 0; i < vendors; i++) {
            all.add(vendor(i));
        }
        List<LabelledLine> lines = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int day = (int) ((long) i * DAYS / count);
            lines.add(line(i, day, all));
        }
        return lines;
    }

    private LabelledLine line(int number, int day, List<Vendor> vendors) {
        Draw draw = new Draw(seed, 3, number);
        Vendor vendor = vendors.get(draw.skewedBelow(vendors.size()));
        while (day < vendor.fromDay() || day > vendor.toDay()) {
            vendor = vendors.get(draw.skewedBelow(vendors.size()));
        }
        Purchase purchase = vendor.purchases().get(draw.skewedBelow(vendor.purchases().size()));
        CodingLine line =
                new CodingLine(
                        "I" + number,
                        1,
                        vendor.id(),
                        purchase.description(draw, day),
                        "",
                        draw.percent(50) ? "C62" : "",
                        new Money(purchase.amount(draw), "EUR"));
        boolean mistake = draw.percent(MISTAKES_PERCENT);
        int kind = mistake ? draw.below(KINDS) : purchase.kind();
        return new LabelledLine(day, line, account(kind, purchase.variant(), day));
    }

    /** Half of the vendors bill all year; of the others half come late and half leave early. */
    private Vendor vendor(int number) {
        Draw draw = new Draw(seed, 1, number);
        int change = draw.between(30, DAYS - 30);
        boolean comes = number % 4 == 1;
        boolean leaves = number % 4 == 3;
        List<Purchase> purchases = new ArrayList<>();
        int count = draw.between(1, 4);
        for (int i = 0; i < count; i++) {
            purchases.add(purchase(draw));
        }
        return new Vendor(
                "V" + number, comes ? change : 0, leaves ? change : DAYS, List.copyOf(purchases));
    }

    private Purchase purchase(Draw draw) {
        int kind = draw.below(KINDS);
        int variant = draw.below(2);
        List<String> known = words.get(kind).get(variant);
        List<String> other = words.get(draw.below(KINDS)).get(draw.below(2));
        List<String> own = new ArrayList<>();
        own.add(known.get(draw.below(known.size())));
        own.add(known.get(draw.below(known.size())));
        if (draw.percent(40)) {
            own.add(other.get(draw.below(other.size())));
        }
        return new Purchase(kind, variant, own, 1_000 << draw.below(10));
    }

    private List<String> vocabulary(int kind, int variant) {
        List<String> vocabulary = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            // Some words are those of the account as a whole, whichever half.
            Draw draw = new Draw(seed, 2, (kind * 2L + (i < 2 ? 0 : variant)) * 10 + i);
            vocabulary.add(draw.pick(SYLLABLES) + draw.pick(SYLLABLES) + draw.pick(SYLLABLES));
        }
        return vocabulary;
    }

    /** The account of a kind of purchase on a day, by the changes of the year. */
    private String account(int kind, int variant, int day) {
        Draw draw = new Draw(seed, 4, kind);
        boolean changed = day >= draw.between(60, DAYS - 60);
        int account = FIRST_ACCOUNT + kind * ACCOUNT_STEP;
        if (changed && kind % 4 == 0) {
            account += 1 + variant;
        } else if (changed && kind % 5 == 0) {
            account += 5;
        }
        return Integer.toString(account);
    }
}
