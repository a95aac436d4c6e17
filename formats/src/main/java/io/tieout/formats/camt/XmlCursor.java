package io.tieout.formats.camt;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Walks XML by element, on local names, in bounded memory: nesting, the length of a field, the size
 * of a token and the number of different names are limited, and document type declarations and
 * entities are refused.
 *
 * <p>Every method that takes an element leaves the cursor at that element's end.
 */
final class XmlCursor implements Closeable {

    static final int DEPTH_LIMIT = 64;
    static final int FIELD_LIMIT_CHARS = 64 << 10;
    // The parser keeps every name it has met; all versions together use fewer than a thousand.
    static final int NAMES_LIMIT = 10_000;

    private static final int NO_EVENT = -1;
    private static final Pattern HIGH_BYTE =
            Pattern.compile("Illegal XML character.*code (12[89]|1[3-9]\\d|2\\d\\d)\\)");

    private final GuardedInput input;
    private final RawQuote raw;
    private final String[] names = new String[DEPTH_LIMIT + 2];
    private final Set<String> knownNames = new HashSet<>();
    private XMLStreamReader2 xml;
    private int event = NO_EVENT;
    private int depth;

    XmlCursor(InputStream bytes) {
        this.input = new GuardedInput(bytes);
        this.raw = new RawQuote(input);
    }

    /** Moves to the next child of the current element, or to its end: then false. */
    boolean nextChild() throws MalformedInput {
        while (true) {
            switch (advance()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> {}
            }
        }
    }

    /** Local name of the element whose start the cursor is at. */
    String name() {
        return names[depth];
    }

    int depth() {
        return depth;
    }

    boolean atEnd() {
        return event == XMLStreamConstants.END_DOCUMENT;
    }

    /** An attribute of the element whose start the cursor is at, or null. */
    String attribute(String name) throws MalformedInput {
        try {
            String value = xml.getAttributeValue(null, name);
            return value == null ? null : value.strip();
        } catch (RuntimeException e) {
            throw malformed(e);
        }
    }

    /**
     * The text of the current element without outer blanks; where there is none, the text of its
     * first child that has some. So {@code <Sts>BOOK</Sts>} and {@code <Sts><Cd>BOOK</Cd></Sts>}
     * read alike.
     *
     * @return empty if there is no text
     */
    String text() throws MalformedInput, BadField {
        String own = "";
        StringBuilder segments = null;
        String ofChild = "";
        while (true) {
            switch (advance()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (own.isEmpty()) {
                        own = segment(0);
                    } else {
                        segments = segments == null ? new StringBuilder(own) : segments;
                        segments.append(segment(segments.length()));
                    }
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    String text = text();
                    ofChild = ofChild.isEmpty() ? text : ofChild;
                }
                case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
                    own = segments == null ? own.strip() : segments.toString().strip();
                    return own.isEmpty() ? ofChild : own;
                }
                default -> {}
            }
        }
    }

    private String segment(int charsBefore) throws MalformedInput, BadField {
        try {
            if (xml.getTextLength() + charsBefore > FIELD_LIMIT_CHARS) {
                throw tooLong();
            }
            return xml.getText();
        } catch (RuntimeException e) {
            throw malformed(e);
        }
    }

    private BadField tooLong() {
        return new BadField(
                path(depth), "field is longer than " + FIELD_LIMIT_CHARS + " characters");
    }

    /** Passes over the current element. */
    void skip() throws MalformedInput {
        leave(depth);
    }

    /** Moves to the end of the enclosing element that has this depth. */
    void leave(int target) throws MalformedInput {
        while (depth >= target && !atEnd()) {
            advance();
        }
    }

    /**
     * Names from the record's element down to the one just left, for example {@code
     * Ntry/NtryDtls/TxDtls/Amt}.
     */
    String lastPath() {
        return path(depth + 1);
    }

    private String path(int to) {
        int from = 1;
        for (int i = 1; i < to; i++) {
            if (MessageKind.ofRoot(names[i]) != null) {
                from = "Ntry".equals(names[Math.min(i + 2, to)]) ? i + 2 : i + 1;
            }
        }
        return String.join("/", Arrays.asList(names).subList(from, to + 1));
    }

    /** 1-based line where the current token starts. */
    int line() {
        return xml == null ? 1 : xml.getLocationInfo().getStartLocation().getLineNumber();
    }

    /** Remembers the current element's start for {@link #quote}. */
    void mark() {
        raw.mark(xml);
    }

    /** The input from the mark to here. */
    String quote() {
        return raw.quote(xml);
    }

    private int advance() throws MalformedInput {
        if (xml == null) {
            open();
        }
        input.startToken();
        try {
            event = xml.next();
        } catch (XMLStreamException | RuntimeException e) {
            // The parser reports some malformed input by unchecked exceptions.
            throw malformed(e);
        }
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> enter();
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD ->
                    throw new MalformedInput("document type declarations are refused", line());
            case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new MalformedInput("entity references are refused", line());
            default -> {}
        }
        return event;
    }

    private void enter() throws MalformedInput {
        if (++depth > DEPTH_LIMIT) {
            throw new MalformedInput("elements are nested deeper than " + DEPTH_LIMIT, line());
        }
        names[depth] = xml.getLocalName();
        learn(names[depth]);
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            learn(xml.getAttributeLocalName(i));
        }
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            String prefix = xml.getNamespacePrefix(i);
            learn(prefix == null ? "" : prefix);
        }
    }

    private void learn(String name) throws MalformedInput {
        if (knownNames.add(name) && knownNames.size() > NAMES_LIMIT) {
            throw new MalformedInput("more than " + NAMES_LIMIT + " different names", line());
        }
    }

    private void open() throws MalformedInput {
        // A factory per file: it keeps the names it has seen for the readers that follow.
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            xml = (XMLStreamReader2) factory.createXMLStreamReader(input);
        } catch (XMLStreamException | RuntimeException e) {
            throw malformed(e);
        }
    }

    private MalformedInput malformed(Exception e) {
        IOException failure = input.failure();
        if (failure != null && !isBadContent(failure)) {
            throw new UncheckedIOException(failure);
        }
        if (input.oversized()) {
            int megabytes = GuardedInput.TOKEN_LIMIT_BYTES >> 20;
            return new MalformedInput(
                    "a tag, text or comment exceeds " + megabytes + " MB", line());
        }
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new MalformedInput(reason(message.lines().findFirst().orElse("")), failedLine(e));
    }

    /** A truncated or damaged archive is a bad file; a disk or a network that fails is not. */
    private static boolean isBadContent(IOException failure) {
        return failure instanceof EOFException || failure instanceof ZipException;
    }

    private static String reason(String parserMessage) {
        if (parserMessage.contains("entity")) {
            return "entity references are refused: " + parserMessage;
        }
        // The parser calls a byte that cannot start a UTF-8 character an illegal character.
        if (parserMessage.contains("UTF-8") || HIGH_BYTE.matcher(parserMessage).find()) {
            return "bytes are not in the declared encoding: " + parserMessage;
        }
        return "malformed XML: " + parserMessage;
    }

    private int failedLine(Exception e) {
        Throwable cause = e.getCause() instanceof XMLStreamException ? e.getCause() : e;
        if (cause instanceof XMLStreamException known && known.getLocation() != null) {
            return Math.max(1, known.getLocation().getLineNumber());
        }
        return line();
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
