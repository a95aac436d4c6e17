package io.tieout.core.documents;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * How a bill came.
 *
 * @param channel for example {@code email}, {@code peppol}, {@code upload}; null if unknown
 * @param file name of the file or message part; null if unknown
 * @param sha256 hash of the document's bytes in hexadecimal, kept in lower case; null if unknown
 * @param sender address it was sent from; null if unknown
 * @param fieldConfidence of scans, in the order of the fields; empty if it was not read by sight
 */
public record InvoiceSource(
        String channel,
        String file,
        String sha256,
        String sender,
        List<FieldConfidence> fieldConfidence) {

    public InvoiceSource {
        sha256 = sha256 == null ? null : sha256.toLowerCase(Locale.ROOT);
        fieldConfidence =
                fieldConfidence.stream()
                        .sorted(Comparator.comparing(FieldConfidence::field))
                        .toList();
    }
}
