package io.tieout.formats.pages;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts the labels of a field that stand before a place on its line, or above it. */
final class Labels {

    /** Labels of more words than this are not known. */
    private static final int LONGEST_WORDS = 4;

    /** How far above its value a label may stand, in heights of the value. */
    private static final double ABOVE_HEIGHTS = 3.5;

    private Labels() {}

    static int near(Place place, PageText page, List<String> labels) {
        Set<String> seen = new HashSet<>();
        List<PageWord> words = page.words();
        for (int i = 0; i < words.size(); i++) {
            boolean inside = i >= place.first() && i <= place.last();
            if (inside || !isNear(place.box(), words.get(i).box())) {
                if (inside) {
                    within(words.get(i), seen);
                }
                continue;
            }
            spell(words, i, place.box(), seen);
        }
        return (int) labels.stream().filter(seen::contains).count();
    }

    private static void within(PageWord word, Set<String> seen) {
        int colon = word.text().lastIndexOf(':');
        if (colon > 0) {
            seen.add(Spellings.plain(word.text().substring(0, colon)));
        }
    }

    private static void spell(List<PageWord> words, int from, PageBox value, Set<String> seen) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < words.size() && i < from + LONGEST_WORDS; i++) {
            if (!isNear(value, words.get(i).box())) {
                return;
            }
            text.append(words.get(i).text());
            seen.add(Spellings.plain(text.toString()));
        }
    }

    private static boolean isNear(PageBox value, PageBox word) {
        boolean before = word.isBeside(value) && word.x() < value.x();
        boolean above =
                word.bottom() <= value.y() + value.height() / 2
                        && value.y() - word.bottom() < ABOVE_HEIGHTS * value.height()
                        && word.x() < value.right()
                        && word.right() > value.x();
        return before || above;
    }
}
