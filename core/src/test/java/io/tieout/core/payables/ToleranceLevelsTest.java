package io.tieout.core.payables;

import static io.tieout.core.payables.BillSamples.upToPercent;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.documents.ItemTolerances;
import io.tieout.core.documents.OrderLine;
import io.tieout.core.documents.Vendor;
import io.tieout.core.matching.Tolerance;
import io.tieout.core.matching.ToleranceKey;
import io.tieout.core.matching.Tolerances;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ToleranceLevelsTest {

    private static final PayablesSettings SETTINGS =
            PayablesSettings.DEFAULTS
                    .withCompany(upToPercent("1"))
                    .withLevels(Map.of("A", upToPercent("5")), Map.of("metal", upToPercent("3")));
    private static final PayablesSettings NO_ITEMS =
            SETTINGS.withLevels(Map.of(), Map.of("metal", upToPercent("3")));
    private static final ItemTolerances OF_ITEM = new ItemTolerances("a", upToPercent("6"));
    private static final Tolerances OF_VENDOR = upToPercent("4");
    private static final Tolerances OF_LINE = upToPercent("2");

    @Test
    void shouldTakeTheMostSpecificLevelThatStatesTheKey() {
        assertThat(percent(SETTINGS, BillSamples.vendor("metal", OF_VENDOR, OF_ITEM), OF_LINE))
                .isEqualTo("6");
        assertThat(percent(SETTINGS, BillSamples.vendor("metal", OF_VENDOR), OF_LINE))
                .isEqualTo("5");
        assertThat(percent(NO_ITEMS, BillSamples.vendor("metal", OF_VENDOR), OF_LINE))
                .isEqualTo("4");
        assertThat(percent(NO_ITEMS, BillSamples.vendor("metal", null), OF_LINE)).isEqualTo("3");
        assertThat(percent(NO_ITEMS, BillSamples.vendor(null, null), OF_LINE)).isEqualTo("2");
        assertThat(percent(NO_ITEMS, BillSamples.vendor(null, null), null)).isEqualTo("1");
    }

    @Test
    void shouldNotMixLevels() {
        Tolerance blank = new Tolerance(null, null, null, null);
        Tolerances unchecked = new Tolerances(null, null, blank, null, null, null, null);
        Vendor vendor = BillSamples.vendor("metal", unchecked);

        assertThat(of(NO_ITEMS, vendor, OF_LINE)).isEqualTo(blank);
    }

    @Test
    void shouldCheckNothingThatNobodyStates() {
        Vendor vendor = BillSamples.vendor(null, null);
        ToleranceLevels levels = new ToleranceLevels(new PayablesRules(NO_ITEMS, Autonomy.AUTO));

        assertThat(levels.ofInvoice(ToleranceKey.TAX, vendor))
                .isEqualTo(new Tolerance(null, null, null, null));
    }

    private static String percent(PayablesSettings settings, Vendor vendor, Tolerances ofLine) {
        BigDecimal percent = of(settings, vendor, ofLine).upperPercent();
        return percent.toPlainString();
    }

    private static Tolerance of(PayablesSettings settings, Vendor vendor, Tolerances ofLine) {
        OrderLine line = BillSamples.order("1", "1", ofLine).lines().get(0);
        return new ToleranceLevels(new PayablesRules(settings, Autonomy.AUTO))
                .ofLine(ToleranceKey.PRICE, vendor, line);
    }
}
