package io.tieout.benchmarks.scoring;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Whether planted faults were noticed: a fault is found if each of its items is a subject or a
 * suggestion of an exception with the expected reason; one of receivables if any of its items is,
 * with the expected reason or an alternative; a damaged line if a dead letter names it; a record
 * sent twice if it was not matched twice.
 */
final class FaultCheck {
    private static final String DEAD_LETTER = "DEAD_LETTER";

    private final Predicate<String> isCountedTwice;
    private final Predicate<Lines.Fault> isMended;
    private final HashIndex said = new HashIndex();

    /**
     * @param isCountedTwice whether results use the item of an id more than once
     * @param isMended whether a fault was mended within the feed and is not to be found at its end
     */
    FaultCheck(Predicate<String> isCountedTwice, Predicate<Lines.Fault> isMended) {
        this.isCountedTwice = isCountedTwice;
        this.isMended = isMended;
    }

    void exception(Lines.ExceptionLine exception) {
        for (String id : exception.subjects()) {
            said.add(key(exception.reason(), id));
        }
        for (Lines.SuggestionLine suggestion : exception.suggestions()) {
            for (String id : suggestion.ids()) {
                said.add(key(exception.reason(), id));
            }
        }
    }

    void deadLetter(Lines.DeadLetterLine letter) {
        String source = letter.source() == null ? "" : letter.source();
        String file = source.substring(source.lastIndexOf('/') + 1);
        int dot = file.indexOf('.');
        String position = letter.position() == null ? "" : letter.position();
        said.add(
                key(
                        DEAD_LETTER,
                        (dot < 0 ? file : file.substring(0, dot))
                                + position.replaceAll("[^0-9]", "")));
    }

    Map<String, FaultScore> check(Path truthFolder) {
        Map<String, FaultScore> scores = new TreeMap<>();
        Lines.each(
                truthFolder.resolve("faults.jsonl"),
                Lines.Fault.class,
                fault -> {
                    if (isMended.test(fault)) {
                        return;
                    }
                    String name = fault.reason().isEmpty() ? "COUNTED_ONCE" : fault.reason();
                    scores.merge(
                            fault.kind() + "/" + name,
                            new FaultScore(name, 1, isFound(fault) ? 1 : 0),
                            (sum, one) -> sum.plus(one.found() == 1));
                });
        return scores;
    }

    boolean isFound(Lines.Fault fault) {
        return switch (fault.reason()) {
            case "" -> fault.ids().stream().noneMatch(isCountedTwice);
            case DEAD_LETTER -> isSaid(DEAD_LETTER, fault.stream() + fault.line());
            default ->
                    fault.alternatives() == null
                            ? fault.ids().stream().allMatch(id -> isSaid(fault.reason(), id))
                            : fault.ids().stream().anyMatch(id -> isSaidInAnyWay(fault, id));
        };
    }

    private boolean isSaidInAnyWay(Lines.Fault fault, String id) {
        return isSaid(fault.reason(), id)
                || fault.alternatives().stream().anyMatch(reason -> isSaid(reason, id));
    }

    private boolean isSaid(String reason, String id) {
        return said.find(key(reason, id)) != HashIndex.NONE;
    }

    private static long key(String reason, String id) {
        return HashIndex.hash(reason + ' ' + id);
    }
}
