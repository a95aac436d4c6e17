package io.tieout.testkit.oracle.statements;

import io.tieout.core.documents.PartyStatement;
import io.tieout.core.documents.StatementLine;
import io.tieout.core.documents.StatementLineKind;
import io.tieout.core.payables.NumberForms;

/** A movement that a statement states. */
record Line(String id, StatementLine stated, Side side, String n, String c, int day, long amount) {

    static Line of(PartyStatement statement, int position, Iterable<Ours> ours) {
        StatementLine stated = statement.lines().get(position - 1);
        NumberForms forms = NumberForms.of(stated.reference());
        long amount = stated.amount().minorUnits();
        boolean likeCredit = false;
        for (Ours item : ours) {
            likeCredit |=
                    item.side() == Side.CREDIT
                            && !Numbers.isVoid(forms.normal())
                            && item.n().equals(forms.normal());
        }
        Side side;
        if (stated.kind() == StatementLineKind.INVOICE
                || stated.kind() == StatementLineKind.DEBIT_NOTE) {
            side = Side.DEBIT;
        } else if (stated.kind() == StatementLineKind.CREDIT_NOTE) {
            side = Side.CREDIT;
        } else if (stated.kind() == StatementLineKind.PAYMENT) {
            side = Side.PAYMENT;
        } else if (stated.kind() == StatementLineKind.ADJUSTMENT) {
            side = Side.ADJUSTMENT;
        } else if (amount > 0) {
            side = Side.DEBIT;
        } else {
            side = likeCredit ? Side.CREDIT : Side.PAYMENT;
        }
        return new Line(
                statement.id() + "#" + position,
                stated,
                side,
                forms.normal(),
                forms.folded(),
                (int) stated.documentDate().toEpochDay(),
                amount);
    }

    boolean numberless() {
        return Numbers.isVoid(n);
    }

    boolean bare() {
        return side != Side.ADJUSTMENT && (numberless() || side == Side.PAYMENT);
    }
}
