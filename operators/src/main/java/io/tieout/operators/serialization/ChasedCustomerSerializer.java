package io.tieout.operators.serialization;

import io.tieout.core.collections.ChasedCustomer;
import io.tieout.core.results.ExceptionItem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** What collections remembers of one customer beside its items, in state. */
public final class ChasedCustomerSerializer extends RecordSerializer<ChasedCustomer> {

    public static final ChasedCustomerSerializer INSTANCE = new ChasedCustomerSerializer();

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;

    @Override
    public void serialize(ChasedCustomer it, DataOutputView out) throws IOException {
        out.writeByte(VERSION);
        CollectionsFields.write(it.debtor(), out);
        CollectionsFields.write(it.block(), out);
        out.writeInt(it.brokenPromiseDays().size());
        for (int day : it.brokenPromiseDays()) {
            out.writeInt(day);
        }
        Map<String, Integer> escalated = new TreeMap<>(it.escalated());
        out.writeInt(escalated.size());
        for (Map.Entry<String, Integer> step : escalated.entrySet()) {
            Fields.text(step.getKey(), out);
            out.writeInt(step.getValue());
        }
        out.writeInt(it.openCases().size());
        for (ExceptionItem one : it.openCases()) {
            CollectionsFields.write(one, out);
        }
    }

    @Override
    public ChasedCustomer deserialize(DataInputView in) throws IOException {
        requireVersion(in.readByte(), VERSION, this);
        return new ChasedCustomer(
                CollectionsFields.debtor(in),
                CollectionsFields.note(in),
                days(in),
                escalated(in),
                cases(in));
    }

    private static List<Integer> days(DataInputView in) throws IOException {
        List<Integer> days = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            days.add(in.readInt());
        }
        return days;
    }

    private static Map<String, Integer> escalated(DataInputView in) throws IOException {
        Map<String, Integer> steps = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            steps.put(Fields.text(in), in.readInt());
        }
        return steps;
    }

    private static List<ExceptionItem> cases(DataInputView in) throws IOException {
        List<ExceptionItem> cases = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            cases.add(CollectionsFields.openCase(in));
        }
        return cases;
    }

    @Override
    public TypeSerializerSnapshot<ChasedCustomer> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Says that the bytes carry their own version. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<ChasedCustomer> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}
