package io.tieout.connectors.messages;

import java.util.Objects;
import java.util.Properties;

/**
 * A mail server.
 *
 * @param port 1 to 65535
 * @param startTls whether the connection must become encrypted before anything is sent
 * @param user empty for no authentication
 * @param password of the user; comes from the environment and is never printed
 * @param from address of the sender
 * @param timeoutMillis to connect, to read and to write
 */
public record SmtpSettings(
        String host,
        int port,
        boolean startTls,
        String user,
        String password,
        String from,
        int timeoutMillis)
        implements ChannelSettings {

    public SmtpSettings {
        if (host.isBlank()) {
            throw new IllegalArgumentException("smtp needs a host");
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("smtp.port must be 1 to 65535, not " + port);
        }
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(password, "password");
        SenderAddress.require(from);
        if (timeoutMillis < 1) {
            throw new IllegalArgumentException("smtp.timeout must be more than nothing");
        }
    }

    @Override
    public MessageChannel open() {
        return new SmtpChannel(this);
    }

    Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", host);
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        properties.setProperty("mail.smtp.auth", Boolean.toString(!user.isEmpty()));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(startTls));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(startTls));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        for (String timeout : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail.smtp." + timeout, Integer.toString(timeoutMillis));
        }
        return properties;
    }

    @Override
    public String toString() {
        return "smtp://" + host + ":" + port + (startTls ? " (STARTTLS)" : "");
    }
}
