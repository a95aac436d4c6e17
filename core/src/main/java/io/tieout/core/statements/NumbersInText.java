package io.tieout.core.statements;

import io.tieout.core.references.NormalForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Ties lines to items whose numbers stand somewhere in their reference or text. */
final class NumbersInText {

    private static final int MIN_NUMBER = 5;
    private static final int MAX_WORDS = 4;
    private static final int MAX_CHARACTERS = 40;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,;]+");

    /** Takes a tie that was found. */
    interface Ties {
        void add(TieRule rule, List<StatedLine> lines, List<OurItem> items);
    }

    private final MatchKeys keys;
    private final Ties ties;

    NumbersInText(MatchKeys keys, Ties ties) {
        this.keys = keys;
        this.ties = ties;
    }

    /** Several numbers that make up the amount first, then single ones. */
    void match(List<StatedLine> lines, List<OurItem> items) {
        Map<List<Object>, List<OurItem>> byNumber = new HashMap<>();
        for (OurItem item : items) {
            if (isTelling(item.number().normal())) {
                byNumber.computeIfAbsent(keys.number(item), k -> new ArrayList<>()).add(item);
            }
        }
        if (byNumber.isEmpty()) {
            return;
        }
        Map<StatedLine, Set<OurItem>> named = new HashMap<>();
        for (StatedLine line : lines) {
            Set<OurItem> ofLine = named(line, byNumber);
            if (!ofLine.isEmpty()) {
                named.put(line, ofLine);
            }
        }
        tieSums(lines, named);
        tieSingles(lines, named);
    }

    private void tieSums(List<StatedLine> lines, Map<StatedLine, Set<OurItem>> named) {
        for (StatedLine line : lines) {
            List<OurItem> left =
                    named.getOrDefault(line, Set.of()).stream()
                            .filter(item -> !item.isTied())
                            .sorted(OurItem.ORDER)
                            .toList();
            long sum = left.stream().mapToLong(OurItem::amount).sum();
            if (left.size() > 1 && sum == line.amount()) {
                ties.add(TieRule.TEXT, List.of(line), left);
            }
        }
    }

    private void tieSingles(List<StatedLine> lines, Map<StatedLine, Set<OurItem>> named) {
        Map<OurItem, List<StatedLine>> claims = new HashMap<>();
        Map<StatedLine, OurItem> only = new HashMap<>();
        for (StatedLine line : lines) {
            List<OurItem> equal =
                    line.isTied()
                            ? List.of()
                            : named.getOrDefault(line, Set.of()).stream()
                                    .filter(it -> !it.isTied() && it.amount() == line.amount())
                                    .toList();
            equal.forEach(it -> claims.computeIfAbsent(it, k -> new ArrayList<>()).add(line));
            if (equal.size() == 1) {
                only.put(line, equal.get(0));
            }
        }
        for (StatedLine line : lines) {
            OurItem item = only.get(line);
            if (item != null && claims.get(item).size() == 1) {
                ties.add(TieRule.TEXT, List.of(line), List.of(item));
            }
        }
    }

    private Set<OurItem> named(StatedLine line, Map<List<Object>, List<OurItem>> byNumber) {
        Set<OurItem> named = new LinkedHashSet<>();
        for (String number : numbersIn(line.line().reference() + ' ' + line.line().text())) {
            named.addAll(byNumber.getOrDefault(keys.numberOf(number, line), List.of()));
        }
        return named;
    }

    private static Set<String> numbersIn(String text) {
        Set<String> numbers = new LinkedHashSet<>();
        String[] words = BETWEEN_WORDS.split(text.strip(), -1);
        for (int from = 0; from < words.length; from++) {
            StringBuilder joined = new StringBuilder(MAX_CHARACTERS);
            for (int to = from; to < words.length && to < from + MAX_WORDS; to++) {
                joined.append(words[to]);
                if (joined.length() > MAX_CHARACTERS) {
                    break;
                }
                String form = NormalForm.of(joined.toString());
                if (isTelling(form)) {
                    numbers.add(form);
                }
            }
        }
        return numbers;
    }

    private static boolean isTelling(String form) {
        return form.length() >= MIN_NUMBER
                && !Telling.isVoid(form)
                && form.chars().anyMatch(c -> c >= '0' && c <= '9');
    }
}
