package io.tieout.formats.xml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes an XML document from its root to its end. Characters that XML 1.0 does not have become
 * blanks.
 */
public final class XmlText {

    private final StringBuilder out = new StringBuilder(8192);
    private final Deque<String> open = new ArrayDeque<>();

    /** What is written within an element. */
    @FunctionalInterface
    public interface Body {
        void write();
    }

    public XmlText() {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    /**
     * An element with whatever the body writes.
     *
     * @param attributes names and values in turn
     */
    public void element(String name, Body body, String... attributes) {
        start(name, attributes);
        out.append('\n');
        open.push(name);
        body.write();
        open.pop();
        indent();
        end(name);
    }

    /** An element with text alone. */
    public void text(String name, String value, String... attributes) {
        start(name, attributes);
        escape(value, false);
        end(name);
    }

    /** The same, or nothing where the text is blank. */
    public void unlessBlank(String name, String value, String... attributes) {
        if (!value.isBlank()) {
            text(name, value, attributes);
        }
    }

    /** The document in UTF-8. */
    public byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void start(String name, String... attributes) {
        indent();
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1], true);
            out.append('"');
        }
        out.append('>');
    }

    private void end(String name) {
        out.append("</").append(name).append(">\n");
    }

    private void indent() {
        out.append("  ".repeat(open.size()));
    }

    private void escape(String text, boolean attribute) {
        text.codePoints().forEach(it -> escape(it, attribute));
    }

    private void escape(int codePoint, boolean attribute) {
        if (codePoint == '&') {
            out.append("&amp;");
        } else if (codePoint == '<') {
            out.append("&lt;");
        } else if (codePoint == '>') {
            out.append("&gt;");
        } else if (codePoint == '"' && attribute) {
            out.append("&quot;");
        } else {
            out.appendCodePoint(isXml(codePoint) ? codePoint : ' ');
        }
    }

    private static boolean isXml(int codePoint) {
        return codePoint == '\t'
                || codePoint == '\n'
                || (codePoint >= 0x20 && codePoint <= 0xd7ff)
                || (codePoint >= 0xe000 && codePoint <= 0xfffd)
                || codePoint >= 0x10000;
    }
}
