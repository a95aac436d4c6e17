package io.tieout.operators.serialization;

import io.tieout.core.documents.Budget;
import io.tieout.core.documents.GlAccount;
import io.tieout.core.documents.GlAccountStatus;
import io.tieout.core.documents.OpenBill;
import io.tieout.core.documents.PayingAccount;
import io.tieout.core.documents.VendorPayment;
import io.tieout.core.documents.VendorPaymentLine;
import io.tieout.core.money.Money;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Reads and writes open bills, payments, accounts and budgets, within the bytes of a record. */
final class PaymentFields {

    private static final GlAccountStatus[] ACCOUNT_STATUSES = GlAccountStatus.values();

    private PaymentFields() {}

    static void write(OpenBill it, DataOutputView out) throws IOException {
        Fields.text(it.id(), out);
        Fields.text(it.companyId(), out);
        Fields.text(it.number(), out);
        Fields.text(it.vendorId(), out);
        Fields.text(it.vendorName(), out);
        Fields.text(it.creditorAccount(), out);
        Fields.money(it.amount(), out);
        Fields.date(it.issueDate(), out);
        Fields.date(it.dueDate(), out);
        ReceivablesFields.write(it.terms(), out);
        Fields.text(it.held(), out);
    }

    static OpenBill bill(DataInputView in) throws IOException {
        return new OpenBill(
                Fields.text(in),
                Fields.recurring(in),
                Fields.text(in),
                Fields.text(in),
                Fields.text(in),
                Fields.text(in),
                Fields.money(in),
                Fields.date(in),
                Fields.date(in),
                ReceivablesFields.terms(in),
                Fields.text(in));
    }

    static void write(PayingAccount it, DataOutputView out) throws IOException {
        Fields.text(it.id(), out);
        Fields.text(it.companyId(), out);
        Fields.text(it.holder(), out);
        Fields.money(it.available(), out);
        out.writeInt(it.preference());
        Fields.text(it.bic(), out);
        Fields.text(it.routingNumber(), out);
        Fields.text(it.originatorId(), out);
        Fields.text(it.bankName(), out);
    }

    static PayingAccount account(DataInputView in) throws IOException {
        return new PayingAccount(
                Fields.text(in),
                Fields.text(in),
                Fields.text(in),
                Fields.money(in),
                in.readInt(),
                Fields.text(in),
                Fields.text(in),
                Fields.text(in),
                Fields.text(in));
    }

    static void write(Budget it, DataOutputView out) throws IOException {
        Fields.text(it.id(), out);
        Fields.text(it.companyId(), out);
        Fields.text(it.glAccount(), out);
        Fields.text(it.costCenter(), out);
        Fields.date(it.month().atDay(1), out);
        Fields.money(it.amount(), out);
    }

    static Budget budget(DataInputView in) throws IOException {
        return new Budget(
                Fields.text(in),
                Fields.recurring(in),
                Fields.recurring(in),
                Fields.recurring(in),
                YearMonth.from(Fields.date(in)),
                Fields.money(in));
    }

    static void write(GlAccount it, DataOutputView out) throws IOException {
        Fields.text(it.id(), out);
        Fields.text(it.companyId(), out);
        Fields.text(it.name(), out);
        Fields.text(it.family(), out);
        out.writeByte(it.status().ordinal());
    }

    static GlAccount glAccount(DataInputView in) throws IOException {
        return new GlAccount(
                Fields.text(in),
                Fields.recurring(in),
                Fields.text(in),
                Fields.recurring(in),
                ACCOUNT_STATUSES[in.readByte()]);
    }

    static void write(VendorPayment it, DataOutputView out) throws IOException {
        Fields.text(it.id(), out);
        Fields.text(it.companyId(), out);
        Fields.text(it.accountId(), out);
        Fields.text(it.vendorId(), out);
        Fields.text(it.vendorName(), out);
        Fields.date(it.executionDate(), out);
        Fields.money(it.amount(), out);
        Fields.text(it.approvedBy(), out);
        out.writeInt(it.lines().size());
        for (VendorPaymentLine line : it.lines()) {
            Fields.text(line.invoiceId(), out);
            Fields.text(line.number(), out);
            Fields.money(line.amount(), out);
            Fields.money(line.discount(), out);
        }
    }

    static VendorPayment payment(DataInputView in) throws IOException {
        String id = Fields.text(in);
        String companyId = Fields.recurring(in);
        String accountId = Fields.recurring(in);
        String vendorId = Fields.recurring(in);
        String vendorName = Fields.text(in);
        LocalDate executionDate = Fields.date(in);
        Money amount = Fields.money(in);
        String approvedBy = Fields.recurring(in);
        int count = in.readInt();
        List<VendorPaymentLine> lines = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            lines.add(
                    new VendorPaymentLine(
                            Fields.text(in), Fields.text(in), Fields.money(in), Fields.money(in)));
        }
        return new VendorPayment(
                id,
                companyId,
                accountId,
                vendorId,
                vendorName,
                executionDate,
                amount,
                approvedBy,
                lines);
    }
}
