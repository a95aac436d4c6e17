package io.tieout.core.messages;

import java.util.Objects;

/**
 * An address that a message offers.
 *
 * @param label what it is for, one line
 * @param url http or https
 */
public record MessageLink(String label, String url) {

    public MessageLink {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(url, "url");
    }
}
