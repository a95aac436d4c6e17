package io.tieout.formats.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the fields of a bill among the words of its pages. Of several places with the same value
 * those next to the field's label count, and of these the first; where no label tells, all are
 * marked and said to be ambiguous. The same words and fields give the same marks.
 */
public final class FieldMarks {

    /** An amount in a table may stand a dozen times; more marks help nobody. */
    private static final int AMBIGUOUS_LIMIT = 12;

    /** So many of one value are looked at; a page made to keep us busy has more. */
    private static final int PLACE_LIMIT = 200;

    private static final double WITHOUT_LABEL = 0.8;

    private final Map<String, List<Place>> bySpelling = new HashMap<>();
    private final Map<Integer, PageText> pages = new HashMap<>();

    private FieldMarks(List<PageText> texts, Set<String> sought) {
        for (PageText text : texts) {
            pages.put(text.page(), text);
            for (Place place : Places.of(text, sought)) {
                List<Place> same =
                        bySpelling.computeIfAbsent(place.spelling(), k -> new ArrayList<>());
                if (same.size() < PLACE_LIMIT) {
                    same.add(place);
                }
            }
        }
    }

    /** The marks in the order of the fields, each field's in the order of reading. */
    public static List<Mark> locate(BillFields sought, List<PageText> texts) {
        Set<String> spellings = new HashSet<>();
        sought.fields().forEach(it -> spellings.addAll(it.spellings()));
        FieldMarks marks = new FieldMarks(texts, spellings);
        List<Mark> found = new ArrayList<>();
        for (SoughtField field : sought.fields()) {
            found.addAll(marks.of(field));
        }
        return List.copyOf(found);
    }

    private List<Mark> of(SoughtField field) {
        List<Place> places = places(field);
        if (places.isEmpty()) {
            return List.of();
        }
        List<Place> labelled = nextToLabel(field, places);
        if (!labelled.isEmpty()) {
            return List.of(mark(field, labelled.get(0), 1, false));
        }
        if (places.size() == 1) {
            return List.of(mark(field, places.get(0), WITHOUT_LABEL, false));
        }
        return places.stream()
                .limit(AMBIGUOUS_LIMIT)
                .map(it -> mark(field, it, WITHOUT_LABEL / places.size(), true))
                .toList();
    }

    /** In the order of reading; of places that overlap the smallest, which has nothing else. */
    private List<Place> places(SoughtField field) {
        List<Place> all = new ArrayList<>();
        for (String spelling : field.spellings()) {
            all.addAll(bySpelling.getOrDefault(spelling, List.of()));
        }
        all.sort(
                Comparator.comparingInt(Place::page)
                        .thenComparingInt(Place::words)
                        .thenComparingInt(Place::first));
        List<Place> apart = new ArrayList<>();
        for (Place place : all) {
            if (apart.stream().noneMatch(place::overlaps)) {
                apart.add(place);
            }
        }
        apart.sort(Comparator.comparingInt(Place::page).thenComparingInt(Place::first));
        return apart;
    }

    /** Those with the most labels, if any has one. */
    private List<Place> nextToLabel(SoughtField field, List<Place> places) {
        int most = 0;
        List<Place> best = new ArrayList<>();
        for (Place place : places) {
            int labels = Labels.near(place, pages.get(place.page()), field.labels());
            if (labels > most) {
                best.clear();
                most = labels;
            }
            if (labels == most && most > 0) {
                best.add(place);
            }
        }
        return best;
    }

    private static Mark mark(SoughtField field, Place place, double certainty, boolean ambiguous) {
        double confidence = Math.round(place.confidence() * certainty * 1_000) / 1_000.0;
        return new Mark(
                field.name(), place.page(), place.box(), place.text(), confidence, ambiguous);
    }
}
