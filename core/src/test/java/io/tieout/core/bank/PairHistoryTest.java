package io.tieout.core.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.core.documents.InvalidFieldException;
import io.tieout.core.rules.Overrides;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PairHistoryTest {

    private static final NamePair PAIR = new NamePair("ZAHLWERK", "MEIER");

    private final PairHistory history = new PairHistory(2);

    @Test
    void shouldEarnByTheThirdConfirmationInARow() {
        history.confirm(PAIR, 1);
        history.confirm(PAIR, 2);
        assertThat(isEarned()).isFalse();

        history.confirm(PAIR, 3);
        assertThat(isEarned()).isTrue();
    }

    @Test
    void shouldEarnAgainAfterARejectionOnlyWhenNineOfTenWereRight() {
        history.reject(PAIR, 0);
        for (int i = 1; i < 9; i++) {
            history.confirm(PAIR, i);
        }
        assertThat(isEarned()).as("8 of 9").isFalse();

        history.confirm(PAIR, 9);
        assertThat(isEarned()).as("9 of 10").isTrue();
        history.reject(PAIR, 10);
        assertThat(isEarned()).isFalse();
        assertThat(history.of(PAIR)).isEqualTo(new PairRecord(9, 2, 0, 9, 10));
    }

    @Test
    void shouldForgetThePairDecidedAboutLongestAgo() {
        NamePair second = new NamePair("B", "X");
        NamePair third = new NamePair("A", "Y");
        history.confirm(third, 20);
        history.confirm(second, 20);
        history.confirm(PAIR, 10);
        history.confirm(PAIR, 30);
        history.shrink();

        assertThat(history.takeChanges())
                .containsOnlyKeys(PAIR, second, third)
                .containsEntry(third, PairRecord.NONE);
        assertThat(history.of(third)).isEqualTo(PairRecord.NONE);
        assertThat(history.of(PAIR).confirmations()).isEqualTo(2);
        assertThat(history.takeChanges()).isEmpty();
    }

    @Test
    void shouldTakeOtherLimitsFromPublishedRulesAndRefuseImpossibleOnes() {
        BankSettings settings =
                Overrides.with(BankSettings.DEFAULTS, Map.of("pairHistory.confirmations", "5"));

        assertThat(settings.pairHistory()).isEqualTo(new PairHistorySettings(5, 90));
        assertThatThrownBy(
                        () ->
                                Overrides.with(
                                        BankSettings.DEFAULTS,
                                        Map.of("pairHistory.percent", "101")))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessageContaining("percent must be 0 to 100");
    }

    private boolean isEarned() {
        return PairHistorySettings.DEFAULTS.areMetBy(history.of(PAIR));
    }
}
