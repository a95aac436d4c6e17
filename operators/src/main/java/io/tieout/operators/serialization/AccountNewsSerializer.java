package io.tieout.operators.serialization;

import io.tieout.operators.accounts.AccountNews;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** What accounts are made of, on its way there and in state. */
public final class AccountNewsSerializer extends RecordSerializer<AccountNews> {

    public static final AccountNewsSerializer INSTANCE = new AccountNewsSerializer();

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;

    @Override
    public void serialize(AccountNews news, DataOutputView out) throws IOException {
        out.writeByte(VERSION);
        Fields.text(news.key(), out);
        ChasedItemSerializer.INSTANCE.serialize(news.of(), out);
        out.writeLong(news.observedAtMillis());
    }

    @Override
    public AccountNews deserialize(DataInputView in) throws IOException {
        requireVersion(in.readByte(), VERSION, this);
        return new AccountNews(
                Fields.text(in), ChasedItemSerializer.INSTANCE.deserialize(in), in.readLong());
    }

    @Override
    public TypeSerializerSnapshot<AccountNews> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Says that the bytes carry their own version. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<AccountNews> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}
