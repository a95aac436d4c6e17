package io.tieout.formats.json;

import io.tieout.core.documents.Remittance;
import io.tieout.core.documents.RemittanceLine;
import io.tieout.core.money.Money;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The fields of a remittance advice. */
final class RemittanceReader extends EventReader {

    private String id;
    private String paymentId;
    private String paymentReference;
    private String payerName;
    private String payerAccount;
    private String customerId;
    private LocalDate paymentDate;
    private String amount;
    private String currency;
    private String paidAmount;
    private String paidCurrency;
    private List<RawLine> lines;

    @Override
    void field(String name, JsonCursor in) throws IOException, RefusedException {
        switch (name) {
            case "id" -> id = in.string(id);
            case "paymentId" -> paymentId = in.string(paymentId);
            case "paymentReference" -> paymentReference = in.string(paymentReference);
            case "payerName" -> payerName = in.string(payerName);
            case "payerAccount" -> payerAccount = in.string(payerAccount);
            case "customerId" -> customerId = in.string(customerId);
            case "paymentDate" -> paymentDate = in.date(paymentDate);
            case "amount" -> amount = in.amount(amount);
            case "currency" -> currency = in.string(currency);
            case "paidAmount" -> paidAmount = in.amount(paidAmount);
            case "paidCurrency" -> paidCurrency = in.string(paidCurrency);
            case "lines" -> lines = in.list(lines, RawLine::read);
            default -> in.skip();
        }
    }

    @Override
    Remittance event() throws RefusedException {
        if (currency != null) {
            Scalars.requireKnown(currency);
        }
        List<RemittanceLine> whole = new ArrayList<>();
        for (RawLine line : orEmpty(lines)) {
            whole.add(line.in(currency));
        }
        return new Remittance(
                id,
                paymentId,
                paymentReference,
                payerName,
                payerAccount,
                customerId,
                paymentDate,
                currency,
                money("amount", amount, currency),
                whole,
                paid());
    }

    private Money paid() throws RefusedException {
        if (paidAmount != null && paidCurrency == null) {
            throw RefusedException.missing("paidCurrency");
        }
        return money("paidAmount", paidAmount, paidCurrency);
    }

    private static Money money(String field, String amount, String currency)
            throws RefusedException {
        return amount == null ? null : Scalars.money(field, amount, currency);
    }

    /** A line as read, before the currency of its document is known. */
    private record RawLine(
            String invoiceNumber,
            String amount,
            String discount,
            String deduction,
            String reasonCode,
            String text) {

        static RawLine read(JsonCursor in) throws IOException, RefusedException {
            String invoiceNumber = null;
            String amount = null;
            String discount = null;
            String deduction = null;
            String reasonCode = null;
            String text = null;
            for (String name = in.next(); name != null; name = in.next()) {
                switch (name) {
                    case "invoiceNumber" -> invoiceNumber = in.string(invoiceNumber);
                    case "amount" -> amount = in.amount(amount);
                    case "discount" -> discount = in.amount(discount);
                    case "deduction" -> deduction = in.amount(deduction);
                    case "reasonCode" -> reasonCode = in.string(reasonCode);
                    case "text" -> text = in.string(text);
                    default -> in.skip();
                }
            }
            return new RawLine(invoiceNumber, amount, discount, deduction, reasonCode, text);
        }

        RemittanceLine in(String currency) throws RefusedException {
            return new RemittanceLine(
                    invoiceNumber,
                    money("lines.amount", amount, currency),
                    money("lines.discount", discount, currency),
                    money("lines.deduction", deduction, currency),
                    reasonCode,
                    text);
        }
    }
}
