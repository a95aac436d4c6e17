package io.tieout.jobs.settings;

import io.tieout.connectors.messages.SenderAddress;
import io.tieout.connectors.messages.SmtpSettings;
import io.tieout.connectors.messages.WebhookSettings;
import io.tieout.core.collections.Channel;
import io.tieout.core.collections.CollectionsSettings;
import io.tieout.core.collections.DunningLevel;
import io.tieout.core.collections.Notice;
import io.tieout.formats.letters.LetterTemplates;
import io.tieout.formats.letters.TemplateException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * How late invoices are chased.
 *
 * @param enabled off unless somebody asks for it
 * @param hour of each business day at which customers are looked at in a continuous run
 * @param zone IANA name of the zone in which days begin
 * @param companyNames how companies sign, by id
 * @param templates own templates by file name
 * @param from the sender's address
 * @param outbox folder for what is not sent; empty for one beside the results
 * @param smtp empty writes e-mails into the outbox
 * @param documentRequests how vendors are asked for documents that only their statements have;
 *     empty asks nobody
 */
public record CollectionsConfiguration(
        boolean enabled,
        CollectionsSettings rules,
        int hour,
        String zone,
        Map<String, String> companyNames,
        Map<String, String> templates,
        String from,
        Optional<Path> outbox,
        Optional<SmtpSettings> smtp,
        Optional<WebhookSettings> webhook,
        Optional<Channel> documentRequests) {

    /** Nobody is reminded. */
    public static final CollectionsConfiguration OFF =
            new CollectionsConfiguration(
                    false,
                    CollectionsSettings.DEFAULTS,
                    6,
                    "UTC",
                    Map.of(),
                    Map.of(),
                    "receivables@localhost.invalid",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    public CollectionsConfiguration {
        companyNames = Map.copyOf(companyNames);
        templates = Map.copyOf(templates);
        Objects.requireNonNull(smtp, "smtp");
        requireSender(from);
        requireTemplates(templates, rules, companyNames);
        requireWebhook(rules, webhook);
        if (documentRequests.equals(Optional.of(Channel.WEBHOOK)) && webhook.isEmpty()) {
            throw new IllegalArgumentException(
                    "collections.webhook is missing: documentRequests leave by webhook");
        }
    }

    private static void requireSender(String from) {
        try {
            SenderAddress.require(from);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("collections." + e.getMessage(), e);
        }
    }

    private static void requireTemplates(
            Map<String, String> templates,
            CollectionsSettings rules,
            Map<String, String> companyNames) {
        try {
            TreeSet<String> names = new TreeSet<>(List.of(Notice.ESCALATION_TEMPLATE));
            rules.policies()
                    .values()
                    .forEach(it -> it.levels().forEach(level -> names.add(level.template())));
            LetterTemplates.of(templates, rules.language(), companyNames).require(names);
        } catch (TemplateException e) {
            throw new IllegalArgumentException("collections.templates: " + e.getMessage(), e);
        }
    }

    private static void requireWebhook(
            CollectionsSettings rules, Optional<WebhookSettings> webhook) {
        Optional<DunningLevel> byWebhook =
                rules.policies().values().stream()
                        .flatMap(it -> it.levels().stream())
                        .filter(it -> it.channel() == Channel.WEBHOOK)
                        .findFirst();
        if (byWebhook.isPresent() && webhook.isEmpty()) {
            throw new IllegalArgumentException(
                    "collections.webhook is missing: level '"
                            + byWebhook.get().name()
                            + "' leaves by webhook");
        }
    }
}
