package io.tieout.jobs.settings;

import static java.util.Objects.requireNonNullElse;

import io.tieout.connectors.messages.SmtpSettings;
import io.tieout.connectors.messages.WebhookSettings;
import io.tieout.core.collections.Channel;
import io.tieout.core.collections.CollectionsSettings;
import io.tieout.core.collections.CurrencyAmounts;
import io.tieout.core.collections.DunningLevel;
import io.tieout.core.collections.DunningPolicy;
import io.tieout.core.collections.Escalation;
import io.tieout.core.collections.Tone;
import io.tieout.formats.letters.LetterTemplates;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes {@link CollectionsConfiguration} of what the file says; refusals name the key. */
final class CollectionsReader {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(\\w+)}");
    private static final String EVENT_TYPE = "collections.notice";
    private static final int SUBMISSION_PORT = 587;

    private final Path file;
    private final Map<String, String> environment;

    /**
     * @param file paths are relative to it
     */
    CollectionsReader(Path file, Map<String, String> environment) {
        this.file = file;
        this.environment = environment;
    }

    CollectionsConfiguration read(CollectionsFile given) {
        CollectionsConfiguration off = CollectionsConfiguration.OFF;
        if (given == null) {
            return off;
        }
        if (given.smtp() != null && given.from() == null) {
            throw missing("from");
        }
        return new CollectionsConfiguration(
                requireNonNullElse(given.enabled(), off.enabled()),
                rules(given, off.rules()),
                hour(requireNonNullElse(given.hour(), off.hour())),
                zone(requireNonNullElse(given.zone(), off.zone())),
                requireNonNullElse(given.companyNames(), off.companyNames()),
                templates(given.templates()),
                requireNonNullElse(given.from(), off.from()),
                Optional.ofNullable(given.outbox()).map(this::path),
                Optional.ofNullable(given.smtp()).map(it -> smtp(it, given.from())),
                Optional.ofNullable(given.webhook()).map(this::webhook),
                Optional.ofNullable(given.documentRequests()));
    }

    private static CollectionsSettings rules(CollectionsFile given, CollectionsSettings defaults) {
        Map<String, DunningPolicy> policies = new HashMap<>(defaults.policies());
        requireNonNullElse(given.policies(), Map.<String, CollectionsFile.Policy>of())
                .forEach((name, policy) -> policies.put(name, policy(name, policy)));
        Set<LocalDate> holidays =
                requireNonNullElse(given.holidays(), List.<String>of()).stream()
                        .map(CollectionsFile::day)
                        .collect(Collectors.toSet());
        return new CollectionsSettings(
                policies,
                requireNonNullElse(given.defaultPolicy(), defaults.defaultPolicy()),
                holidays,
                requireNonNullElse(given.language(), defaults.language()),
                requireNonNullElse(given.replyMemoryDays(), defaults.replyMemoryDays()));
    }

    private static DunningPolicy policy(String name, CollectionsFile.Policy given) {
        String key = "policies." + name;
        if (given == null) {
            throw missing(key + ".levels");
        }
        DunningPolicy defaults = DunningPolicy.DEFAULT;
        try {
            return new DunningPolicy(
                    given.levels() == null
                            ? defaults.levels()
                            : given.levels().stream().map(CollectionsReader::level).toList(),
                    requireNonNullElse(given.graceDays(), defaults.graceDays()),
                    requireNonNullElse(given.promiseGraceDays(), defaults.promiseGraceDays()),
                    given.escalations() == null
                            ? defaults.escalations()
                            : given.escalations().stream()
                                    .map(CollectionsReader::escalation)
                                    .toList());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("collections." + key + ": " + e.getMessage(), e);
        }
    }

    private static DunningLevel level(CollectionsFile.Level given) {
        if (given.name() == null || given.days() == null) {
            throw new IllegalArgumentException("a level needs 'name' and 'days'");
        }
        return new DunningLevel(
                given.name(),
                given.days(),
                requireNonNullElse(given.tone(), Tone.FRIENDLY),
                requireNonNullElse(given.template(), ""),
                requireNonNullElse(given.channel(), Channel.EMAIL),
                amounts(given.minimum()),
                amounts(given.fee()),
                given.interestPercent());
    }

    private static Escalation escalation(CollectionsFile.EscalationRule given) {
        return new Escalation(
                requireNonNullElse(given.role(), ""),
                requireNonNullElse(given.to(), ""),
                amounts(given.overdue()),
                given.daysPastDue(),
                given.brokenPromises());
    }

    private static CurrencyAmounts amounts(Map<String, BigDecimal> given) {
        return given == null ? CurrencyAmounts.NONE : new CurrencyAmounts(given);
    }

    private static int hour(int hour) {
        if (hour < 0 || hour > 23) {
            throw new IllegalArgumentException("collections.hour must be 0 to 23, not " + hour);
        }
        return hour;
    }

    private static String zone(String zone) {
        try {
            return ZoneId.of(zone).getId();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "collections.zone cannot be '" + zone + "'; write UTC or Europe/Berlin", e);
        }
    }

    private Map<String, String> templates(String folder) {
        if (folder == null) {
            return Map.of();
        }
        Path path = path(folder);
        if (!Files.isDirectory(path)) {
            throw new IllegalArgumentException("collections.templates: there is no folder " + path);
        }
        try {
            return LetterTemplates.read(path);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "collections.templates: cannot read " + e.getMessage(), e);
        }
    }

    private SmtpSettings smtp(CollectionsFile.Smtp given, String from) {
        if (given.host() == null) {
            throw missing("smtp.host");
        }
        boolean login = given.user() != null;
        return new SmtpSettings(
                given.host(),
                requireNonNullElse(given.port(), SUBMISSION_PORT),
                requireNonNullElse(given.startTls(), true),
                login ? given.user() : "",
                login ? secret("smtp.password", given.password()) : "",
                from,
                millis("smtp.timeout", given.timeout()));
    }

    private WebhookSettings webhook(CollectionsFile.Webhook given) {
        if (given.url() == null) {
            throw missing("webhook.url");
        }
        return new WebhookSettings(
                given.url(),
                secret("webhook.secret", given.secret()),
                EVENT_TYPE,
                millis("webhook.timeout", given.timeout()));
    }

    /** Secrets do not stand in files. */
    private String secret(String key, String given) {
        Matcher reference = REFERENCE.matcher(given == null ? "" : given);
        if (!reference.matches()) {
            throw new IllegalArgumentException(
                    "collections." + key + " must name an environment variable, as ${NAME}");
        }
        String value = environment.get(reference.group(1));
        if (value == null) {
            throw new IllegalArgumentException(
                    "collections."
                            + key
                            + " refers to the environment variable "
                            + reference.group(1)
                            + ", which is not set");
        }
        return value;
    }

    private static int millis(String key, String given) {
        try {
            Duration timeout = given == null ? Duration.ofSeconds(30) : Durations.parse(given);
            return Math.toIntExact(timeout.toMillis());
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new IllegalArgumentException("collections." + key + " " + e.getMessage(), e);
        }
    }

    private Path path(String given) {
        return file.toAbsolutePath().resolveSibling(given).normalize();
    }

    private static IllegalArgumentException missing(String key) {
        return new IllegalArgumentException("collections." + key + " is missing");
    }
}
