package io.tieout.benchmarks.scoring;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether planted faults were noticed: a fault is found if each of its items is a subject or a
 * suggestion of an exception with the expected reason; a damaged line if a dead letter names it; a
 * record sent twice if it was not matched twice.
 */
final class FaultCheck {
    private static final String DEAD_LETTER = "DEAD_LETTER";

    private final TruthIndex truth;
    private final Marks marks;
    private final HashIndex said = new HashIndex();

    FaultCheck(TruthIndex truth, Marks marks) {
        this.truth = truth;
        this.marks = marks;
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
                    String name = fault.reason().isEmpty() ? "COUNTED_ONCE" : fault.reason();
                    scores.merge(
                            fault.kind() + "/" + name,
                            new FaultScore(name, 1, isFound(fault) ? 1 : 0),
                            (sum, one) -> sum.plus(one.found() == 1));
                });
        return scores;
    }

    private boolean isFound(Lines.Fault fault) {
        return switch (fault.reason()) {
            case "" -> fault.ids().stream().noneMatch(this::isTwice);
            case DEAD_LETTER -> isSaid(DEAD_LETTER, fault.stream() + fault.line());
            default -> fault.ids().stream().allMatch(id -> isSaid(fault.reason(), id));
        };
    }

    private boolean isTwice(String id) {
        int item = truth.item(id);
        return item != HashIndex.NONE && marks.isTwice(item);
    }

    private boolean isSaid(String reason, String id) {
        return said.find(key(reason, id)) != HashIndex.NONE;
    }

    private static long key(String reason, String id) {
        return HashIndex.hash(reason + ' ' + id);
    }
}
