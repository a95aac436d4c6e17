package io.tieout.testkit.oracle.statements;

import io.tieout.core.documents.PartyStatement;
import io.tieout.core.documents.StatementForm;
import io.tieout.core.documents.StatementLineKind;
import io.tieout.core.payables.NumberForms;
import io.tieout.core.statements.ItemState;
import io.tieout.core.statements.PartyItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Sections 2 and 4 to 6: what a statement's difference consists of. */
final class Telling {

    private static final Set<String> INCOMPLETE =
            Set.of(
                    "unknownParty",
                    "currencyNotHeld",
                    "paymentUnknown",
                    "withoutNumber",
                    "notReceived",
                    "creditNoteNotReceived");

    private final PartyStatement statement;
    private final PartyStatement first;
    private final List<Line> lines;
    private final List<Ours> ours;
    private final List<PartyItem> everything;
    private final boolean yearly;
    private final boolean known;
    private final boolean openItems;
    private final Tying tying;
    private final SortedMap<String, Long> amounts = new TreeMap<>();
    private final SortedMap<String, SortedSet<String>> ids = new TreeMap<>();
    private final Set<String> lacking = new TreeSet<>();
    private final SortedSet<String> cases = new TreeSet<>();
    private final List<String> lineCauses = new ArrayList<>();
    private long unexplained;
    private boolean ambiguous;

    Telling(
            PartyStatement statement,
            PartyStatement first,
            List<Line> lines,
            List<Ours> ours,
            List<PartyItem> everything,
            boolean yearly,
            boolean known) {
        this.statement = statement;
        this.first = first;
        this.lines = lines;
        this.ours = ours;
        this.everything = everything;
        this.yearly = yearly;
        this.known = known;
        this.openItems = statement.effectiveForm() == StatementForm.OPEN_ITEMS;
        long adjustment =
                ours.stream().filter(Ours::posted).mapToLong(i -> i.open() - i.amount()).sum();
        if (!openItems && adjustment != 0) {
            ours.add(
                    new Ours(
                            "adjustments",
                            Side.ADJUSTMENT,
                            "",
                            "",
                            Integer.MIN_VALUE,
                            adjustment,
                            adjustment,
                            ItemState.POSTED,
                            Set.of()));
        }
        this.tying = new Tying(openItems, yearly, day(statement), lines, ours);
    }

    private static int day(PartyStatement of) {
        return (int) of.statementDate().toEpochDay();
    }

    OracleStatement tell(String supersededBy, long gap) {
        long ourBalance =
                ours.stream()
                        .filter(i -> i.posted() && i.side() != Side.ADJUSTMENT)
                        .mapToLong(Ours::open)
                        .sum();
        tying.tie();
        lines.forEach(this::tellLine);
        long before = tellItems();
        add("broughtForward", first.opening().minorUnits() - before, List.of(statement.id()));
        long arithmetic =
                statement.closingBalance().minorUnits()
                        - first.opening().minorUnits()
                        - lines.stream().mapToLong(Line::amount).sum();
        add("statementArithmetic", arithmetic, List.of(statement.id()));
        if (arithmetic != 0 || Balances.brokenAt(statement) != 0) {
            open("STATEMENT_BALANCE_BROKEN", statement.id(), arithmetic);
        }
        if (gap != 0) {
            open("STATEMENT_GAP", statement.id(), gap);
        }
        SortedMap<String, String> causes = new TreeMap<>();
        amounts.forEach((cause, sum) -> causes.put(cause, sum + " " + ids.get(cause)));
        boolean isCurrent = supersededBy.isEmpty();
        return new OracleStatement(
                statement.id(),
                supersededBy,
                ourBalance,
                causes,
                unexplained,
                status(arithmetic != 0 || Balances.brokenAt(statement) != 0),
                lineCauses,
                isCurrent ? ties() : new TreeSet<>(),
                isCurrent ? cases : new TreeSet<>());
    }

    private SortedSet<String> ties() {
        return tying.ties.stream()
                .filter(it -> !it.lines().isEmpty())
                .map(
                        it ->
                                it.rule()
                                        + ": "
                                        + it.lines().stream().map(Line::id).sorted().toList()
                                        + " = "
                                        + it.items().stream().map(Ours::id).sorted().toList())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void add(String cause, long amount, List<String> about) {
        if (amount != 0) {
            amounts.merge(cause, amount, Long::sum);
            ids.computeIfAbsent(cause, k -> new TreeSet<>()).addAll(about);
        }
    }

    private void open(String reason, String subject, long amount) {
        cases.add(reason + " " + subject + " " + amount);
    }

    private void tellLine(Line line) {
        for (Together tie : tying.ties) {
            if (tie.lines().contains(line)) {
                if (tie.lines().get(0).equals(line)) {
                    lineCauses.add(line.id() + " " + tellTie(line, tie));
                }
                return;
            }
        }
        String cause = causeOf(line);
        lineCauses.add(line.id() + " " + cause);
        if (cause.isEmpty() || cause.equals("AMBIGUOUS")) {
            unexplained += line.amount();
            if (!cause.isEmpty()) {
                ambiguous = true;
                open("AMBIGUOUS", line.id(), line.amount());
            }
            return;
        }
        List<String> about = new ArrayList<>(List.of(line.id()));
        if (cause.equals("duplicate")) {
            twin(line).ifPresent(about::add);
            open("DUPLICATE_INVOICE", line.id(), line.amount());
        }
        if (Set.of("notReceived", "creditNoteNotReceived", "paymentUnknown", "withoutNumber")
                .contains(cause)) {
            open("STATEMENT_ITEM_MISSING_IN_LEDGER", line.id(), line.amount());
        }
        if (cause.equals("unknownParty")) {
            open(
                    "STATEMENT_PARTY_UNKNOWN",
                    statement.id(),
                    statement.closingBalance().minorUnits());
        }
        if (cause.equals("currencyNotHeld")) {
            open(
                    "STATEMENT_CURRENCY_UNKNOWN",
                    statement.id(),
                    statement.closingBalance().minorUnits());
        }
        add(cause, line.amount(), about);
    }

    private SortedSet<String> tellTie(Line line, Together tie) {
        SortedSet<String> causes = new TreeSet<>();
        List<String> lineIds = tie.lines().stream().map(Line::id).toList();
        long settled = 0;
        boolean repeats = false;
        for (Ours item : tie.items()) {
            if (item.posted()) {
                settled += item.amount() - item.open();
                continue;
            }
            String cause =
                    switch (item.state()) {
                        case PENDING -> "inApproval";
                        case HELD -> "held";
                        case REJECTED -> "rejected";
                        default -> "duplicate";
                    };
            repeats |= cause.equals("duplicate");
            causes.add(cause);
            add(cause, item.amount(), with(lineIds, item.id()));
        }
        if (repeats) {
            open("DUPLICATE_INVOICE", tie.lines().get(0).id(), line.amount());
        }
        long rest = tie.rest();
        if (openItems && rest == 0) {
            for (Ours item : tie.items()) {
                if (item.posted() && item.amount() != item.open()) {
                    List<String> about = with(lineIds, item.id());
                    about.addAll(item.settledBy());
                    causes.add("paymentNotBooked");
                    add("paymentNotBooked", item.amount() - item.open(), about);
                }
            }
            return causes;
        }
        long differs = openItems ? rest + settled : rest;
        if (differs != 0) {
            List<String> about = new ArrayList<>(lineIds);
            tie.items().forEach(item -> about.add(item.id()));
            causes.add("amountDiffers");
            add("amountDiffers", differs, about);
            open("AMOUNT_DIFFERS", line.id(), differs);
        }
        return causes;
    }

    private static List<String> with(List<String> some, String other) {
        List<String> all = new ArrayList<>(some);
        all.add(other);
        return all;
    }

    private Optional<String> twin(Line line) {
        if (line.numberless()) {
            return Optional.empty();
        }
        return lines.subList(0, lines.indexOf(line)).stream()
                .filter(it -> same(it, line) && it.amount() == line.amount())
                .map(Line::id)
                .findFirst();
    }

    private boolean same(Line a, Line b) {
        return tying.gn(a.side(), a.n(), a.day()) != null
                && tying.gn(a.side(), a.n(), a.day()).equals(tying.gn(b.side(), b.n(), b.day()));
    }

    private String causeOf(Line line) {
        if (!known) {
            return "unknownParty";
        }
        if (twin(line).isPresent() || nearlyTied(line)) {
            return "duplicate";
        }
        String gn = tying.gn(line.side(), line.n(), line.day());
        if (gn != null) {
            for (PartyItem item : everything) {
                boolean sameNumber = gn.equals(gn(item));
                boolean sameCompany = item.companyId().equals(statement.companyId());
                boolean sameCurrency = item.currency().equals(statement.currency());
                if (sameNumber
                        && !sameCompany
                        && sameCurrency
                        && item.amount().minorUnits() == line.amount()) {
                    return "otherCompany";
                }
            }
            for (PartyItem item : everything) {
                if (gn.equals(gn(item))
                        && item.companyId().equals(statement.companyId())
                        && !item.currency().equals(statement.currency())) {
                    return "otherCurrency";
                }
            }
        }
        boolean companyHas =
                everything.stream().anyMatch(i -> i.companyId().equals(statement.companyId()));
        if (companyHas && ours.isEmpty()) {
            return "currencyNotHeld";
        }
        for (Ours item : tying.items) {
            boolean sameNumber =
                    gn != null && gn.equals(tying.gn(item.side(), item.n(), item.day()));
            if (sameNumber || Tying.near(line, item)) {
                return "AMBIGUOUS";
            }
        }
        if (line.side() == Side.ADJUSTMENT
                || (line.stated().kind() == StatementLineKind.OTHER && line.numberless())) {
            return "";
        }
        if (line.side() == Side.PAYMENT) {
            return "paymentUnknown";
        }
        if (line.numberless()) {
            return "withoutNumber";
        }
        return line.side() == Side.DEBIT ? "notReceived" : "creditNoteNotReceived";
    }

    private String gn(PartyItem item) {
        return tying.gn(Books.side(item), NumberForms.of(item.number()).normal(), item.day());
    }

    private boolean nearlyTied(Line line) {
        for (Together tie : tying.ties) {
            for (Line other : tie.lines()) {
                String folded = folded(line);
                String core = core(line);
                if ((folded != null && folded.equals(folded(other)))
                        || (core != null && core.equals(core(other)))) {
                    return true;
                }
            }
        }
        return false;
    }

    private String folded(Line it) {
        return tying.folded(it.side(), it.n(), it.c(), it.day(), it.amount());
    }

    private String core(Line it) {
        return Tying.key(
                it.side(), Numbers.core(it.n()), Numbers.year(yearly, it.day()), it.amount());
    }

    /** What stood before the start. */
    private long tellItems() {
        int start = Balances.start(first, lines);
        long before = 0;
        for (Ours item : tying.items) {
            long value = item.value(openItems);
            if (value == 0) {
                continue;
            }
            String cause;
            if (item.side() == Side.ADJUSTMENT) {
                cause = "adjustmentNotBooked";
            } else if (item.day() > day(statement)) {
                cause = "afterStatement";
            } else if (!openItems && item.day() < start) {
                before += value;
                continue;
            } else if (item.side() == Side.PAYMENT) {
                cause = "paymentNotBooked";
            } else if (item.side() == Side.CREDIT) {
                cause = "creditNoteNotIssued";
            } else if (openItems
                    && item.day() < day(statement)
                    && lines.stream().allMatch(l -> item.day() < l.day())) {
                cause = "olderThanStatement";
            } else {
                cause = "notOnStatement";
            }
            add(cause, -value, List.of(item.id()));
            if (!cause.equals("afterStatement")) {
                lacking.add(cause);
            }
            if (Set.of("notOnStatement", "olderThanStatement", "creditNoteNotIssued")
                    .contains(cause)) {
                open("LEDGER_ITEM_MISSING_ON_STATEMENT", item.id(), value);
            }
        }
        return before;
    }

    private String status(boolean broken) {
        if (unexplained != 0
                || ambiguous
                || broken
                || amounts.keySet().stream().anyMatch(INCOMPLETE::contains)) {
            return "incomplete";
        }
        if (!lacking.isEmpty()) {
            return "itemsMissing";
        }
        boolean late =
                tying.ties.stream()
                        .filter(it -> it.lines().size() == 1 && it.items().size() == 1)
                        .filter(it -> it.items().get(0).side() != Side.ADJUSTMENT)
                        .anyMatch(
                                it ->
                                        Math.abs(it.lines().get(0).day() - it.items().get(0).day())
                                                > (it.lines().get(0).side() == Side.PAYMENT
                                                        ? 10
                                                        : 5));
        boolean differs = amounts.keySet().stream().anyMatch(it -> !it.equals("afterStatement"));
        return late || differs ? "matchedWithDifferences" : "fullyMatched";
    }
}
