package io.tieout.formats.bai2;

import io.tieout.formats.Format;
import io.tieout.formats.RecordReader;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * BAI2 balance and transaction reports. Each detail record becomes a bank transaction; an account
 * with opening (010) and closing (015) ledger balance also becomes a bank statement, before its
 * transactions.
 *
 * <p>Control totals that do not agree, and trailers that are missing, become dead letters that name
 * what was expected and what was found; the transactions still go through. Non-monetary detail
 * (type 890) and totals of account records are passed over. The groups of test and deletion files
 * are refused as a whole.
 */
public final class Bai2Format implements Format {

    private static final Pattern FILE_HEADER =
            Pattern.compile("\\s*01,[^,\\n]*,[^,\\n]*,\\d{6},\\d{0,4},");

    @Override
    public String name() {
        return "bai2";
    }

    @Override
    public boolean recognises(String fileName, byte[] head) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".bai") || name.endsWith(".bai2")) {
            return true;
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        String start = text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text;
        return FILE_HEADER.matcher(start).lookingAt();
    }

    @Override
    public RecordReader open(String source, InputStream bytes) {
        return new Bai2Reader(source, new Bai2Records(bytes));
    }
}
