package io.tieout.core.coding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a line shows, in words: the vendor, the words of the description alone, in pairs and with
 * the vendor, the item, the unit and the size of the amount. Words of the description are runs of
 * letters; runs with a digit are all taken as the same, for numbers differ from bill to bill and
 * say little.
 */
public final class LineWords {

    private static final int MAX_WORDS = 24;
    private static final String NUMBER = "#";

    private LineWords() {}

    /** Distinct, in a fixed order. */
    public static List<String> of(CodingLine line) {
        List<String> words = ofText(line.description());
        Set<String> features = new LinkedHashSet<>();
        features.add("all");
        features.add("vendor:" + line.vendorId());
        features.add("unit:" + line.unit());
        String size = "size:" + bucket(line.net().minorUnits());
        features.add(size);
        features.add(line.vendorId() + '|' + size);
        if (!line.itemId().isEmpty()) {
            features.add("item:" + line.itemId());
            features.add(line.vendorId() + "|item:" + line.itemId());
        }
        String before = "";
        for (String word : words) {
            features.add("word:" + word);
            features.add(line.vendorId() + "|word:" + word);
            features.add("pair:" + before + ' ' + word);
            before = word;
        }
        return List.copyOf(features);
    }

    /** In the order of the text, at most 24; small letters. */
    static List<String> ofText(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+", -1)) {
            if (words.size() < MAX_WORDS && word.length() > 1) {
                words.add(hasDigit(word) ? NUMBER : word);
            }
        }
        return words;
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    /** Powers of two, with the sign. */
    private static int bucket(long minorUnits) {
        int size = Long.SIZE - Long.numberOfLeadingZeros(Math.abs(minorUnits));
        return minorUnits < 0 ? -size : size;
    }

    /** How many words two descriptions share. */
    static int shared(List<String> some, List<String> others) {
        Set<String> rest = new LinkedHashSet<>(others);
        int shared = 0;
        for (String word : new LinkedHashSet<>(some)) {
            if (!word.equals(NUMBER) && rest.contains(word)) {
                shared++;
            }
        }
        return shared;
    }
}
