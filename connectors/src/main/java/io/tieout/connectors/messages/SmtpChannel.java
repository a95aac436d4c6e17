package io.tieout.connectors.messages;

import io.tieout.core.messages.OutgoingMessage;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * Sends by SMTP over one connection, which is opened when needed and anew after a failure. A reply
 * of 500 and above about a message or its recipient is final.
 */
final class SmtpChannel implements MessageChannel {

    private static final int PERMANENT = 500;

    private final SmtpSettings settings;
    private final Session session;
    private final MimeLetters letters;
    private Transport open;

    SmtpChannel(SmtpSettings settings) {
        this.settings = settings;
        this.session = Session.getInstance(settings.properties());
        this.letters = new MimeLetters(session, SenderAddress.parse(settings.from()));
    }

    @Override
    public boolean needsRecipient() {
        return true;
    }

    @Override
    public void deliver(OutgoingMessage message, long nowMillis)
            throws MessageRefusedException, IOException {
        MimeMessage mime = letters.mime(message);
        try {
            mime.setSentDate(Date.from(Instant.ofEpochMilli(nowMillis)));
            connected().sendMessage(mime, mime.getAllRecipients());
        } catch (MessagingException e) {
            drop();
            if (isPermanent(e)) {
                throw new MessageRefusedException(settings.host() + " refused it: " + reason(e), e);
            }
            throw new IOException(settings + ": " + e.getMessage(), e);
        }
    }

    private Transport connected() throws MessagingException {
        if (open != null && open.isConnected()) {
            return open;
        }
        Transport transport = session.getTransport("smtp");
        if (settings.user().isEmpty()) {
            transport.connect();
        } else {
            transport.connect(
                    settings.host(), settings.port(), settings.user(), settings.password());
        }
        open = transport;
        return transport;
    }

    /** The library chains what the server said about each recipient. */
    private static boolean isPermanent(MessagingException failure) {
        if (!(failure instanceof SendFailedException)) {
            return false;
        }
        for (Exception e = failure; e instanceof MessagingException it; e = it.getNextException()) {
            if (code(it) >= PERMANENT) {
                return true;
            }
        }
        return false;
    }

    private static int code(MessagingException e) {
        if (e instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        return e instanceof SMTPSendFailedException send ? send.getReturnCode() : 0;
    }

    private static String reason(MessagingException failure) {
        MessagingException last = failure;
        while (last.getNextException() instanceof MessagingException next) {
            last = next;
        }
        return last.getMessage().strip();
    }

    private void drop() {
        try {
            close();
        } catch (IOException e) {
            open = null;
        }
    }

    @Override
    public void close() throws IOException {
        Transport closing = open;
        open = null;
        try {
            if (closing != null) {
                closing.close();
            }
        } catch (MessagingException e) {
            throw new IOException("could not close the connection to " + settings, e);
        }
    }
}
