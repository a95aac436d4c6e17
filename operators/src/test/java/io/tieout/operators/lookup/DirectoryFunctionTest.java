package io.tieout.operators.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryFunctionTest {

    private static final long RETENTION_MILLIS = 1_000;

    /** What is known of a customer from a time on. */
    private record Customer(String id, long sinceMillis, String name, List<String> accounts) {}

    /** Lists a customer's name under its accounts. */
    private static final class ByAccount implements Listing<Customer, String, String> {

        private static final long serialVersionUID = 1L;

        @Override
        public String id(Customer customer) {
            return customer.id();
        }

        @Override
        public long observedAtMillis(Customer customer) {
            return customer.sinceMillis();
        }

        @Override
        public long contentHash(Customer customer) {
            return customer.name().hashCode() * 31L + customer.accounts().hashCode();
        }

        @Override
        public Map<String, String> entries(Customer customer) {
            Map<String, String> entries = new HashMap<>();
            customer.accounts().forEach(account -> entries.put(account, customer.name()));
            return entries;
        }
    }

    @Test
    void shouldRemoveTheKeysThatTheNextVersionHasNoMore() throws Exception {
        try (Harness harness = new Harness()) {
            harness.send(new Customer("c", 10, "Meier", List.of("k1", "k2")));
            harness.send(new Customer("c", 20, "Maier", List.of("k2", "k3")));

            assertThat(harness.standing(15)).hasToString("{k1/c=Meier, k2/c=Meier}");
            assertThat(harness.standing(20)).hasToString("{k2/c=Maier, k3/c=Maier}");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldListTheSameInWhateverOrderVersionsCome(long seed) throws Exception {
        List<Customer> customers = customers(seed);
        for (int shuffle = 0; shuffle < 10; shuffle++) {
            List<Customer> arrivals = new ArrayList<>(customers);
            arrivals.addAll(customers.subList(0, 5));
            Collections.shuffle(arrivals, new Random(shuffle));
            try (Harness harness = new Harness()) {
                for (Customer customer : arrivals) {
                    harness.send(customer);
                }
                for (long at = 0; at < 30; at++) {
                    assertThat(harness.standing(at)).isEqualTo(expected(customers, at));
                }
            }
        }
    }

    @Test
    void shouldIgnoreAnOldVersionThatIsDeliveredAgain() throws Exception {
        try (Harness harness = new Harness()) {
            Customer old = new Customer("c", 10, "Meier", List.of("k1"));
            harness.send(old);
            harness.send(new Customer("c", 20, "Maier", List.of("k2")));
            harness.watermark(30);
            harness.send(old);

            assertThat(harness.standing(40)).hasToString("{k2/c=Maier}");
            assertThat(harness.rows()).isEqualTo(1);
        }
    }

    @Test
    void shouldForgetWhatIsListedNoMore() throws Exception {
        try (Harness harness = new Harness()) {
            harness.send(new Customer("c", 10, "Meier", List.of("k1")));
            harness.send(new Customer("c", 20, "Meier", List.of()));
            harness.watermark(20 + RETENTION_MILLIS - 1);
            assertThat(harness.rows()).isEqualTo(1);
            harness.watermark(20 + RETENTION_MILLIS);

            assertThat(harness.standing(40)).isEmpty();
            assertThat(harness.rows()).isZero();
        }
    }

    /** Versions of three customers, often several at one millisecond. */
    private static List<Customer> customers(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Customer> customers = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            List<String> accounts = new ArrayList<>();
            for (int k = 0; k < 4; k++) {
                if (random.nextBoolean()) {
                    accounts.add("k" + k);
                }
            }
            customers.add(
                    new Customer(
                            "c" + random.nextInt(3), random.nextLong(20), "name " + i, accounts));
        }
        return customers;
    }

    private static Map<String, String> expected(List<Customer> customers, long at) {
        ByAccount listing = new ByAccount();
        Map<String, Customer> last = new HashMap<>();
        for (Customer customer : customers) {
            Customer other = last.get(customer.id());
            if (customer.sinceMillis() <= at
                    && (other == null
                            || customer.sinceMillis() > other.sinceMillis()
                            || (customer.sinceMillis() == other.sinceMillis()
                                    && listing.contentHash(customer)
                                            > listing.contentHash(other)))) {
                last.put(customer.id(), customer);
            }
        }
        Map<String, String> standing = new TreeMap<>();
        last.forEach(
                (id, customer) ->
                        listing.entries(customer)
                                .forEach((key, name) -> standing.put(key + "/" + id, name)));
        return standing;
    }

    /** The operator alone, and the directory that its changes make. */
    private static final class Harness implements AutoCloseable {

        private final KeyedOneInputStreamOperatorTestHarness<
                        String, Customer, DirectoryChange<String, String>>
                harness;

        private final Map<String, EntryVersions<String>> directory = new TreeMap<>();

        Harness() throws Exception {
            harness =
                    new KeyedOneInputStreamOperatorTestHarness<>(
                            new KeyedProcessOperator<>(
                                    new DirectoryFunction<>(
                                            Payer.TYPES, new ByAccount(), RETENTION_MILLIS)),
                            Customer::id,
                            Types.STRING);
            harness.open();
        }

        void send(Customer customer) throws Exception {
            harness.processElement(new StreamRecord<>(customer));
            for (DirectoryChange<String, String> change : harness.extractOutputValues()) {
                EntryVersion<String> version =
                        new EntryVersion<>(
                                change.observedAtMillis(), change.contentHash(), change.entry());
                directory.merge(
                        change.key() + "/" + change.entryId(),
                        EntryVersions.of(version),
                        (known, more) -> known.with(version));
            }
            harness.getOutput().clear();
        }

        void watermark(long millis) throws Exception {
            harness.processWatermark(millis);
            harness.getOutput().clear();
        }

        Map<String, String> standing(long millis) {
            Map<String, String> standing = new TreeMap<>();
            directory.forEach(
                    (place, versions) -> {
                        EntryVersion<String> version = versions.at(millis);
                        if (version != null) {
                            standing.put(place, version.value());
                        }
                    });
            return standing;
        }

        int rows() {
            return harness.numKeyedStateEntries();
        }

        @Override
        public void close() {
            try {
                harness.close();
            } catch (Exception e) {
                throw new IllegalStateException("the operator does not close", e);
            }
        }
    }
}
