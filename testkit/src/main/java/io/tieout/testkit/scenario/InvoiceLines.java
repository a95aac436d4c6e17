package io.tieout.testkit.scenario;

import io.tieout.core.documents.InvoiceKind;
import io.tieout.core.documents.InvoiceLine;
import io.tieout.core.documents.InvoiceLineKind;
import io.tieout.core.documents.InvoiceSource;
import io.tieout.core.documents.ServicePeriod;
import io.tieout.core.documents.VendorInvoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads the lines that state vendors' bills. A line of a bill is its order line ({@code -} for
 * none, {@code charge} for a charge), quantity, price and net amount, and then names with values.
 */
final class InvoiceLines {

    private InvoiceLines() {}

    static VendorInvoice read(ScenarioLine line, InvoiceKind kind, String accountCurrency) {
        String id = line.word("the invoice's id");
        String vendor = line.word("the vendor's id or '-'");
        String issued = line.word("the issue date");
        String gross = line.word("the gross amount");
        line.end();
        line.onlyAttributes(
                List.of(
                        "number",
                        "original",
                        "orders",
                        "lines",
                        "due",
                        "period",
                        "net",
                        "tax",
                        "terms",
                        "name",
                        "taxId",
                        "account",
                        "text",
                        "channel",
                        "file",
                        "sha",
                        "sender",
                        "currency",
                        "at"));
        String currency = line.attribute("currency", accountCurrency);
        return new VendorInvoice(
                id,
                null,
                new VendorInvoice.Issuer(
                        vendor.equals("-") ? null : vendor,
                        line.attribute("name", null),
                        line.attribute("taxId", null),
                        line.attribute("account", null)),
                line.attribute("number", id),
                line.attribute("original", null),
                kind,
                line.date(issued),
                PayablesLines.day(line, "due"),
                period(line),
                PayablesLines.list(line, "orders"),
                line.money(gross, currency),
                PayablesLines.money(line, line.attribute("net", null), currency),
                PayablesLines.money(line, line.attribute("tax", null), currency),
                CashLines.terms(line),
                lines(line, currency),
                line.attribute("text", ""),
                source(line));
    }

    private static ServicePeriod period(ScenarioLine line) {
        List<String> days = PayablesLines.list(line, "period");
        return days.isEmpty()
                ? null
                : new ServicePeriod(line.date(days.get(0)), line.date(days.get(1)));
    }

    private static InvoiceSource source(ScenarioLine line) {
        String channel = line.attribute("channel", null);
        String sha = line.attribute("sha", null);
        return channel == null && sha == null
                ? null
                : new InvoiceSource(
                        channel,
                        line.attribute("file", null),
                        sha,
                        line.attribute("sender", null),
                        List.of());
    }

    private static List<InvoiceLine> lines(ScenarioLine line, String currency) {
        String stated = line.attribute("lines", null);
        List<InvoiceLine> lines = new ArrayList<>();
        if (stated != null) {
            for (LineWords words : LineWords.of(line, stated)) {
                lines.add(invoiceLine(line, words, lines.size() + 1, currency));
            }
        }
        return lines;
    }

    private static InvoiceLine invoiceLine(
            ScenarioLine line, LineWords words, int number, String currency) {
        String first = words.next();
        boolean ordered = first.matches("[0-9]+");
        LineWords.Price price = words.price();
        Map<String, String> stated = words.rest();
        String net = price == null ? null : price.net();
        return new InvoiceLine(
                number,
                first.equals("charge") ? InvoiceLineKind.CHARGE : InvoiceLineKind.ITEM,
                stated.get("order"),
                ordered ? (Integer) Integer.parseInt(first) : null,
                stated.get("item"),
                PayablesLines.text(stated.get("text")),
                price == null ? null : price.quantity(),
                stated.get("unit"),
                price == null ? null : price.unitPrice(),
                price == null ? null : price.priceUnit(),
                PayablesLines.decimal(stated.get("discount")),
                PayablesLines.money(line, net, currency),
                PayablesLines.decimal(stated.get("tax")),
                stated.get("gl"));
    }
}
