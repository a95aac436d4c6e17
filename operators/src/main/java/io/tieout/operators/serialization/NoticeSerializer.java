package io.tieout.operators.serialization;

import io.tieout.core.collections.Channel;
import io.tieout.core.collections.Notice;
import io.tieout.core.collections.NoticeLine;
import io.tieout.core.collections.Tone;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Notices on their way to being written and sent. */
public final class NoticeSerializer extends RecordSerializer<Notice> {

    public static final NoticeSerializer INSTANCE = new NoticeSerializer();

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;
    private static final Tone[] TONES = Tone.values();
    private static final Channel[] CHANNELS = Channel.values();

    @Override
    public void serialize(Notice it, DataOutputView out) throws IOException {
        out.writeByte(VERSION);
        Fields.text(it.id(), out);
        Fields.text(it.companyId(), out);
        Fields.text(it.customerId(), out);
        Fields.text(it.customerName(), out);
        Fields.text(it.recipient(), out);
        Fields.text(it.language(), out);
        Fields.text(it.postalAddress(), out);
        Fields.text(it.policy(), out);
        Fields.text(it.level(), out);
        out.writeByte(it.tone().ordinal());
        Fields.text(it.template(), out);
        out.writeByte(it.channel().ordinal());
        Fields.text(it.role(), out);
        out.writeInt(it.day());
        out.writeInt(it.lines().size());
        for (NoticeLine line : it.lines()) {
            CollectionsFields.write(line, out);
        }
        CollectionsFields.write(it.amounts(), out);
    }

    @Override
    public Notice deserialize(DataInputView in) throws IOException {
        requireVersion(in.readByte(), VERSION, this);
        return new Notice(
                Fields.text(in),
                Fields.text(in),
                Fields.text(in),
                Fields.text(in),
                Fields.text(in),
                Fields.text(in),
                Fields.text(in),
                Fields.text(in),
                Fields.text(in),
                TONES[in.readByte()],
                Fields.text(in),
                CHANNELS[in.readByte()],
                Fields.text(in),
                in.readInt(),
                lines(in),
                CollectionsFields.amounts(in));
    }

    private static List<NoticeLine> lines(DataInputView in) throws IOException {
        List<NoticeLine> lines = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            lines.add(CollectionsFields.line(in));
        }
        return lines;
    }

    @Override
    public TypeSerializerSnapshot<Notice> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Says that the bytes carry their own version. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<Notice> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}
