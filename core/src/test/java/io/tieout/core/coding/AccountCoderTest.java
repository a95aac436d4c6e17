package io.tieout.core.coding;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.conditions.Facts;
import io.tieout.core.money.Money;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccountCoderTest {

    private static final Facts NONE = new Facts(Map.of());

    private final AccountCoder coder = new AccountCoder(CodingSettings.DEFAULTS);

    @Test
    void shouldProposeNothingBeforeAnythingWasLearned() {
        Code code = coder.code(line("I1", "V1", "cleaning"), NONE, any -> true);

        assertThat(code.isKnown()).isFalse();
        assertThat(code.proposals()).isEmpty();
    }

    @Test
    void shouldEarnItsConfidenceAndThenCode() {
        coder.learn(line("I1", "V1", "window cleaning"), "6330", null);
        assertThat(coder.code(line("I2", "V1", "window cleaning"), NONE, any -> true).isKnown())
                .isFalse();

        for (int i = 0; i < 30; i++) {
            learn(1, "V1", "window cleaning", "6330");
            learn(1, "V2", "cloud hosting", "6810");
        }
        Code code = coder.code(line("I9", "V1", "window cleaning"), NONE, any -> true);

        assertThat(code.account()).isEqualTo("6330");
        assertThat(code.origin()).isEqualTo(CodeOrigin.LEARNED);
        assertThat(code.confidence()).isBetween(0.85, 1.0);
    }

    @Test
    void shouldShowThePastLinesThatSpeakMostForAnAccount() {
        learn(3, "V1", "garden care", "6330");
        learn(1, "V1", "window cleaning", "6330");
        learn(3, "V2", "window cleaning north", "6330");

        Code code = coder.code(line("I9", "V1", "window cleaning"), NONE, any -> true);

        List<PastLine> evidence = code.proposals().get(0).evidence();
        assertThat(evidence).hasSize(3);
        assertThat(evidence.get(0).description()).isEqualTo("window cleaning");
        assertThat(evidence.get(0).sharedWords()).isEqualTo(2);
        assertThat(evidence).allMatch(PastLine::sameVendor);
    }

    @Test
    void shouldNotProposeAnAccountThatIsClosed() {
        learn(20, "V1", "window cleaning", "6330");
        learn(2, "V1", "garden care", "6335");

        Code code = coder.code(line("I9", "V1", "window cleaning"), NONE, it -> !it.equals("6330"));

        assertThat(code.proposals()).extracting(ProposedCode::account).containsExactly("6335");
    }

    @Test
    void shouldFollowTheFirstRuleThatHolds() {
        AccountCoder ruled =
                new AccountCoder(
                        CodingSettings.DEFAULTS.withRules(
                                7,
                                List.of(
                                        new CodingRule("never", facts -> false, "1", null),
                                        new CodingRule("rent", facts -> true, "6310", "HQ"),
                                        new CodingRule("late", facts -> true, "2", null))));

        Code code = ruled.code(line("I1", "V1", "rent"), NONE, any -> true);

        assertThat(code.account()).isEqualTo("6310");
        assertThat(code.costCenter()).isEqualTo("HQ");
        assertThat(code.by()).isEqualTo("rent v7");
        assertThat(code.confidence()).isEqualTo(1);
    }

    @Test
    void shouldFollowWhenAnAccountIsRenamed() {
        learn(30, "V1", "window cleaning", "6330");
        learn(15, "V1", "window cleaning", "6335");

        Code code = coder.code(line("I9", "V1", "window cleaning"), NONE, any -> true);

        assertThat(code.proposals().get(0).account()).isEqualTo("6335");
    }

    @Test
    void shouldLoseItsConfidenceAfterMistakes() {
        Calibration calibration = new Calibration();
        for (int i = 0; i < 50; i++) {
            calibration.note(0.97, true);
        }
        double before = calibration.confidence(0.97);
        for (int i = 0; i < 10; i++) {
            calibration.note(0.97, false);
        }

        assertThat(before).isGreaterThan(0.95);
        assertThat(calibration.confidence(0.97)).isLessThan(0.85);
        assertThat(calibration.confidence(0.1)).isEqualTo(0.125);
    }

    @Test
    void shouldTakeNumbersInDescriptionsForTheSame() {
        assertThat(LineWords.ofText("Hosting 2026-03, Server A7"))
                .containsExactly("hosting", "#", "#", "server", "#");
        assertThat(LineWords.of(line("I1", "V1", "rent 03/2026")))
                .isEqualTo(LineWords.of(line("I2", "V1", "rent 04/2027")));
    }

    private void learn(int times, String vendor, String description, String account) {
        for (int i = 0; i < times; i++) {
            coder.learn(line("L" + i, vendor, description), account, null);
        }
    }

    private static CodingLine line(String invoice, String vendor, String description) {
        return new CodingLine(
                invoice, 1, vendor, description, null, null, new Money(100_00, "EUR"));
    }
}
