package io.tieout.core.statements;

import io.tieout.core.documents.PartyStatement;
import io.tieout.core.ids.DeterministicId;
import io.tieout.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Writes an explanation as a result. */
final class ReconciledStatement {

    private static final Set<StatementCause> INCOMPLETE =
            EnumSet.of(
                    StatementCause.UNKNOWN_PARTY,
                    StatementCause.CURRENCY_NOT_HELD,
                    StatementCause.PAYMENT_UNKNOWN,
                    StatementCause.WITHOUT_NUMBER,
                    StatementCause.NOT_RECEIVED,
                    StatementCause.CREDIT_NOTE_NOT_RECEIVED);

    private final Explanation told;
    private final PartyStatement statement;
    private final StatementSettings settings;

    ReconciledStatement(Explanation told, StatementSettings settings) {
        this.told = told;
        this.statement = told.stated().statement();
        this.settings = settings;
    }

    /**
     * @param supersededBy empty if it is the current one
     */
    StatementReconciliation result(String companyId, long ourBalance, String supersededBy) {
        Map<StatementCause, List<Contribution>> byCause = new EnumMap<>(StatementCause.class);
        long unexplained = 0;
        for (Contribution part : told.contributions()) {
            if (part.cause() == null) {
                unexplained += part.amount();
            } else if (part.amount() != 0) {
                byCause.computeIfAbsent(part.cause(), k -> new ArrayList<>()).add(part);
            }
        }
        return new StatementReconciliation(
                DeterministicId.of(
                        "r",
                        List.of(
                                companyId,
                                statement.side().wireName(),
                                statement.partyId(),
                                statement.id())),
                statement.id(),
                companyId,
                statement.side(),
                statement.partyId(),
                statement.statementDate(),
                statement.effectiveForm(),
                supersededBy,
                statement.closingBalance(),
                money(ourBalance),
                byCause.entrySet().stream().map(it -> sum(it.getKey(), it.getValue())).toList(),
                money(unexplained),
                status(unexplained, byCause.keySet()),
                lineOutcomes(),
                told.lacking().stream().map(this::missing).toList());
    }

    private CauseAmount sum(StatementCause cause, List<Contribution> parts) {
        long sum = 0;
        Set<String> ids = new TreeSet<>();
        for (Contribution part : parts) {
            sum += part.amount();
            ids.addAll(part.ids());
        }
        return new CauseAmount(cause, money(sum), List.copyOf(ids));
    }

    private StatementStatus status(long unexplained, Set<StatementCause> causes) {
        boolean isAmbiguous = false;
        boolean lateTie = false;
        for (Explanation.Told line : told.lines()) {
            isAmbiguous |= line.isAmbiguous();
        }
        for (Tie tie : told.ties()) {
            lateTie |= tie.isPair() && isLate(tie);
        }
        if (unexplained != 0
                || isAmbiguous
                || !told.stated().addsUp()
                || causes.stream().anyMatch(INCOMPLETE::contains)) {
            return StatementStatus.INCOMPLETE;
        }
        boolean lacksItems =
                told.lacking().stream()
                        .anyMatch(it -> it.part().cause() != StatementCause.AFTER_STATEMENT);
        if (lacksItems) {
            return StatementStatus.ITEMS_MISSING;
        }
        boolean differs =
                lateTie || causes.stream().anyMatch(it -> it != StatementCause.AFTER_STATEMENT);
        return differs ? StatementStatus.MATCHED_WITH_DIFFERENCES : StatementStatus.FULLY_MATCHED;
    }

    private boolean isLate(Tie tie) {
        StatedLine line = tie.lines().get(0);
        OurItem item = tie.items().get(0);
        return item.item() != null
                && Math.abs(line.day() - item.day()) > settings.days(line.group());
    }

    private List<LineOutcome> lineOutcomes() {
        List<LineOutcome> outcomes = new ArrayList<>();
        for (Explanation.Told it : told.lines()) {
            outcomes.add(outcome(it));
        }
        return outcomes;
    }

    private LineOutcome outcome(Explanation.Told it) {
        Set<StatementCause> causes = EnumSet.noneOf(StatementCause.class);
        long difference = 0;
        for (Contribution part : it.parts()) {
            difference += part.amount();
            if (part.cause() != null && part.amount() != 0) {
                causes.add(part.cause());
            }
        }
        Tie tie = it.tie();
        boolean isFirst = tie != null && tie.lines().get(0) == it.line();
        long ours =
                isFirst
                        ? tie.items().stream()
                                .mapToLong(item -> item.value(told.isOpenItems()))
                                .sum()
                        : 0;
        return new LineOutcome(
                it.line().id(),
                it.line().line(),
                tie == null ? List.of() : tie.items().stream().map(OurItem::id).sorted().toList(),
                tie == null ? "" : tie.rule().wireName(),
                money(ours),
                money(difference),
                List.copyOf(causes));
    }

    private MissingItem missing(Explanation.Lacking it) {
        PartyItem item = it.item().item();
        return new MissingItem(
                it.item().id(),
                item == null ? null : item.kind(),
                item == null ? "" : item.number(),
                item == null ? null : LocalDate.ofEpochDay(item.day()),
                money(it.part().amount()),
                it.part().cause());
    }

    private Money money(long minorUnits) {
        return new Money(minorUnits, statement.currency());
    }
}
