package io.tieout.benchmarks.recon.statements;

import io.tieout.benchmarks.recon.Days;
import io.tieout.benchmarks.recon.Draw;
import io.tieout.benchmarks.recon.Shares;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Plans what happens on an account and what statements follow, one a month. */
final class StatementRun {
    private static final int FIRST_CLOSE = Days.START + 120;
    private static final int MONTH = 30;
    private static final int DAYS_BEFORE_START = 50;
    private static final int PERCENT_BEFORE_START = 12;
    private static final int MOST_PLANS_PER_LINE = 20;

    /** In 10,000 statements. */
    private static final int WRONG_SUMS = 150;

    private static final int GAPS = 200;

    private final AccountPlan account;
    private final Shares<Dealing> dealings;
    private final Draw draw;
    private final int fromDay;
    private final List<PlannedStatement> statements = new ArrayList<>();

    /**
     * @param dealings what happens; those that do not suit the party are drawn again
     */
    StatementRun(AccountPlan account, Shares<Dealing> dealings) {
        this.account = account;
        this.dealings = dealings;
        this.draw = account.draw();
        this.fromDay = FIRST_CLOSE - MONTH;
    }

    /** Plans until each of so many statements has so many lines at least. */
    List<PlannedStatement> plan(int count, int linesEach) {
        account.plan(Dealing.PLAIN, fromDay + 1, FIRST_CLOSE);
        for (int i = linesEach * PERCENT_BEFORE_START / 100; i > 0; i--) {
            account.plan(next(), fromDay - DAYS_BEFORE_START, fromDay - 12);
        }
        for (int i = 0; i < count; i++) {
            fill(close(i), linesEach);
        }
        for (int i = 0; i < count; i++) {
            statements.add(statement(i));
        }
        return statements;
    }

    /** One statement of lines that all are of one kind. */
    List<PlannedStatement> strange(Dealing only, int lines) {
        for (int i = 0; i < lines; i++) {
            account.plan(only, fromDay + 1, FIRST_CLOSE);
        }
        statements.add(statement(0));
        return statements;
    }

    private void fill(int close, int linesEach) {
        int counted = 0;
        int shown = 0;
        for (int i = 0; i < linesEach * MOST_PLANS_PER_LINE; i++) {
            for (; counted < account.lines.size(); counted++) {
                shown += shows(account.lines.get(counted), close) ? 1 : 0;
            }
            if (shown >= linesEach) {
                return;
            }
            account.plan(next(), close - MONTH + 1, close);
        }
    }

    private boolean shows(PlannedLine line, int close) {
        return account.isActivity
                ? line.day <= close && line.day > close - MONTH
                : account.isOpen(line, close);
    }

    private Dealing next() {
        Dealing dealing;
        do {
            dealing = dealings.draw(draw);
        } while (!dealing.suits(account.party));
        return dealing;
    }

    private static int close(int index) {
        return FIRST_CLOSE + index * MONTH;
    }

    private PlannedStatement statement(int index) {
        int close = close(index);
        List<PlannedLine> shown = new ArrayList<>();
        for (PlannedLine line : account.lines) {
            if (shows(line, close)) {
                shown.add(line);
            }
        }
        shown.sort(Comparator.comparingInt(line -> line.day));
        PlannedStatement former = statements.isEmpty() ? null : statements.get(index - 1);
        boolean isWrong = draw.perTenThousand(WRONG_SUMS);
        long error = isWrong ? 1 + draw.below(10_000) : 0;
        String id = account.party.nextId('s');
        if (!account.isActivity) {
            return new PlannedStatement(
                    id,
                    close,
                    0,
                    null,
                    false,
                    sum(shown) + error,
                    draw.percent(50),
                    shown,
                    List.of(),
                    false,
                    null);
        }
        boolean hasGap = former != null && draw.perTenThousand(GAPS);
        long opening = former == null ? brought() : former.closing() + (hasGap ? 12_345 : 0);
        boolean isBroken = draw.perTenThousand(WRONG_SUMS) && !shown.isEmpty();
        return new PlannedStatement(
                id,
                close,
                draw.percent(70) ? close - MONTH + 1 : 0,
                opening,
                draw.percent(20),
                opening + sum(shown) + error,
                draw.percent(30),
                shown,
                isBroken || draw.percent(40) ? balances(opening, shown, isBroken) : List.of(),
                isBroken,
                hasGap ? null : former);
    }

    /** What they held when the first statement begins. */
    private long brought() {
        long brought = 0;
        for (PlannedLine line : account.lines) {
            brought += line.day <= fromDay ? line.amount : 0;
        }
        return brought;
    }

    private static long sum(List<PlannedLine> lines) {
        return lines.stream().mapToLong(line -> line.amount).sum();
    }

    private List<Long> balances(long opening, List<PlannedLine> lines, boolean broken) {
        List<Long> balances = new ArrayList<>();
        long balance = opening;
        int wrong = broken ? draw.below(lines.size()) : -1;
        for (PlannedLine line : lines) {
            balance += line.amount;
            balances.add(balances.size() == wrong ? balance + 100 : balance);
        }
        return balances;
    }
}
