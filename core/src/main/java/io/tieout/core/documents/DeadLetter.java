package io.tieout.core.documents;

import java.util.Objects;

/**
 * A record that could not be accepted: where it stood, which field is wrong, why, and its bytes, so
 * that it can be corrected and replayed.
 *
 * @param source file or topic
 * @param position line, byte or element within the source
 * @param field canonical or native name of the field at fault; empty if the whole record is
 * @param reason one sentence for a person
 * @param raw the record as it stood, undecodable bytes as {@code \xNN}, cut at {@link
 *     #RAW_LIMIT_CHARS}
 */
public record DeadLetter(String source, String position, String field, String reason, String raw) {

    public static final int RAW_LIMIT_CHARS = 8_192;

    public DeadLetter {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(position, "position");
        Objects.requireNonNull(reason, "reason");
        field = field == null ? "" : field;
        raw = raw == null ? "" : raw;
        if (raw.length() > RAW_LIMIT_CHARS) {
            raw = raw.substring(0, RAW_LIMIT_CHARS);
        }
    }
}
