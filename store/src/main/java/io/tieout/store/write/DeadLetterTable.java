package io.tieout.store.write;

import static io.tieout.store.write.Column.text;

import io.tieout.core.documents.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Dead letters by a hash of all they say, for the same file read twice rejects the same. */
final class DeadLetterTable {

    static final Table<DeadLetter> DEAD_LETTER =
            Table.insertOnly(
                    "dead_letter",
                    "id",
                    List.of(
                            text("id", DeadLetterTable::id),
                            text("source", DeadLetter::source),
                            text("position", DeadLetter::position),
                            text("field", DeadLetter::field),
                            text("reason", DeadLetter::reason),
                            text("raw", DeadLetter::raw)));

    private DeadLetterTable() {}

    static String id(DeadLetter letter) {
        StringBuilder all = new StringBuilder();
        for (String part :
                List.of(
                        letter.source(),
                        letter.position(),
                        letter.field(),
                        letter.reason(),
                        letter.raw())) {
            all.append(part.length()).append(':').append(part);
        }
        return HexFormat.of()
                .formatHex(sha256().digest(all.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
