package io.tieout.testkit.scenario;

import io.tieout.core.documents.Customer;
import io.tieout.core.documents.FxRate;
import io.tieout.core.documents.PaymentTerms;
import io.tieout.core.documents.Receivable;
import io.tieout.core.documents.Reference;
import io.tieout.core.documents.Remittance;
import io.tieout.core.documents.RemittanceLine;
import io.tieout.core.matching.Tolerance;
import io.tieout.core.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Writes customers, receivables and remittances as scenario files state them; of several names or
 * accounts the first, of tolerances what they let pass below.
 */
final class CashWriter {

    private CashWriter() {}

    static String customer(Customer one) {
        return "customer "
                + one.id()
                + (one.oldestFirst() ? " oldestFirst" : "")
                + ScenarioWriter.written("name", one.name())
                + first("alias", one.aliases())
                + ScenarioWriter.written("parent", one.parentId())
                + first("payer", one.payerAccounts())
                + first("virtual", one.virtualAccounts())
                + ScenarioWriter.written("tolerance", tolerance(one.tolerance()))
                + ScenarioWriter.written(
                        "grace",
                        one.discountGraceDays() == null
                                ? null
                                : one.discountGraceDays().toString());
    }

    private static String first(String key, List<String> values) {
        return values.isEmpty() ? "" : ScenarioWriter.written(key, values.get(0));
    }

    private static String tolerance(Tolerance one) {
        return one == null ? null : one.lowerPercent() + " " + one.lowerAbsolute();
    }

    static String rate(FxRate one) {
        return String.join(
                        " ",
                        "rate",
                        one.id(),
                        one.fromCurrency(),
                        one.toCurrency(),
                        one.day().toString(),
                        one.rate().toPlainString())
                + ScenarioWriter.written("source", one.source());
    }

    static String receivable(Receivable one) {
        StringBuilder references = new StringBuilder();
        for (Reference reference : one.references()) {
            references.append(
                    ScenarioWriter.written(reference.type().wireName(), reference.value()));
        }
        String kind =
                switch (one.kind()) {
                    case INVOICE -> "invoice";
                    case CREDIT_MEMO -> "credit";
                    case DEBIT_MEMO -> "debit";
                };
        return String.join(
                        " ",
                        "receivable",
                        one.id(),
                        one.customerId(),
                        kind,
                        one.issueDate().toString(),
                        one.dueDate().toString(),
                        one.amount().toPlainString())
                + ScenarioWriter.written("number", one.number())
                + ScenarioWriter.written("orderNumber", one.orderNumber())
                + ScenarioWriter.written("terms", terms(one.terms()))
                + ScenarioWriter.written("currency", one.amount().currency())
                + ScenarioWriter.written("name", one.customerName())
                + first("payer", one.payerAccounts())
                + ScenarioWriter.written("status", one.status().name().toLowerCase(Locale.ROOT))
                + references;
    }

    private static String terms(PaymentTerms terms) {
        if (terms == null) {
            return null;
        }
        String net = "net " + terms.netDays();
        return terms.hasDiscount()
                ? terms.discountPercent().toPlainString() + "/" + terms.discountDays() + " " + net
                : net;
    }

    static String remittance(Remittance one) {
        LocalDate date = one.paymentDate();
        return "remittance "
                + one.id()
                + ScenarioWriter.written("payment", one.paymentId())
                + ScenarioWriter.written("reference", one.paymentReference())
                + ScenarioWriter.written("payer", one.payerName())
                + ScenarioWriter.written("iban", one.payerAccount())
                + ScenarioWriter.written("customer", one.customerId())
                + ScenarioWriter.written("date", date == null ? null : date.toString())
                + ScenarioWriter.written("currency", one.currency())
                + ScenarioWriter.written("amount", plain(one.amount()))
                + ScenarioWriter.written("paid", one.paid() == null ? null : one.paid().toString())
                + ScenarioWriter.written(
                        "lines",
                        String.join("; ", one.lines().stream().map(CashWriter::line).toList()));
    }

    private static String line(RemittanceLine line) {
        return line.invoiceNumber().replace(' ', '_')
                + " "
                + (line.amount() == null ? "-" : plain(line.amount()))
                + stated(" discount ", plain(line.discount()))
                + stated(" deduction ", plain(line.deduction()))
                + stated(
                        " code ",
                        line.reasonCode() == null ? null : line.reasonCode().replace(' ', '_'))
                + stated(" text ", line.text().isEmpty() ? null : line.text());
    }

    private static String stated(String keyword, String value) {
        return value == null ? "" : keyword + value;
    }

    private static String plain(Money money) {
        return money == null ? null : money.toPlainString();
    }
}
