package io.tieout.testkit.oracle.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Section 3: the rules of matching, one after the other. */
final class Tying {

    private final boolean openItems;
    private final boolean yearly;
    private final int statementDay;
    final List<Line> lines;
    final List<Ours> items;
    final List<Together> ties = new ArrayList<>();

    Tying(boolean openItems, boolean yearly, int statementDay, List<Line> lines, List<Ours> items) {
        this.openItems = openItems;
        this.yearly = yearly;
        this.statementDay = statementDay;
        this.lines = new ArrayList<>(lines);
        this.items = new ArrayList<>(items);
    }

    void tie() {
        Function<Line, String> lineNumber = l -> gn(l.side(), l.n(), l.day());
        Function<Ours, String> itemNumber = i -> gn(i.side(), i.n(), i.day());
        inOrder(
                "number-date",
                l -> key(lineNumber.apply(l), l.amount(), l.day()),
                i -> key(itemNumber.apply(i), i.amount(), i.day()),
                c -> true);
        inOrder(
                "number",
                l -> key(lineNumber.apply(l), l.amount()),
                i -> key(itemNumber.apply(i), i.amount()),
                c -> true);
        if (openItems) {
            inOrder(
                    "number-open",
                    l -> key(lineNumber.apply(l), l.amount()),
                    i ->
                            i.posted() && i.open() != 0 && i.open() != i.amount()
                                    ? key(itemNumber.apply(i), i.open())
                                    : null,
                    c -> true);
        }
        asOne("number-parts", lineNumber, itemNumber, c -> c.lines.size() + c.items.size() >= 3);
        inOrder("number-alone", lineNumber, itemNumber, Rivals::isPair);
        inOrder(
                "confused",
                l -> folded(l.side(), l.n(), l.c(), l.day(), l.amount()),
                i -> folded(i.side(), i.n(), i.c(), i.day(), i.amount()),
                Rivals::isPair);
        inOrder(
                "prefix",
                l -> key(g(l.side()), Numbers.core(l.n()), year(l.day()), l.amount()),
                i -> key(g(i.side()), Numbers.core(i.n()), year(i.day()), i.amount()),
                Rivals::isPair);
        text();
        similar();
        inOrder(
                "same-day",
                l -> l.bare() ? key(g(l.side()), l.amount(), l.day()) : null,
                i -> key(g(i.side()), i.amount(), i.day()),
                c -> c.lines.size() == c.items.size());
        nearDay();
        asOne(
                "payments-of-day",
                l -> l.side() == Side.PAYMENT ? "" + l.day() : null,
                i -> i.side() == Side.PAYMENT ? "" + i.day() : null,
                c -> true);
        paymentsInSum();
        asOne(
                "adjustments",
                l -> l.side() == Side.ADJUSTMENT ? "" : null,
                i -> i.side() == Side.ADJUSTMENT ? "" : null,
                c -> true);
        if (openItems) {
            offset();
        }
    }

    private record Rivals(List<Line> lines, List<Ours> items) {
        boolean isPair() {
            return lines.size() == 1 && items.size() == 1;
        }
    }

    private List<Rivals> classes(Function<Line, String> ofLine, Function<Ours, String> ofItem) {
        Set<String> keys = new LinkedHashSet<>();
        lines.stream().map(ofLine).filter(Objects::nonNull).forEach(keys::add);
        List<Rivals> classes = new ArrayList<>();
        for (String key : keys) {
            Rivals one =
                    new Rivals(
                            lines.stream().filter(l -> key.equals(ofLine.apply(l))).toList(),
                            items.stream().filter(i -> key.equals(ofItem.apply(i))).toList());
            if (!one.items.isEmpty()) {
                classes.add(one);
            }
        }
        return classes;
    }

    private void inOrder(
            String rule,
            Function<Line, String> ofLine,
            Function<Ours, String> ofItem,
            Predicate<Rivals> condition) {
        for (Rivals one : classes(ofLine, ofItem)) {
            if (condition.test(one)) {
                for (int i = 0; i < one.lines.size() && i < one.items.size(); i++) {
                    tie(rule, List.of(one.lines.get(i)), List.of(one.items.get(i)));
                }
            }
        }
    }

    private void asOne(
            String rule,
            Function<Line, String> ofLine,
            Function<Ours, String> ofItem,
            Predicate<Rivals> condition) {
        for (Rivals one : classes(ofLine, ofItem)) {
            if (condition.test(one) && new Together(rule, one.lines, one.items).rest() == 0) {
                tie(rule, one.lines, one.items);
            }
        }
    }

    private void text() {
        for (Line line : List.copyOf(lines)) {
            List<Ours> named = items.stream().filter(i -> names(line, i)).toList();
            if (named.size() > 1 && named.stream().mapToLong(Ours::amount).sum() == line.amount()) {
                tie("text", List.of(line), named);
            }
        }
        List<Together> found = new ArrayList<>();
        for (Line line : lines) {
            List<Ours> equal =
                    items.stream()
                            .filter(i -> i.amount() == line.amount() && names(line, i))
                            .toList();
            if (equal.size() == 1) {
                long claims =
                        lines.stream()
                                .filter(l -> l.amount() == equal.get(0).amount())
                                .filter(l -> names(l, equal.get(0)))
                                .count();
                if (claims == 1) {
                    found.add(new Together("text", List.of(line), equal));
                }
            }
        }
        found.forEach(it -> tie(it.rule(), it.lines(), it.items()));
    }

    private boolean names(Line line, Ours item) {
        return line.side() == item.side()
                && Numbers.tells(item.n(), 5)
                && year(line.day()).equals(year(item.day()))
                && Numbers.in(line.stated().reference() + " " + line.stated().text())
                        .contains(item.n());
    }

    private void similar() {
        List<Together> found = new ArrayList<>();
        for (Rivals one :
                classes(l -> key(g(l.side()), l.amount()), i -> key(g(i.side()), i.amount()))) {
            if (one.lines.size() > 64 || one.items.size() > 64) {
                continue;
            }
            for (Line line : one.lines) {
                List<Ours> like = one.items.stream().filter(i -> similar(line, i)).toList();
                if (like.size() == 1
                        && one.lines.stream().filter(l -> similar(l, like.get(0))).count() == 1) {
                    found.add(new Together("similar", List.of(line), like));
                }
            }
        }
        found.forEach(it -> tie(it.rule(), it.lines(), it.items()));
    }

    private static boolean similar(Line line, Ours item) {
        return Numbers.similar(line.n(), item.n(), Math.abs(line.day() - item.day()));
    }

    private void nearDay() {
        for (int round = 0; round < 8; round++) {
            List<Together> found = new ArrayList<>();
            for (Line line : lines) {
                List<Ours> near = items.stream().filter(i -> near(line, i)).toList();
                if (near.size() == 1
                        && lines.stream().filter(l -> near(l, near.get(0))).count() == 1) {
                    found.add(new Together("near-day", List.of(line), near));
                }
            }
            found.forEach(it -> tie(it.rule(), it.lines(), it.items()));
        }
    }

    /** Whether they are partners by amount and days. */
    static boolean near(Line line, Ours item) {
        int days = line.side() == Side.PAYMENT ? 10 : 5;
        return line.bare()
                && line.side() == item.side()
                && line.amount() == item.amount()
                && Math.abs(line.day() - item.day()) <= days;
    }

    private void paymentsInSum() {
        for (Rivals one :
                classes(
                        l -> l.side() == Side.PAYMENT ? "" + l.day() : null,
                        i -> i.side() == Side.PAYMENT ? "" + i.day() : null)) {
            DaySums.of(one.lines, one.items).forEach(it -> tie(it.rule(), it.lines(), it.items()));
        }
    }

    private void offset() {
        List<Ours> left =
                items.stream()
                        .filter(i -> i.posted() && i.open() != 0 && i.day() <= statementDay)
                        .filter(i -> i.side() == Side.PAYMENT || i.side() == Side.DEBIT)
                        .toList();
        for (Ours payment : left) {
            List<Ours> same =
                    left.stream()
                            .filter(i -> Math.abs(i.open()) == Math.abs(payment.open()))
                            .toList();
            if (payment.side() == Side.PAYMENT
                    && same.size() == 2
                    && same.stream().anyMatch(i -> i.side() == Side.DEBIT)
                    && same.get(0).open() + same.get(1).open() == 0) {
                tie("offset", List.of(), same);
            }
        }
    }

    private void tie(String rule, List<Line> some, List<Ours> others) {
        lines.removeAll(some);
        items.removeAll(others);
        ties.add(new Together(rule, some, others));
    }

    String gn(Side side, String n, int day) {
        return Numbers.isVoid(n) ? null : side + " " + n + year(day);
    }

    String folded(Side side, String n, String c, int day, long amount) {
        return Numbers.isVoid(n) || c.length() < 4 ? null : key(g(side), c, year(day), amount);
    }

    private String year(int day) {
        return Numbers.year(yearly, day);
    }

    private static String g(Side side) {
        return side.name();
    }

    /** Null if a part of it is. */
    static String key(Object... parts) {
        boolean whole = Arrays.stream(parts).allMatch(Objects::nonNull);
        return whole ? Arrays.toString(parts) : null;
    }
}
