package io.tieout.connectors.messages;

import io.tieout.core.messages.OutgoingMessage;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/**
 * Messages as {@code .eml} files in a folder, which any mail program opens: nothing leaves the
 * machine. The same message again is the same file.
 *
 * @param folder path; created if it is not there
 * @param from address of the sender
 */
public record OutboxSettings(String folder, String from) implements ChannelSettings {

    public OutboxSettings {
        SenderAddress.require(from);
    }

    @Override
    public MessageChannel open() throws IOException {
        Path path = Files.createDirectories(Path.of(folder));
        InternetAddress sender = SenderAddress.parse(from);
        return new Outbox(path, new MimeLetters(Session.getInstance(new Properties()), sender));
    }

    private record Outbox(Path folder, MimeLetters letters) implements MessageChannel {

        @Override
        public boolean needsRecipient() {
            return false;
        }

        @Override
        public void deliver(OutgoingMessage message, long nowMillis)
                throws MessageRefusedException, IOException {
            MimeMessage mime = letters.mime(message);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try {
                mime.writeTo(bytes);
            } catch (MessagingException e) {
                throw new MessageRefusedException(e.getMessage(), e);
            }
            Path part = folder.resolve(message.id() + ".part");
            Files.write(part, bytes.toByteArray());
            Files.move(
                    part,
                    folder.resolve(message.id() + ".eml"),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        }

        @Override
        public void close() {}
    }
}
