package io.tieout.formats.mt940;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes a field: UTF-8 where it is valid UTF-8, else Windows-1252. Decided field by field, since
 * the file is not held and text in Windows-1252 is next to never valid UTF-8 by chance.
 */
final class TextBytes {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String HEX = "0123456789abcdef";

    private final CharsetDecoder utf8 =
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);

    String decode(byte[] bytes, int length) {
        if (isAscii(bytes, length)) {
            return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        }
        CharBuffer out = CharBuffer.allocate(length);
        utf8.reset();
        CoderResult result = utf8.decode(ByteBuffer.wrap(bytes, 0, length), out, true);
        if (!result.isError()) {
            return out.flip().toString();
        }
        return windows1252(bytes, length);
    }

    /** The text with control characters other than line breaks and tabs as {@code \xNN}. */
    static String printable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && c != '\n' && c != '\t') {
                out.append("\\x").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Line breaks, control characters and runs of blanks become one blank; none at the ends. */
    static String collapsed(CharSequence text) {
        return isCollapsed(text) ? text.toString() : collapse(text);
    }

    // Most values are clean; this saves copying them.
    private static boolean isCollapsed(CharSequence text) {
        boolean gap = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = c == ' ';
            if ((blank && gap) || (!blank && isGap(c))) {
                return false;
            }
            gap = blank;
        }
        return !gap || text.length() == 0;
    }

    private static String collapse(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isGap(c)) {
                gap = true;
                continue;
            }
            if (gap && out.length() > 0) {
                out.append(' ');
            }
            gap = false;
            out.append(c);
        }
        return out.toString();
    }

    private static boolean isGap(char c) {
        return c <= ' ' || (c >= '\u007f' && c <= '\u00a0');
    }

    private static boolean isAscii(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    // The five bytes without a character stay control characters, so that raw text can show them.
    private static String windows1252(byte[] bytes, int length) {
        char[] chars = new String(bytes, 0, length, WINDOWS_1252).toCharArray();
        for (int i = 0; i < chars.length; i++) {
            if (chars[i] == '\uFFFD') {
                chars[i] = (char) (bytes[i] & 0xff);
            }
        }
        return new String(chars);
    }
}
