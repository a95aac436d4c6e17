package io.tieout.operators.lookup;

import io.tieout.operators.bank.SettleTimes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * The lookup that the tests run: who paid, by account, by reference and by name. A customer is told
 * under a key from a time on, and moves from key to key.
 */
final class Payer {

    static final LookupTypes<Payment, String, Integer, String, List<String>> TYPES =
            new LookupTypes<>(
                    TypeInformation.of(Payment.class),
                    Types.STRING,
                    Types.INT,
                    Types.STRING,
                    Types.LIST(Types.STRING));

    /** Ticks of 5 seconds, settled after 30. */
    static final SettleTick CONTINUOUS = new SettleTimes(5_000, 30_000, 30_000)::inferredTick;

    private static final int KEYS = 6;
    private static final int CUSTOMERS = 5;
    private static final long STEP_MILLIS = 4_000;

    private Payer() {}

    /** A public record, so that it is not a generic type of Flink. */
    public record Payment(String id, long observedAtMillis, String text, List<String> keys) {}

    /** Asks every key; the question is its place, so that answers can be told apart. */
    static final class Asks implements Scattering<Payment, String, Integer> {

        private static final long serialVersionUID = 1L;

        @Override
        public String id(Payment payment) {
            return payment.id();
        }

        @Override
        public long observedAtMillis(Payment payment) {
            return payment.observedAtMillis();
        }

        @Override
        public long contentHash(Payment payment) {
            return payment.text().hashCode() * 31L + payment.keys().hashCode();
        }

        @Override
        public List<Asking<String, Integer>> questions(Payment payment) {
            List<Asking<String, Integer>> askings = new ArrayList<>();
            for (int i = 0; i < payment.keys().size(); i++) {
                askings.add(new Asking<>(payment.keys().get(i), i));
            }
            return askings;
        }
    }

    static List<String> answer(String key, int place, List<DirectoryEntry<String>> entries) {
        List<String> answer = new ArrayList<>(List.of(place + ":" + key));
        entries.forEach(
                entry -> answer.add(entry.id() + "=" + entry.value() + "@" + entry.sinceMillis()));
        return answer;
    }

    static String decide(Payment payment, List<List<String>> answers, long tick) {
        return payment.id() + " " + payment.text() + " at " + tick + " " + answers;
    }

    static ScatterGather<Payment, String, Integer, String, List<String>, String> lookup(
            SettleTick settle, long retentionMillis) {
        return new ScatterGather<>(
                "payer",
                TYPES,
                Types.STRING,
                new Asks(),
                Payer::answer,
                Payer::decide,
                settle,
                retentionMillis,
                true);
    }

    /** Payments in the order of observation; some come again, some under a taken id. */
    static List<Payment> payments(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Payment> payments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> keys = new ArrayList<>();
            int asked = random.nextInt(4);
            for (int k = 0; k < asked; k++) {
                keys.add("key-" + random.nextInt(KEYS));
            }
            Payment payment = new Payment("p" + i, i * STEP_MILLIS, "paid", keys);
            payments.add(payment);
            int chance = random.nextInt(10);
            long later = payment.observedAtMillis() + random.nextLong(100_000);
            if (chance == 0) {
                payments.add(payment);
            } else if (chance == 1) {
                payments.add(new Payment(payment.id(), later, "paid", keys));
            } else if (chance == 2) {
                payments.add(new Payment(payment.id(), later, "other", List.of("key-0")));
            }
        }
        payments.sort(Comparator.comparingLong(Payment::observedAtMillis));
        return payments;
    }

    /** Changes in the order of observation; some come again. */
    static List<DirectoryChange<String, String>> changes(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed + 1);
        List<DirectoryChange<String, String>> changes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String key = "key-" + random.nextInt(KEYS);
            String customer = "c" + random.nextInt(CUSTOMERS);
            long at = random.nextLong(count) * STEP_MILLIS;
            String name = "name-" + random.nextInt(4);
            DirectoryChange<String, String> change =
                    random.nextInt(4) == 0
                            ? DirectoryChange.removed(key, customer, at)
                            : new DirectoryChange<>(key, customer, at, name.hashCode(), name);
            changes.add(change);
            if (random.nextInt(8) == 0) {
                changes.add(change);
            }
        }
        changes.sort(Comparator.comparingLong(DirectoryChange::observedAtMillis));
        return changes;
    }

    /** What must come out, decided slowly and plainly: one decision for each payment id. */
    static List<String> expected(
            List<Payment> payments,
            List<DirectoryChange<String, String>> changes,
            SettleTick settle) {
        Comparator<Payment> first =
                Comparator.comparingLong(Payment::observedAtMillis)
                        .thenComparingLong(new Asks()::contentHash);
        Map<String, List<Payment>> byId =
                payments.stream().collect(Collectors.groupingBy(Payment::id));
        return byId.values().stream()
                .map(deliveries -> deliveries.stream().min(first).orElseThrow())
                .map(payment -> expected(payment, changes, settle))
                .sorted()
                .toList();
    }

    private static String expected(
            Payment payment, List<DirectoryChange<String, String>> changes, SettleTick settle) {
        long tick = settle.tickOf(payment.observedAtMillis());
        List<List<String>> answers = new ArrayList<>();
        for (int i = 0; i < payment.keys().size(); i++) {
            String key = payment.keys().get(i);
            answers.add(answer(key, i, standing(key, changes, tick)));
        }
        return decide(payment, answers, tick);
    }

    private static List<DirectoryEntry<String>> standing(
            String key, List<DirectoryChange<String, String>> changes, long tick) {
        Map<String, DirectoryChange<String, String>> latest = new TreeMap<>();
        changes.stream()
                .filter(change -> change.key().equals(key) && change.observedAtMillis() <= tick)
                .sorted(
                        Comparator.<DirectoryChange<String, String>>comparingLong(
                                        DirectoryChange::observedAtMillis)
                                .thenComparingLong(DirectoryChange::contentHash))
                .forEach(change -> latest.put(change.entryId(), change));
        return latest.values().stream()
                .filter(change -> !change.isRemoval())
                .map(
                        change ->
                                new DirectoryEntry<>(
                                        change.entryId(),
                                        change.observedAtMillis(),
                                        change.entry()))
                .toList();
    }
}
