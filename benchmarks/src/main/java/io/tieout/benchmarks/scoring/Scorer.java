package io.tieout.benchmarks.scoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Scores results against truth. An item is rightly matched if the items of its match are a union of
 * complete true groups: k identical payments matched as one group with their k identical entries
 * are right, one of them with another's entry is not. Holds about 50 bytes an item.
 */
public final class Scorer {
    private static final Set<String> SCORED_KINDS = Set.of("bank", "ledgerOffset");

    private final TruthIndex truth;
    private final Marks marks;
    private final FaultCheck faults;
    private long unknownItems;

    private Scorer(Path truthFolder) {
        this.truth = TruthIndex.read(truthFolder);
        this.marks = new Marks(truth.itemCount());
        this.faults = new FaultCheck(this::isTwice, fault -> false);
    }

    /**
     * Reads {@code matches.jsonl}, {@code exceptions.jsonl} and {@code dead-letters.jsonl} of the
     * results and writes {@code wrong-matches.jsonl} and {@code score.json} beside them.
     *
     * @param truthFolder the {@code truth} folder of a feed
     * @throws UncheckedIOException if a folder cannot be read or written
     */
    public static Score score(Path truthFolder, Path resultsFolder) {
        Scorer scorer = new Scorer(truthFolder);
        Score score = scorer.run(truthFolder, resultsFolder);
        try {
            Lines.JSON
                    .writerWithDefaultPrettyPrinter()
                    .writeValue(resultsFolder.resolve("score.json").toFile(), score);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return score;
    }

    private Score run(Path truthFolder, Path results) {
        long wrong;
        try (WrongMatches list = new WrongMatches(results.resolve("wrong-matches.jsonl"), truth)) {
            Lines.each(
                    results.resolve("matches.jsonl"), Lines.MatchLine.class, m -> match(m, list));
            wrong = list.count();
        }
        Lines.each(results.resolve("exceptions.jsonl"), Lines.ExceptionLine.class, this::exception);
        Lines.each(
                results.resolve("dead-letters.jsonl"),
                Lines.DeadLetterLine.class,
                faults::deadLetter);
        Map<String, KindScore> kinds = kinds();
        KindScore total = kinds.values().stream().reduce(KindScore.NOTHING, KindScore::plus);
        return new Score(wrong, unknownItems, total, kinds, faults.check(truthFolder));
    }

    private void match(Lines.MatchLine match, WrongMatches wrong) {
        if (!SCORED_KINDS.contains(match.kind())) {
            return;
        }
        List<String> ids = new ArrayList<>(match.left());
        ids.addAll(match.right());
        if ("confirmed".equals(match.status())) {
            automatic(match, ids, wrong);
        } else if ("proposed".equals(match.status())) {
            boolean right = isTrue(ids);
            known(ids).forEach(item -> marks.suggested(item, right));
        }
    }

    private void automatic(Lines.MatchLine match, List<String> ids, WrongMatches wrong) {
        Set<Integer> items = known(ids);
        unknownItems += ids.size() - items.size();
        boolean isTrue = isTrue(ids);
        boolean allowed = items.stream().allMatch(truth::mayBeAutomatic);
        items.forEach(item -> marks.matched(item, isTrue && allowed));
        if (!isTrue) {
            wrong.add(match, "notTrue");
        } else if (!allowed) {
            wrong.add(match, "mustNotBeAutomatic");
        }
    }

    /** A suggestion ties its ids to the subjects, to one of them, or names all itself. */
    private void exception(Lines.ExceptionLine exception) {
        faults.exception(exception);
        if (exception.suggestions().isEmpty()) {
            return;
        }
        boolean anyRight = false;
        for (Lines.SuggestionLine suggestion : exception.suggestions()) {
            List<String> right = rightIds(exception.subjects(), suggestion.ids());
            known(right).forEach(item -> marks.suggested(item, true));
            anyRight |= !right.isEmpty();
        }
        if (!anyRight) {
            known(exception.subjects()).forEach(item -> marks.suggested(item, false));
        }
    }

    private List<String> rightIds(List<String> subjects, List<String> ids) {
        List<String> all = new ArrayList<>(new LinkedHashSet<>(subjects));
        ids.stream().filter(id -> !subjects.contains(id)).forEach(all::add);
        if (isTrue(all)) {
            return all;
        }
        if (isTrue(ids)) {
            return ids;
        }
        for (String subject : subjects) {
            List<String> one = new ArrayList<>(ids);
            one.add(subject);
            if (isTrue(one)) {
                return one;
            }
        }
        return List.of();
    }

    private Set<Integer> known(List<String> ids) {
        Set<Integer> items = new LinkedHashSet<>();
        for (String id : ids) {
            int item = truth.item(id);
            if (item != HashIndex.NONE) {
                items.add(item);
            }
        }
        return items;
    }

    private boolean isTwice(String id) {
        int item = truth.item(id);
        return item != HashIndex.NONE && marks.isTwice(item);
    }

    private boolean isTrue(List<String> ids) {
        Set<Integer> items = known(ids);
        return items.size() == ids.size() && truth.isUnionOfGroups(items.toArray(Integer[]::new));
    }

    private Map<String, KindScore> kinds() {
        Map<String, KindTally> tallies = new TreeMap<>();
        for (int item = 0; item < truth.itemCount(); item++) {
            tallies.computeIfAbsent(truth.kind(item), kind -> new KindTally())
                    .add(truth, marks, item);
        }
        Map<String, KindScore> scores = new TreeMap<>();
        tallies.forEach((kind, tally) -> scores.put(kind, tally.score()));
        return scores;
    }
}
