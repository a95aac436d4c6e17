package io.tieout.console.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Who is signed in. Kept in memory under the hash of the cookie, so that nothing that is read from
 * this process signs anybody in; the end of the process ends all sessions.
 */
public final class Sessions {

    public static final long LONGEST_MILLIS = TimeUnit.HOURS.toMillis(12);
    public static final long LONGEST_IDLE_MILLIS = TimeUnit.HOURS.toMillis(1);
    private static final int TOKEN_BYTES = 32;
    private static final int MOST_SESSIONS = 10_000;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Held> byHash = new ConcurrentHashMap<>();

    /**
     * A user who is signed in.
     *
     * @param csrfToken that a changing request must carry besides the cookie
     * @param expiresAtMillis at the latest
     */
    public record Session(User user, String csrfToken, long expiresAtMillis) {}

    /**
     * A session that has just begun.
     *
     * @param token for the cookie
     */
    public record Begun(String token, Session session) {}

    private record Held(Session session, long lastSeenMillis) {}

    public Begun begin(User user, long nowMillis) {
        if (byHash.size() >= MOST_SESSIONS) {
            byHash.values().removeIf(held -> isOver(held, nowMillis));
        }
        String token = token();
        Session session = new Session(user, token(), nowMillis + LONGEST_MILLIS);
        byHash.put(hash(token), new Held(session, nowMillis));
        return new Begun(token, session);
    }

    /** The session of a cookie; empty if there is none or it is over. */
    public Optional<Session> find(String token, long nowMillis) {
        String hash = hash(token);
        Held held =
                byHash.computeIfPresent(
                        hash,
                        (key, known) ->
                                isOver(known, nowMillis)
                                        ? null
                                        : new Held(known.session(), nowMillis));
        return Optional.ofNullable(held).map(Held::session);
    }

    /** Whether the session goes on; asking does not keep it. */
    public boolean isAlive(String token, long nowMillis) {
        Held held = byHash.get(hash(token));
        return held != null && !isOver(held, nowMillis);
    }

    public void end(String token) {
        byHash.remove(hash(token));
    }

    private static boolean isOver(Held held, long nowMillis) {
        return nowMillis >= held.session().expiresAtMillis()
                || nowMillis - held.lastSeenMillis() >= LONGEST_IDLE_MILLIS;
    }

    private String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String token) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(token.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
