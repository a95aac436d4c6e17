package io.tieout.benchmarks.recon.payables;

import io.tieout.benchmarks.recon.Draw;
import io.tieout.benchmarks.recon.FeedCurrency;
import io.tieout.benchmarks.recon.LineBuffer;
import io.tieout.benchmarks.recon.Parties;
import io.tieout.benchmarks.recon.Profile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Sets up the vendors of a feed: those that sell, and second records of some of them. */
final class Suppliers {
    private static final long STREAM = 0x5017;
    private static final String LETTERS = "KLMNPRSTVW";
    private static final String VOWELS = "aeiou";
    private static final int TWIN_PERCENT = 5;

    /** Of all traffic, for the one supplier that stands out in the profile that has one. */
    private static final int HOT_PERCENT = 10;

    /** Those that sell. */
    final Supplier[] selling;

    /** All records of master data. */
    final List<Supplier> records = new ArrayList<>();

    private final Set<String> taken = new HashSet<>();

    /**
     * @param companies that buy; each has its own vendors
     */
    Suppliers(long seed, Profile profile, int count, int companies) {
        selling = new Supplier[count];
        for (int i = 0; i < count; i++) {
            Draw draw = new Draw(seed, STREAM, i);
            byte[] company = LineBuffer.utf8("co" + (i % companies + 1));
            selling[i] = new Supplier(seed, i, company, newName(draw, i), FeedCurrency.draw(draw));
            selling[i].weight =
                    profile == Profile.ADVERSARIAL
                            ? 100
                            : 30 + 120L * draw.skewedBelow(100) * draw.below(100) / 2_500;
            records.add(selling[i]);
            if (draw.percent(TWIN_PERCENT)) {
                records.add(Supplier.secondRecord(seed, count + i, selling[i]));
            }
        }
        if (profile.settings().hotPercent() > 0) {
            selling[0].weight += weight() * HOT_PERCENT / (100 - HOT_PERCENT);
        }
    }

    long weight() {
        long weight = 0;
        for (Supplier supplier : selling) {
            weight += supplier.weight;
        }
        return weight;
    }

    /** A name that tells a supplier from all others, even where it is shortened. */
    private String newName(Draw draw, int index) {
        String name = Parties.name(draw);
        if (!taken.add(key(name))) {
            name = Parties.withoutForm(name) + " " + word(index) + " GmbH";
            taken.add(key(name));
        }
        return name;
    }

    /** A made-up word that no other index has. */
    private static String word(int index) {
        StringBuilder word = new StringBuilder();
        for (int rest = index; rest > 0; rest /= LETTERS.length()) {
            word.append(VOWELS.charAt(rest % VOWELS.length()))
                    .append(LETTERS.charAt(rest % LETTERS.length()));
        }
        return word.toString();
    }

    private static String key(String name) {
        return Parties.withoutForm(name).toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
