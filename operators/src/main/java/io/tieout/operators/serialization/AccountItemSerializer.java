package io.tieout.operators.serialization;

import io.tieout.core.money.Money;
import io.tieout.core.receivables.AccountItem;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Items of customers' accounts on their way to collections, forecasts and statements. */
public final class AccountItemSerializer extends RecordSerializer<AccountItem> {

    public static final AccountItemSerializer INSTANCE = new AccountItemSerializer();

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;
    private static final AccountItem.Kind[] KINDS = AccountItem.Kind.values();

    @Override
    public void serialize(AccountItem item, DataOutputView out) throws IOException {
        out.writeByte(VERSION);
        Fields.text(item.companyId(), out);
        Fields.text(item.familyId(), out);
        Fields.text(item.customerId(), out);
        out.writeByte(item.kind().ordinal());
        Fields.text(item.id(), out);
        Fields.text(item.number(), out);
        Fields.text(item.orderNumber(), out);
        Fields.money(item.amount(), out);
        out.writeLong(item.open().minorUnits());
        out.writeInt(item.issueDay());
        out.writeInt(item.dueDay());
        out.writeBoolean(item.disputed());
        out.writeInt(item.clearedDay());
        out.writeInt(item.asOfDay());
    }

    @Override
    public AccountItem deserialize(DataInputView in) throws IOException {
        requireVersion(in.readByte(), VERSION, this);
        String companyId = Fields.text(in);
        String familyId = Fields.text(in);
        String customerId = Fields.text(in);
        AccountItem.Kind kind = KINDS[in.readByte()];
        String id = Fields.text(in);
        String number = Fields.text(in);
        String orderNumber = Fields.text(in);
        Money amount = Fields.money(in);
        return new AccountItem(
                companyId,
                familyId,
                customerId,
                kind,
                id,
                number,
                orderNumber,
                amount,
                new Money(in.readLong(), amount.currency()),
                in.readInt(),
                in.readInt(),
                in.readBoolean(),
                in.readInt(),
                in.readInt());
    }

    @Override
    public TypeSerializerSnapshot<AccountItem> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Says that the bytes carry their own version. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<AccountItem> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}
