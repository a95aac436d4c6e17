package io.tieout.formats.camt;

import io.tieout.formats.Format;
import io.tieout.formats.RecordReader;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * ISO 20022 bank-to-customer messages: camt.052, camt.053 and camt.054, versions 001.01 to 001.13.
 * Elements are read by local name, whatever the namespace says.
 *
 * <p>An entry becomes one transaction, or one for each of its payments where their own amounts sum
 * exactly to it. Ids are made of what the message says (kind, account, Id, running number, place of
 * entry and payment), so that the same statement in another file has the same ids. A statement's
 * frame is given for camt.053 that states opening and closing booked balance.
 *
 * <p>Signs: the credit or debit indicator states which way money moves, on reversals too. The
 * standard's usage rule for {@code RvslInd} is that a credit with it reverses an earlier debit.
 *
 * <p>Readers hold one entry in memory, whatever the size of the file, and refuse document type
 * declarations, entities, deep nesting and oversized fields.
 */
public final class CamtFormat implements Format {

    private static final Pattern MESSAGE =
            Pattern.compile(
                    "camt\\.05[234]\\.\\d|<(?:\\w+:)?"
                            + "BkToCstmr(?:AcctRpt|Stmt|DbtCdtNtfctn)(?:V01)?\\b");
    private static final Pattern FILE_NAME = Pattern.compile("(?i)camt[._-]?05[234]");

    @Override
    public String name() {
        return "camt";
    }

    @Override
    public boolean recognises(String fileName, byte[] head) {
        String text = new String(head, charset(head)).stripLeading();
        boolean xml = text.startsWith("<") || text.startsWith("\ufeff<");
        boolean declared = text.startsWith("<?xml") || text.startsWith("\ufeff<?xml");
        return xml
                && (MESSAGE.matcher(text).find()
                        || (declared && FILE_NAME.matcher(fileName).find() && !isOther(text)));
    }

    /** Another ISO 20022 message, whatever its file is called. */
    private static boolean isOther(String text) {
        return text.contains("xsd:pain.") || text.contains("xsd:camt.") || text.contains("<html");
    }

    private static Charset charset(byte[] head) {
        if (head.length < 2) {
            return StandardCharsets.UTF_8;
        }
        boolean bigEndian = head[0] == (byte) 0xfe || (head[0] == 0 && head[1] == '<');
        boolean littleEndian = head[0] == (byte) 0xff || (head[0] == '<' && head[1] == 0);
        if (bigEndian) {
            return StandardCharsets.UTF_16BE;
        }
        return littleEndian ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    }

    @Override
    public RecordReader open(String source, InputStream bytes) {
        return new CamtReader(source, bytes);
    }
}
