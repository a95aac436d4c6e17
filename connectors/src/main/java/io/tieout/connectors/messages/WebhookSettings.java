package io.tieout.connectors.messages;

import java.net.URI;
import java.util.Base64;

/**
 * A receiver of signed webhooks.
 *
 * @param url http or https
 * @param secret {@code whsec_} and base64 of at least 24 bytes; comes from the environment and is
 *     never printed
 * @param type of the event, for example {@code collections.notice}
 * @param timeoutMillis to connect and to answer
 */
public record WebhookSettings(String url, String secret, String type, int timeoutMillis)
        implements ChannelSettings {

    private static final String PREFIX = "whsec_";
    private static final int MIN_BYTES = 24;

    public WebhookSettings {
        String scheme = URI.create(url).getScheme();
        if (!"http".equals(scheme) && !"https".equals(scheme)) {
            throw new IllegalArgumentException("webhook.url is neither http nor https: " + url);
        }
        if (key(secret).length < MIN_BYTES) {
            throw new IllegalArgumentException(
                    "webhook.secret must have at least " + MIN_BYTES + " bytes");
        }
        if (timeoutMillis < 1) {
            throw new IllegalArgumentException("webhook.timeout must be more than nothing");
        }
    }

    byte[] key() {
        return key(secret);
    }

    private static byte[] key(String secret) {
        if (!secret.startsWith(PREFIX)) {
            throw new IllegalArgumentException("webhook.secret must begin with " + PREFIX);
        }
        try {
            return Base64.getDecoder().decode(secret.substring(PREFIX.length()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("webhook.secret is not base64", e);
        }
    }

    @Override
    public MessageChannel open() {
        return new WebhookChannel(this);
    }

    @Override
    public String toString() {
        return "webhook " + url;
    }
}
