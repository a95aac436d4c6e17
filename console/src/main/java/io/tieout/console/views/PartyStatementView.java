package io.tieout.console.views;

import io.tieout.core.statements.CauseAmount;
import io.tieout.core.statements.LineOutcome;
import io.tieout.core.statements.MissingItem;
import io.tieout.core.statements.StatementCause;
import io.tieout.core.statements.StatementReconciliation;
import java.util.List;

/**
 * A vendor's or customer's statement against our side of the account. The difference is the sum of
 * the causes and of what is unexplained.
 *
 * @param side {@code vendor} or {@code customer}
 * @param current whether no later statement took its place
 * @param lines of the statement; left out in a list
 * @param missing our items that it does not state; left out in a list
 */
public record PartyStatementView(
        String id,
        String statementId,
        String companyId,
        String side,
        String partyId,
        String statementDate,
        String form,
        boolean current,
        String status,
        MoneyView theirBalance,
        MoneyView ourBalance,
        MoneyView difference,
        MoneyView unexplained,
        List<Cause> causes,
        List<Line> lines,
        List<Missing> missing) {

    /** What one cause contributes to the difference. */
    public record Cause(String cause, MoneyView amount, List<String> ids) {

        static Cause of(CauseAmount it) {
            return new Cause(it.cause().wireName(), MoneyView.of(it.amount()), it.ids());
        }
    }

    /**
     * A line of the statement.
     *
     * @param items of ours that it is tied to
     * @param rule that tied it; empty if none did
     */
    public record Line(
            String id,
            String date,
            String kind,
            String reference,
            String text,
            MoneyView amount,
            MoneyView ours,
            MoneyView difference,
            List<String> items,
            String rule,
            List<String> causes) {

        static Line of(LineOutcome it) {
            return new Line(
                    it.id(),
                    it.line().documentDate().toString(),
                    it.line().kind().wireName(),
                    it.line().reference(),
                    it.line().text(),
                    MoneyView.of(it.line().amount()),
                    MoneyView.of(it.ours()),
                    MoneyView.of(it.difference()),
                    it.items(),
                    it.rule(),
                    it.causes().stream().map(StatementCause::wireName).toList());
        }
    }

    /** One of our items without a line. */
    public record Missing(
            String id, String number, String date, MoneyView difference, String cause) {

        static Missing of(MissingItem it) {
            return new Missing(
                    it.id(),
                    it.number(),
                    it.documentDate() == null ? null : it.documentDate().toString(),
                    MoneyView.of(it.difference()),
                    it.cause().wireName());
        }
    }

    /** As one of many. */
    public static PartyStatementView row(StatementReconciliation it) {
        return of(it, null, null);
    }

    /** With all its lines. */
    public static PartyStatementView of(StatementReconciliation it) {
        return of(
                it,
                it.lines().stream().map(Line::of).toList(),
                it.missing().stream().map(Missing::of).toList());
    }

    private static PartyStatementView of(
            StatementReconciliation it, List<Line> lines, List<Missing> missing) {
        return new PartyStatementView(
                it.id(),
                it.statementId(),
                it.companyId(),
                it.side().wireName(),
                it.partyId(),
                it.statementDate().toString(),
                it.form().wireName(),
                it.supersededBy().isEmpty(),
                it.status().wireName(),
                MoneyView.of(it.theirBalance()),
                MoneyView.of(it.ourBalance()),
                MoneyView.of(it.difference()),
                MoneyView.of(it.unexplained()),
                it.causes().stream().map(Cause::of).toList(),
                lines,
                missing);
    }
}
