package io.tieout.console.rules;

import io.tieout.console.http.Json;
import io.tieout.core.documents.RuleSet;
import java.util.Locale;
import java.util.Map;

/** A line of {@code rule-sets.jsonl}: see docs/reference/formats.md. */
record RuleSetLine(
        String id,
        String flow,
        String companyId,
        int version,
        Map<String, String> values,
        String author,
        String approvedBy,
        String reason,
        String publishedAt) {

    static String of(RuleSet it) {
        return Json.text(
                        new RuleSetLine(
                                it.id(),
                                it.flow().name().toLowerCase(Locale.ROOT),
                                it.companyId(),
                                it.version(),
                                it.values(),
                                it.author(),
                                it.approvedBy(),
                                it.reason(),
                                it.publishedAt().toString()))
                + "\n";
    }

    /** Under which the engine and the command know it. */
    static String fileName(String id) {
        return "rule-sets-" + id + ".jsonl";
    }
}
