package io.tieout.operators.serialization;

import io.tieout.core.documents.RuleFlow;
import io.tieout.core.documents.RuleSet;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Reads and writes published rules. */
final class RuleFields {

    private RuleFields() {}

    static void write(RuleSet rules, DataOutputView out) throws IOException {
        Fields.text(rules.id(), out);
        Fields.text(rules.flow().name(), out);
        Fields.text(rules.companyId(), out);
        out.writeInt(rules.version());
        out.writeInt(rules.values().size());
        for (Map.Entry<String, String> value : rules.values().entrySet()) {
            Fields.text(value.getKey(), out);
            Fields.text(value.getValue(), out);
        }
        Fields.text(rules.author(), out);
        Fields.text(rules.approvedBy(), out);
        Fields.text(rules.reason(), out);
        Fields.text(rules.publishedAt().toString(), out);
    }

    static RuleSet ruleSet(DataInputView in) throws IOException {
        return new RuleSet(
                Fields.text(in),
                RuleFlow.valueOf(Fields.text(in)),
                Fields.text(in),
                in.readInt(),
                values(in),
                Fields.text(in),
                Fields.text(in),
                Fields.text(in),
                Instant.parse(Fields.text(in)));
    }

    private static Map<String, String> values(DataInputView in) throws IOException {
        Map<String, String> values = new TreeMap<>();
        int size = in.readInt();
        for (int i = 0; i < size; i++) {
            values.put(Fields.text(in), Fields.text(in));
        }
        return values;
    }
}
