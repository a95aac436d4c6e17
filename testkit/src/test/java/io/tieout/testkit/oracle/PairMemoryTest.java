package io.tieout.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.Observed;
import io.tieout.testkit.stream.SeededBankStream;
import io.tieout.testkit.stream.StreamProfile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That the seeded streams have something to remember. */
class PairMemoryTest {

    private static final BankOracleSettings SETTINGS = BankOracleSettings.defaults();
    private static final BankOracleSettings FORGETFUL =
            new BankOracleSettings(
                    SETTINGS.lags(),
                    SETTINGS.fee(),
                    SETTINGS.parties(),
                    SETTINGS.search(),
                    new BankOracleSettings.History(0, 90, 1_000),
                    SETTINGS.contentHash());

    @Test
    void shouldTieSomeItemsOfManyAliasStreamsByHistoryAlone() {
        int bounded = 0;
        int continuous = 0;
        BankOracle.Timing timing = BankOracle.Timing.defaults();
        for (int seed = 0; seed < 60; seed++) {
            List<Observed> events = new SeededBankStream(seed, 40, StreamProfile.ALIASES).events();
            if (!BankOracle.reconcile(events, SETTINGS)
                    .equals(BankOracle.reconcile(events, FORGETFUL))) {
                bounded++;
            }
            if (!BankOracle.continuous(events, SETTINGS, timing)
                    .equals(BankOracle.continuous(events, FORGETFUL, timing))) {
                continuous++;
            }
        }
        assertThat(bounded).isGreaterThan(10);
        assertThat(continuous).isGreaterThan(10);
    }
}
