package io.tieout.formats.bills;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An element by its local name, with what is in it. Paths are local names joined by slashes. */
final class XmlElement {

    private final String name;
    private final int line;
    private final Map<String, String> attributes = new HashMap<>();
    private final List<XmlElement> children = new ArrayList<>();
    private String text = "";
    private String namespace = "";

    /**
     * @param line of the document where it starts, from 1
     */
    XmlElement(String name, int line) {
        this.name = name;
        this.line = line;
    }

    String name() {
        return name;
    }

    int line() {
        return line;
    }

    /** The namespace of the element; empty if it has none. */
    String namespace() {
        return namespace;
    }

    void setNamespace(String uri) {
        namespace = uri == null ? "" : uri;
    }

    void attribute(String attribute, String value) {
        attributes.put(attribute, value);
    }

    void add(XmlElement child) {
        children.add(child);
    }

    void setText(String value) {
        text = value;
    }

    /** Its own text without blanks around it; null if there is none. */
    String value() {
        return text.isEmpty() ? null : text;
    }

    /** An attribute; null if it is absent. */
    String attribute(String attribute) {
        return attributes.get(attribute);
    }

    /** Whatever lies at that path, in the order of the document. */
    List<XmlElement> all(String path) {
        List<XmlElement> found = List.of(this);
        for (String step : path.split("/", -1)) {
            List<XmlElement> next = new ArrayList<>();
            for (XmlElement it : found) {
                it.children.stream().filter(child -> child.name.equals(step)).forEach(next::add);
            }
            found = next;
        }
        return found;
    }

    /** The first at that path; null if there is none. */
    XmlElement first(String path) {
        List<XmlElement> found = all(path);
        return found.isEmpty() ? null : found.get(0);
    }

    /** The first text at that path; null if there is none. */
    String text(String path) {
        return all(path).stream()
                .map(XmlElement::value)
                .filter(it -> it != null)
                .findFirst()
                .orElse(null);
    }

    /** The first text at the first of the paths that has one; null if none has. */
    String firstText(String... paths) {
        for (String path : paths) {
            String text = text(path);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** All texts at that path. */
    List<String> texts(String path) {
        return all(path).stream().map(XmlElement::value).filter(it -> it != null).toList();
    }
}
