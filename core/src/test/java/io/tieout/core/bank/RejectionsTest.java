package io.tieout.core.bank;

import static io.tieout.core.bank.BankSamples.DAY;
import static io.tieout.core.bank.BankSamples.entry;
import static io.tieout.core.bank.BankSamples.item;
import static io.tieout.core.bank.BankSamples.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RejectionsTest {

    private final BankItem bank1 = item(line("1", 5, DAY, null, null));
    private final BankItem bank2 = item(line("2", 5, DAY, null, null));
    private final BankItem ledger1 = item(entry("1", 5, DAY, null, null));
    private final BankItem ledger2 = item(entry("2", 5, DAY, null, null));
    private final Rejections rejections = new Rejections();

    @Test
    void shouldKeepEveryLeftFromEveryRightButNotTheLeftApart() {
        rejections.add(reject(List.of("1", "2"), List.of("1")), 10);

        assertThat(rejections.contains(bank1, ledger1, 10)).isTrue();
        assertThat(rejections.contains(ledger1, bank2, 10)).isTrue();
        assertThat(rejections.contains(bank1, bank2, 10)).isFalse();
        assertThat(rejections.contains(bank1, ledger2, 10)).isFalse();
        assertThat(rejections.touch(List.of(bank1, ledger2, bank2), 10)).isFalse();
        assertThat(rejections.touch(List.of(bank1, ledger2, ledger1), 10)).isTrue();
    }

    @Test
    void shouldKeepTwoOfOneSideApartWhenTheOtherIsEmpty() {
        rejections.add(reject(List.of(), List.of("1", "2")), 10);

        assertThat(rejections.contains(ledger1, ledger2, 10)).isTrue();
        assertThat(rejections.contains(bank1, bank2, 10)).isFalse();
    }

    @Test
    void shouldCountFromTheFirstTimeItWasSaid() {
        rejections.add(reject(List.of("1"), List.of("2")), 20);
        rejections.add(reject(List.of("1"), List.of("2")), 10);

        assertThat(rejections.contains(bank1, ledger2, 9)).isFalse();
        assertThat(rejections.contains(bank1, ledger2, 10)).isTrue();
    }

    private static DecisionEvent reject(List<String> left, List<String> right) {
        return new DecisionEvent(
                "D",
                DecisionKind.REJECT,
                BankSamples.ACCOUNT,
                "EUR",
                left,
                right,
                List.of(),
                "anna",
                Instant.EPOCH,
                "");
    }
}
