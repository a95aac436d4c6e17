package io.tieout.formats.camt;

import io.tieout.core.documents.Reference;
import io.tieout.core.documents.ReferenceType;
import io.tieout.core.money.Money;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * {@link Particulars} as bytes: a quarter of the memory of the objects, for entries with very many
 * payments. Lives no longer than its entry, so the layout carries no version.
 */
final class PackedParticulars {

    private static final List<ReferenceType> TYPES = List.of(ReferenceType.values());

    private PackedParticulars() {}

    static byte[] pack(Particulars particulars) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(particulars.references.size());
            for (Reference reference : particulars.references) {
                out.writeByte(TYPES.indexOf(reference.type()));
                write(out, reference.value());
            }
            write(out, particulars.lines);
            write(out, particulars.notes);
            for (String field : parties(particulars)) {
                write(out, field);
            }
            out.writeBoolean(particulars.returned);
            out.writeByte(particulars.credit == null ? 2 : particulars.credit ? 1 : 0);
            write(out, particulars.amount);
            write(out, particulars.transactionAmount);
        } catch (IOException e) {
            throw new UncheckedIOException("in memory", e);
        }
        return bytes.toByteArray();
    }

    static Particulars unpack(byte[] bytes, String currency) {
        Particulars particulars = new Particulars();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            for (int left = in.readInt(); left > 0; left--) {
                ReferenceType type = TYPES.get(in.readByte());
                particulars.references.add(new Reference(type, readText(in)));
            }
            readTexts(in, particulars.lines);
            readTexts(in, particulars.notes);
            readParties(in, particulars);
            particulars.returned = in.readBoolean();
            int credit = in.readByte();
            particulars.credit = credit == 2 ? null : Boolean.valueOf(credit == 1);
            particulars.amount = readMoney(in, currency);
            particulars.transactionAmount = readMoney(in, currency);
        } catch (IOException e) {
            throw new UncheckedIOException("in memory", e);
        }
        return particulars;
    }

    private static String[] parties(Particulars from) {
        return new String[] {
            from.debtorName,
            from.debtorAccount,
            from.creditorName,
            from.creditorAccount,
            from.ultimateDebtorName,
            from.ultimateCreditorName,
            from.transactionCode
        };
    }

    private static void readParties(DataInputStream in, Particulars to) throws IOException {
        to.debtorName = readText(in);
        to.debtorAccount = readText(in);
        to.creditorName = readText(in);
        to.creditorAccount = readText(in);
        to.ultimateDebtorName = readText(in);
        to.ultimateCreditorName = readText(in);
        to.transactionCode = readText(in);
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static void write(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            write(out, text);
        }
    }

    private static void readTexts(DataInputStream in, List<String> texts) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            texts.add(readText(in));
        }
    }

    private static String readText(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private static void write(DataOutputStream out, Money money) throws IOException {
        out.writeBoolean(money != null);
        if (money != null) {
            out.writeLong(money.minorUnits());
        }
    }

    private static Money readMoney(DataInputStream in, String currency) throws IOException {
        return in.readBoolean() ? new Money(in.readLong(), currency) : null;
    }
}
