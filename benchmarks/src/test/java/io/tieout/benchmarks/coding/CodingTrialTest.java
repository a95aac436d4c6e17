package io.tieout.benchmarks.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CodingTrialTest {

    @Test
    void shouldDoBetterThanTheVendorsMajorityAndKnowHowSureItIs() {
        CodingTrial trial = CodingTrial.of(3, 100, 3_000);
        Marks learned = trial.marks("tieout, one pass");
        Marks majority = trial.marks("vendor majority");

        assertThat(learned.accuracy()).isGreaterThan(majority.accuracy());
        assertThat(learned.precisionWhereSure()).isGreaterThan(0.9);
        assertThat(learned.calibrationError()).isLessThan(0.06);
        assertThat(learned.lines()).isEqualTo(trial.asked()).isGreaterThan(1_400);
        assertThat(trial.table()).contains("tribuo, trained once");
    }

    @Test
    void shouldMakeTheSameYearOfASeedAndDrift() {
        List<LabelledLine> year = new DriftingYear(1).lines(60, 2_000);

        assertThat(new DriftingYear(1).lines(60, 2_000)).isEqualTo(year);
        assertThat(new DriftingYear(2).lines(60, 2_000)).isNotEqualTo(year);
        assertThat(accounts(year.subList(1_500, 2_000)))
                .as("accounts that were not there at first")
                .anyMatch(it -> !accounts(year.subList(0, 500)).contains(it));
    }

    @Test
    void shouldCountHowFarConfidenceIsFromTheShareOfRightAnswers() {
        Marks marks = new Marks(0.85);
        marks.add(new Answer("a", 0.9), "a");
        marks.add(new Answer("a", 0.9), "b");
        marks.add(Answer.NONE, "b");

        assertThat(marks.accuracy()).isEqualTo(1.0 / 3);
        assertThat(marks.precisionWhereSure()).isEqualTo(0.5);
        assertThat(marks.calibrationError()).isEqualTo(0.8 / 3, Offset.offset(1e-9));
    }

    private static Set<String> accounts(List<LabelledLine> lines) {
        return lines.stream().map(LabelledLine::account).collect(Collectors.toSet());
    }
}
