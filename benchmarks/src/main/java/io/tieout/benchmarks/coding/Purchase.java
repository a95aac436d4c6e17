package io.tieout.benchmarks.coding;

import io.tieout.benchmarks.recon.Draw;
import java.util.ArrayList;
import java.util.List;

/**
 * What a vendor is bought from for: it has words, an usual amount, and an account that may change
 * in the course of the year.
 *
 * @param kind the account it is booked on at first, as a number
 * @param variant which half of the account it belongs to if that is split
 * @param words of its descriptions, the telling ones first
 * @param usualMinor its usual amount in minor units
 */
record Purchase(int kind, int variant, List<String> words, int usualMinor) {

    /** As a clerk or a machine prints it: words are left out, cut off, mistyped; periods added. */
    String description(Draw draw, int day) {
        List<String> printed = new ArrayList<>();
        for (String word : words) {
            if (!draw.percent(25)) {
                printed.add(noisy(word, draw));
            }
        }
        if (draw.percent(40)) {
            printed.add((day / 31 + 1) + "/2026");
        }
        if (draw.percent(15)) {
            printed.clear();
            printed.add(draw.percent(50) ? "services as agreed" : "invoice position");
        }
        return String.join(" ", printed);
    }

    private static String noisy(String word, Draw draw) {
        int chance = draw.below(100);
        if (chance < 6 && word.length() > 5) {
            return word.substring(0, 4) + ".";
        }
        if (chance < 11 && word.length() > 3) {
            int at = draw.between(1, word.length() - 2);
            return word.substring(0, at)
                    + word.charAt(at + 1)
                    + word.charAt(at)
                    + word.substring(at + 2);
        }
        return word;
    }

    /** Between half and double the usual amount. */
    long amount(Draw draw) {
        return (long) usualMinor * draw.between(50, 200) / 100;
    }
}
