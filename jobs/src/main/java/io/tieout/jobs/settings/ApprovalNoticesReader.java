package io.tieout.jobs.settings;

import io.tieout.connectors.messages.ChatSettings;
import io.tieout.console.approvals.ApprovalLinks;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes {@link ApprovalNotices} of what the file says; refusals name the key. */
final class ApprovalNoticesReader {

    private static final String KEY = "payables.approvals.notices";
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(\\w+)}");
    private static final Duration USUAL_VALIDITY = Duration.ofDays(7);
    private static final int TIMEOUT_MILLIS = 30_000;
    private static final String EMAIL = "email";

    private final Map<String, String> environment;

    ApprovalNoticesReader(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * @throws IllegalArgumentException if something in it is wrong; the message begins with the key
     */
    Optional<ApprovalNotices> read(PayablesFile given) {
        PayablesFile.Notices notices =
                given == null || given.approvals() == null ? null : given.approvals().notices();
        if (notices == null) {
            return Optional.empty();
        }
        if (notices.console() == null) {
            throw new IllegalArgumentException(KEY + ".console is missing: the console's address");
        }
        Duration validity =
                notices.validFor() == null
                        ? USUAL_VALIDITY
                        : named(".validFor", () -> Durations.parse(notices.validFor()));
        ApprovalLinks links =
                named(
                        ".secret",
                        () -> new ApprovalLinks(bytes(secret("secret", notices.secret()))));
        return Optional.of(
                named(
                        "",
                        () ->
                                new ApprovalNotices(
                                        URI.create(notices.console()),
                                        links,
                                        validity,
                                        chat(notices),
                                        Objects.requireNonNullElse(notices.people(), Map.of()))));
    }

    private Optional<ChatSettings> chat(PayablesFile.Notices given) {
        String channel = Objects.requireNonNullElse(given.channel(), EMAIL);
        if (channel.equals(EMAIL)) {
            return Optional.empty();
        }
        ChatSettings.Form form =
                switch (channel.toLowerCase(Locale.ROOT)) {
                    case "slack" -> ChatSettings.Form.SLACK;
                    case "teams" -> ChatSettings.Form.TEAMS;
                    default ->
                            throw new IllegalArgumentException(
                                    KEY + ".channel is none of email, slack, teams: " + channel);
                };
        String url = secret("url", given.url());
        return Optional.of(named(".url", () -> new ChatSettings(form, url, TIMEOUT_MILLIS)));
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    /** Secrets do not stand in files. */
    private String secret(String key, String given) {
        Matcher reference = REFERENCE.matcher(given == null ? "" : given);
        if (!reference.matches()) {
            throw new IllegalArgumentException(
                    KEY + '.' + key + " must name an environment variable, as ${NAME}");
        }
        String value = environment.get(reference.group(1));
        if (value == null) {
            throw new IllegalArgumentException(
                    KEY
                            + '.'
                            + key
                            + " refers to the environment variable "
                            + reference.group(1)
                            + ", which is not set");
        }
        return value;
    }

    private static <T> T named(String key, Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw e.getMessage().startsWith(KEY)
                    ? e
                    : new IllegalArgumentException(KEY + key + ": " + e.getMessage(), e);
        }
    }
}
