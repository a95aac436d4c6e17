package io.tieout.operators.serialization;

import io.tieout.core.results.ReconciliationStatement;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Reconciliation statements on their way to a sink. */
public final class ReconciliationStatementSerializer
        extends RecordSerializer<ReconciliationStatement> {

    public static final ReconciliationStatementSerializer INSTANCE =
            new ReconciliationStatementSerializer();

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;

    @Override
    public void serialize(ReconciliationStatement statement, DataOutputView out)
            throws IOException {
        out.writeByte(VERSION);
        Fields.text(statement.accountId(), out);
        Fields.date(statement.asOfDate(), out);
        Fields.money(statement.balancePerBank(), out);
        Fields.money(statement.depositsInTransit(), out);
        Fields.money(statement.outstandingPayments(), out);
        Fields.money(statement.bankOnly(), out);
        Fields.money(statement.matchDifferences(), out);
        Fields.money(statement.adjustedBalance(), out);
        Fields.money(statement.balancePerLedger(), out);
        Fields.money(statement.unexplained(), out);
        Fields.texts(statement.openBankIds(), out);
        Fields.texts(statement.openLedgerIds(), out);
    }

    @Override
    public ReconciliationStatement deserialize(DataInputView in) throws IOException {
        requireVersion(in.readByte(), VERSION, this);
        return new ReconciliationStatement(
                Fields.text(in),
                Fields.date(in),
                Fields.money(in),
                Fields.money(in),
                Fields.money(in),
                Fields.money(in),
                Fields.money(in),
                Fields.money(in),
                Fields.money(in),
                Fields.money(in),
                Fields.texts(in),
                Fields.texts(in));
    }

    @Override
    public TypeSerializerSnapshot<ReconciliationStatement> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Says that the bytes carry their own version. */
    public static final class Snapshot
            extends SimpleTypeSerializerSnapshot<ReconciliationStatement> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}
