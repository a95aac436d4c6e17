package io.tieout.core.statements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Ties the lines of one statement to our items, rule by rule; what is ambiguous stays untied. Near
 * linear in lines and items: every rule looks things up by a key.
 */
final class LineMatcher {

    private final StatementSettings settings;
    private final MatchKeys keys;
    private final boolean openItems;
    private final int statementDay;
    private final List<Tie> ties = new ArrayList<>();
    private List<StatedLine> lines;
    private List<OurItem> items;

    /**
     * @param lines in order
     * @param items in order, the adjustment included; nothing of either is tied
     */
    LineMatcher(
            StatementSettings settings,
            MatchKeys keys,
            boolean openItems,
            int statementDay,
            List<StatedLine> lines,
            List<OurItem> items) {
        this.settings = settings;
        this.keys = keys;
        this.openItems = openItems;
        this.statementDay = statementDay;
        this.lines = lines;
        this.items = items;
    }

    /** All ties, in the order of the rules. */
    List<Tie> match() {
        byNumber();
        new NumbersInText(keys, this::tie).match(lines, items);
        dropTied();
        for (Rivals rivals : rivals(MatchKeys::amount, MatchKeys::amount)) {
            SimilarNumbers.pairs(rivals, settings)
                    .forEach(pair -> tie(TieRule.SIMILAR, List.of(pair.line()), pair.item()));
        }
        dropTied();
        byDay();
        sums(
                TieRule.ADJUSTMENTS,
                line -> line.group() == Group.ADJUSTMENT ? Group.ADJUSTMENT : null,
                item -> item.group() == Group.ADJUSTMENT ? Group.ADJUSTMENT : null,
                rivals -> true);
        if (openItems) {
            offset();
        }
        return ties;
    }

    private void byNumber() {
        inOrder(TieRule.NUMBER_DATE, keys::numberAmountDay, keys::numberAmountDay);
        inOrder(TieRule.NUMBER, keys::numberAmount, keys::numberAmount);
        if (openItems) {
            inOrder(TieRule.NUMBER_OPEN, keys::numberAmount, this::numberOpen);
        }
        sums(
                TieRule.NUMBER_PARTS,
                keys::number,
                keys::number,
                it -> it.lines().size() + it.items().size() > 2);
        pairs(TieRule.NUMBER_ALONE, keys::number, keys::number);
        pairs(TieRule.CONFUSED, keys::confused, keys::confused);
        pairs(TieRule.PREFIX, keys::core, keys::core);
    }

    private Object numberOpen(OurItem item) {
        boolean partly = item.isPosted() && item.open() != 0 && item.open() != item.amount();
        return partly ? keys.numberAmount(item, item.open()) : null;
    }

    private void byDay() {
        Function<StatedLine, Object> bare =
                line ->
                        line.isBare() && line.group() != Group.ADJUSTMENT
                                ? MatchKeys.amountDay(line)
                                : null;
        for (Rivals rivals : rivals(bare, MatchKeys::amountDay)) {
            if (rivals.isEven()) {
                tieInOrder(TieRule.SAME_DAY, rivals);
            }
        }
        dropTied();
        nearDays();
        sums(
                TieRule.PAYMENTS_OF_DAY,
                line -> line.group() == Group.PAYMENT ? line.day() : null,
                item -> item.group() == Group.PAYMENT ? item.day() : null,
                rivals -> true);
        for (Rivals rivals :
                rivals(
                        line -> line.group() == Group.PAYMENT ? line.day() : null,
                        item -> item.group() == Group.PAYMENT ? item.day() : null)) {
            PaymentSums.of(rivals.lines(), rivals.items())
                    .forEach(it -> tie(TieRule.PAYMENTS_IN_SUM, it.lines(), it.items()));
        }
        dropTied();
    }

    private void nearDays() {
        Function<StatedLine, Object> bare =
                line ->
                        line.isBare() && line.group() != Group.ADJUSTMENT
                                ? MatchKeys.amount(line)
                                : null;
        for (Rivals rivals : rivals(bare, MatchKeys::amount)) {
            int days = settings.days(rivals.lines().get(0).group());
            NearDays.pairs(rivals, days, settings.maxRounds())
                    .forEach(pair -> tie(TieRule.NEAR_DAY, List.of(pair.line()), pair.item()));
        }
        dropTied();
    }

    /** A payment and a debit of ours that nobody else can have settled. */
    private void offset() {
        Map<Long, List<OurItem>> bySize = new HashMap<>();
        for (OurItem item : items) {
            boolean counts = item.isPosted() && item.open() != 0 && item.day() <= statementDay;
            if (counts && (item.group() == Group.PAYMENT || item.group() == Group.DEBIT)) {
                bySize.computeIfAbsent(Math.abs(item.open()), k -> new ArrayList<>()).add(item);
            }
        }
        for (OurItem item : items) {
            List<OurItem> same =
                    item.group() == Group.PAYMENT && item.isPosted()
                            ? bySize.getOrDefault(Math.abs(item.open()), List.of())
                            : List.of();
            boolean cancels =
                    same.size() == 2
                            && same.contains(item)
                            && same.get(0).group() != same.get(1).group()
                            && same.get(0).open() + same.get(1).open() == 0;
            if (cancels && !item.isTied()) {
                same.forEach(it -> it.tie(true));
                ties.add(new Tie(TieRule.OFFSET, List.of(), same));
            }
        }
        dropTied();
    }

    private void inOrder(
            TieRule rule, Function<StatedLine, Object> ofLine, Function<OurItem, Object> ofItem) {
        rivals(ofLine, ofItem).forEach(it -> tieInOrder(rule, it));
        dropTied();
    }

    private void pairs(
            TieRule rule, Function<StatedLine, Object> ofLine, Function<OurItem, Object> ofItem) {
        rivals(ofLine, ofItem).stream().filter(Rivals::isPair).forEach(it -> tieInOrder(rule, it));
        dropTied();
    }

    private void sums(
            TieRule rule,
            Function<StatedLine, Object> ofLine,
            Function<OurItem, Object> ofItem,
            Predicate<Rivals> condition) {
        for (Rivals rivals : rivals(ofLine, ofItem)) {
            if (condition.test(rivals) && rivals.sumsAgree()) {
                tie(rule, rivals.lines(), rivals.items());
            }
        }
        dropTied();
    }

    private List<Rivals> rivals(
            Function<StatedLine, Object> ofLine, Function<OurItem, Object> ofItem) {
        return Rivals.of(lines, items, ofLine, ofItem);
    }

    private void tieInOrder(TieRule rule, Rivals rivals) {
        int count = Math.min(rivals.lines().size(), rivals.items().size());
        for (int i = 0; i < count; i++) {
            tie(rule, List.of(rivals.lines().get(i)), rivals.items().get(i));
        }
    }

    private void tie(TieRule rule, List<StatedLine> some, OurItem item) {
        tie(rule, some, List.of(item));
    }

    private void tie(TieRule rule, List<StatedLine> someLines, List<OurItem> someItems) {
        someLines.forEach(line -> line.tie(true));
        someItems.forEach(item -> item.tie(true));
        ties.add(new Tie(rule, someLines, someItems));
    }

    private void dropTied() {
        lines = lines.stream().filter(line -> !line.isTied()).toList();
        items = items.stream().filter(item -> !item.isTied()).toList();
    }
}
