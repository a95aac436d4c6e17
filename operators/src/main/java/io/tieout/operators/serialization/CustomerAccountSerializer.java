package io.tieout.operators.serialization;

import io.tieout.core.accounts.AccountLine;
import io.tieout.core.accounts.CustomerAccount;
import io.tieout.core.money.Money;
import io.tieout.core.receivables.AccountItem;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Customers' accounts on their way to a sink. */
public final class CustomerAccountSerializer extends RecordSerializer<CustomerAccount> {

    public static final CustomerAccountSerializer INSTANCE = new CustomerAccountSerializer();

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;
    private static final AccountItem.Kind[] KINDS = AccountItem.Kind.values();

    @Override
    public void serialize(CustomerAccount account, DataOutputView out) throws IOException {
        out.writeByte(VERSION);
        Fields.text(account.companyId(), out);
        Fields.text(account.customerId(), out);
        Fields.text(account.currency(), out);
        Fields.date(account.asOfDate(), out);
        Fields.list(account.lines(), CustomerAccountSerializer::write, out);
    }

    @Override
    public CustomerAccount deserialize(DataInputView in) throws IOException {
        requireVersion(in.readByte(), VERSION, this);
        String companyId = Fields.text(in);
        String customerId = Fields.text(in);
        String currency = Fields.text(in);
        LocalDate asOfDate = Fields.date(in);
        List<AccountLine> lines = Fields.list(from -> line(from, currency), in);
        return new CustomerAccount(companyId, customerId, currency, asOfDate, lines);
    }

    private static void write(AccountLine line, DataOutputView out) throws IOException {
        out.writeByte(line.kind().ordinal());
        Fields.text(line.id(), out);
        Fields.text(line.number(), out);
        Fields.text(line.orderNumber(), out);
        Fields.date(line.issueDate(), out);
        Fields.date(line.dueDate(), out);
        out.writeLong(line.amount().minorUnits());
        out.writeLong(line.open().minorUnits());
        out.writeInt(line.daysPastDue());
        out.writeBoolean(line.disputed());
    }

    private static AccountLine line(DataInputView in, String currency) throws IOException {
        return new AccountLine(
                KINDS[in.readByte()],
                Fields.text(in),
                Fields.text(in),
                Fields.text(in),
                Fields.date(in),
                Fields.date(in),
                new Money(in.readLong(), currency),
                new Money(in.readLong(), currency),
                in.readInt(),
                in.readBoolean());
    }

    @Override
    public TypeSerializerSnapshot<CustomerAccount> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Says that the bytes carry their own version. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<CustomerAccount> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}
