package io.tieout.jobs.settings;

import io.tieout.connectors.messages.ChatSettings;
import io.tieout.console.approvals.ApprovalLinks;
import io.tieout.core.approvals.People;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How people hear that a bill waits for their signature.
 *
 * @param console where people reach the console, ending with a slash
 * @param links makes and reads the links that are good for one decision
 * @param validity how long a link is good
 * @param chat where notices are posted; empty sends e-mails as collections do
 * @param people their addresses by user name; the chat is told about others, too, without one
 */
public record ApprovalNotices(
        URI console,
        ApprovalLinks links,
        Duration validity,
        Optional<ChatSettings> chat,
        Map<String, String> people) {

    public ApprovalNotices {
        Objects.requireNonNull(links, "links");
        Objects.requireNonNull(chat, "chat");
        String scheme = console.getScheme();
        if (!"http".equals(scheme) && !"https".equals(scheme)) {
            throw new IllegalArgumentException("console is neither http nor https: " + console);
        }
        console = console.getPath().endsWith("/") ? console : URI.create(console + "/");
        if (validity.isNegative() || validity.isZero()) {
            throw new IllegalArgumentException("validity must be more than nothing");
        }
        Map<String, String> spelled = new HashMap<>();
        people.forEach((person, address) -> spelled.put(People.spelled(person), address));
        people = Map.copyOf(spelled);
    }
}
