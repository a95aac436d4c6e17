package io.tieout.benchmarks.recon.receivables;

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

/** Sets up the customers of a feed: single ones, families, and pairs that look alike. */
final class Debtors {
    private static final long STREAM = 0xFA41;
    private static final int LARGEST_FAMILY = 5;

    /** Of all traffic, for the one customer that stands out in the profile that has one. */
    private static final int HOT_PERCENT = 10;

    private static final String[] PLACES = {
        "Nord", "Süd", "West", "Ost", "Mitte", "International", "Service", "Beteiligungs"
    };
    private static final String[][] FORM_PAIRS = {{"GmbH", "AG"}, {"KG", "OHG"}, {"Ltd.", "LLC"}};

    private final long seed;
    private final Profile profile;
    private final Set<String> taken = new HashSet<>();
    private final List<PayerGroup> groups = new ArrayList<>();
    private int count;

    private Debtors(long seed, Profile profile) {
        this.seed = seed;
        this.profile = profile;
    }

    /** Groups with so many customers altogether, or a few more. */
    static PayerGroup[] of(long seed, Profile profile, int count) {
        Debtors debtors = new Debtors(seed, profile);
        while (debtors.count < count) {
            debtors.addGroup();
        }
        return debtors.groups.toArray(PayerGroup[]::new);
    }

    private void addGroup() {
        Draw draw = new Draw(seed, STREAM, groups.size());
        FeedCurrency currency = FeedCurrency.draw(draw);
        int kind = draw.below(100);
        if (kind < 4) {
            addLookAlikes(draw, currency);
        } else if (kind < 15) {
            addFamily(draw, currency, draw.between(2, LARGEST_FAMILY));
        } else {
            add(draw, new Debtor(seed, count++, newName(draw), currency, null));
        }
    }

    private void addFamily(Draw draw, FeedCurrency currency, int size) {
        Debtor[] family = new Debtor[size];
        String name = newName(draw);
        family[0] = new Debtor(seed, count++, name, currency, null);
        for (int i = 1; i < size; i++) {
            String own = Parties.withoutForm(name) + " " + PLACES[i] + " GmbH";
            taken.add(key(own));
            family[i] = new Debtor(seed, count++, own, currency, family[0]);
        }
        add(draw, family);
    }

    private void addLookAlikes(Draw draw, FeedCurrency currency) {
        String shared = Parties.withoutForm(newName(draw));
        String[] forms = draw.pick(FORM_PAIRS);
        Debtor one = new Debtor(seed, count++, shared + " " + forms[0], currency, null);
        Debtor other = new Debtor(seed, count++, shared + " " + forms[1], currency, null);
        one.resembles(other, LineBuffer.utf8(shared));
        other.resembles(one, LineBuffer.utf8(shared));
        add(draw, one);
        add(draw, other);
    }

    private void add(Draw draw, Debtor... debtors) {
        int index = groups.size();
        long own = weight(draw, debtors.length);
        groups.add(new PayerGroup(index, debtors, own, profile, draw));
    }

    private long weight(Draw draw, int size) {
        if (profile == Profile.ADVERSARIAL) {
            return 100L * size;
        }
        return size * (30 + 120L * draw.skewedBelow(100) * draw.below(100) / 2_500);
    }

    private String newName(Draw draw) {
        String name = Parties.name(draw);
        for (int i = 2; !taken.add(key(name)); i++) {
            String suffix = i > 6 ? " " + draw.below(1_000) : "";
            name = Parties.name(draw) + suffix;
        }
        return name;
    }

    /** A name that no other customer has: numbered, as branches are. */
    static String backlogName(Draw draw, int index) {
        return Parties.withoutForm(Parties.name(draw)) + " Filiale " + index + " GmbH";
    }

    private static String key(String name) {
        return Parties.withoutForm(name).toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** What a group needs more than its own weight to have its share where one stands out. */
    static long hotWeight(Profile profile, PayerGroup[] groups) {
        if (profile.settings().hotPercent() == 0) {
            return 0;
        }
        long all = 0;
        for (PayerGroup group : groups) {
            all += group.weight;
        }
        return all * HOT_PERCENT / (100 - HOT_PERCENT);
    }
}
