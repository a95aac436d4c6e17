package io.tieout.formats.json;

import io.tieout.core.documents.PartyStatement;
import io.tieout.core.documents.StatementForm;
import io.tieout.core.documents.StatementLineKind;
import io.tieout.core.documents.StatementSide;
import io.tieout.core.money.Money;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The fields of a vendor's or customer's statement. */
final class PartyStatementReader extends EventReader {

    private String id;
    private String companyId;
    private String side;
    private String partyId;
    private String partyName;
    private LocalDate statementDate;
    private LocalDate fromDate;
    private String form;
    private String currency;
    private String openingBalance;
    private String closingBalance;
    private List<RawLine> lines;

    @Override
    void field(String name, JsonCursor in) throws IOException, RefusedException {
        switch (name) {
            case "id" -> id = in.string(id);
            case "companyId" -> companyId = in.string(companyId);
            case "side" -> side = in.string(side);
            case "partyId" -> partyId = in.string(partyId);
            case "partyName" -> partyName = in.string(partyName);
            case "statementDate" -> statementDate = in.date(statementDate);
            case "fromDate" -> fromDate = in.date(fromDate);
            case "form" -> form = in.string(form);
            case "currency" -> currency = in.string(currency);
            case "openingBalance" -> openingBalance = in.amount(openingBalance);
            case "closingBalance" -> closingBalance = in.amount(closingBalance);
            case "lines" -> lines = in.list(lines, RawLine::read);
            default -> in.skip();
        }
    }

    @Override
    PartyStatement event() throws RefusedException {
        if (lines == null) {
            throw RefusedException.missing("lines");
        }
        List<io.tieout.core.documents.StatementLine> whole = new ArrayList<>(lines.size());
        for (RawLine line : lines) {
            whole.add(line.in(currency));
        }
        Money closing = Scalars.money("closingBalance", closingBalance, currency);
        return new PartyStatement(
                id,
                companyId,
                named(StatementSide.values(), StatementSide::wireName, "side", side),
                partyId,
                partyName,
                statementDate,
                fromDate,
                named(StatementForm.values(), StatementForm::wireName, "form", form),
                Scalars.optionalMoney("openingBalance", openingBalance, currency),
                closing,
                whole);
    }

    /** The constant with that name in the canonical form; null for null. */
    static <E> E named(E[] all, Function<E, String> wireName, String field, String stated)
            throws RefusedException {
        if (stated == null) {
            return null;
        }
        for (E each : all) {
            if (wireName.apply(each).equals(stated)) {
                return each;
            }
        }
        throw new RefusedException(
                field,
                "'"
                        + Scalars.clip(stated)
                        + "' is none of "
                        + String.join(", ", Arrays.stream(all).map(wireName).toList()));
    }

    /** A line as read, before the currency of its document is known. */
    private record RawLine(
            LocalDate documentDate,
            String kind,
            String reference,
            String amount,
            String balance,
            String text) {

        static RawLine read(JsonCursor in) throws IOException, RefusedException {
            LocalDate documentDate = null;
            String kind = null;
            String reference = null;
            String amount = null;
            String balance = null;
            String text = null;
            for (String name = in.next(); name != null; name = in.next()) {
                switch (name) {
                    case "date" -> documentDate = in.date(documentDate);
                    case "kind" -> kind = in.string(kind);
                    case "reference" -> reference = in.string(reference);
                    case "amount" -> amount = in.amount(amount);
                    case "balance" -> balance = in.amount(balance);
                    case "text" -> text = in.string(text);
                    default -> in.skip();
                }
            }
            return new RawLine(documentDate, kind, reference, amount, balance, text);
        }

        io.tieout.core.documents.StatementLine in(String currency) throws RefusedException {
            return new io.tieout.core.documents.StatementLine(
                    documentDate,
                    named(
                            StatementLineKind.values(),
                            StatementLineKind::wireName,
                            "lines.kind",
                            kind),
                    reference,
                    Scalars.money("lines.amount", amount, currency),
                    Scalars.optionalMoney("lines.balance", balance, currency),
                    text);
        }
    }
}
