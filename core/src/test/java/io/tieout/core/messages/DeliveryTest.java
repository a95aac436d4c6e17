package io.tieout.core.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DeliveryTest {

    private static final Delivery PREPARED = Delivery.prepared("m1", "i1", "a@example.org", 1);

    @Test
    void shouldGoFromPreparedOverSentToOpened() {
        Delivery sent = PREPARED.with(event(DeliveryState.SENT, 10));

        assertThat(PREPARED.state()).isEqualTo(DeliveryState.PREPARED);
        assertThat(sent.state()).isEqualTo(DeliveryState.SENT);
        assertThat(sent.with(event(DeliveryState.OPENED, 20)).state())
                .isEqualTo(DeliveryState.OPENED);
    }

    @Test
    void shouldHaveFailedUntilItIsSentAgain() {
        Delivery failed = PREPARED.with(event(DeliveryState.FAILED, 10));

        assertThat(failed.state()).isEqualTo(DeliveryState.FAILED);
        assertThat(failed.failure()).isEqualTo("mailbox full");
        assertThat(failed.with(event(DeliveryState.SENT, 9)).state())
                .isEqualTo(DeliveryState.FAILED);
        assertThat(failed.with(event(DeliveryState.SENT, 11)).state())
                .isEqualTo(DeliveryState.SENT);
    }

    @Test
    void shouldNotDependOnOrderOrRepetition() {
        List<DeliveryEvent> events = new ArrayList<>();
        for (int at = 1; at < 9; at++) {
            DeliveryState state = DeliveryState.values()[1 + at * 7 % 3];
            events.add(event(state, at % 5));
        }
        events.addAll(List.copyOf(events));
        Delivery expected = after(events);

        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(events, new Random(seed));
            assertThat(after(events)).isEqualTo(expected);
        }
    }

    @Test
    void shouldRefuseAnEventOfAnotherMessage() {
        assertThatThrownBy(() -> PREPARED.with(new DeliveryEvent("m2", DeliveryState.SENT, 1, "")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Delivery after(List<DeliveryEvent> events) {
        Delivery delivery = PREPARED;
        for (DeliveryEvent event : events) {
            delivery = delivery.with(event);
        }
        return delivery;
    }

    private static DeliveryEvent event(DeliveryState state, long at) {
        return new DeliveryEvent(
                "m1", state, at, state == DeliveryState.FAILED ? "mailbox full" : "");
    }
}
