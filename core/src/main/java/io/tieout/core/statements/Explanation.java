package io.tieout.core.statements;

import io.tieout.core.documents.StatementLineKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says of each line and item what it contributes to the difference, and why. */
final class Explanation {

    /** A line with what was found about it. */
    record Told(StatedLine line, Tie tie, List<Contribution> parts, List<OurItem> candidates) {

        Told {
            parts = List.copyOf(parts);
            candidates = List.copyOf(candidates);
        }

        boolean has(StatementCause cause) {
            return parts.stream().anyMatch(part -> part.cause() == cause);
        }

        boolean isAmbiguous() {
            return !candidates.isEmpty();
        }
    }

    /** An item that no line stands for. */
    record Lacking(OurItem item, Contribution part) {}

    private final StatedBalance stated;

    /** Kept: to tell it, all lines may have to be looked at. */
    private final boolean openItems;

    private final OurSide.Account account;
    private final OurSide ours;
    private final MatchKeys keys;
    private final boolean partyKnown;
    private final List<Tie> ties;
    private final List<OurItem> items;
    private final LeftOver left;
    private final Map<String, Told> lines = new LinkedHashMap<>();
    private final List<Lacking> lacking = new ArrayList<>();
    private final List<Contribution> balances = new ArrayList<>();

    /**
     * @param items of the account in order, the adjustment included; tied as the ties say
     */
    Explanation(
            StatedBalance stated,
            OurSide.Account account,
            OurSide ours,
            MatchKeys keys,
            boolean partyKnown,
            List<Tie> ties,
            List<OurItem> items,
            StatementSettings settings) {
        this.stated = stated;
        this.openItems = stated.isOpenItems();
        this.account = account;
        this.ours = ours;
        this.keys = keys;
        this.partyKnown = partyKnown;
        this.ties = ties;
        this.items = items;
        this.left = new LeftOver(settings, keys, stated.lines(), items);
        explainLines();
        explainItems();
        if (stated.arithmetic() != 0) {
            balances.add(
                    new Contribution(
                            StatementCause.STATEMENT_ARITHMETIC,
                            stated.arithmetic(),
                            List.of(stated.statement().id())));
        }
    }

    StatedBalance stated() {
        return stated;
    }

    boolean isOpenItems() {
        return openItems;
    }

    List<Tie> ties() {
        return ties;
    }

    /** In the order of the lines. */
    Iterable<Told> lines() {
        return lines.values();
    }

    /** In the order of the items. */
    List<Lacking> lacking() {
        return lacking;
    }

    /** Everything that makes up the difference. */
    List<Contribution> contributions() {
        List<Contribution> all = new ArrayList<>();
        lines.values().forEach(told -> all.addAll(told.parts()));
        lacking.stream().map(Lacking::part).forEach(all::add);
        all.addAll(balances);
        return all;
    }

    private void explainLines() {
        Map<StatedLine, Tie> tieOf = new HashMap<>();
        ties.forEach(tie -> tie.lines().forEach(line -> tieOf.put(line, tie)));
        for (StatedLine line : stated.lines()) {
            Tie tie = tieOf.get(line);
            if (tie == null) {
                lines.put(line.id(), untied(line));
            } else {
                boolean isFirst = tie.lines().get(0) == line;
                List<Contribution> parts = isFirst ? partsOf(tie) : List.of();
                lines.put(line.id(), new Told(line, tie, parts, List.of()));
            }
        }
    }

    private List<Contribution> partsOf(Tie tie) {
        List<Contribution> parts = new ArrayList<>();
        List<String> lineIds = tie.lines().stream().map(StatedLine::id).toList();
        long settled = 0;
        for (OurItem item : tie.items()) {
            if (item.isPosted()) {
                settled += item.amount() - item.open();
            } else {
                parts.add(
                        new Contribution(
                                causeOf(item.state()), item.amount(), with(lineIds, item.id())));
            }
        }
        long rest = tie.rest();
        if (openItems && rest == 0) {
            tie.items().stream()
                    .filter(item -> item.isPosted() && item.amount() != item.open())
                    .forEach(item -> parts.add(settledPart(item, lineIds)));
        } else {
            long differs = openItems ? rest + settled : rest;
            if (differs != 0) {
                List<String> ids = new ArrayList<>(lineIds);
                tie.items().forEach(item -> ids.add(item.id()));
                parts.add(new Contribution(StatementCause.AMOUNT_DIFFERS, differs, ids));
            }
        }
        return parts;
    }

    private static Contribution settledPart(OurItem item, List<String> lineIds) {
        List<String> ids = with(lineIds, item.id());
        ids.addAll(item.settledBy());
        return new Contribution(
                StatementCause.PAYMENT_NOT_BOOKED, item.amount() - item.open(), ids);
    }

    private static List<String> with(List<String> ids, String other) {
        List<String> all = new ArrayList<>(ids);
        all.add(other);
        return all;
    }

    private static StatementCause causeOf(ItemState state) {
        return switch (state) {
            case PENDING -> StatementCause.IN_APPROVAL;
            case HELD -> StatementCause.HELD;
            case REJECTED -> StatementCause.REJECTED;
            case DUPLICATE -> StatementCause.DUPLICATE;
            case POSTED, WITHDRAWN -> throw new IllegalStateException("counts, or is not there");
        };
    }

    private Told untied(StatedLine line) {
        StatementCause known = knownCause(line);
        List<OurItem> candidates = known == null ? left.candidates(line) : List.of();
        StatementCause cause = known == null && candidates.isEmpty() ? causeByKind(line) : known;
        List<String> ids = new ArrayList<>(List.of(line.id()));
        if (cause == StatementCause.DUPLICATE && left.firstOf(line) != null) {
            ids.add(left.firstOf(line));
        }
        return new Told(
                line, null, List.of(new Contribution(cause, line.amount(), ids)), candidates);
    }

    private StatementCause knownCause(StatedLine line) {
        if (!partyKnown) {
            return StatementCause.UNKNOWN_PARTY;
        }
        if (left.firstOf(line) != null || left.isNearlyTied(line)) {
            return StatementCause.DUPLICATE;
        }
        if (line.hasNumber() && ours.isOfOtherCompany(account, keys.numberAmount(line), keys)) {
            return StatementCause.OTHER_COMPANY;
        }
        if (line.hasNumber() && ours.isInOtherCurrency(account, keys.number(line), keys)) {
            return StatementCause.OTHER_CURRENCY;
        }
        return ours.hasCompany(account.companyId()) && !ours.isHeld(account)
                ? StatementCause.CURRENCY_NOT_HELD
                : null;
    }

    private static StatementCause causeByKind(StatedLine line) {
        boolean vague = line.line().kind() == StatementLineKind.OTHER && !line.hasNumber();
        if (line.group() == Group.ADJUSTMENT || vague) {
            return null;
        }
        if (line.group() == Group.PAYMENT) {
            return StatementCause.PAYMENT_UNKNOWN;
        }
        if (!line.hasNumber()) {
            return StatementCause.WITHOUT_NUMBER;
        }
        return line.group() == Group.DEBIT
                ? StatementCause.NOT_RECEIVED
                : StatementCause.CREDIT_NOTE_NOT_RECEIVED;
    }

    private void explainItems() {
        long before = 0;
        int firstDay = stated.statementDay();
        for (StatedLine line : stated.lines()) {
            firstDay = Math.min(firstDay, line.day());
        }
        for (OurItem item : items) {
            long value = item.isTied() ? 0 : item.value(openItems);
            if (value == 0) {
                continue;
            }
            boolean isBefore = !openItems && item.item() != null && item.day() < stated.start();
            if (isBefore && item.day() <= stated.statementDay()) {
                before += value;
            } else {
                StatementCause cause = causeOf(item, firstDay);
                lacking.add(new Lacking(item, new Contribution(cause, -value, List.of(item.id()))));
            }
        }
        if (stated.opening() != before) {
            balances.add(
                    new Contribution(
                            StatementCause.BROUGHT_FORWARD,
                            stated.opening() - before,
                            List.of(stated.statement().id())));
        }
    }

    private StatementCause causeOf(OurItem item, int firstDay) {
        if (item.group() == Group.ADJUSTMENT) {
            return StatementCause.ADJUSTMENT_NOT_BOOKED;
        }
        if (item.day() > stated.statementDay()) {
            return StatementCause.AFTER_STATEMENT;
        }
        if (item.group() == Group.PAYMENT) {
            return StatementCause.PAYMENT_NOT_BOOKED;
        }
        if (item.group() == Group.CREDIT) {
            return StatementCause.CREDIT_NOTE_NOT_ISSUED;
        }
        return openItems && item.day() < firstDay
                ? StatementCause.OLDER_THAN_STATEMENT
                : StatementCause.NOT_ON_STATEMENT;
    }
}
