package io.tieout.formats;

import io.tieout.core.documents.DeadLetter;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of a bad record as a dead letter shows them: decoded, with undecodable bytes and
 * control characters as {@code \xNN}, cut at {@link DeadLetter#RAW_LIMIT_CHARS}. The result is
 * always well-formed text that any store accepts.
 */
public final class RawText {

    private static final String HEX = "0123456789ABCDEF";

    private RawText() {}

    /** The range read as UTF-8. */
    public static String of(byte[] bytes, int from, int length) {
        return of(bytes, from, length, StandardCharsets.UTF_8);
    }

    public static String of(byte[] bytes, int from, int length, Charset charset) {
        CharsetDecoder decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in =
                ByteBuffer.wrap(bytes, from, Math.min(length, DeadLetter.RAW_LIMIT_CHARS * 4));
        CharBuffer out = CharBuffer.allocate(1024);
        StringBuilder text = new StringBuilder(Math.min(length, DeadLetter.RAW_LIMIT_CHARS) + 16);
        while (text.length() < DeadLetter.RAW_LIMIT_CHARS) {
            CoderResult result = decoder.decode(in, out, true);
            out.flip();
            append(text, out);
            out.clear();
            if (result.isUnderflow()) {
                break;
            }
            for (int i = 0; result.isError() && i < result.length(); i++) {
                appendEscaped(text, in.get());
            }
        }
        return cut(text);
    }

    /** The same for a record that was already decoded. */
    public static String of(String record) {
        StringBuilder text = new StringBuilder(record.length() + 16);
        append(text, CharBuffer.wrap(wellFormed(record)));
        return cut(text);
    }

    /** The text itself, or with every unpaired surrogate replaced by a question mark. */
    public static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                return new String(bytes, StandardCharsets.UTF_8);
            }
        }
        return text;
    }

    private static void append(StringBuilder text, CharBuffer chars) {
        while (chars.hasRemaining()) {
            char c = chars.get();
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r') {
                appendEscaped(text, (byte) c);
            } else {
                text.append(c);
            }
        }
    }

    private static void appendEscaped(StringBuilder text, byte b) {
        text.append("\\x").append(HEX.charAt((b >> 4) & 15)).append(HEX.charAt(b & 15));
    }

    private static String cut(StringBuilder text) {
        if (text.length() > DeadLetter.RAW_LIMIT_CHARS) {
            boolean splitsPair =
                    Character.isHighSurrogate(text.charAt(DeadLetter.RAW_LIMIT_CHARS - 1));
            text.setLength(DeadLetter.RAW_LIMIT_CHARS - (splitsPair ? 1 : 0));
        }
        return text.toString();
    }
}
