package io.tieout.testkit.oracle.cash;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What payments taught about an account or a name (section 2, round 3). */
final class Aliases {

    private static final int FEWEST_CONFIRMATIONS = 3;

    private record Lesson(String key, String root, boolean rejects, long observedAtMillis) {}

    private final List<Lesson> lessons = new ArrayList<>();

    void confirm(Payment payment, String root, long observedAtMillis) {
        learn(payment, root, false, observedAtMillis);
    }

    void reject(Payment payment, String root, long observedAtMillis) {
        learn(payment, root, true, observedAtMillis);
    }

    private void learn(Payment payment, String root, boolean rejects, long observedAtMillis) {
        for (String key : List.of(accountKey(payment), nameKey(payment))) {
            if (!key.endsWith(":")) {
                lessons.add(new Lesson(key, root, rejects, observedAtMillis));
            }
        }
    }

    static String accountKey(Payment payment) {
        return "account:" + payment.account();
    }

    static String nameKey(Payment payment) {
        return "name:" + payment.fullParty();
    }

    /** The families that the key stands for. */
    Set<String> families(String key) {
        Set<String> roots = new HashSet<>();
        List<Lesson> own = lessons.stream().filter(one -> one.key.equals(key)).toList();
        for (Lesson lesson : own) {
            if (answers(lesson.root, own)) {
                roots.add(lesson.root);
            }
        }
        return roots;
    }

    private static boolean answers(String root, List<Lesson> own) {
        long rejectedAt =
                own.stream()
                        .filter(one -> one.rejects && one.root.equals(root))
                        .mapToLong(Lesson::observedAtMillis)
                        .max()
                        .orElse(Long.MIN_VALUE);
        List<Lesson> confirming =
                own.stream().filter(one -> !one.rejects && one.root.equals(root)).toList();
        long since = confirming.stream().filter(one -> one.observedAtMillis > rejectedAt).count();
        return since >= FEWEST_CONFIRMATIONS && 10L * confirming.size() >= 9L * own.size();
    }
}
