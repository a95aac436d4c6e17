package io.tieout.operators.serialization;

import io.tieout.core.documents.Numbering;
import io.tieout.core.documents.PartyStatement;
import io.tieout.core.documents.StatementSide;
import io.tieout.core.statements.PartyItem;
import io.tieout.operators.statements.AccountInput;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** What reconciling statements is made of, on its way to the party. */
public final class AccountInputSerializer extends RecordSerializer<AccountInput> {

    public static final AccountInputSerializer INSTANCE = new AccountInputSerializer();

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 2;
    private static final Numbering[] NUMBERINGS = Numbering.values();

    @Override
    public void serialize(AccountInput it, DataOutputView out) throws IOException {
        out.writeByte(VERSION);
        Fields.text(it.companyId(), out);
        StatementFields.side(it.side(), out);
        Fields.text(it.partyId(), out);
        out.writeLong(it.atMillis());
        if (it.item() != null) {
            out.writeByte('I');
            StatementFields.write(it.item(), out);
        } else if (it.statement() != null) {
            out.writeByte('S');
            StatementFields.write(it.statement(), out);
        } else {
            out.writeByte('K');
            out.writeByte(it.numbering().ordinal());
            Fields.text(it.address(), out);
        }
    }

    @Override
    public AccountInput deserialize(DataInputView in) throws IOException {
        requireVersion(in.readByte(), VERSION, this);
        String companyId = Fields.recurring(in);
        StatementSide side = StatementFields.side(in);
        String partyId = Fields.recurring(in);
        long atMillis = in.readLong();
        PartyItem item = null;
        PartyStatement statement = null;
        Numbering numbering = null;
        String address = "";
        byte kind = in.readByte();
        switch (kind) {
            case 'I' -> item = StatementFields.item(in);
            case 'S' -> statement = StatementFields.statement(in);
            case 'K' -> {
                numbering = NUMBERINGS[in.readByte()];
                address = Fields.text(in);
            }
            default -> throw new IOException("unknown kind of input: " + kind);
        }
        return new AccountInput(
                companyId, side, partyId, atMillis, item, statement, numbering, address);
    }

    @Override
    public TypeSerializerSnapshot<AccountInput> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Says that the bytes carry their own version. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<AccountInput> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}
