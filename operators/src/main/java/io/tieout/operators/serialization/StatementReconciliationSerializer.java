package io.tieout.operators.serialization;

import io.tieout.core.documents.StatementForm;
import io.tieout.core.money.Money;
import io.tieout.core.statements.CauseAmount;
import io.tieout.core.statements.LineOutcome;
import io.tieout.core.statements.MissingItem;
import io.tieout.core.statements.PartyItem;
import io.tieout.core.statements.StatementCause;
import io.tieout.core.statements.StatementReconciliation;
import io.tieout.core.statements.StatementStatus;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Reconciled statements on their way to a sink. */
public final class StatementReconciliationSerializer
        extends RecordSerializer<StatementReconciliation> {

    public static final StatementReconciliationSerializer INSTANCE =
            new StatementReconciliationSerializer();

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;
    private static final StatementCause[] CAUSES = StatementCause.values();
    private static final StatementStatus[] STATUSES = StatementStatus.values();
    private static final StatementForm[] FORMS = StatementForm.values();
    private static final PartyItem.Kind[] KINDS = PartyItem.Kind.values();

    @Override
    public void serialize(StatementReconciliation it, DataOutputView out) throws IOException {
        out.writeByte(VERSION);
        Fields.text(it.id(), out);
        Fields.text(it.statementId(), out);
        Fields.text(it.companyId(), out);
        StatementFields.side(it.side(), out);
        Fields.text(it.partyId(), out);
        Fields.date(it.statementDate(), out);
        out.writeByte(it.form().ordinal());
        Fields.text(it.supersededBy(), out);
        Fields.money(it.theirBalance(), out);
        out.writeLong(it.ourBalance().minorUnits());
        Fields.list(
                it.causes(),
                (cause, to) -> {
                    to.writeByte(cause.cause().ordinal());
                    to.writeLong(cause.amount().minorUnits());
                    Fields.texts(cause.ids(), to);
                },
                out);
        out.writeLong(it.unexplained().minorUnits());
        out.writeByte(it.status().ordinal());
        Fields.list(it.lines(), StatementReconciliationSerializer::write, out);
        Fields.list(it.missing(), StatementReconciliationSerializer::write, out);
    }

    private static void write(LineOutcome it, DataOutputView out) throws IOException {
        Fields.text(it.id(), out);
        StatementFields.write(it.line(), out);
        Fields.texts(it.items(), out);
        Fields.text(it.rule(), out);
        out.writeLong(it.ours().minorUnits());
        out.writeLong(it.difference().minorUnits());
        out.writeByte(it.causes().size());
        for (StatementCause cause : it.causes()) {
            out.writeByte(cause.ordinal());
        }
    }

    private static void write(MissingItem it, DataOutputView out) throws IOException {
        Fields.text(it.id(), out);
        out.writeByte(it.kind() == null ? -1 : it.kind().ordinal());
        Fields.text(it.number(), out);
        Fields.date(it.documentDate(), out);
        out.writeLong(it.difference().minorUnits());
        out.writeByte(it.cause().ordinal());
    }

    @Override
    public StatementReconciliation deserialize(DataInputView in) throws IOException {
        requireVersion(in.readByte(), VERSION, this);
        String id = Fields.text(in);
        String statementId = Fields.text(in);
        String companyId = Fields.text(in);
        var side = StatementFields.side(in);
        String partyId = Fields.text(in);
        LocalDate statementDate = Fields.date(in);
        StatementForm form = FORMS[in.readByte()];
        String supersededBy = Fields.text(in);
        Money theirs = Fields.money(in);
        String currency = theirs.currency();
        return new StatementReconciliation(
                id,
                statementId,
                companyId,
                side,
                partyId,
                statementDate,
                form,
                supersededBy,
                theirs,
                new Money(in.readLong(), currency),
                causes(in, currency),
                new Money(in.readLong(), currency),
                STATUSES[in.readByte()],
                lines(in, currency),
                missing(in, currency));
    }

    private static List<CauseAmount> causes(DataInputView in, String currency) throws IOException {
        return Fields.list(
                from ->
                        new CauseAmount(
                                CAUSES[from.readByte()],
                                new Money(from.readLong(), currency),
                                Fields.texts(from)),
                in);
    }

    private static List<LineOutcome> lines(DataInputView in, String currency) throws IOException {
        return Fields.list(
                from ->
                        new LineOutcome(
                                Fields.text(from),
                                StatementFields.line(from, currency),
                                Fields.texts(from),
                                Fields.text(from),
                                new Money(from.readLong(), currency),
                                new Money(from.readLong(), currency),
                                lineCauses(from)),
                in);
    }

    private static List<StatementCause> lineCauses(DataInputView in) throws IOException {
        int size = in.readByte();
        List<StatementCause> causes = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            causes.add(CAUSES[in.readByte()]);
        }
        return causes;
    }

    private static List<MissingItem> missing(DataInputView in, String currency) throws IOException {
        int size = in.readInt();
        List<MissingItem> missing = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            String id = Fields.text(in);
            int kind = in.readByte();
            missing.add(
                    new MissingItem(
                            id,
                            kind < 0 ? null : KINDS[kind],
                            Fields.text(in),
                            Fields.date(in),
                            new Money(in.readLong(), currency),
                            CAUSES[in.readByte()]));
        }
        return missing;
    }

    @Override
    public TypeSerializerSnapshot<StatementReconciliation> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Says that the bytes carry their own version. */
    public static final class Snapshot
            extends SimpleTypeSerializerSnapshot<StatementReconciliation> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}
