package io.tieout.core.bank;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.bank.BankScope.Arrival;
import io.tieout.core.references.Hash64;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FirstObservedTest {

    private record Copy(long id, long atMillis, long content) {}

    @Test
    void shouldLetTheCopyObservedFirstCount() {
        assertThat(arrivals(new Copy(1, 20, 5), new Copy(1, 10, 6)))
                .containsExactly(Arrival.CONFLICT, Arrival.NEW);
    }

    @Test
    void shouldLetTheSmallerContentCountAtTheSameInstant() {
        assertThat(arrivals(new Copy(1, 10, 6), new Copy(1, 10, 5)))
                .containsExactly(Arrival.CONFLICT, Arrival.NEW);
    }

    @Test
    void shouldTakeOneOfSeveralEqualCopies() {
        assertThat(arrivals(new Copy(1, 10, 5), new Copy(1, 10, 5), new Copy(1, 30, 5)))
                .containsExactly(Arrival.NEW, Arrival.DUPLICATE, Arrival.DUPLICATE);
    }

    @Test
    void shouldTakeEachOfManyIdsOnce() {
        List<Copy> copies = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            Copy copy = new Copy(Hash64.of("line " + i), i % 100, i);
            copies.add(copy);
            copies.add(copy);
        }
        Collections.shuffle(copies, new Random(3));

        assertThat(arrivals(copies.toArray(Copy[]::new)))
                .containsOnly(Arrival.NEW, Arrival.DUPLICATE)
                .filteredOn(arrival -> arrival == Arrival.NEW)
                .hasSize(10_000);
    }

    private static List<Arrival> arrivals(Copy... copies) {
        FirstObserved first = new FirstObserved();
        for (Copy copy : copies) {
            first.offer(copy.id, copy.atMillis, copy.content);
        }
        List<Arrival> arrivals = new ArrayList<>();
        for (Copy copy : copies) {
            arrivals.add(first.take(copy.id, copy.atMillis, copy.content));
        }
        return arrivals;
    }
}
