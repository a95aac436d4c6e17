package io.tieout.jobs.collections;

import io.tieout.connectors.messages.ChannelSettings;
import io.tieout.connectors.messages.ChatSettings;
import io.tieout.connectors.messages.OutboxSettings;
import io.tieout.connectors.messages.WebhookSettings;
import io.tieout.core.collections.Channel;
import io.tieout.jobs.settings.CollectionsConfiguration;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where notices of each channel go, and where it is recorded. Nothing leaves the machine unless a
 * server is configured: what has none becomes a file in the outbox.
 *
 * @param byChannel a channel that no level can have is not there
 */
public record Deliveries(Map<Channel, Target> byChannel) {

    private static final String REQUEST = "statements.documentRequest";

    /**
     * One way out.
     *
     * @param record file that says what was delivered this way
     */
    public record Target(ChannelSettings settings, Path record) {}

    public Deliveries {
        byChannel = Map.copyOf(byChannel);
    }

    /**
     * @param results folder of the run, in which the outbox is unless configured
     * @param records folder for the records of what left the machine
     */
    public static Deliveries of(CollectionsConfiguration collections, Path results, Path records) {
        Path folder = collections.outbox().orElse(results.resolve("outbox")).toAbsolutePath();
        OutboxSettings outbox = new OutboxSettings(folder.toString(), collections.from());
        Map<Channel, Target> targets = new EnumMap<>(Channel.class);
        targets.put(Channel.LETTER, new Target(outbox, folder.resolve(".letters")));
        targets.put(
                Channel.EMAIL,
                collections
                        .smtp()
                        .map(it -> new Target(it, records.resolve("mails")))
                        .orElse(new Target(outbox, folder.resolve(".mails"))));
        collections
                .webhook()
                .ifPresent(
                        it ->
                                targets.put(
                                        Channel.WEBHOOK,
                                        new Target(it, records.resolve("webhooks"))));
        return new Deliveries(targets);
    }

    /**
     * The same where ways out may come and go while the engine has messages for them: what has none
     * at the moment becomes a file in the outbox.
     *
     * @param records folder of the records of outbox files too: a bounded run has its own
     */
    public Deliveries complete(Path records) {
        Map<Channel, Target> targets = new EnumMap<>(byChannel);
        Target letters = byChannel.get(Channel.LETTER);
        for (Channel channel : Channel.values()) {
            Target target = targets.getOrDefault(channel, letters);
            if (target.settings() instanceof OutboxSettings) {
                String name = "outbox-" + channel.wireName() + "s";
                targets.put(channel, new Target(target.settings(), records.resolve(name)));
            }
        }
        return new Deliveries(targets);
    }

    /** The way of invoices, with a record of its own: each has one writer. */
    public Target invoices() {
        Target mails = byChannel.get(Channel.EMAIL);
        return new Target(mails.settings(), mails.record().resolveSibling(".invoices"));
    }

    /**
     * The way of notices to those who have to approve, with a record of its own.
     *
     * @param chat where they go; empty for the way of e-mails
     */
    public Target approvals(Optional<ChatSettings> chat) {
        Target mails = byChannel.get(Channel.EMAIL);
        return chat.map(it -> new Target(it, mails.record().resolveSibling(".approvals-in-chat")))
                .orElse(
                        new Target(
                                mails.settings(),
                                mails.record().resolveSibling(".approvals-by-email")));
    }

    /** The way of requests for documents, with a record of its own: each has one writer. */
    public Target requests(Channel channel) {
        Target notices = byChannel.get(channel);
        ChannelSettings settings =
                notices.settings() instanceof WebhookSettings webhook
                        ? new WebhookSettings(
                                webhook.url(), webhook.secret(), REQUEST, webhook.timeoutMillis())
                        : notices.settings();
        String name = "requests-by-" + channel.wireName();
        return new Target(settings, notices.record().resolveSibling("." + name));
    }
}
