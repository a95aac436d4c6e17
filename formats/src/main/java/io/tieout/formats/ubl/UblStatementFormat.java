package io.tieout.formats.ubl;

import io.tieout.formats.Format;
import io.tieout.formats.RecordReader;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The statement of account of UBL 2 ({@code urn:oasis:names:specification:ubl:schema:xsd:
 * Statement-2}), one document a file, from a vendor. Elements are read by local name. A document
 * with anything that cannot be read is one dead letter.
 */
public final class UblStatementFormat implements Format {

    private static final Pattern ROOT =
            Pattern.compile("<(?:\\w+:)?Statement\\s[^>]*ubl:schema:xsd:Statement-2");

    @Override
    public String name() {
        return "ubl-statement";
    }

    @Override
    public boolean recognises(String fileName, byte[] head) {
        return ROOT.matcher(new String(head, StandardCharsets.UTF_8)).find();
    }

    @Override
    public RecordReader open(String source, InputStream bytes) {
        return new UblStatementReader(source, bytes);
    }
}
