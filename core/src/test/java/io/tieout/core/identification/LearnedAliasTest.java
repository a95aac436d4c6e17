package io.tieout.core.identification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LearnedAliasTest {

    private static final String KEY = "alias:name:NORTHWIND";

    @Test
    void shouldEarnTrustWithThreeConfirmations() {
        assertThat(families(confirmations("A", 2))).isEmpty();
        assertThat(families(confirmations("A", 3))).containsExactly("A");
    }

    @Test
    void shouldNeedNineInTenToBeRight() {
        List<AliasEvent> events = confirmations("A", 8);
        events.addAll(confirmations("B", 1));
        assertThat(families(events)).isEmpty();
        events.addAll(confirmations("A", 9, 20));
        assertThat(families(events)).containsExactly("A");
    }

    @Test
    void shouldLoseTrustAfterARejectionUntilItIsEarnedAgain() {
        List<AliasEvent> events = confirmations("A", 30);
        events.add(new AliasEvent(KEY, "A", "wrong", false, 100));
        assertThat(families(events)).isEmpty();
        events.addAll(confirmations("A", 101, 103));
        assertThat(families(events)).containsExactly("A");
    }

    @Test
    void shouldCountAPaymentOnce() {
        AliasEvent once = new AliasEvent(KEY, "A", "p", true, 1);
        assertThat(families(List.of(once, once, once))).isEmpty();
    }

    private static List<AliasEvent> confirmations(String family, int count) {
        return confirmations(family, 1, count);
    }

    private static List<AliasEvent> confirmations(String family, int from, int to) {
        List<AliasEvent> events = new ArrayList<>();
        for (int i = from; i <= to; i++) {
            events.add(new AliasEvent(KEY, family, family + i, true, i));
        }
        return events;
    }

    private static List<String> families(List<AliasEvent> events) {
        return LearnedAlias.answer(KEY, events, IdentificationSettings.DEFAULTS).stream()
                .map(DirectoryEntry::customerId)
                .toList();
    }
}
