package io.tieout.formats.json;

import io.tieout.core.documents.BankStatement;
import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.BookingStatus;
import io.tieout.core.documents.Budget;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.CaseCommand;
import io.tieout.core.documents.Company;
import io.tieout.core.documents.Contract;
import io.tieout.core.documents.Customer;
import io.tieout.core.documents.CustomerReply;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.FxRate;
import io.tieout.core.documents.GlAccount;
import io.tieout.core.documents.GoodsReceipt;
import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.OpenBill;
import io.tieout.core.documents.PartyStatement;
import io.tieout.core.documents.PayingAccount;
import io.tieout.core.documents.PurchaseOrder;
import io.tieout.core.documents.Receivable;
import io.tieout.core.documents.Reference;
import io.tieout.core.documents.Remittance;
import io.tieout.core.documents.RuleSet;
import io.tieout.core.documents.SalesOrder;
import io.tieout.core.documents.Vendor;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.documents.VendorPayment;
import io.tieout.core.results.Allocation;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Canonical events as JSON Lines: what {@link JsonLinesFormat} reads, it reads back as an equal
 * event. Field order is fixed; absent and default values are left out. Keep one per thread.
 */
public final class CanonicalJson {

    private final LineWriter lines = new LineWriter();

    /** The event as UTF-8 bytes without a line end. */
    public byte[] line(CanonicalEvent event) {
        return lines.line(out -> fields(out, event));
    }

    /** The event together with its observation time. */
    public byte[] line(Observed observed) {
        return lines.line(out -> fields(out, observed));
    }

    /** Appends the event and a line feed. */
    public void write(CanonicalEvent event, OutputStream out) throws IOException {
        lines.line(line -> fields(line, event), out);
    }

    /** Appends the event, its observation time and a line feed. */
    public void write(Observed observed, OutputStream out) throws IOException {
        lines.line(line -> fields(line, observed), out);
    }

    private static void fields(LineWriter out, Observed observed) throws IOException {
        fields(out, observed.event());
        out.instant("observedAt", observed.observedAtMillis());
    }

    static void fields(LineWriter out, CanonicalEvent event) throws IOException {
        if (event instanceof BankTransaction transaction) {
            bankTransaction(out, transaction);
        } else if (event instanceof LedgerEntry entry) {
            ledgerEntry(out, entry);
        } else if (event instanceof BankStatement statement) {
            bankStatement(out, statement);
        } else if (event instanceof Receivable receivable) {
            ReceivablesJson.receivable(out, receivable);
        } else if (event instanceof Remittance remittance) {
            ReceivablesJson.remittance(out, remittance);
        } else if (event instanceof Customer customer) {
            ReceivablesJson.customer(out, customer);
        } else if (event instanceof CustomerReply reply) {
            ReceivablesJson.reply(out, reply);
        } else if (event instanceof FxRate rate) {
            fxRate(out, rate);
        } else if (event instanceof VendorInvoice invoice) {
            PayablesJson.invoice(out, invoice);
        } else if (event instanceof PurchaseOrder order) {
            PayablesJson.order(out, order);
        } else if (event instanceof GoodsReceipt receipt) {
            PayablesJson.receipt(out, receipt);
        } else if (event instanceof Vendor vendor) {
            PayablesJson.vendor(out, vendor);
        } else if (event instanceof DecisionEvent decision) {
            decision(out, decision);
        } else if (event instanceof CaseCommand command) {
            caseCommand(out, command);
        } else if (event instanceof Company company) {
            InvoicingJson.company(out, company);
        } else if (event instanceof SalesOrder sold) {
            InvoicingJson.salesOrder(out, sold);
        } else if (event instanceof Contract contract) {
            InvoicingJson.contract(out, contract);
        } else if (event instanceof OpenBill bill) {
            PaymentsJson.bill(out, bill);
        } else if (event instanceof PayingAccount account) {
            PaymentsJson.account(out, account);
        } else if (event instanceof Budget budget) {
            PaymentsJson.budget(out, budget);
        } else if (event instanceof PartyStatement statement) {
            StatementsJson.statement(out, statement);
        } else if (event instanceof RuleSet rules) {
            ruleSet(out, rules);
        } else if (event instanceof GlAccount account) {
            PaymentsJson.glAccount(out, account);
        } else if (event instanceof VendorPayment payment) {
            PaymentsJson.payment(out, payment);
        } else {
            throw new IllegalStateException("no JSON form for " + event.stream());
        }
    }

    private static void bankTransaction(LineWriter out, BankTransaction it) throws IOException {
        out.text("id", it.id());
        out.text("accountId", it.accountId());
        out.date("bookingDate", it.bookingDate());
        out.amount("amount", it.amount());
        out.text("currency", it.amount().currency());
        out.date("valueDate", it.valueDate());
        out.optional("counterpartyName", it.counterpartyName());
        out.optional("counterpartyAccount", it.counterpartyAccount());
        references(out, it.references());
        out.unlessEmpty("text", it.text());
        out.optional("transactionCode", it.transactionCode());
        out.optional("paymentMethod", it.paymentMethod());
        out.optional("statementId", it.statementId());
        if (it.line() != 0) {
            out.number("line", it.line());
        }
        if (it.booking() != BookingStatus.BOOKED) {
            out.text("booking", lower(it.booking()));
        }
        if (it.returned()) {
            out.bool("returned", true);
        }
    }

    private static void ledgerEntry(LineWriter out, LedgerEntry it) throws IOException {
        out.text("id", it.id());
        out.text("accountId", it.accountId());
        out.date("postingDate", it.postingDate());
        out.amount("amount", it.amount());
        out.text("currency", it.amount().currency());
        out.optional("counterpartyName", it.counterpartyName());
        out.optional("counterpartyAccount", it.counterpartyAccount());
        references(out, it.references());
        out.unlessEmpty("text", it.text());
        out.optional("kind", it.kind());
    }

    private static void bankStatement(LineWriter out, BankStatement it) throws IOException {
        out.text("id", it.id());
        out.text("accountId", it.accountId());
        out.text("currency", it.openingBalance().currency());
        out.amount("openingBalance", it.openingBalance());
        out.amount("closingBalance", it.closingBalance());
        out.date("fromDate", it.fromDate());
        out.date("toDate", it.toDate());
        if (it.sequence() != 0) {
            out.number("sequence", it.sequence());
        }
    }

    private static void fxRate(LineWriter out, FxRate it) throws IOException {
        out.text("id", it.id());
        out.text("fromCurrency", it.fromCurrency());
        out.text("toCurrency", it.toCurrency());
        out.date("day", it.day());
        out.text("rate", it.rate().toPlainString());
        out.optional("source", it.source());
    }

    private static void decision(LineWriter out, DecisionEvent it) throws IOException {
        out.text("id", it.id());
        out.text("kind", it.kind().wireName());
        out.text("accountId", it.accountId());
        out.text("currency", it.currency());
        out.strings("left", it.leftIds());
        out.strings("right", it.rightIds());
        if (!it.allocations().isEmpty()) {
            allocations(out, it.allocations(), it.currency());
        }
        out.text("decidedBy", it.decidedBy());
        out.text("decidedAt", it.decidedAt().toString());
        out.unlessEmpty("reason", it.reason());
    }

    private static void caseCommand(LineWriter out, CaseCommand it) throws IOException {
        out.text("id", it.id());
        out.text("action", lower(it.action()));
        out.text("caseId", it.caseId());
        out.text("companyId", it.companyId());
        out.text("by", it.by());
        out.text("sentAt", it.sentAt().toString());
        out.unlessEmpty("assignee", it.assignee());
        if (it.leaseUntil() != null) {
            out.text("leaseUntil", it.leaseUntil().toString());
        }
        out.unlessEmpty("text", it.text());
    }

    private static void ruleSet(LineWriter out, RuleSet it) throws IOException {
        out.text("id", it.id());
        out.text("flow", lower(it.flow()));
        out.optional("companyId", it.companyId());
        out.number("version", it.version());
        out.object(
                "values",
                values -> {
                    for (Map.Entry<String, String> value : it.values().entrySet()) {
                        values.text(value.getKey(), value.getValue());
                    }
                });
        out.text("author", it.author());
        out.text("approvedBy", it.approvedBy());
        out.unlessEmpty("reason", it.reason());
        out.text("publishedAt", it.publishedAt().toString());
    }

    static void references(LineWriter out, List<Reference> references) throws IOException {
        if (references.isEmpty()) {
            return;
        }
        out.startArray("references");
        for (Reference reference : references) {
            out.object(
                    o -> {
                        o.text("type", reference.type().wireName());
                        o.text("value", reference.value());
                    });
        }
        out.endArray();
    }

    /** Parts of which only those in another currency than the document's say so. */
    static void allocations(LineWriter out, List<Allocation> allocations, String currency)
            throws IOException {
        out.startArray("allocations");
        for (Allocation part : allocations) {
            out.object(
                    o -> {
                        o.text("leftId", part.leftId());
                        o.text("rightId", part.rightId());
                        o.amount("amount", part.amount());
                        if (!part.amount().currency().equals(currency)) {
                            o.text("currency", part.amount().currency());
                        }
                        if (part.cleared() != null) {
                            o.amount("cleared", part.cleared());
                            o.text("clearedCurrency", part.cleared().currency());
                        }
                    });
        }
        out.endArray();
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
