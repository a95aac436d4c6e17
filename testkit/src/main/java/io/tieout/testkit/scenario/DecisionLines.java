package io.tieout.testkit.scenario;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.documents.Observed;
import io.tieout.core.results.Allocation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the lines that state decisions. */
final class DecisionLines {

    private DecisionLines() {}

    /**
     * @param earlier tells bank from ledger ids where the line has no {@code =}
     */
    static DecisionEvent read(
            ScenarioLine line,
            String accountId,
            String currency,
            List<Observed> earlier,
            Instant observedAt) {
        DecisionKind kind = kind(line);
        List<String> left = line.wordsUntil("=", "by");
        List<String> right = new ArrayList<>();
        if (line.peek().equals("=")) {
            line.word("=", "the bank ids");
            right.addAll(line.wordsUntil("by"));
        } else {
            right.addAll(left);
            right.removeIf(id -> isBankLine(id, earlier));
            left.removeAll(right);
        }
        line.word("by", "the ids");
        String decidedBy = line.word("the person's name");
        line.end();
        line.onlyAttributes(List.of("id", "at", "decided", "reason", "parts"));
        String decided = line.attribute("decided", null);
        return new DecisionEvent(
                line.attribute("id", "decision-" + line.number()),
                kind,
                accountId,
                currency,
                left,
                right,
                parts(line, currency),
                decidedBy,
                decided == null ? observedAt : Scenario.BASE.plus(line.offset(decided)),
                line.attribute("reason", ""));
    }

    private static DecisionKind kind(ScenarioLine line) {
        String word = line.word("the decision");
        return switch (word) {
            case "confirm", "reject", "split", "recode", "release" ->
                    DecisionKind.valueOf(word.toUpperCase(Locale.ROOT));
            case "writeOff" -> DecisionKind.WRITE_OFF;
            default ->
                    throw line.error(
                            "not confirm, reject, split, recode, release or writeOff: '"
                                    + word
                                    + "'");
        };
    }

    private static boolean isBankLine(String id, List<Observed> earlier) {
        return earlier.stream()
                .map(Observed::event)
                .anyMatch(event -> event instanceof BankTransaction && event.id().equals(id));
    }

    private static List<Allocation> parts(ScenarioLine line, String currency) {
        List<Allocation> parts = new ArrayList<>();
        String stated = line.attribute("parts", "");
        if (stated.isEmpty()) {
            return parts;
        }
        for (String part : stated.split(",", -1)) {
            String[] words = part.strip().split(" +", -1);
            if (words.length < 3 || words.length > 5) {
                throw line.error("a part is bank id, ledger id and amount, not '" + part + "'");
            }
            parts.add(
                    new Allocation(
                            words[0],
                            words[1],
                            line.money(words[2], words.length == 4 ? words[3] : currency),
                            words.length < 5 ? null : line.money(words[3], words[4])));
        }
        return parts;
    }
}
