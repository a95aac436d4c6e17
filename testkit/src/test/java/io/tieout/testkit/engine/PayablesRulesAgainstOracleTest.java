package io.tieout.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.Observed;
import io.tieout.core.payables.PayablesLimits;
import io.tieout.core.rules.RuleVersions;
import io.tieout.testkit.stream.SeededPayablesStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where limits change between bills, the engine and the oracle say the same. */
class PayablesRulesAgainstOracleTest {

    /** More than the build runs by {@code -Dtieout.seeds=1000}. */
    private static final int SEEDS = Integer.getInteger("tieout.seeds", 16);

    @Test
    void shouldJudgeEachBillByTheLimitsOfItsTick() {
        int changed = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Observed> events = SeededPayablesStream.ofVariedSize(seed).events();
            RuleVersions<PayablesLimits> versions = PublishedPayables.ofLimits(seed).among(events);

            PayablesVerdict engine = PayablesVerdict.ofContinuousEngine(events, versions);

            assertThat(engine)
                    .as("seed %d", seed)
                    .isEqualTo(PayablesVerdict.ofContinuousOracle(events, versions));
            RuleVersions<PayablesLimits> none = PublishedPayables.ofLimits(seed).none();
            if (!engine.equals(PayablesVerdict.ofContinuousEngine(events, none))) {
                changed++;
            }
        }
        assertThat(changed).as("streams of which the rules decide something").isGreaterThan(2);
    }
}
