package io.tieout.operators.serialization;

import io.tieout.core.documents.Reference;
import io.tieout.core.documents.ReferenceType;
import io.tieout.core.money.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Reads and writes the field types that the records have in common; strings may be null. */
final class Fields {

    private static final char LAST_LATIN = 0xff;
    private static final int MORE = 128;
    private static final int BITS = 7;
    private static final int NO_DATE = Integer.MIN_VALUE;
    private static final ReferenceType[] REFERENCE_TYPES = ReferenceType.values();

    /** Reads one of many. */
    @FunctionalInterface
    interface Reading<T> {
        T read(DataInputView in) throws IOException;
    }

    /** Writes one of many. */
    @FunctionalInterface
    interface Writing<T> {
        void write(T value, DataOutputView out) throws IOException;
    }

    private Fields() {}

    /**
     * Length and bytes: one byte a character where the text is Latin, which the JVM copies at once,
     * UTF-8 otherwise. The lowest bit of the length tells which; zero is null.
     */
    static void text(String value, DataOutputView out) throws IOException {
        if (value == null) {
            writeLength(0, out);
            return;
        }
        boolean latin = isLatin(value);
        byte[] bytes = value.getBytes(latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        writeLength((bytes.length + 1) * 2 + (latin ? 0 : 1), out);
        out.write(bytes);
    }

    static String text(DataInputView in) throws IOException {
        int header = readLength(in);
        if (header == 0) {
            return null;
        }
        return text(header, in);
    }

    /** As {@link #text(DataInputView)}, for a field that has few different values. */
    static String recurring(DataInputView in) throws IOException {
        int header = readLength(in);
        if (header == 0) {
            return null;
        }
        return header % 2 == 0 && in instanceof RecordInput input
                ? input.recurring(header / 2 - 1)
                : text(header, in);
    }

    private static String text(int header, DataInputView in) throws IOException {
        int length = header / 2 - 1;
        Charset charset = header % 2 == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
        if (in instanceof RecordInput input) {
            return input.text(length, charset);
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return new String(bytes, charset);
    }

    private static boolean isLatin(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) > LAST_LATIN) {
                return false;
            }
        }
        return true;
    }

    /** Seven bits a byte, the lowest first. */
    private static void writeLength(int length, DataOutputView out) throws IOException {
        int rest = length;
        while (rest >= MORE) {
            out.writeByte(rest % MORE + MORE);
            rest /= MORE;
        }
        out.writeByte(rest);
    }

    private static int readLength(DataInputView in) throws IOException {
        int length = 0;
        int next = in.readUnsignedByte();
        for (int shift = 0; ; shift += BITS) {
            length |= next % MORE << shift;
            if (next < MORE) {
                return length;
            }
            next = in.readUnsignedByte();
        }
    }

    static void bytes(byte[] bytes, DataOutputView out) throws IOException {
        writeLength(bytes.length, out);
        out.write(bytes);
    }

    static byte[] bytes(DataInputView in) throws IOException {
        byte[] bytes = new byte[readLength(in)];
        in.readFully(bytes);
        return bytes;
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
        return new Money(minorUnits, recurring(in));
    }

    static void texts(List<String> values, DataOutputView out) throws IOException {
        list(values, Fields::text, out);
    }

    static List<String> texts(DataInputView in) throws IOException {
        return list(Fields::text, in);
    }

    /** How many there are, and then each. */
    static <T> void list(List<? extends T> values, Writing<T> writing, DataOutputView out)
            throws IOException {
        out.writeInt(values.size());
        for (T value : values) {
            writing.write(value, out);
        }
    }

    static <T> List<T> list(Reading<? extends T> reading, DataInputView in) throws IOException {
        int size = in.readInt();
        List<T> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add(reading.read(in));
        }
        return values;
    }

    /** A currency, or null, and then the units: an amount may be absent. */
    static void optionalMoney(Money money, DataOutputView out) throws IOException {
        text(money == null ? null : money.currency(), out);
        if (money != null) {
            out.writeLong(money.minorUnits());
        }
    }

    static Money optionalMoney(DataInputView in) throws IOException {
        String currency = text(in);
        return currency == null ? null : new Money(in.readLong(), currency);
    }

    static void decimal(BigDecimal value, DataOutputView out) throws IOException {
        text(value == null ? null : value.toPlainString(), out);
    }

    static BigDecimal decimal(DataInputView in) throws IOException {
        String value = text(in);
        return value == null ? null : new BigDecimal(value);
    }

    static void references(List<Reference> references, DataOutputView out) throws IOException {
        out.writeInt(references.size());
        for (int i = 0; i < references.size(); i++) {
            out.writeByte(references.get(i).type().ordinal());
            text(references.get(i).value(), out);
        }
    }

    static List<Reference> references(DataInputView in) throws IOException {
        int size = in.readInt();
        if (size == 0) {
            return List.of();
        }
        Reference[] references = new Reference[size];
        for (int i = 0; i < size; i++) {
            ReferenceType type = REFERENCE_TYPES[in.readByte()];
            references[i] = new Reference(type, text(in));
        }
        return List.of(references);
    }
}
