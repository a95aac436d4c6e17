package io.tieout.formats.mt940;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** An endless variety of statements up to a size, made while it is read. */
final class GeneratedFile extends InputStream {

    private static final int LINES_PER_STATEMENT = 200;

    private final long sizeBytes;
    private long givenBytes;
    private byte[] block = new byte[0];
    private int at;
    private int statement;

    GeneratedFile(long sizeBytes) {
        this.sizeBytes = sizeBytes;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (at == block.length) {
            if (givenBytes >= sizeBytes) {
                return -1;
            }
            block = statement(++statement).getBytes(StandardCharsets.UTF_8);
            givenBytes += block.length;
            at = 0;
        }
        int count = Math.min(length, block.length - at);
        System.arraycopy(block, at, target, offset, count);
        at += count;
        return count;
    }

    int linesGiven() {
        return statement * LINES_PER_STATEMENT;
    }

    int statementsGiven() {
        return statement;
    }

    private static String statement(int number) {
        StringBuilder out = new StringBuilder(64_000);
        out.append(":20:STARTUMS\r\n:25:10020030/1234567\r\n:28C:").append(number);
        out.append("/1\r\n:60F:C240101EUR1000,00\r\n");
        for (int i = 0; i < LINES_PER_STATEMENT; i++) {
            line(out, number * LINES_PER_STATEMENT + i);
        }
        return out.append(":62F:C240131EUR1000,00\r\n-\r\n").toString();
    }

    private static void line(StringBuilder out, int n) {
        out.append(":61:2401").append(10 + n % 20).append("01").append(10 + n % 20);
        out.append(n % 3 == 0 ? "CR" : "DR").append(n % 9_999).append(',').append(10 + n % 90);
        out.append("NTRFNONREF//").append(n).append("\r\n:86:");
        switch (n % 4) {
            case 0 -> out.append("HIER EEN OMSCHRIJVING FACTUUR ").append(n);
            case 1 ->
                    out.append(
                                    "/TRTP/SEPA OVERBOEKING/IBAN/NL91ABNA0417164300/BIC/ABNANL2A/NAME/\r\n")
                            .append("J JANSEN/REMI/Factuur ")
                            .append(n)
                            .append("/EREF/E-")
                            .append(n);
            default ->
                    out.append("166?00GUTSCHRIFT?109310?20EREF+E-")
                            .append(n)
                            .append("?21KREF+K-1?22SVWZ+Rechnung R-")
                            .append(n)
                            .append(" vom\r\n?23 1. Mai?30DEUTDEDB?31DE89370400440532013000")
                            .append("?32Müller Maschinen GmbH");
        }
        out.append("\r\n");
    }
}
