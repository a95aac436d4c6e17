package io.tieout.operators.serialization;

import io.tieout.core.documents.Observed;
import io.tieout.core.identification.AliasHistory;
import io.tieout.core.identification.DirectoryEntry;
import io.tieout.operators.receivables.CustomerRow;
import io.tieout.operators.receivables.DirectoryRow;
import io.tieout.operators.receivables.HintRow;
import io.tieout.operators.receivables.KnownPayer;
import io.tieout.operators.receivables.WaitingPayer;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Reads and writes the rows of payer identification. */
final class PayerFields {

    private PayerFields() {}

    static void write(KnownPayer known, DataOutputView out) throws IOException {
        out.writeBoolean(known.giving());
        Fields.text(known.familyId(), out);
        Fields.list(known.contents(), (hash, to) -> to.writeLong(hash), out);
        Fields.texts(known.hintKeys(), out);
        Fields.texts(known.aliasKeys(), out);
    }

    static KnownPayer known(DataInputView in) throws IOException {
        return new KnownPayer(
                in.readBoolean(),
                Fields.text(in),
                Fields.list(DataInputView::readLong, in),
                Fields.texts(in),
                Fields.texts(in));
    }

    static void write(WaitingPayer waiting, DataOutputView out) throws IOException {
        ObservedSerializer.INSTANCE.serialize(waiting.document(), out);
        Fields.texts(waiting.keys(), out);
        out.writeLong(waiting.openedAtMillis());
        Fields.texts(waiting.suggested(), out);
    }

    static WaitingPayer waiting(DataInputView in) throws IOException {
        return new WaitingPayer(
                ObservedSerializer.INSTANCE.deserialize(in),
                Fields.texts(in),
                in.readLong(),
                Fields.texts(in));
    }

    static void write(DirectoryRow row, DataOutputView out) throws IOException {
        Fields.list(row.ofReceivables(), PayerFields::write, out);
        Fields.list(row.ofCustomers(), PayerFields::write, out);
    }

    static DirectoryRow directory(DataInputView in) throws IOException {
        return new DirectoryRow(
                Fields.list(PayerFields::entry, in), Fields.list(PayerFields::entry, in));
    }

    private static void write(DirectoryEntry entry, DataOutputView out) throws IOException {
        Fields.text(entry.key(), out);
        Fields.text(entry.customerId(), out);
        Fields.text(entry.receivableId(), out);
        out.writeLong(entry.amount());
        Fields.text(entry.currency(), out);
        Fields.text(entry.name(), out);
        Fields.text(entry.familyId(), out);
    }

    private static DirectoryEntry entry(DataInputView in) throws IOException {
        return new DirectoryEntry(
                Fields.text(in),
                Fields.text(in),
                Fields.text(in),
                in.readLong(),
                Fields.text(in),
                Fields.text(in),
                Fields.text(in));
    }

    static void write(HintRow row, DataOutputView out) throws IOException {
        Fields.list(row.documents(), ObservedSerializer.INSTANCE::serialize, out);
        Fields.texts(row.payments(), out);
    }

    static HintRow hint(DataInputView in) throws IOException {
        return new HintRow(
                Fields.list(ObservedSerializer.INSTANCE::deserialize, in), Fields.texts(in));
    }

    static void write(CustomerRow row, DataOutputView out) throws IOException {
        Observed newest = row.newest();
        out.writeBoolean(newest != null);
        if (newest != null) {
            ObservedSerializer.INSTANCE.serialize(newest, out);
        }
        Fields.texts(row.families(), out);
    }

    static CustomerRow customer(DataInputView in) throws IOException {
        Observed newest = in.readBoolean() ? ObservedSerializer.INSTANCE.deserialize(in) : null;
        return new CustomerRow(newest, Fields.texts(in));
    }

    static void write(AliasHistory history, DataOutputView out) throws IOException {
        Fields.list(history.families(), PayerFields::write, out);
        Fields.list(history.rejections(), PayerFields::write, out);
    }

    static AliasHistory alias(DataInputView in) throws IOException {
        return new AliasHistory(
                Fields.list(PayerFields::confirmed, in), Fields.list(PayerFields::rejected, in));
    }

    private static void write(AliasHistory.Confirmed family, DataOutputView out)
            throws IOException {
        Fields.text(family.familyId(), out);
        out.writeLong(family.confirmations());
        Fields.list(family.latestMillis(), (at, to) -> to.writeLong(at), out);
    }

    private static AliasHistory.Confirmed confirmed(DataInputView in) throws IOException {
        return new AliasHistory.Confirmed(
                Fields.text(in), in.readLong(), Fields.list(DataInputView::readLong, in));
    }

    private static void write(AliasHistory.Rejected rejected, DataOutputView out)
            throws IOException {
        Fields.text(rejected.familyId(), out);
        Fields.text(rejected.paymentId(), out);
        out.writeLong(rejected.observedAtMillis());
    }

    private static AliasHistory.Rejected rejected(DataInputView in) throws IOException {
        return new AliasHistory.Rejected(Fields.text(in), Fields.text(in), in.readLong());
    }
}
