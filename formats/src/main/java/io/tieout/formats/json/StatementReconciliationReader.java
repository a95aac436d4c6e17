package io.tieout.formats.json;

import io.tieout.core.documents.StatementForm;
import io.tieout.core.documents.StatementLineKind;
import io.tieout.core.documents.StatementSide;
import io.tieout.core.money.Money;
import io.tieout.core.statements.CauseAmount;
import io.tieout.core.statements.LineOutcome;
import io.tieout.core.statements.MissingItem;
import io.tieout.core.statements.PartyItem;
import io.tieout.core.statements.StatementCause;
import io.tieout.core.statements.StatementReconciliation;
import io.tieout.core.statements.StatementStatus;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the reconciliation of a statement back; the difference is worked out again. */
final class StatementReconciliationReader {

    /** An object within, as read: texts and lists of texts by name. */
    private record Raw(Map<String, String> texts, Map<String, List<String>> lists) {

        static Raw read(JsonCursor in) throws IOException, RefusedException {
            Raw raw = new Raw(new HashMap<>(), new HashMap<>());
            for (String name = in.next(); name != null; name = in.next()) {
                if (name.equals("ids") || name.equals("items") || name.equals("causes")) {
                    raw.lists.put(name, in.strings(raw.lists.get(name)));
                } else {
                    raw.texts.put(name, in.string(raw.texts.get(name)));
                }
            }
            return raw;
        }

        String text(String name) {
            return texts.getOrDefault(name, "");
        }

        List<String> list(String name) {
            return lists.getOrDefault(name, List.of());
        }

        LocalDate date(String name) throws RefusedException {
            return texts.get(name) == null ? null : Scalars.date(name, texts.get(name));
        }

        Money money(String name, String currency) throws RefusedException {
            return Scalars.money(name, texts.get(name), currency);
        }
    }

    private final Map<String, String> texts = new HashMap<>();
    private List<Raw> causes = List.of();
    private List<Raw> lines = List.of();
    private List<Raw> missing = List.of();

    private StatementReconciliationReader() {}

    static StatementReconciliation read(JsonCursor in) throws IOException, RefusedException {
        StatementReconciliationReader it = new StatementReconciliationReader();
        for (String name = in.next(); name != null; name = in.next()) {
            switch (name) {
                case "causes" -> it.causes = in.list(null, Raw::read);
                case "lines" -> it.lines = in.list(null, Raw::read);
                case "missing" -> it.missing = in.list(null, Raw::read);
                default -> it.texts.put(name, in.string(it.texts.get(name)));
            }
        }
        return it.reconciliation();
    }

    private String required(String name) throws RefusedException {
        return ResultReader.required(name, texts.get(name));
    }

    private Money money(String name) throws RefusedException {
        return Scalars.money(name, texts.get(name), required("currency"));
    }

    private StatementReconciliation reconciliation() throws RefusedException {
        List<CauseAmount> ofCauses = new ArrayList<>();
        for (Raw raw : causes) {
            ofCauses.add(
                    new CauseAmount(
                            cause(raw.text("cause")),
                            raw.money("amount", required("currency")),
                            raw.list("ids")));
        }
        List<LineOutcome> ofLines = new ArrayList<>();
        for (Raw raw : lines) {
            ofLines.add(line(raw));
        }
        List<MissingItem> ofMissing = new ArrayList<>();
        for (Raw raw : missing) {
            ofMissing.add(missing(raw));
        }
        return new StatementReconciliation(
                required("id"),
                required("statementId"),
                required("companyId"),
                PartyStatementReader.named(
                        StatementSide.values(), StatementSide::wireName, "side", required("side")),
                required("partyId"),
                Scalars.date("statementDate", required("statementDate")),
                PartyStatementReader.named(
                        StatementForm.values(), StatementForm::wireName, "form", required("form")),
                texts.getOrDefault("supersededBy", ""),
                money("theirBalance"),
                money("ourBalance"),
                ofCauses,
                money("unexplained"),
                PartyStatementReader.named(
                        StatementStatus.values(),
                        StatementStatus::wireName,
                        "status",
                        required("status")),
                ofLines,
                ofMissing);
    }

    private LineOutcome line(Raw raw) throws RefusedException {
        String currency = required("currency");
        List<StatementCause> ofLine = new ArrayList<>();
        for (String name : raw.list("causes")) {
            ofLine.add(cause(name));
        }
        return new LineOutcome(
                raw.text("id"),
                new io.tieout.core.documents.StatementLine(
                        raw.date("date"),
                        PartyStatementReader.named(
                                StatementLineKind.values(),
                                StatementLineKind::wireName,
                                "lines.kind",
                                raw.texts().get("kind")),
                        raw.text("reference"),
                        raw.money("amount", currency),
                        Scalars.optionalMoney("balance", raw.texts().get("balance"), currency),
                        raw.text("text")),
                raw.list("items"),
                raw.text("rule"),
                raw.money("ours", currency),
                raw.money("difference", currency),
                ofLine);
    }

    private MissingItem missing(Raw raw) throws RefusedException {
        return new MissingItem(
                raw.text("id"),
                PartyStatementReader.named(
                        PartyItem.Kind.values(),
                        StatementsJson::wireName,
                        "missing.kind",
                        raw.texts().get("kind")),
                raw.text("number"),
                raw.date("date"),
                raw.money("difference", required("currency")),
                cause(raw.text("cause")));
    }

    private static StatementCause cause(String name) throws RefusedException {
        return PartyStatementReader.named(
                StatementCause.values(), StatementCause::wireName, "cause", name);
    }
}
