package io.tieout.operators.serialization;

import io.tieout.core.results.Allocation;
import io.tieout.core.results.Evidence;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchKind;
import io.tieout.core.results.MatchStatus;
import io.tieout.core.results.Reason;
import io.tieout.core.results.Severity;
import io.tieout.core.results.Suggestion;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Exceptions and matches where they are part of what is kept. Names, not numbers, of enums. */
final class ResultFields {

    private ResultFields() {}

    static void write(ExceptionItem it, DataOutputView out) throws IOException {
        Fields.text(it.id(), out);
        Fields.text(it.queue(), out);
        Fields.text(it.reason().name(), out);
        Fields.text(it.severity().name(), out);
        Fields.text(it.accountId(), out);
        Fields.texts(it.subjects(), out);
        Fields.optionalMoney(it.amount(), out);
        out.writeLong(it.openedAtMillis());
        Fields.text(it.status().name(), out);
        Fields.text(it.explanation(), out);
        Fields.list(it.suggestions(), ResultFields::write, out);
        Fields.list(it.evidence(), ResultFields::write, out);
    }

    static ExceptionItem item(DataInputView in) throws IOException {
        return new ExceptionItem(
                Fields.text(in),
                Fields.text(in),
                Reason.valueOf(Fields.text(in)),
                Severity.valueOf(Fields.text(in)),
                Fields.text(in),
                Fields.texts(in),
                Fields.optionalMoney(in),
                in.readLong(),
                ExceptionStatus.valueOf(Fields.text(in)),
                Fields.text(in),
                Fields.list(ResultFields::suggestion, in),
                Fields.list(ResultFields::evidence, in));
    }

    static void write(Match it, DataOutputView out) throws IOException {
        Fields.text(it.id(), out);
        Fields.text(it.kind().name(), out);
        Fields.text(it.rule(), out);
        out.writeInt(it.ruleVersion());
        Fields.text(it.status().name(), out);
        Fields.text(it.accountId(), out);
        out.writeDouble(it.confidence());
        Fields.texts(it.left(), out);
        Fields.texts(it.right(), out);
        Fields.list(it.allocations(), ResultFields::write, out);
        Fields.money(it.difference(), out);
        Fields.text(it.differenceReason(), out);
        Fields.list(it.evidence(), ResultFields::write, out);
        Fields.text(it.decidedBy(), out);
        out.writeLong(it.finalAtMillis());
    }

    static Match match(DataInputView in) throws IOException {
        return new Match(
                Fields.text(in),
                MatchKind.valueOf(Fields.text(in)),
                Fields.text(in),
                in.readInt(),
                MatchStatus.valueOf(Fields.text(in)),
                Fields.text(in),
                in.readDouble(),
                Fields.texts(in),
                Fields.texts(in),
                Fields.list(ResultFields::allocation, in),
                Fields.money(in),
                Fields.text(in),
                Fields.list(ResultFields::evidence, in),
                Fields.text(in),
                in.readLong());
    }

    private static void write(Suggestion it, DataOutputView out) throws IOException {
        Fields.texts(it.ids(), out);
        Fields.text(it.rule(), out);
        out.writeDouble(it.confidence());
        Fields.list(it.evidence(), ResultFields::write, out);
    }

    private static Suggestion suggestion(DataInputView in) throws IOException {
        return new Suggestion(
                Fields.texts(in),
                Fields.text(in),
                in.readDouble(),
                Fields.list(ResultFields::evidence, in));
    }

    private static void write(Evidence it, DataOutputView out) throws IOException {
        Fields.text(it.field(), out);
        Fields.text(it.left(), out);
        Fields.text(it.right(), out);
        out.writeBoolean(it.agrees());
    }

    private static Evidence evidence(DataInputView in) throws IOException {
        return new Evidence(Fields.text(in), Fields.text(in), Fields.text(in), in.readBoolean());
    }

    private static void write(Allocation it, DataOutputView out) throws IOException {
        Fields.text(it.leftId(), out);
        Fields.text(it.rightId(), out);
        Fields.money(it.amount(), out);
        Fields.optionalMoney(it.cleared(), out);
    }

    private static Allocation allocation(DataInputView in) throws IOException {
        return new Allocation(
                Fields.text(in), Fields.text(in), Fields.money(in), Fields.optionalMoney(in));
    }
}
