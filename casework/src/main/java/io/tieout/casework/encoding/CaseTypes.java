package io.tieout.casework.encoding;

import io.tieout.core.cases.CaseEvent;
import io.tieout.core.cases.DeskLoad;
import io.tieout.core.documents.CaseCommand;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.statefun.sdk.java.TypeName;
import org.apache.flink.statefun.sdk.java.types.SimpleType;
import org.apache.flink.statefun.sdk.java.types.Type;

/**
 * Types of messages, state and events as the SDK wants them. The bytes begin with a version; bytes
 * of another version are refused with an {@link IOException}.
 */
public final class CaseTypes {

    private static final int VERSION = 1;
    private static final String NAMESPACE = "io.tieout";

    public static final Type<CaseMessage> MESSAGE =
            SimpleType.simpleImmutableTypeFrom(
                    name("case-message"), CaseTypes::bytes, CaseTypes::message);

    public static final Type<CaseMemory> MEMORY =
            SimpleType.simpleImmutableTypeFrom(
                    name("case-memory"), CaseTypes::bytes, CaseTypes::memory);

    public static final Type<DeskLoad> LOAD =
            SimpleType.simpleImmutableTypeFrom(
                    name("desk-load"), CaseTypes::bytes, CaseTypes::load);

    public static final Type<CaseEvent> EVENT =
            SimpleType.simpleImmutableTypeFrom(
                    name("case-event"), CaseTypes::bytes, CaseTypes::event);

    private CaseTypes() {}

    public static TypeName name(String name) {
        return TypeName.typeNameOf(NAMESPACE, name);
    }

    public static byte[] bytes(CaseMessage message) {
        return FieldWriter.bytes(VERSION, out -> MessageFields.write(message, out));
    }

    public static CaseMessage message(byte[] bytes) throws IOException {
        return MessageFields.read(FieldReader.of(bytes, VERSION));
    }

    public static byte[] bytes(CaseEvent event) {
        return FieldWriter.bytes(VERSION, out -> CaseFields.write(event, out));
    }

    public static CaseEvent event(byte[] bytes) throws IOException {
        return CaseFields.event(FieldReader.of(bytes, VERSION));
    }

    private static byte[] bytes(CaseMemory memory) {
        return FieldWriter.bytes(
                VERSION,
                out -> {
                    out.flag(memory.kept() != null);
                    if (memory.kept() != null) {
                        CaseFields.write(memory.kept(), out);
                    }
                    out.whole(memory.waiting().size());
                    for (CaseCommand command : memory.waiting()) {
                        CaseFields.write(command, out);
                    }
                });
    }

    private static CaseMemory memory(byte[] bytes) throws IOException {
        FieldReader in = FieldReader.of(bytes, VERSION);
        var kept = in.flag() ? CaseFields.kept(in) : null;
        int count = in.whole();
        List<CaseCommand> waiting = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            waiting.add(CaseFields.command(in));
        }
        return new CaseMemory(kept, waiting);
    }

    private static byte[] bytes(DeskLoad load) {
        return FieldWriter.bytes(
                VERSION,
                out -> {
                    out.whole(load.counts().size());
                    for (Map.Entry<String, Integer> it : new TreeMap<>(load.counts()).entrySet()) {
                        out.text(it.getKey());
                        out.whole(it.getValue());
                    }
                });
    }

    private static DeskLoad load(byte[] bytes) throws IOException {
        FieldReader in = FieldReader.of(bytes, VERSION);
        int count = in.whole();
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < count; i++) {
            counts.put(in.text(), in.whole());
        }
        return new DeskLoad(counts);
    }
}
