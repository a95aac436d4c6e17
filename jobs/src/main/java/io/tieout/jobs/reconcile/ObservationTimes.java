package io.tieout.jobs.reconcile;

import io.tieout.connectors.files.FileRow;
import io.tieout.core.documents.BankStatement;
import io.tieout.core.documents.BankTransaction;
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
import io.tieout.core.documents.Remittance;
import io.tieout.core.documents.SalesOrder;
import io.tieout.core.documents.Vendor;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.documents.VendorPayment;
import io.tieout.operators.intake.IntakeRow;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;

/** When a document of a bounded run was observed: as it states itself, else on its own day. */
public final class ObservationTimes {

    /** Of what has no day of its own: it can only help what comes after it. */
    private static final long KNOWN_FROM_THE_START = 0;

    private ObservationTimes() {}

    /** The row as the jobs take it. */
    public static IntakeRow row(FileRow row) {
        if (row.event() == null) {
            return new IntakeRow(null, row.letter(), row.file());
        }
        long observedAt =
                row.observedAtMillis() == null ? ownTime(row.event()) : row.observedAtMillis();
        return IntakeRow.of(new Observed(row.event(), row.source(), row.position(), observedAt));
    }

    private static long ownTime(CanonicalEvent event) {
        if (event instanceof BankTransaction line) {
            return startOf(line.bookingDate());
        }
        if (event instanceof LedgerEntry entry) {
            return startOf(entry.postingDate());
        }
        if (event instanceof BankStatement statement) {
            return startOf(statement.toDate());
        }
        if (event instanceof Receivable receivable) {
            return startOf(receivable.issueDate());
        }
        if (event instanceof Remittance remittance) {
            return remittance.paymentDate() == null
                    ? KNOWN_FROM_THE_START
                    : startOf(remittance.paymentDate());
        }
        if (event instanceof FxRate rate) {
            return startOf(rate.day());
        }
        if (event instanceof VendorInvoice invoice) {
            return startOf(invoice.issueDate());
        }
        if (event instanceof GoodsReceipt receipt) {
            return startOf(receipt.receiptDate());
        }
        if (event instanceof VendorPayment payment) {
            return startOf(payment.executionDate());
        }
        if (event instanceof PurchaseOrder order) {
            return ownTime(order);
        }
        if (event instanceof SalesOrder sold) {
            return sold.deliveryDate() == null
                    ? KNOWN_FROM_THE_START
                    : startOf(sold.deliveryDate());
        }
        if (event instanceof Customer
                || event instanceof Vendor
                || event instanceof Company
                || event instanceof Contract
                || event instanceof PayingAccount
                || event instanceof Budget
                || event instanceof GlAccount) {
            return KNOWN_FROM_THE_START;
        }
        if (event instanceof OpenBill bill) {
            return startOf(bill.issueDate());
        }
        if (event instanceof PartyStatement statement) {
            return startOf(statement.statementDate());
        }
        if (event instanceof CustomerReply reply) {
            return reply.receivedAt().toEpochMilli();
        }
        if (event instanceof CaseCommand command) {
            return command.sentAt().toEpochMilli();
        }
        return ((DecisionEvent) event).decidedAt().toEpochMilli();
    }

    /**
     * A later version says when it began to hold by its status; the first is as old as the order.
     */
    private static long ownTime(PurchaseOrder order) {
        LocalDate day =
                order.version() > 1 && order.statusDate() != null
                        ? order.statusDate()
                        : order.orderDate();
        return day == null ? KNOWN_FROM_THE_START : startOf(day);
    }

    private static long startOf(LocalDate date) {
        return TimeUnit.DAYS.toMillis(date.toEpochDay());
    }
}
