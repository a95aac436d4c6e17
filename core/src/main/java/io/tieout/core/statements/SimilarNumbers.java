package io.tieout.core.statements;

import java.util.ArrayList;
import java.util.List;

/** Numbers that somebody has mistyped, or put a few letters to. */
final class SimilarNumbers {

    private static final int MIN_SHORTER = 4;
    private static final int MAX_EXTRA = 3;
    private static final int MIN_MISTYPED = 5;
    private static final int LAST_CHARACTERS = 2;

    private SimilarNumbers() {}

    /** Lines and items of one amount that are similar to each other and to nothing else. */
    static List<PairTied> pairs(Rivals rivals, StatementSettings settings) {
        int most = settings.maxClass();
        if (rivals.lines().size() > most || rivals.items().size() > most) {
            return List.of();
        }
        int[] ofItem = new int[rivals.items().size()];
        int[] ofLine = new int[rivals.lines().size()];
        int[] partner = new int[rivals.lines().size()];
        for (int l = 0; l < ofLine.length; l++) {
            for (int i = 0; i < ofItem.length; i++) {
                if (areSimilar(rivals.lines().get(l), rivals.items().get(i), settings)) {
                    ofLine[l]++;
                    ofItem[i]++;
                    partner[l] = i;
                }
            }
        }
        List<PairTied> pairs = new ArrayList<>();
        for (int l = 0; l < ofLine.length; l++) {
            if (ofLine[l] == 1 && ofItem[partner[l]] == 1) {
                pairs.add(new PairTied(rivals.lines().get(l), rivals.items().get(partner[l])));
            }
        }
        return pairs;
    }

    private static boolean areSimilar(Candidate one, Candidate other, StatementSettings settings) {
        String a = one.number().normal();
        String b = other.number().normal();
        if (Telling.isVoid(a) || Telling.isVoid(b)) {
            return false;
        }
        int days = Math.abs(one.day() - other.day());
        return (days <= settings.nearDays() && extra(a, b))
                || (days <= settings.mistypedDays() && mistyped(a, b));
    }

    private static boolean extra(String a, String b) {
        String shorter = a.length() < b.length() ? a : b;
        String longer = a.length() < b.length() ? b : a;
        int more = longer.length() - shorter.length();
        if (shorter.length() < MIN_SHORTER || more < 1 || more > MAX_EXTRA) {
            return false;
        }
        return (longer.startsWith(shorter) && hasNoDigit(longer.substring(shorter.length())))
                || (longer.endsWith(shorter) && hasNoDigit(longer.substring(0, more)));
    }

    private static boolean hasNoDigit(String text) {
        return text.chars().noneMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean mistyped(String a, String b) {
        if (a.length() != b.length() || a.length() < MIN_MISTYPED) {
            return false;
        }
        List<Integer> differing = new ArrayList<>();
        for (int i = 0; i < a.length() && differing.size() < 3; i++) {
            if (a.charAt(i) != b.charAt(i)) {
                differing.add(i);
            }
        }
        if (differing.size() == 1) {
            int at = differing.get(0);
            return isDigit(a.charAt(at))
                    && isDigit(b.charAt(at))
                    && at < a.length() - LAST_CHARACTERS;
        }
        return differing.size() == 2
                && differing.get(1) == differing.get(0) + 1
                && a.charAt(differing.get(0)) == b.charAt(differing.get(1))
                && a.charAt(differing.get(1)) == b.charAt(differing.get(0));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
