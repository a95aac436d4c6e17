package io.tieout.operators.serialization;

import io.tieout.core.money.Money;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.types.StringValue;

/** Reads and writes the field types that the records have in common; strings may be null. */
final class Fields {

    private static final int NO_DATE = Integer.MIN_VALUE;

    private Fields() {}

    static void text(String value, DataOutputView out) throws IOException {
        StringValue.writeString(value, out);
    }

    static String text(DataInputView in) throws IOException {
        return StringValue.readString(in);
    }

    static void date(LocalDate date, DataOutputView out) throws IOException {
        out.writeInt(date == null ? NO_DATE : Math.toIntExact(date.toEpochDay()));
    }

    static LocalDate date(DataInputView in) throws IOException {
        int day = in.readInt();
        return day == NO_DATE ? null : LocalDate.ofEpochDay(day);
    }

    static void money(Money money, DataOutputView out) throws IOException {
        out.writeLong(money.minorUnits());
        text(money.currency(), out);
    }

    static Money money(DataInputView in) throws IOException {
        long minorUnits = in.readLong();
        return new Money(minorUnits, text(in));
    }

    static void texts(List<String> values, DataOutputView out) throws IOException {
        out.writeInt(values.size());
        for (String value : values) {
            text(value, out);
        }
    }

    static List<String> texts(DataInputView in) throws IOException {
        int size = in.readInt();
        List<String> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add(text(in));
        }
        return values;
    }
}
