package io.tieout.benchmarks.recon.statements;

import io.tieout.benchmarks.recon.statements.StatementTruth.Line;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One statement held beside our side of the account: which line stands for which item is known from
 * the plan, and what follows for the difference is worked out as docs/reference/statement-rules.md
 * says, sections 2, 4 and 5.
 */
final class Comparison {
    private static final String PAYMENT_NOT_BOOKED = "paymentNotBooked";
    private static final String ADJUSTMENTS = "adjustments";
    private static final String ADJUSTMENT_NOT_BOOKED = "adjustmentNotBooked";
    private static final Set<String> INCOMPLETE =
            Set.of(
                    "unknownParty",
                    "currencyNotHeld",
                    "paymentUnknown",
                    "withoutNumber",
                    "notReceived",
                    "creditNoteNotReceived");
    private static final int PAYMENT_DAYS = 10;
    private static final int OTHER_DAYS = 5;

    private final AccountPlan account;
    private final PlannedStatement statement;
    private final boolean openItems;
    private final List<PlannedLine> lines = new ArrayList<>();
    private final List<String> lineIds = new ArrayList<>();
    private final List<Line> told = new ArrayList<>();
    private final Map<String, Long> causes = new TreeMap<>();
    private final Map<String, String> missing = new TreeMap<>();
    private final Set<PlannedItem> tied = Collections.newSetFromMap(new IdentityHashMap<>());
    private long unexplained;
    private boolean lacksOurs;
    private boolean datesDiffer;
    private long opening;
    private int start;

    private Comparison(AccountPlan account, PlannedStatement statement) {
        this.account = account;
        this.statement = statement;
        this.openItems = !account.isActivity;
    }

    /**
     * @throws IllegalStateException if the parts do not add up to the difference
     */
    static StatementTruth of(AccountPlan account, PlannedStatement statement) {
        return new Comparison(account, statement).truth();
    }

    private StatementTruth truth() {
        gatherLines();
        long adjustment = adjustment();
        boolean adjusted = isAdjusted(adjustment);
        tellLines(adjusted);
        tellItems();
        if (adjustment != 0 && !adjusted) {
            lacks(ADJUSTMENTS, ADJUSTMENT_NOT_BOOKED, -adjustment);
        }
        long arithmetic = statement.closing() - opening;
        for (PlannedLine line : lines) {
            arithmetic -= line.amount;
        }
        addUnlessZero("statementArithmetic", arithmetic);
        long ours = account.items.stream().mapToLong(item -> item.value(true)).sum();
        check(ours);
        return new StatementTruth(
                statement, ours, unexplained, status(arithmetic), told, causes, missing);
    }

    private void gatherLines() {
        Deque<PlannedStatement> all = new ArrayDeque<>();
        for (PlannedStatement it = statement; it != null; it = it.continued()) {
            all.addFirst(it);
        }
        PlannedStatement first = all.getFirst();
        opening = first.opening();
        for (PlannedStatement it : all) {
            for (int i = 0; i < it.lines().size(); i++) {
                lines.add(it.lines().get(i));
                lineIds.add(it.lineId(i));
            }
        }
        start = first.fromDay();
        if (start == 0) {
            start = first.lines().stream().mapToInt(it -> it.day).min().orElse(first.day());
        }
    }

    /** What we wrote off: in the balance, and no document. */
    private long adjustment() {
        long adjustment = 0;
        for (PlannedItem item : account.items) {
            adjustment += item.value(true) - item.value(false);
        }
        return openItems ? 0 : adjustment;
    }

    private boolean isAdjusted(long adjustment) {
        long stated = 0;
        boolean any = false;
        for (PlannedLine line : lines) {
            any |= line.isAdjustment();
            stated += line.isAdjustment() ? line.amount : 0;
        }
        return any && adjustment != 0 && stated == adjustment;
    }

    private void tellLines(boolean adjusted) {
        Set<PlannedLine.Tie> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < lines.size(); i++) {
            PlannedLine line = lines.get(i);
            List<String> names = new ArrayList<>();
            long amount = 0;
            if (line.tie != null) {
                amount = seen.add(line.tie) ? tell(line.tie, names) : 0;
            } else if (!(line.isAdjustment() && adjusted)) {
                amount = line.amount;
                tell(line, names);
            }
            List<String> items = itemsOf(line, adjusted);
            told.add(new Line(lineIds.get(i), line.dealing, items, names, amount));
        }
    }

    private static List<String> itemsOf(PlannedLine line, boolean adjusted) {
        if (line.tie != null) {
            return line.tie.items.stream().map(item -> item.id).toList();
        }
        return line.isAdjustment() && adjusted ? List.of(ADJUSTMENTS) : List.of();
    }

    private void tell(PlannedLine line, List<String> names) {
        if (line.cause.equals(PlannedLine.UNEXPLAINED)) {
            unexplained += line.amount;
        } else {
            names.add(line.cause);
            add(line.cause, line.amount);
        }
    }

    private long tell(PlannedLine.Tie tie, List<String> names) {
        long rest = 0;
        for (PlannedLine line : tie.lines) {
            rest += line.amount;
        }
        long unposted = 0;
        long settled = 0;
        for (PlannedItem item : tie.items) {
            tied.add(item);
            rest -= item.amount;
            if (item.isPosted()) {
                settled += openItems ? item.amount - item.open() : 0;
            } else {
                names.add(item.state.cause());
                add(item.state.cause(), item.amount);
                unposted += item.amount;
            }
        }
        if (rest == 0 && settled != 0) {
            names.add(PAYMENT_NOT_BOOKED);
            add(PAYMENT_NOT_BOOKED, settled);
        } else if (rest + settled != 0) {
            names.add("amountDiffers");
            add("amountDiffers", rest + settled);
        }
        compareDates(tie);
        return unposted + rest + settled;
    }

    private void compareDates(PlannedLine.Tie tie) {
        if (tie.lines.size() == 1 && tie.items.size() == 1) {
            PlannedItem item = tie.items.get(0);
            int allowed = item.kind == PlannedItem.Kind.PAYMENT ? PAYMENT_DAYS : OTHER_DAYS;
            datesDiffer |= Math.abs(tie.lines.get(0).day - item.day) > allowed;
        }
    }

    private void tellItems() {
        Set<PlannedItem> cancelled = cancelled();
        int firstLine = lines.stream().mapToInt(it -> it.day).min().orElse(Integer.MAX_VALUE);
        long before = opening;
        boolean any = opening != 0;
        for (PlannedItem item : account.items) {
            long value = item.value(openItems);
            if (value == 0 || tied.contains(item) || cancelled.contains(item)) {
                continue;
            }
            if (item.day > statement.day()) {
                missing.put(item.id, "afterStatement");
                add("afterStatement", -value);
            } else if (!openItems && item.day < start) {
                before -= value;
                any = true;
            } else {
                lacks(item.id, causeOf(item, firstLine), -value);
            }
        }
        if (any) {
            addUnlessZero("broughtForward", before);
        }
    }

    private String causeOf(PlannedItem item, int firstLine) {
        if (item.kind == PlannedItem.Kind.PAYMENT) {
            return PAYMENT_NOT_BOOKED;
        }
        if (item.kind == PlannedItem.Kind.CREDIT_NOTE) {
            return "creditNoteNotIssued";
        }
        boolean isOld = openItems && item.day < statement.day() && item.day < firstLine;
        return isOld ? "olderThanStatement" : "notOnStatement";
    }

    private Set<PlannedItem> cancelled() {
        Set<PlannedItem> cancelled = Collections.newSetFromMap(new IdentityHashMap<>());
        for (List<PlannedItem> pair : account.cancelling) {
            boolean both =
                    pair.stream().allMatch(it -> !tied.contains(it) && it.day <= statement.day());
            if (openItems && both) {
                cancelled.addAll(pair);
            }
        }
        return cancelled;
    }

    private void lacks(String id, String cause, long amount) {
        missing.put(id, cause);
        add(cause, amount);
        lacksOurs = true;
    }

    private void add(String cause, long amount) {
        causes.merge(cause, amount, Long::sum);
    }

    private void addUnlessZero(String cause, long amount) {
        if (amount != 0) {
            add(cause, amount);
        }
    }

    private void check(long ours) {
        long sum = unexplained;
        for (long amount : causes.values()) {
            sum += amount;
        }
        if (sum != statement.closing() - ours) {
            throw new IllegalStateException(
                    statement.id()
                            + ": the parts make "
                            + sum
                            + ", not "
                            + (statement.closing() - ours));
        }
    }

    private String status(long arithmetic) {
        boolean strange = false;
        for (Line line : told) {
            boolean untold =
                    line.items().isEmpty() && line.causes().isEmpty() && line.amount() != 0;
            strange |= untold || line.causes().stream().anyMatch(INCOMPLETE::contains);
        }
        if (strange || unexplained != 0 || arithmetic != 0 || statement.brokenBalance()) {
            return "incomplete";
        }
        if (lacksOurs) {
            return "itemsMissing";
        }
        boolean others = causes.keySet().stream().anyMatch(it -> !it.equals("afterStatement"));
        return others || datesDiffer ? "matchedWithDifferences" : "fullyMatched";
    }
}
