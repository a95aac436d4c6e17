package io.tieout.connectors.messages;

import java.net.URI;
import java.util.Locale;

/**
 * A channel of a chat that takes messages at an address of its own, which is its secret.
 *
 * @param url http or https; comes from the environment and is never printed
 * @param timeoutMillis to connect and to answer
 */
public record ChatSettings(Form form, String url, int timeoutMillis) implements ChannelSettings {

    /** What the chat reads. */
    public enum Form {
        /** An incoming webhook of Slack: blocks with buttons. */
        SLACK,
        /** A workflow of Teams: an adaptive card. */
        TEAMS
    }

    public ChatSettings {
        String scheme = URI.create(url).getScheme();
        if (!"http".equals(scheme) && !"https".equals(scheme)) {
            throw new IllegalArgumentException("url is neither http nor https");
        }
        if (timeoutMillis < 1) {
            throw new IllegalArgumentException("timeout must be more than nothing");
        }
    }

    @Override
    public MessageChannel open() {
        return new ChatChannel(this);
    }

    @Override
    public String toString() {
        return form.name().toLowerCase(Locale.ROOT) + " at " + URI.create(url).getHost();
    }
}
