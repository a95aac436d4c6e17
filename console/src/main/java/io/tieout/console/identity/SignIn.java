package io.tieout.console.identity;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Checks passwords, and after five wrong ones in a minute no more for that name or address. */
public final class SignIn {

    private static final int WRONG_ONES = 5;
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
                waitMillis("user " + id, nowMillis), waitMillis("at " + address, nowMillis));
    }

    private long waitMillis(String key, long nowMillis) {
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
        return wrong.size() < WRONG_ONES ? 0 : wrong.peekFirst() + WINDOW_MILLIS - nowMillis;
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
