package io.tieout.formats.json;

import io.tieout.core.documents.PartyStatement;
import io.tieout.core.documents.StatementLine;
import io.tieout.core.documents.StatementLineKind;
import io.tieout.core.statements.CauseAmount;
import io.tieout.core.statements.LineOutcome;
import io.tieout.core.statements.MissingItem;
import io.tieout.core.statements.PartyItem;
import io.tieout.core.statements.StatementCause;
import io.tieout.core.statements.StatementReconciliation;
import java.io.IOException;

/** The fields of statements and of their reconciliations, in their fixed order. */
final class StatementsJson {

    private StatementsJson() {}

    static void statement(LineWriter out, PartyStatement it) throws IOException {
        out.text("id", it.id());
        out.optional("companyId", it.companyId());
        out.text("side", it.side().wireName());
        out.text("partyId", it.partyId());
        out.optional("partyName", it.partyName());
        out.date("statementDate", it.statementDate());
        out.date("fromDate", it.fromDate());
        if (it.form() != null) {
            out.text("form", it.form().wireName());
        }
        out.text("currency", it.currency());
        if (it.openingBalance() != null) {
            out.amount("openingBalance", it.openingBalance());
        }
        out.amount("closingBalance", it.closingBalance());
        out.startArray("lines");
        for (StatementLine line : it.lines()) {
            out.object(o -> line(o, line));
        }
        out.endArray();
    }

    private static void line(LineWriter out, StatementLine it) throws IOException {
        out.date("date", it.documentDate());
        if (it.kind() != StatementLineKind.OTHER) {
            out.text("kind", it.kind().wireName());
        }
        out.unlessEmpty("reference", it.reference());
        out.amount("amount", it.amount());
        if (it.balance() != null) {
            out.amount("balance", it.balance());
        }
        out.unlessEmpty("text", it.text());
    }

    static void reconciliation(LineWriter out, StatementReconciliation it) throws IOException {
        out.text("id", it.id());
        out.text("statementId", it.statementId());
        out.text("companyId", it.companyId());
        out.text("side", it.side().wireName());
        out.text("partyId", it.partyId());
        out.date("statementDate", it.statementDate());
        out.text("form", it.form().wireName());
        out.text("currency", it.theirBalance().currency());
        out.amount("theirBalance", it.theirBalance());
        out.amount("ourBalance", it.ourBalance());
        out.amount("difference", it.difference());
        out.startArray("causes");
        for (CauseAmount cause : it.causes()) {
            out.object(o -> cause(o, cause));
        }
        out.endArray();
        out.amount("unexplained", it.unexplained());
        out.text("status", it.status().wireName());
        out.unlessEmpty("supersededBy", it.supersededBy());
        out.startArray("lines");
        for (LineOutcome line : it.lines()) {
            out.object(o -> outcome(o, line));
        }
        out.endArray();
        out.startArray("missing");
        for (MissingItem item : it.missing()) {
            out.object(o -> missing(o, item));
        }
        out.endArray();
    }

    private static void cause(LineWriter out, CauseAmount it) throws IOException {
        out.text("cause", it.cause().wireName());
        out.amount("amount", it.amount());
        out.strings("ids", it.ids());
    }

    private static void outcome(LineWriter out, LineOutcome it) throws IOException {
        out.text("id", it.id());
        line(out, it.line());
        out.strings("items", it.items());
        out.unlessEmpty("rule", it.rule());
        out.amount("ours", it.ours());
        out.amount("difference", it.difference());
        out.strings("causes", it.causes().stream().map(StatementCause::wireName).toList());
    }

    private static void missing(LineWriter out, MissingItem it) throws IOException {
        out.text("id", it.id());
        if (it.kind() != null) {
            out.text("kind", wireName(it.kind()));
        }
        out.unlessEmpty("number", it.number());
        out.date("date", it.documentDate());
        out.amount("difference", it.difference());
        out.text("cause", it.cause().wireName());
    }

    static String wireName(PartyItem.Kind kind) {
        return switch (kind) {
            case INVOICE -> "invoice";
            case DEBIT_MEMO -> "debitMemo";
            case CREDIT_NOTE -> "creditNote";
            case PAYMENT -> "payment";
        };
    }
}
