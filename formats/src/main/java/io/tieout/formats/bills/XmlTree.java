package io.tieout.formats.bills;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a document into a tree of bounded size. Refuses document types, entities, deep nesting, too
 * many elements and long texts; attached files are passed over.
 */
final class XmlTree {

    private static final int DEPTH_LIMIT = 64;
    private static final int ELEMENT_LIMIT = 1_000_000;
    private static final int TEXT_LIMIT_CHARS = 1 << 16;
    private static final Set<String> ATTACHMENTS =
            Set.of("EmbeddedDocumentBinaryObject", "AttachmentBinaryObject");

    private final Map<String, String> renamed;
    private final Deque<XmlElement> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private XmlElement root;
    private int elements;

    private XmlTree(Map<String, String> renamed) {
        this.renamed = renamed;
    }

    /**
     * @param renamed names of an older version of the format to those of today
     */
    static XmlElement read(byte[] document, Map<String, String> renamed)
            throws RefusedBillException {
        XmlTree tree = new XmlTree(renamed);
        try {
            tree.readAll(document);
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
            throw new RefusedBillException("", "not well-formed XML: " + first(e), line);
        } catch (RuntimeException e) {
            // The parser reads texts late and tells of broken ones without being asked.
            throw new RefusedBillException("", "not well-formed XML: " + first(e));
        }
        if (tree.root == null) {
            throw new RefusedBillException("", "not well-formed XML: it has no element");
        }
        return tree.root;
    }

    private static String first(Exception e) {
        return e.getMessage() == null ? "" : e.getMessage().lines().findFirst().orElse("");
    }

    private void readAll(byte[] document) throws XMLStreamException, RefusedBillException {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(document));
        try {
            while (xml.hasNext()) {
                take(xml, xml.next());
            }
        } finally {
            xml.close();
        }
    }

    private void take(XMLStreamReader xml, int event) throws RefusedBillException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(xml);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> append(xml);
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new RefusedBillException(
                            "",
                            "declares a document type or an entity, which is not read",
                            line(xml));
            default -> {
                // Comments and the like say nothing.
            }
        }
    }

    private void start(XMLStreamReader xml) throws RefusedBillException {
        String local = xml.getLocalName();
        XmlElement element = new XmlElement(renamed.getOrDefault(local, local), line(xml));
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            element.attribute(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        if (root == null) {
            root = element;
            root.setNamespace(xml.getNamespaceURI());
        } else {
            open.getLast().add(element);
        }
        open.addLast(element);
        text.setLength(0);
        if (open.size() > DEPTH_LIMIT || ++elements > ELEMENT_LIMIT) {
            throw new RefusedBillException(
                    "",
                    "is nested deeper than "
                            + DEPTH_LIMIT
                            + " levels or has more than "
                            + ELEMENT_LIMIT
                            + " elements",
                    line(xml));
        }
    }

    private void append(XMLStreamReader xml) throws RefusedBillException {
        if (open.isEmpty() || ATTACHMENTS.contains(open.getLast().name())) {
            return;
        }
        if (text.length() + xml.getTextLength() > TEXT_LIMIT_CHARS) {
            throw new RefusedBillException(
                    open.getLast().name(),
                    "is longer than " + TEXT_LIMIT_CHARS + " characters",
                    line(xml));
        }
        text.append(xml.getText());
    }

    private void end() {
        open.removeLast().setText(text.toString().strip());
        text.setLength(0);
    }

    private static int line(XMLStreamReader xml) {
        return Math.max(0, xml.getLocation().getLineNumber());
    }
}
