package io.tieout.core.messages;

import java.util.List;
import java.util.Objects;

/**
 * A message to be delivered once, by whichever channel the company has: the id is the same each
 * time the same message is made, so a delivery that is tried again is recognised.
 *
 * @param id deterministic, such as a hash of what the message is about
 * @param to address of the recipient; blank if none is known, and the message waits for one
 * @param subject one line
 * @param body plain text, without the links
 * @param links where the recipient can go from here; channels show them as they can
 */
public record OutgoingMessage(
        String id,
        String to,
        String subject,
        String body,
        List<Attachment> attachments,
        List<MessageLink> links) {

    public OutgoingMessage {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a message needs an id");
        }
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(body, "body");
        if (subject.indexOf('\n') >= 0 || subject.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("a subject is one line: " + subject);
        }
        attachments = List.copyOf(attachments);
        links = List.copyOf(links);
    }

    /** Without links. */
    public OutgoingMessage(
            String id, String to, String subject, String body, List<Attachment> attachments) {
        this(id, to, subject, body, attachments, List.of());
    }

    /** The body, and below it the links as text. */
    public String text() {
        StringBuilder text = new StringBuilder(body);
        for (MessageLink link : links) {
            text.append("\n\n").append(link.label()).append(":\n").append(link.url());
        }
        return text.append(links.isEmpty() ? "" : "\n").toString();
    }
}
