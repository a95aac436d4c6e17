package io.tieout.formats.camt;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Quotes a refused record as it stood in the input; bytes that are no text become {@code \xNN}.
 * Empty for encodings whose characters differ in length, UTF-8 excepted: there the parser does not
 * tell byte positions.
 */
final class RawQuote {

    private final GuardedInput input;
    private Charset charset;
    private int bytesPerChar;

    RawQuote(GuardedInput input) {
        this.input = input;
    }

    void mark(XMLStreamReader2 xml) {
        if (xml == null) {
            charset = StandardCharsets.UTF_8;
            input.mark(0);
            return;
        }
        if (charset == null) {
            detect(xml);
        }
        input.mark(startOffset(xml));
    }

    String quote(XMLStreamReader2 xml) {
        if (bytesPerChar < 0) {
            return "";
        }
        long end = xml == null ? Long.MAX_VALUE : endOffset(xml);
        return decoded(input.quote(end), charset);
    }

    private void detect(XMLStreamReader2 xml) {
        String name = xml.getEncoding() == null ? "UTF-8" : xml.getEncoding();
        String upper = name.toUpperCase(Locale.ROOT);
        try {
            charset = Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            charset = StandardCharsets.UTF_8;
        }
        if (upper.startsWith("UTF-16")) {
            bytesPerChar = 2;
        } else if (charset.equals(StandardCharsets.UTF_8)) {
            bytesPerChar = 0;
        } else {
            bytesPerChar = charset.newDecoder().maxCharsPerByte() == 1 && isSingleByte() ? 1 : -1;
        }
    }

    private boolean isSingleByte() {
        return charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1;
    }

    private long startOffset(XMLStreamReader2 xml) {
        long bytes = xml.getLocationInfo().getStartingByteOffset();
        return bytes >= 0
                ? bytes
                : Math.max(1, bytesPerChar) * xml.getLocationInfo().getStartingCharOffset();
    }

    private long endOffset(XMLStreamReader2 xml) {
        try {
            long bytes = xml.getLocationInfo().getEndingByteOffset();
            return bytes >= 0
                    ? bytes
                    : Math.max(1, bytesPerChar) * xml.getLocationInfo().getEndingCharOffset();
        } catch (XMLStreamException | RuntimeException e) {
            // After a malformed token there is no end; quote what has arrived.
            return Long.MAX_VALUE;
        }
    }

    static String decoded(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        StringBuilder text = new StringBuilder(bytes.length);
        CharBuffer out = CharBuffer.allocate(Math.max(16, bytes.length));
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            text.append(out.flip());
            out.clear();
            if (result.isUnderflow()) {
                return text.toString();
            }
            for (int i = 0; result.isError() && i < result.length(); i++) {
                text.append(String.format(Locale.ROOT, "\\x%02X", in.get() & 0xff));
            }
        }
    }
}
