package io.tieout.console.views;

import io.tieout.core.results.Evidence;
import java.util.List;

/** A field that was compared. */
public record EvidenceView(String field, String left, String right, boolean agrees) {

    public static List<EvidenceView> of(List<Evidence> evidence) {
        return evidence.stream()
                .map(it -> new EvidenceView(it.field(), it.left(), it.right(), it.agrees()))
                .toList();
    }
}
