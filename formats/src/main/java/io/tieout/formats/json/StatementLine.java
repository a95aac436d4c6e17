package io.tieout.formats.json;

import io.tieout.core.money.Money;
import io.tieout.core.results.ReconciliationStatement;
import java.io.IOException;
import java.util.List;

/**
 * A tied-out bank account as a line of {@code statement-reconciliations}. Each cause is signed so
 * that {@code theirBalance - ourBalance = sum of causes + unexplained}.
 */
final class StatementLine {

    private StatementLine() {}

    static void write(LineWriter out, ReconciliationStatement it) throws IOException {
        String currency = it.balancePerBank().currency();
        String statementId = it.accountId() + "/" + currency + "/" + it.asOfDate();
        out.text("id", "reconciliation/" + statementId);
        out.text("statementId", statementId);
        out.amount("theirBalance", it.balancePerBank());
        out.amount("ourBalance", it.balancePerLedger());
        out.startArray("causes");
        cause(out, "depositsInTransit", it.depositsInTransit().negated(), List.of());
        cause(out, "outstandingPayments", it.outstandingPayments(), List.of());
        cause(out, "bankOnly", it.bankOnly(), it.openBankIds());
        cause(out, "matchDifferences", it.matchDifferences(), List.of());
        out.endArray();
        out.amount("unexplained", it.unexplained());
        out.text("status", status(it));
        out.text("accountId", it.accountId());
        out.date("asOfDate", it.asOfDate());
        out.text("currency", currency);
        out.amount("adjustedBalance", it.adjustedBalance());
        out.strings("openBankIds", it.openBankIds());
        out.strings("openLedgerIds", it.openLedgerIds());
    }

    private static void cause(LineWriter out, String cause, Money amount, List<String> ids)
            throws IOException {
        out.object(
                o -> {
                    o.text("cause", cause);
                    o.amount("amount", amount);
                    o.strings("ids", ids);
                });
    }

    private static String status(ReconciliationStatement it) {
        if (!it.unexplained().isZero()) {
            return "incomplete";
        }
        if (!it.openBankIds().isEmpty() || !it.openLedgerIds().isEmpty()) {
            return "itemsMissing";
        }
        return it.matchDifferences().isZero() ? "fullyMatched" : "matchedWithDifferences";
    }
}
