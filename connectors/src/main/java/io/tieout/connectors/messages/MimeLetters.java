package io.tieout.connectors.messages;

import io.tieout.core.messages.Attachment;
import io.tieout.core.messages.OutgoingMessage;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;

/**
 * Messages as MIME. The Message-ID follows from the message's id, so that a second delivery of the
 * same message can be recognised; the date is left to whoever sends it.
 */
final class MimeLetters {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final Session session;
    private final InternetAddress from;
    private final String domain;

    /**
     * @param from address of the sender, with a domain
     */
    MimeLetters(Session session, InternetAddress from) {
        this.session = session;
        this.from = from;
        this.domain = from.getAddress().substring(from.getAddress().indexOf('@') + 1);
    }

    /**
     * @throws MessageRefusedException if the recipient is no address
     */
    MimeMessage mime(OutgoingMessage message) throws MessageRefusedException {
        try {
            MimeMessage mime = new WithId(session, "<" + message.id() + "@" + domain + ">");
            mime.setFrom(from);
            if (!message.to().isBlank()) {
                mime.setRecipient(
                        Message.RecipientType.TO, new InternetAddress(message.to(), true));
            }
            mime.setSubject(message.subject(), UTF_8);
            content(message, mime);
            mime.saveChanges();
            mime.removeHeader("Date");
            return mime;
        } catch (MessagingException e) {
            throw new MessageRefusedException(
                    "'" + message.to() + "' is not an address: " + e.getMessage(), e);
        }
    }

    private static void content(OutgoingMessage message, MimeMessage mime)
            throws MessagingException {
        if (message.attachments().isEmpty()) {
            mime.setText(message.text(), UTF_8);
            return;
        }
        MimeMultipart parts = new MimeMultipart("mixed");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(message.text(), UTF_8);
        parts.addBodyPart(text);
        for (Attachment attachment : message.attachments()) {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(
                    new DataHandler(
                            new ByteArrayDataSource(attachment.bytes(), attachment.mediaType())));
            part.setFileName(attachment.fileName());
            parts.addBodyPart(part);
        }
        mime.setContent(parts);
    }

    /** Keeps its id where the library would make one of time and chance. */
    private static final class WithId extends MimeMessage {

        private final String messageId;

        WithId(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
