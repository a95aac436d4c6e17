package io.tieout.operators.serialization;

import io.tieout.core.approvals.Signature;
import io.tieout.core.coding.Code;
import io.tieout.core.coding.CodeOrigin;
import io.tieout.core.coding.CodingLine;
import io.tieout.core.coding.PastLine;
import io.tieout.core.coding.ProposedCode;
import io.tieout.core.coding.WeightsPage;
import io.tieout.core.payables.PeopleMark;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Parts of what is kept of coding and approval. */
final class CodingFields {

    private static final CodeOrigin[] ORIGINS = CodeOrigin.values();

    private CodingFields() {}

    static void write(CodingLine it, DataOutputView out) throws IOException {
        Fields.text(it.invoiceId(), out);
        out.writeInt(it.position());
        Fields.text(it.vendorId(), out);
        Fields.text(it.description(), out);
        Fields.text(it.itemId(), out);
        Fields.text(it.unit(), out);
        Fields.money(it.net(), out);
    }

    static CodingLine line(DataInputView in) throws IOException {
        return new CodingLine(
                Fields.text(in),
                in.readInt(),
                Fields.text(in),
                Fields.text(in),
                Fields.text(in),
                Fields.text(in),
                Fields.money(in));
    }

    static void write(PeopleMark.Line it, DataOutputView out) throws IOException {
        out.writeInt(it.position());
        write(it.code(), out);
        out.writeBoolean(it.confirmed());
    }

    static PeopleMark.Line markedLine(DataInputView in) throws IOException {
        return new PeopleMark.Line(in.readInt(), code(in), in.readBoolean());
    }

    private static void write(Code it, DataOutputView out) throws IOException {
        Fields.text(it.account(), out);
        Fields.text(it.costCenter(), out);
        out.writeByte(it.origin().ordinal());
        Fields.text(it.by(), out);
        out.writeDouble(it.confidence());
        Fields.list(it.proposals(), CodingFields::write, out);
    }

    private static Code code(DataInputView in) throws IOException {
        return new Code(
                Fields.text(in),
                Fields.text(in),
                ORIGINS[in.readByte()],
                Fields.text(in),
                in.readDouble(),
                Fields.list(CodingFields::proposal, in));
    }

    private static void write(ProposedCode it, DataOutputView out) throws IOException {
        Fields.text(it.account(), out);
        Fields.text(it.costCenter(), out);
        out.writeDouble(it.confidence());
        Fields.list(it.evidence(), CodingFields::write, out);
    }

    private static ProposedCode proposal(DataInputView in) throws IOException {
        return new ProposedCode(
                Fields.text(in),
                Fields.text(in),
                in.readDouble(),
                Fields.list(CodingFields::pastLine, in));
    }

    private static void write(PastLine it, DataOutputView out) throws IOException {
        Fields.text(it.invoiceId(), out);
        out.writeInt(it.position());
        Fields.text(it.description(), out);
        out.writeBoolean(it.sameVendor());
        out.writeInt(it.sharedWords());
    }

    private static PastLine pastLine(DataInputView in) throws IOException {
        return new PastLine(
                Fields.text(in), in.readInt(), Fields.text(in), in.readBoolean(), in.readInt());
    }

    static void write(Signature it, DataOutputView out) throws IOException {
        Fields.text(it.person(), out);
        Fields.text(it.principal(), out);
        Fields.text(it.role(), out);
        out.writeLong(it.atMillis());
    }

    static Signature signature(DataInputView in) throws IOException {
        return new Signature(Fields.text(in), Fields.text(in), Fields.text(in), in.readLong());
    }

    static void write(WeightsPage.Weight it, DataOutputView out) throws IOException {
        out.writeShort(it.place());
        out.writeDouble(it.weight());
        out.writeDouble(it.square());
    }

    static WeightsPage.Weight weight(DataInputView in) throws IOException {
        return new WeightsPage.Weight(in.readUnsignedShort(), in.readDouble(), in.readDouble());
    }
}
