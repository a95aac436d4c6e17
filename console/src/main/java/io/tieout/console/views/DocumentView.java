package io.tieout.console.views;

import io.tieout.core.documents.BankStatement;
import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.GoodsReceipt;
import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.PurchaseOrder;
import io.tieout.core.documents.Receivable;
import io.tieout.core.documents.Reference;
import io.tieout.core.documents.Remittance;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.documents.VendorPayment;
import io.tieout.core.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A document, whatever its kind.
 *
 * @param number by which people know it; the first reference where it has none of its own
 * @param date booking, posting, issue, payment or decision date
 * @param details what else its kind has
 */
public record DocumentView(
        String id,
        String kind,
        String accountId,
        String companyId,
        String party,
        String number,
        String date,
        String dueDate,
        MoneyView amount,
        String text,
        List<ReferenceView> references,
        String source,
        String position,
        String observedAt,
        Map<String, Object> details) {

    /** A reference with its type's name in files. */
    public record ReferenceView(String type, String value) {}

    public DocumentView {
        references = List.copyOf(references);
        details = Map.copyOf(details);
    }

    public static DocumentView of(Observed observed) {
        Draft draft = new Draft(observed.event().id());
        CanonicalEvent event = observed.event();
        if (event instanceof BankTransaction line) {
            line(draft, line);
        } else if (event instanceof LedgerEntry entry) {
            entry(draft, entry);
        } else if (event instanceof BankStatement statement) {
            statement(draft, statement);
        } else if (event instanceof Receivable receivable) {
            receivable(draft, receivable);
        } else if (event instanceof Remittance remittance) {
            remittance(draft, remittance);
        } else if (event instanceof VendorInvoice bill) {
            bill(draft, bill);
        } else if (event instanceof PurchaseOrder order) {
            order(draft, order);
        } else if (event instanceof GoodsReceipt receipt) {
            receipt(draft, receipt);
        } else if (event instanceof VendorPayment payment) {
            payment(draft, payment);
        } else if (event instanceof DecisionEvent decision) {
            draft.kind = "decision";
            draft.accountId = decision.accountId();
            draft.text = decision.reason();
            draft.date = decision.decidedAt().toString().substring(0, 10);
            draft.put("decidedBy", decision.decidedBy());
        } else {
            draft.kind = event.stream();
        }
        return draft.view(observed);
    }

    private static void line(Draft draft, BankTransaction line) {
        draft.kind = "bankTransaction";
        draft.accountId = line.accountId();
        draft.party = line.counterpartyName();
        draft.date(line.bookingDate());
        draft.amount = line.amount();
        draft.text = line.text();
        draft.references = line.references();
        draft.put("valueDate", line.valueDate());
        draft.put("counterpartyAccount", line.counterpartyAccount());
        draft.put("transactionCode", line.transactionCode());
        draft.put("paymentMethod", line.paymentMethod());
        draft.put("statementId", line.statementId());
        draft.put("booking", line.booking().name().toLowerCase(java.util.Locale.ROOT));
        draft.put("returned", line.returned());
    }

    private static void entry(Draft draft, LedgerEntry entry) {
        draft.kind = "ledgerEntry";
        draft.accountId = entry.accountId();
        draft.party = entry.counterpartyName();
        draft.date(entry.postingDate());
        draft.amount = entry.amount();
        draft.text = entry.text();
        draft.references = entry.references();
        draft.put("counterpartyAccount", entry.counterpartyAccount());
        draft.put("entryKind", entry.kind());
    }

    private static void statement(Draft draft, BankStatement statement) {
        draft.kind = "bankStatement";
        draft.accountId = statement.accountId();
        draft.date(statement.toDate());
        draft.amount = statement.closingBalance();
        draft.put("fromDate", statement.fromDate());
        draft.put("openingBalance", MoneyView.of(statement.openingBalance()));
        draft.put("sequence", statement.sequence());
    }

    private static void receivable(Draft draft, Receivable receivable) {
        draft.kind = "receivable";
        draft.companyId = receivable.companyId();
        draft.party =
                receivable.customerName() == null
                        ? receivable.customerId()
                        : receivable.customerName();
        draft.number = receivable.number();
        draft.date(receivable.issueDate());
        draft.dueDate = receivable.dueDate().toString();
        draft.amount = receivable.amount();
        draft.text = receivable.text();
        draft.references = receivable.references();
        draft.put("customerId", receivable.customerId());
        draft.put("receivableKind", receivable.kind().toString());
        draft.put("orderNumber", receivable.orderNumber());
        draft.put("receivableStatus", receivable.status().toString());
    }

    private static void remittance(Draft draft, Remittance remittance) {
        draft.kind = "remittance";
        draft.party = remittance.payerName();
        draft.number = remittance.paymentReference();
        if (remittance.paymentDate() != null) {
            draft.date(remittance.paymentDate());
        }
        draft.amount = remittance.amount();
        draft.put("paymentId", remittance.paymentId());
        draft.put("customerId", remittance.customerId());
        draft.put(
                "lines",
                remittance.lines().stream()
                        .map(
                                it ->
                                        Map.of(
                                                "invoiceNumber",
                                                String.valueOf(it.invoiceNumber()),
                                                "text",
                                                it.text()))
                        .toList());
    }

    private static void bill(Draft draft, VendorInvoice bill) {
        draft.kind = "bill";
        draft.companyId = bill.companyId();
        draft.party =
                bill.issuer().name() == null ? bill.issuer().vendorId() : bill.issuer().name();
        draft.number = bill.number();
        draft.date(bill.issueDate());
        draft.dueDate = bill.dueDate() == null ? null : bill.dueDate().toString();
        draft.amount = bill.grossAmount();
        draft.text = bill.text();
        draft.put("vendorId", bill.issuer().vendorId());
        draft.put("billKind", bill.kind().toString());
        draft.put("orderNumbers", bill.orderNumbers());
        draft.put("lineCount", bill.lines().size());
    }

    private static void order(Draft draft, PurchaseOrder order) {
        draft.kind = "purchaseOrder";
        draft.companyId = order.companyId();
        draft.party = order.vendorId();
        draft.number = order.number();
        if (order.orderDate() != null) {
            draft.date(order.orderDate());
        }
        draft.put("orderVersion", order.version());
        draft.put("orderStatus", order.status().name().toLowerCase(java.util.Locale.ROOT));
        draft.put("lineCount", order.lines().size());
    }

    private static void receipt(Draft draft, GoodsReceipt receipt) {
        draft.kind = "goodsReceipt";
        draft.companyId = receipt.companyId();
        draft.number = receipt.deliveryNote();
        draft.date(receipt.receiptDate());
        draft.put("orderNumber", receipt.orderNumber());
        draft.put(
                "lines",
                receipt.lines().stream()
                        .map(
                                it ->
                                        Map.of(
                                                "orderLine",
                                                it.orderLine(),
                                                "quantity",
                                                it.quantity().toPlainString()))
                        .toList());
    }

    private static void payment(Draft draft, VendorPayment payment) {
        draft.kind = "vendorPayment";
        draft.companyId = payment.companyId();
        draft.accountId = payment.accountId();
        draft.party = payment.vendorName();
        draft.date(payment.executionDate());
        draft.amount = payment.amount();
        draft.put("vendorId", payment.vendorId());
        draft.put("approvedBy", payment.approvedBy());
        draft.put("discount", MoneyView.of(payment.discount()));
        draft.put(
                "lines",
                payment.lines().stream()
                        .map(it -> Map.of("number", it.number(), "invoiceId", it.invoiceId()))
                        .toList());
    }

    /** What is known so far. */
    private static final class Draft {

        private final String id;
        private final Map<String, Object> details = new TreeMap<>();
        private String kind;
        private String accountId;
        private String companyId;
        private String party;
        private String number;
        private String date;
        private String dueDate;
        private Money amount;
        private String text;
        private List<Reference> references = List.of();

        Draft(String id) {
            this.id = id;
        }

        void date(LocalDate value) {
            date = value.toString();
        }

        void put(String name, Object value) {
            if (value != null) {
                details.put(name, value instanceof LocalDate day ? day.toString() : value);
            }
        }

        DocumentView view(Observed observed) {
            String shownNumber =
                    number == null && !references.isEmpty() ? references.get(0).value() : number;
            return new DocumentView(
                    id,
                    kind,
                    accountId,
                    companyId,
                    party,
                    shownNumber,
                    date,
                    dueDate,
                    MoneyView.of(amount),
                    text,
                    references.stream()
                            .map(it -> new ReferenceView(it.type().wireName(), it.value()))
                            .toList(),
                    observed.source(),
                    observed.position(),
                    Instant.ofEpochMilli(observed.observedAtMillis()).toString(),
                    details);
        }
    }
}
