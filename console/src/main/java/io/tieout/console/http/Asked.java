package io.tieout.console.http;

import io.javalin.http.Context;
import io.tieout.console.identity.User;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request that may be answered, and who asks.
 *
 * @param user null where nobody need be signed in
 */
public record Asked(Context context, Endpoint endpoint, User user, String requestId) {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MOST_ROWS = 500;
    private static final int LONGEST_CHARS = 1_000;
    static final int LONGEST_KEY_CHARS = 200;

    /** The version, perhaps that of the case, and perhaps what else the answer was made of. */
    private static final Pattern TAG =
            Pattern.compile("\"(([\\w-]+)(?:\\.[\\w-]+)?)(?:\\.[\\w-]+)?\"");

    public Asked {
        Objects.requireNonNull(context, "context");
        Objects.requireNonNull(requestId, "requestId");
    }

    /** What varies in the path. */
    public String id() {
        return context.pathParam("id");
    }

    /** A parameter of the query; null if it is not given or empty. */
    public String text(String name) {
        List<String> values = context.queryParams(name);
        if (values.isEmpty() || values.get(0).isEmpty()) {
            return null;
        }
        if (values.size() > 1) {
            throw refused(name, "is given more than once");
        }
        if (values.get(0).length() > LONGEST_CHARS) {
            throw refused(name, "is longer than " + LONGEST_CHARS + " characters");
        }
        return values.get(0);
    }

    public String required(String name) {
        String value = text(name);
        if (value == null) {
            throw refused(name, "is missing");
        }
        return value;
    }

    /** One of the values of the endpoint's parameter. */
    public <T> T oneOf(String name, Function<String, T> value, T otherwise) {
        String text = text(name);
        if (text == null) {
            return otherwise;
        }
        Parameter parameter =
                endpoint.parameters().stream()
                        .filter(it -> it.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        if (!parameter.values().contains(text)) {
            throw refused(name, "is none of " + String.join(", ", parameter.values()));
        }
        return value.apply(text);
    }

    public LocalDate date(String name, LocalDate otherwise) {
        String text = text(name);
        if (text == null) {
            return otherwise;
        }
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() < 1 || date.getYear() > 9_999) {
                throw refused(name, "is no date between the years 1 and 9999");
            }
            return date;
        } catch (DateTimeParseException e) {
            throw refused(name, "is no date such as 2026-03-31");
        }
    }

    /**
     * An instant, or a day for its last millisecond in UTC.
     *
     * @return milliseconds since 1970; null if it is not given
     */
    public Long instant(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            if (text.indexOf('T') > 0) {
                return Instant.parse(text).toEpochMilli();
            }
            LocalDate next = LocalDate.parse(text).plusDays(1);
            return next.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli() - 1;
        } catch (DateTimeException | ArithmeticException e) {
            throw refused(name, "is no instant such as 2026-03-31T08:15:00Z and no date");
        }
    }

    public int limit() {
        String text = text("limit");
        if (text == null) {
            return DEFAULT_LIMIT;
        }
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MOST_ROWS) {
                return limit;
            }
        } catch (NumberFormatException e) {
            throw refused("limit", "is no whole number");
        }
        throw refused("limit", "is not 1 to " + MOST_ROWS);
    }

    /** Where the page begins; null for the first. */
    public Cursor cursor() {
        String text = text("cursor");
        return text == null ? null : Cursor.parse(text, question());
    }

    public Cursor cursorAt(List<Long> values, String id) {
        return new Cursor(question(), values, id);
    }

    /** The same for pages of the same list. */
    private int question() {
        int hash = context.path().hashCode();
        for (Parameter parameter : endpoint.parameters()) {
            if (!parameter.name().equals("cursor") && !parameter.name().equals("limit")) {
                hash = 31 * hash + Objects.hash(parameter.name(), text(parameter.name()));
            }
        }
        return hash;
    }

    public String header(String name) {
        return context.header(name);
    }

    /**
     * The version that the sender saw: told in the body, or in {@code If-Match} by the tag that the
     * thing was given with.
     *
     * @param stated in the body; null if it is not told there
     * @return null if neither tells one
     * @throws ProblemException if the two differ, or the header has no single tag of ours
     */
    public String version(String stated) {
        return version(stated, 2);
    }

    /** The same for a case, whose version is told by the first two parts of a dossier's tag. */
    public String caseVersion(String stated) {
        return version(stated, 1);
    }

    private String version(String stated, int group) {
        String header = header("If-Match");
        if (header == null || header.strip().equals("*")) {
            return stated;
        }
        Matcher tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw new ProblemException(
                    ProblemKind.BAD_REQUEST, "If-Match is no single ETag of this server");
        }
        String version = tag.group(group);
        if (stated != null && !stated.equals(version)) {
            throw new ProblemException(
                    ProblemKind.CHANGED, "If-Match and the body name two versions");
        }
        return version;
    }

    /** The body under its tag, or 304 if the sender has it. */
    public Reply tagged(Object body, String version) {
        String tag = '"' + version + '"';
        return tag.equals(header("If-None-Match"))
                ? new Reply(304, null, Map.of("ETag", tag))
                : Reply.ok(body).with("ETag", tag);
    }

    /**
     * The sender's own name for what is sent, so that sending it again changes nothing.
     *
     * @throws ProblemException if there is none, or one that cannot be
     */
    public String idempotencyKey() {
        String key = header("Idempotency-Key");
        if (key == null
                || key.isBlank()
                || key.length() > LONGEST_KEY_CHARS
                || !key.chars().allMatch(it -> it > ' ' && it < 127)) {
            throw new ProblemException(
                    ProblemKind.BAD_REQUEST,
                    "send an Idempotency-Key of 1 to "
                            + LONGEST_KEY_CHARS
                            + " printable characters");
        }
        return key;
    }

    /**
     * The body as the endpoint's request.
     *
     * @throws ProblemException if it is no JSON of that shape
     */
    public <T> T body(Class<T> type) {
        return Json.read(context.bodyAsBytes(), type);
    }

    /** Refuses parameters that the endpoint does not know. */
    void requireKnownParameters() {
        Map<String, List<String>> given = context.queryParamMap();
        for (String name : given.keySet()) {
            if (endpoint.parameters().stream().noneMatch(it -> it.name().equals(name))) {
                throw refused(Text.clip(name), "is no parameter of this address");
            }
        }
    }

    private static ProblemException refused(String name, String message) {
        return ProblemException.field(ProblemKind.BAD_REQUEST, name, message);
    }
}
