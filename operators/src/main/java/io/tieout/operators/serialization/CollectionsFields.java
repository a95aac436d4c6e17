package io.tieout.operators.serialization;

import io.tieout.core.collections.Debtor;
import io.tieout.core.collections.NoticeAmounts;
import io.tieout.core.collections.NoticeLine;
import io.tieout.core.collections.ReplyNote;
import io.tieout.core.documents.CustomerReply;
import io.tieout.core.documents.ReplyKind;
import io.tieout.core.money.Money;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Reason;
import io.tieout.core.results.Severity;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Reads and writes the records that chasing late invoices is made of. */
final class CollectionsFields {

    private static final ReplyKind[] REPLIES = ReplyKind.values();
    private static final Severity[] SEVERITIES = Severity.values();

    private CollectionsFields() {}

    static void write(CustomerReply it, DataOutputView out) throws IOException {
        Fields.text(it.id(), out);
        Fields.text(it.customerId(), out);
        Fields.text(it.companyId(), out);
        out.writeByte(it.kind().ordinal());
        Fields.texts(it.receivableIds(), out);
        Fields.date(it.promisedDate(), out);
        Fields.optionalMoney(it.amount(), out);
        Fields.text(it.reasonCode(), out);
        Fields.text(it.text(), out);
        out.writeLong(it.receivedAt().toEpochMilli());
        Fields.text(it.recordedBy(), out);
    }

    static CustomerReply reply(DataInputView in) throws IOException {
        return new CustomerReply(
                Fields.text(in),
                Fields.text(in),
                Fields.text(in),
                REPLIES[in.readByte()],
                Fields.texts(in),
                Fields.date(in),
                Fields.optionalMoney(in),
                Fields.text(in),
                Fields.text(in),
                Instant.ofEpochMilli(in.readLong()),
                Fields.text(in));
    }

    /** One byte where there is none. */
    static void write(ReplyNote it, DataOutputView out) throws IOException {
        out.writeBoolean(it != null);
        if (it == null) {
            return;
        }
        out.writeByte(it.kind().ordinal());
        Fields.text(it.replyId(), out);
        out.writeLong(it.receivedAtMillis());
        out.writeInt(it.promisedDay());
        Fields.optionalMoney(it.amount(), out);
        Fields.text(it.reasonCode(), out);
        Fields.text(it.text(), out);
        out.writeLong(it.contentHash());
    }

    static ReplyNote note(DataInputView in) throws IOException {
        return in.readBoolean()
                ? new ReplyNote(
                        REPLIES[in.readByte()],
                        Fields.text(in),
                        in.readLong(),
                        in.readInt(),
                        Fields.optionalMoney(in),
                        Fields.text(in),
                        Fields.text(in),
                        in.readLong())
                : null;
    }

    static void write(Debtor it, DataOutputView out) throws IOException {
        Fields.text(it.name(), out);
        Fields.text(it.email(), out);
        Fields.text(it.language(), out);
        Fields.text(it.postalAddress(), out);
        Fields.text(it.policy(), out);
        out.writeBoolean(it.blocked());
        out.writeLong(it.observedAtMillis());
        out.writeLong(it.contentHash());
    }

    static Debtor debtor(DataInputView in) throws IOException {
        return new Debtor(
                Fields.text(in),
                Fields.text(in),
                Fields.text(in),
                Fields.text(in),
                Fields.text(in),
                in.readBoolean(),
                in.readLong(),
                in.readLong());
    }

    /** A case as collections opens it: with neither bank account nor suggestions. */
    static void write(ExceptionItem it, DataOutputView out) throws IOException {
        Fields.text(it.id(), out);
        Fields.text(it.queue(), out);
        Fields.text(it.reason().name(), out);
        out.writeByte(it.severity().ordinal());
        Fields.texts(it.subjects(), out);
        Fields.money(it.amount(), out);
        out.writeLong(it.openedAtMillis());
        Fields.text(it.status().name(), out);
        Fields.text(it.explanation(), out);
    }

    static ExceptionItem openCase(DataInputView in) throws IOException {
        return new ExceptionItem(
                Fields.text(in),
                Fields.text(in),
                Reason.valueOf(Fields.text(in)),
                SEVERITIES[in.readByte()],
                "",
                Fields.texts(in),
                Fields.money(in),
                in.readLong(),
                ExceptionStatus.valueOf(Fields.text(in)),
                Fields.text(in),
                List.of());
    }

    static void write(NoticeLine it, DataOutputView out) throws IOException {
        Fields.text(it.id(), out);
        Fields.text(it.number(), out);
        Fields.text(it.orderNumber(), out);
        Fields.money(it.amount(), out);
        out.writeLong(it.open().minorUnits());
        out.writeInt(it.dueDay());
        out.writeInt(it.daysPastDue());
        Fields.text(it.level(), out);
        out.writeInt(it.offsetDays());
    }

    static NoticeLine line(DataInputView in) throws IOException {
        String id = Fields.text(in);
        String number = Fields.text(in);
        String orderNumber = Fields.text(in);
        Money amount = Fields.money(in);
        return new NoticeLine(
                id,
                number,
                orderNumber,
                amount,
                new Money(in.readLong(), amount.currency()),
                in.readInt(),
                in.readInt(),
                Fields.text(in),
                in.readInt());
    }

    static void write(NoticeAmounts it, DataOutputView out) throws IOException {
        Fields.money(it.listed(), out);
        out.writeLong(it.otherDue().minorUnits());
        out.writeLong(it.credits().minorUnits());
        out.writeLong(it.fee().minorUnits());
        out.writeLong(it.interest().minorUnits());
    }

    static NoticeAmounts amounts(DataInputView in) throws IOException {
        Money listed = Fields.money(in);
        return new NoticeAmounts(
                listed,
                new Money(in.readLong(), listed.currency()),
                new Money(in.readLong(), listed.currency()),
                new Money(in.readLong(), listed.currency()),
                new Money(in.readLong(), listed.currency()));
    }
}
