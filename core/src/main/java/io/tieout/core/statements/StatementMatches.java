package io.tieout.core.statements;

import io.tieout.core.ids.DeterministicId;
import io.tieout.core.money.Money;
import io.tieout.core.results.Allocation;
import io.tieout.core.results.Evidence;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchKind;
import io.tieout.core.results.MatchStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Writes ties as matches. */
final class StatementMatches {

    private StatementMatches() {}

    /** Those that have a line. */
    static List<Match> of(Explanation told, String companyId) {
        return told.ties().stream()
                .filter(tie -> !tie.lines().isEmpty())
                .map(tie -> match(tie, told.stated(), companyId))
                .toList();
    }

    private static Match match(Tie tie, StatedBalance stated, String companyId) {
        List<String> left = tie.lines().stream().map(StatedLine::id).sorted().toList();
        List<String> right = tie.items().stream().map(OurItem::id).sorted().toList();
        List<String> parts = new ArrayList<>();
        parts.add(tie.rule().wireName());
        parts.add(Integer.toString(TieRule.VERSION));
        parts.add(companyId);
        parts.add(stated.statement().side().wireName());
        parts.add(stated.statement().partyId());
        parts.addAll(left);
        parts.add("=");
        parts.addAll(right);
        String currency = stated.statement().currency();
        return new Match(
                DeterministicId.of("m", parts),
                MatchKind.STATEMENT,
                tie.rule().wireName(),
                TieRule.VERSION,
                tie.rule() == TieRule.SIMILAR ? MatchStatus.PROPOSED : MatchStatus.CONFIRMED,
                companyId,
                tie.rule().confidence(),
                left,
                right,
                allocations(tie, currency),
                new Money(tie.rest(), currency),
                tie.rest() == 0 ? "" : "amount",
                tie.isPair() ? evidence(tie, currency) : List.of(),
                "rule",
                stated.observedAtMillis());
    }

    private static List<Allocation> allocations(Tie tie, String currency) {
        List<Allocation> allocations = new ArrayList<>();
        if (tie.lines().size() == 1) {
            for (OurItem item : tie.items()) {
                long amount = tie.isPair() ? tie.lines().get(0).amount() : item.amount();
                allocations.add(allocation(tie.lines().get(0), item, amount, currency));
            }
        } else if (tie.items().size() == 1) {
            for (StatedLine line : tie.lines()) {
                allocations.add(allocation(line, tie.items().get(0), line.amount(), currency));
            }
        }
        return allocations;
    }

    private static Allocation allocation(
            StatedLine line, OurItem item, long amount, String currency) {
        return new Allocation(line.id(), item.id(), new Money(amount, currency));
    }

    private static List<Evidence> evidence(Tie tie, String currency) {
        StatedLine line = tie.lines().get(0);
        OurItem item = tie.items().get(0);
        if (item.item() == null) {
            return List.of();
        }
        return List.of(
                new Evidence(
                        "number",
                        line.line().reference(),
                        item.item().number(),
                        line.number().normal().equals(item.number().normal())),
                new Evidence(
                        "amount",
                        line.line().amount().toPlainString(),
                        new Money(item.amount(), currency).toPlainString(),
                        line.amount() == item.amount()),
                new Evidence(
                        "date",
                        line.line().documentDate().toString(),
                        LocalDate.ofEpochDay(item.day()).toString(),
                        line.day() == item.day()));
    }
}
