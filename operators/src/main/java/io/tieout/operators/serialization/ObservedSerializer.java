package io.tieout.operators.serialization;

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
import io.tieout.core.documents.DecisionKind;
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
import io.tieout.core.documents.Remittance;
import io.tieout.core.documents.RuleSet;
import io.tieout.core.documents.SalesOrder;
import io.tieout.core.documents.Vendor;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.documents.VendorPayment;
import io.tieout.core.money.Money;
import io.tieout.core.results.Allocation;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Every canonical document with its origin and observation time. */
public final class ObservedSerializer extends RecordSerializer<Observed> {

    public static final ObservedSerializer INSTANCE = new ObservedSerializer();

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;
    private static final BookingStatus[] BOOKINGS = BookingStatus.values();
    private static final DecisionKind[] DECISIONS = DecisionKind.values();

    @Override
    public void serialize(Observed observed, DataOutputView out) throws IOException {
        out.writeByte(VERSION);
        Fields.text(observed.source(), out);
        Fields.text(observed.position(), out);
        out.writeLong(observed.observedAtMillis());
        CanonicalEvent event = observed.event();
        if (event instanceof BankTransaction line) {
            out.writeByte('B');
            write(line, out);
        } else if (event instanceof LedgerEntry entry) {
            out.writeByte('L');
            write(entry, out);
        } else if (event instanceof BankStatement statement) {
            out.writeByte('S');
            write(statement, out);
        } else if (event instanceof Receivable receivable) {
            out.writeByte('R');
            ReceivablesFields.write(receivable, out);
        } else if (event instanceof Remittance remittance) {
            out.writeByte('M');
            ReceivablesFields.write(remittance, out);
        } else if (event instanceof Customer customer) {
            out.writeByte('C');
            ReceivablesFields.write(customer, out);
        } else if (event instanceof CustomerReply reply) {
            out.writeByte('A');
            CollectionsFields.write(reply, out);
        } else if (event instanceof FxRate rate) {
            out.writeByte('X');
            ReceivablesFields.write(rate, out);
        } else if (event instanceof VendorInvoice invoice) {
            out.writeByte('I');
            InvoiceFields.write(invoice, out);
        } else if (event instanceof PurchaseOrder order) {
            out.writeByte('O');
            OrderFields.write(order, out);
        } else if (event instanceof GoodsReceipt receipt) {
            out.writeByte('G');
            OrderFields.write(receipt, out);
        } else if (event instanceof Vendor vendor) {
            out.writeByte('V');
            OrderFields.write(vendor, out);
        } else if (event instanceof Company company) {
            out.writeByte('F');
            InvoicingFields.write(company, out);
        } else if (event instanceof SalesOrder sold) {
            out.writeByte('U');
            InvoicingFields.write(sold, out);
        } else if (event instanceof Contract contract) {
            out.writeByte('K');
            InvoicingFields.write(contract, out);
        } else if (event instanceof OpenBill bill) {
            out.writeByte('P');
            PaymentFields.write(bill, out);
        } else if (event instanceof PayingAccount account) {
            out.writeByte('Q');
            PaymentFields.write(account, out);
        } else if (event instanceof Budget budget) {
            out.writeByte('N');
            PaymentFields.write(budget, out);
        } else if (event instanceof PartyStatement statement) {
            out.writeByte('T');
            StatementFields.write(statement, out);
        } else if (event instanceof CaseCommand command) {
            out.writeByte('W');
            CaseFields.write(command, out);
        } else if (event instanceof RuleSet rules) {
            out.writeByte('Y');
            RuleFields.write(rules, out);
        } else if (event instanceof GlAccount account) {
            out.writeByte('J');
            PaymentFields.write(account, out);
        } else if (event instanceof VendorPayment payment) {
            out.writeByte('Z');
            PaymentFields.write(payment, out);
        } else {
            out.writeByte('D');
            write((DecisionEvent) event, out);
        }
    }

    @Override
    public Observed deserialize(DataInputView in) throws IOException {
        requireVersion(in.readByte(), VERSION, this);
        String source = Fields.recurring(in);
        String position = Fields.text(in);
        long observedAtMillis = in.readLong();
        byte kind = in.readByte();
        CanonicalEvent event =
                switch (kind) {
                    case 'B' -> bankTransaction(in);
                    case 'L' -> ledgerEntry(in);
                    case 'S' -> bankStatement(in);
                    case 'R' -> ReceivablesFields.receivable(in);
                    case 'M' -> ReceivablesFields.remittance(in);
                    case 'C' -> ReceivablesFields.customer(in);
                    case 'A' -> CollectionsFields.reply(in);
                    case 'X' -> ReceivablesFields.fxRate(in);
                    case 'I' -> InvoiceFields.invoice(in);
                    case 'O' -> OrderFields.order(in);
                    case 'G' -> OrderFields.receipt(in);
                    case 'V' -> OrderFields.vendor(in);
                    case 'F' -> InvoicingFields.company(in);
                    case 'U' -> InvoicingFields.salesOrder(in);
                    case 'K' -> InvoicingFields.contract(in);
                    case 'P' -> PaymentFields.bill(in);
                    case 'Q' -> PaymentFields.account(in);
                    case 'N' -> PaymentFields.budget(in);
                    case 'J' -> PaymentFields.glAccount(in);
                    case 'T' -> StatementFields.statement(in);
                    case 'W' -> CaseFields.command(in);
                    case 'Y' -> RuleFields.ruleSet(in);
                    case 'Z' -> PaymentFields.payment(in);
                    case 'D' -> decision(in);
                    default -> throw new IOException("unknown kind of document: " + kind);
                };
        return new Observed(event, source, position, observedAtMillis);
    }

    private static void write(BankTransaction line, DataOutputView out) throws IOException {
        Fields.text(line.id(), out);
        Fields.text(line.accountId(), out);
        Fields.money(line.amount(), out);
        Fields.date(line.bookingDate(), out);
        Fields.date(line.valueDate(), out);
        Fields.text(line.counterpartyName(), out);
        Fields.text(line.counterpartyAccount(), out);
        Fields.references(line.references(), out);
        Fields.text(line.text(), out);
        Fields.text(line.transactionCode(), out);
        Fields.text(line.paymentMethod(), out);
        Fields.text(line.statementId(), out);
        out.writeInt(line.line());
        out.writeByte(line.booking().ordinal());
        out.writeBoolean(line.returned());
    }

    private static BankTransaction bankTransaction(DataInputView in) throws IOException {
        return new BankTransaction(
                Fields.text(in),
                Fields.recurring(in),
                Fields.money(in),
                Fields.date(in),
                Fields.date(in),
                Fields.text(in),
                Fields.text(in),
                Fields.references(in),
                Fields.text(in),
                Fields.recurring(in),
                Fields.recurring(in),
                Fields.recurring(in),
                in.readInt(),
                BOOKINGS[in.readByte()],
                in.readBoolean());
    }

    private static void write(LedgerEntry entry, DataOutputView out) throws IOException {
        Fields.text(entry.id(), out);
        Fields.text(entry.accountId(), out);
        Fields.money(entry.amount(), out);
        Fields.date(entry.postingDate(), out);
        Fields.text(entry.counterpartyName(), out);
        Fields.text(entry.counterpartyAccount(), out);
        Fields.references(entry.references(), out);
        Fields.text(entry.text(), out);
        Fields.text(entry.kind(), out);
    }

    private static LedgerEntry ledgerEntry(DataInputView in) throws IOException {
        return new LedgerEntry(
                Fields.text(in),
                Fields.recurring(in),
                Fields.money(in),
                Fields.date(in),
                Fields.text(in),
                Fields.text(in),
                Fields.references(in),
                Fields.text(in),
                Fields.recurring(in));
    }

    private static void write(BankStatement statement, DataOutputView out) throws IOException {
        Fields.text(statement.id(), out);
        Fields.text(statement.accountId(), out);
        Fields.money(statement.openingBalance(), out);
        Fields.money(statement.closingBalance(), out);
        Fields.date(statement.fromDate(), out);
        Fields.date(statement.toDate(), out);
        out.writeLong(statement.sequence());
    }

    private static BankStatement bankStatement(DataInputView in) throws IOException {
        String id = Fields.text(in);
        String accountId = Fields.text(in);
        Money opening = Fields.money(in);
        Money closing = Fields.money(in);
        LocalDate from = Fields.date(in);
        LocalDate to = Fields.date(in);
        return new BankStatement(id, accountId, opening, closing, from, to, in.readLong());
    }

    private static void write(DecisionEvent decision, DataOutputView out) throws IOException {
        Fields.text(decision.id(), out);
        out.writeByte(decision.kind().ordinal());
        Fields.text(decision.accountId(), out);
        Fields.text(decision.currency(), out);
        Fields.texts(decision.leftIds(), out);
        Fields.texts(decision.rightIds(), out);
        Fields.list(
                decision.allocations(),
                (allocation, to) -> {
                    Fields.text(allocation.leftId(), to);
                    Fields.text(allocation.rightId(), to);
                    Fields.money(allocation.amount(), to);
                    Fields.optionalMoney(allocation.cleared(), to);
                },
                out);
        Fields.text(decision.decidedBy(), out);
        out.writeLong(decision.decidedAt().toEpochMilli());
        Fields.text(decision.reason(), out);
    }

    private static DecisionEvent decision(DataInputView in) throws IOException {
        return new DecisionEvent(
                Fields.text(in),
                DECISIONS[in.readByte()],
                Fields.text(in),
                Fields.text(in),
                Fields.texts(in),
                Fields.texts(in),
                allocations(in),
                Fields.text(in),
                Instant.ofEpochMilli(in.readLong()),
                Fields.text(in));
    }

    private static List<Allocation> allocations(DataInputView in) throws IOException {
        return Fields.list(
                from ->
                        new Allocation(
                                Fields.text(from),
                                Fields.text(from),
                                Fields.money(from),
                                Fields.optionalMoney(from)),
                in);
    }

    @Override
    public TypeSerializerSnapshot<Observed> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Says that the bytes carry their own version. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<Observed> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}
