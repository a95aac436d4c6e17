package io.tieout.core.statements;

import io.tieout.core.documents.PartyStatement;
import io.tieout.core.documents.StatementForm;
import io.tieout.core.documents.StatementLine;
import io.tieout.core.references.NormalForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what of an account may be forgotten: statements that were superseded long ago and share
 * nothing with the current one, and items that were settled before every day that the kept
 * statements speak of. Forgetting it changes no balance and no difference of what is kept.
 */
final class OldBusiness {

    private final long limitMillis;
    private final int limitDay;

    /**
     * @param limitMillis what was last heard of since then is kept
     * @param limitDay items of that day and later are kept
     */
    OldBusiness(long limitMillis, int limitDay) {
        this.limitMillis = limitMillis;
        this.limitDay = limitDay;
    }

    /**
     * @param filed the statements of an account, in order
     * @param current the last of them, reconciled
     */
    List<PartyStatement> statements(
            List<StatementBox.Filed> filed, StatementReconciliation current) {
        Set<String> held = new HashSet<>();
        Set<List<Object>> stated = new HashSet<>();
        for (LineOutcome line : current.lines()) {
            held.add(line.id().substring(0, line.id().lastIndexOf('#')));
            stated.add(sameness(line.line()));
        }
        List<PartyStatement> old = new ArrayList<>();
        // The one right before the current one says whether there is a gap between them.
        for (StatementBox.Filed it : filed.subList(0, Math.max(0, filed.size() - 2))) {
            PartyStatement statement = it.statement();
            if (it.observedAtMillis() < limitMillis
                    && !held.contains(statement.id())
                    && statement.lines().stream().noneMatch(l -> stated.contains(sameness(l)))) {
                old.add(statement);
            }
        }
        return old;
    }

    private static List<Object> sameness(StatementLine line) {
        return List.of(NormalForm.of(line.reference()), line.amount().minorUnits());
    }

    /**
     * @param items of one account, after clearing
     * @param kept the statements of the account that stay
     * @param tied ids of items that lines are tied to
     */
    List<PartyItem> items(List<OurItem> items, List<PartyStatement> kept, Set<String> tied) {
        int before = limitDay;
        boolean sums = false;
        for (PartyStatement statement : kept) {
            sums |= statement.effectiveForm() == StatementForm.ACTIVITY;
            before = Math.min(before, firstDay(statement));
        }
        Map<String, Boolean> over = groupsThatAreOver(items, before, tied);
        List<PartyItem> old = new ArrayList<>();
        long moved = 0;
        for (OurItem it : items) {
            if (over.get(it.id())) {
                old.add(it.item());
                moved += it.value(false);
            }
        }
        // Statements that list movements count with what was settled long ago, too.
        return sums && moved != 0 ? List.of() : old;
    }

    private static int firstDay(PartyStatement statement) {
        long first = statement.statementDate().toEpochDay();
        if (statement.fromDate() != null) {
            first = Math.min(first, statement.fromDate().toEpochDay());
        }
        for (StatementLine line : statement.lines()) {
            first = Math.min(first, line.documentDate().toEpochDay());
        }
        return Math.toIntExact(first);
    }

    private boolean isOld(OurItem it, int beforeDay) {
        boolean isOver =
                it.isPosted()
                        ? it.open() == 0
                        : it.state() == ItemState.REJECTED || it.state() == ItemState.DUPLICATE;
        return isOver && it.day() < beforeDay && it.item().version() < limitMillis;
    }

    /** Whether all that settled each other, directly or by way of others, may go together. */
    private Map<String, Boolean> groupsThatAreOver(
            List<OurItem> items, int before, Set<String> tied) {
        Map<String, String> heads = new HashMap<>();
        items.forEach(it -> heads.put(it.id(), it.id()));
        for (OurItem it : items) {
            it.settledBy()
                    .forEach(payment -> heads.put(head(payment, heads), head(it.id(), heads)));
        }
        Map<String, Boolean> allOld = new HashMap<>();
        for (OurItem it : items) {
            allOld.merge(
                    head(it.id(), heads),
                    isOld(it, before) && !tied.contains(it.id()),
                    Boolean::logicalAnd);
        }
        Map<String, Boolean> settled = new HashMap<>();
        items.forEach(it -> settled.put(it.id(), allOld.get(head(it.id(), heads))));
        return settled;
    }

    private static String head(String id, Map<String, String> heads) {
        String head = id;
        while (!heads.get(head).equals(head)) {
            head = heads.get(head);
        }
        return head;
    }
}
