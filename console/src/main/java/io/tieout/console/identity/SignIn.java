package io.tieout.console.identity;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Checks passwords, and after five wrong ones in a minute no more for that name; for an address,
 * which many may share, after thirty.
 */
public final class SignIn {

    private static final int WRONG_FOR_NAME = 5;
    private static final int WRONG_FOR_ADDRESS = 30;
    private static final long WINDOW_MILLIS = TimeUnit.MINUTES.toMillis(1);
    private static final int MOST_NAMES = 10_000;

    private final LocalUsers users;
    private final Map<String, Deque<Long>> wrongAtMillis = new HashMap<>();

    public SignIn(LocalUsers users) {
        this.users = users;
    }

    /**
     * Milliseconds until it may be tried again; 0 if it may.
     *
     * @param address of the client
     */
    public synchronized long waitMillis(String id, String address, long nowMillis) {
        return Math.max(
                waitMillis("user " + id, WRONG_FOR_NAME, nowMillis),
                waitMillis("at " + address, WRONG_FOR_ADDRESS, nowMillis));
    }

    private long waitMillis(String key, int most, long nowMillis) {
        Deque<Long> wrong = wrongAtMillis.get(key);
        if (wrong == null) {
            return 0;
        }
        while (!wrong.isEmpty() && nowMillis - wrong.peekFirst() >= WINDOW_MILLIS) {
            wrong.removeFirst();
        }
        if (wrong.isEmpty()) {
            wrongAtMillis.remove(key);
        }
        return wrong.size() < most ? 0 : wrong.peekFirst() + WINDOW_MILLIS - nowMillis;
    }

    /** The user, if the password is right. */
    public Optional<User> check(String id, String password, String address, long nowMillis) {
        Optional<User> user = users.signIn(id, password);
        if (user.isEmpty()) {
            countWrong("user " + id, nowMillis);
            countWrong("at " + address, nowMillis);
        }
        return user;
    }

    private synchronized void countWrong(String key, long nowMillis) {
        if (wrongAtMillis.size() >= MOST_NAMES) {
            wrongAtMillis.values().removeIf(wrong -> nowMillis - wrong.peekLast() >= WINDOW_MILLIS);
        }
        wrongAtMillis.computeIfAbsent(key, it -> new ArrayDeque<>()).addLast(nowMillis);
    }
}
