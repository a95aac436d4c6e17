package io.tieout.operators.serialization;

import io.tieout.core.ledger.Journal;
import io.tieout.core.ledger.JournalLine;
import io.tieout.core.money.Money;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Journals on their way to the chain. */
public final class JournalSerializer extends RecordSerializer<Journal> {

    public static final JournalSerializer INSTANCE = new JournalSerializer();

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;

    @Override
    public void serialize(Journal journal, DataOutputView out) throws IOException {
        out.writeByte(VERSION);
        Fields.text(journal.id(), out);
        Fields.text(journal.companyId(), out);
        Fields.date(journal.date(), out);
        Fields.text(journal.text(), out);
        Fields.text(journal.cause(), out);
        Fields.text(journal.decidedBy(), out);
        out.writeLong(journal.atMillis());
        out.writeInt(journal.lines().size());
        for (JournalLine line : journal.lines()) {
            Fields.text(line.account(), out);
            Fields.money(line.amount(), out);
            Fields.text(line.costCenter(), out);
        }
    }

    @Override
    public Journal deserialize(DataInputView in) throws IOException {
        requireVersion(in.readByte(), VERSION, this);
        String id = Fields.text(in);
        String companyId = Fields.recurring(in);
        LocalDate date = Fields.date(in);
        String text = Fields.text(in);
        String cause = Fields.text(in);
        String decidedBy = Fields.recurring(in);
        long atMillis = in.readLong();
        int size = in.readInt();
        List<JournalLine> lines = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            String account = Fields.recurring(in);
            Money amount = Fields.money(in);
            lines.add(new JournalLine(account, amount, Fields.text(in)));
        }
        return new Journal(id, companyId, date, text, cause, decidedBy, atMillis, lines);
    }

    @Override
    public TypeSerializerSnapshot<Journal> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Says that the bytes carry their own version. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<Journal> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}
