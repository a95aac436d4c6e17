package io.tieout.console.endpoints;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.HandlerType;
import io.tieout.console.decisions.Once;
import io.tieout.console.http.Asked;
import io.tieout.console.http.Cursor;
import io.tieout.console.http.Endpoint;
import io.tieout.console.http.Page;
import io.tieout.console.http.ProblemException;
import io.tieout.console.http.ProblemKind;
import io.tieout.console.http.Reply;
import io.tieout.console.http.Shapes;
import io.tieout.console.identity.Permission;
import io.tieout.console.identity.User;
import io.tieout.console.reads.Reading;
import io.tieout.console.webhooks.WebhookSecret;
import io.tieout.console.webhooks.Webhooks;
import io.tieout.core.ids.DeterministicId;
import io.tieout.store.read.ChangeFeed;
import io.tieout.store.read.FeedPosition;
import io.tieout.store.webhooks.Deliveries;
import io.tieout.store.webhooks.Subscription;
import io.tieout.store.webhooks.Subscriptions;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Receivers of webhooks, and what was sent to them. Secrets are told once, when they are made. */
public record WebhookEndpoints(
        Reading reading, Webhooks webhooks, Once once, LongSupplier nowMillis) {

    private static final int LONGEST_OVERLAP_HOURS = 24 * 30;
    private static final int DEFAULT_OVERLAP_HOURS = 24;
    private static final int MOST_SUBSCRIPTIONS = 100;

    /** Who wants to be told of what. */
    public record Request(String url, List<String> kinds, String companyId) {}

    /** For how long the former secret signs too. */
    public record Rotation(Integer overlapHours) {}

    /** Behind which event to begin again. */
    public record Replay(String position) {}

    /**
     * A receiver.
     *
     * @param secret only where it was just made
     * @param paused why nothing is sent
     */
    public record View(
            String id,
            String url,
            List<String> kinds,
            String companyId,
            String createdBy,
            String createdAt,
            String position,
            int failures,
            @JsonInclude(JsonInclude.Include.ALWAYS) String paused,
            String nextAttemptAt,
            String secret) {}

    /** An attempt to deliver. */
    public record Delivery(
            String eventId,
            String eventType,
            String position,
            int attempt,
            String attemptedAt,
            Integer status,
            String failure,
            long tookMillis) {}

    public List<Endpoint> all() {
        return List.of(
                Endpoint.get(
                                "/webhooks",
                                "Receivers of webhooks",
                                Shapes.listOf(View.class),
                                this::list)
                        .needing(Permission.WEBHOOKS),
                Endpoint.post(
                                "/webhooks",
                                "Subscribe; needs an Idempotency-Key; tells the secret",
                                Request.class,
                                View.class,
                                201,
                                this::add)
                        .needing(Permission.WEBHOOKS),
                Endpoint.get("/webhooks/{id}", "A receiver", View.class, this::show)
                        .needing(Permission.WEBHOOKS),
                Endpoint.of(
                                HandlerType.DELETE,
                                "/webhooks/{id}",
                                "Unsubscribe",
                                null,
                                null,
                                204,
                                this::remove)
                        .needing(Permission.WEBHOOKS),
                change("rotate", "Make a new secret; both sign for a while", Rotation.class)
                        .needing(Permission.WEBHOOKS),
                change("replay", "Send again all behind a position", Replay.class)
                        .needing(Permission.WEBHOOKS),
                change("resume", "Go on where it was paused", null).needing(Permission.WEBHOOKS),
                Endpoint.get(
                                "/webhooks/{id}/deliveries",
                                "What was sent, the newest first",
                                Shapes.pageOf(Delivery.class),
                                this::deliveries)
                        .needing(Permission.WEBHOOKS)
                        .paged());
    }

    private Endpoint change(String verb, String summary, Class<?> request) {
        Endpoint.Handler handler =
                switch (verb) {
                    case "rotate" -> this::rotate;
                    case "replay" -> this::replay;
                    default -> this::resume;
                };
        return Endpoint.post(
                "/webhooks/{id}:" + verb,
                summary + "; needs an Idempotency-Key",
                request,
                View.class,
                200,
                handler);
    }

    private Reply list(Asked asked) throws SQLException {
        return Reply.ok(
                reading.ask(Subscriptions::all).stream()
                        .filter(it -> sees(asked.user(), it.companyId()))
                        .map(it -> view(it, null))
                        .toList());
    }

    private Reply add(Asked asked) throws SQLException {
        Request request = asked.body(Request.class);
        Set<ChangeFeed.Kind> kinds = kinds(request.kinds());
        webhooks.requireTarget(request.url());
        if (!sees(asked.user(), request.companyId())) {
            throw refused("companyId", "is none that you see");
        }
        String id = DeterministicId.of("h", List.of(asked.user().id(), asked.idempotencyKey()));
        Subscription former = reading.ask(c -> Subscriptions.find(c, id)).orElse(null);
        if (former != null) {
            boolean same =
                    former.url().equals(request.url())
                            && former.kinds().equals(kinds)
                            && Objects.equals(former.companyId(), request.companyId());
            if (!same) {
                throw ProblemException.keyUsedBefore();
            }
            return new Reply(201, view(former, former.secret()), java.util.Map.of());
        }
        if (reading.ask(Subscriptions::all).size() >= MOST_SUBSCRIPTIONS) {
            throw new ProblemException(
                    ProblemKind.CONFLICT, "there are " + MOST_SUBSCRIPTIONS + " already");
        }
        Subscription made =
                reading.ask(
                        c -> {
                            Subscription it =
                                    Subscription.begin(
                                            id,
                                            request.url(),
                                            kinds,
                                            request.companyId(),
                                            WebhookSecret.generate(),
                                            asked.user().id(),
                                            nowMillis.getAsLong(),
                                            ChangeFeed.now(c));
                            Subscriptions.add(c, it);
                            return it;
                        });
        return new Reply(201, view(made, made.secret()), java.util.Map.of());
    }

    private static Set<ChangeFeed.Kind> kinds(List<String> names) {
        Set<ChangeFeed.Kind> kinds = EnumSet.noneOf(ChangeFeed.Kind.class);
        List<String> known = Arrays.stream(ChangeFeed.Kind.values()).map(it -> name(it)).toList();
        for (String name : names == null ? List.<String>of() : names) {
            if (!known.contains(name)) {
                throw refused("kinds", "are some of " + String.join(", ", known));
            }
            kinds.add(ChangeFeed.Kind.values()[known.indexOf(name)]);
        }
        if (kinds.isEmpty()) {
            throw refused("kinds", "are some of " + String.join(", ", known));
        }
        return kinds;
    }

    private static String name(ChangeFeed.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private Reply show(Asked asked) throws SQLException {
        return Reply.ok(view(found(asked), null));
    }

    private Reply remove(Asked asked) throws SQLException {
        String id = found(asked).id();
        reading.ask(c -> Subscriptions.remove(c, id));
        return Reply.nothing();
    }

    private Reply rotate(Asked asked) throws SQLException, IOException {
        Integer given = asked.body(Rotation.class).overlapHours();
        int hours = given == null ? DEFAULT_OVERLAP_HOURS : given;
        if (hours < 0 || hours > LONGEST_OVERLAP_HOURS) {
            throw refused("overlapHours", "is not 0 to " + LONGEST_OVERLAP_HOURS);
        }
        String secret = WebhookSecret.generate();
        long until = nowMillis.getAsLong() + TimeUnit.HOURS.toMillis(hours);
        return changed(
                asked,
                "rotate " + given,
                secret,
                (c, id) -> Subscriptions.rotate(c, id, secret, until));
    }

    private Reply replay(Asked asked) throws SQLException, IOException {
        String text = asked.body(Replay.class).position();
        FeedPosition place;
        try {
            place = FeedPosition.parse(text == null ? "" : text);
        } catch (IllegalArgumentException e) {
            throw refused("position", "is none; deliveries have one, and 0.0. is the beginning");
        }
        return changed(
                asked, "replay " + text, null, (c, id) -> Subscriptions.moveTo(c, id, place));
    }

    private Reply resume(Asked asked) throws SQLException, IOException {
        return changed(asked, "resume", null, (c, id) -> Subscriptions.pause(c, id, null));
    }

    /** Something done to a subscription. */
    @FunctionalInterface
    private interface Change {
        Object on(Connection connection, String id) throws SQLException;
    }

    private Reply changed(Asked asked, String request, String secret, Change change)
            throws SQLException, IOException {
        return Reply.ok(
                once.answer(
                        asked,
                        request,
                        View.class,
                        c -> {
                            change.on(c, found(c, asked).id());
                            return view(found(c, asked), secret);
                        }));
    }

    private Reply deliveries(Asked asked) throws SQLException {
        String id = found(asked).id();
        int limit = asked.limit();
        Cursor cursor = asked.cursor();
        long before = cursor == null ? Long.MAX_VALUE : cursor.values().get(0);
        List<Deliveries.Attempt> found =
                reading.ask(c -> Deliveries.page(c, id, before, limit + 1));
        return Reply.ok(
                Page.of(
                        found,
                        limit,
                        it -> asked.cursorAt(List.of(it.number()), ""),
                        given -> given.stream().map(WebhookEndpoints::view).toList()));
    }

    private Subscription found(Asked asked) throws SQLException {
        return reading.ask(c -> found(c, asked));
    }

    private static Subscription found(Connection connection, Asked asked) throws SQLException {
        return Subscriptions.find(connection, asked.id())
                .filter(it -> sees(asked.user(), it.companyId()))
                .orElseThrow(ProblemException::notFound);
    }

    private static boolean sees(User user, String companyId) {
        return companyId == null ? user.seesAllCompanies() : user.sees(companyId);
    }

    private static View view(Subscription it, String secret) {
        return new View(
                it.id(),
                it.url(),
                it.kinds().stream().map(WebhookEndpoints::name).sorted().toList(),
                it.companyId(),
                it.createdBy(),
                Instant.ofEpochMilli(it.createdAtMillis()).toString(),
                it.position().text(),
                it.failures(),
                it.paused(),
                it.failures() == 0
                        ? null
                        : Instant.ofEpochMilli(it.nextAttemptAtMillis()).toString(),
                secret);
    }

    private static Delivery view(Deliveries.Attempt it) {
        return new Delivery(
                it.eventId(),
                it.eventType(),
                it.position(),
                it.attempt(),
                Instant.ofEpochMilli(it.attemptedAtMillis()).toString(),
                it.status(),
                it.failure(),
                it.tookMillis());
    }

    private static ProblemException refused(String field, String message) {
        return ProblemException.field(ProblemKind.UNPROCESSABLE, field, message);
    }
}
