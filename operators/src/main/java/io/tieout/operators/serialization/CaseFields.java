package io.tieout.operators.serialization;

import io.tieout.core.documents.CaseAction;
import io.tieout.core.documents.CaseCommand;
import java.io.IOException;
import java.time.Instant;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** What people want done with cases. */
final class CaseFields {

    private static final CaseAction[] ACTIONS = CaseAction.values();

    private CaseFields() {}

    static void write(CaseCommand it, DataOutputView out) throws IOException {
        Fields.text(it.id(), out);
        out.writeByte(it.action().ordinal());
        Fields.text(it.caseId(), out);
        Fields.text(it.companyId(), out);
        Fields.text(it.by(), out);
        out.writeLong(it.sentAt().toEpochMilli());
        Fields.text(it.assignee(), out);
        out.writeBoolean(it.leaseUntil() != null);
        if (it.leaseUntil() != null) {
            out.writeLong(it.leaseUntil().toEpochMilli());
        }
        Fields.text(it.text(), out);
    }

    static CaseCommand command(DataInputView in) throws IOException {
        return new CaseCommand(
                Fields.text(in),
                ACTIONS[in.readByte()],
                Fields.text(in),
                Fields.recurring(in),
                Fields.recurring(in),
                Instant.ofEpochMilli(in.readLong()),
                Fields.text(in),
                in.readBoolean() ? Instant.ofEpochMilli(in.readLong()) : null,
                Fields.text(in));
    }
}
