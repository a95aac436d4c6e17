package io.tieout.core.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PaymentDelaysTest {

    private static final int DAY = Accounts.day(2026, 3, 15);

    @Test
    void shouldCountTheSameInAnyOrderOfArrival() {
        List<int[]> payments = new ArrayList<>();
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            payments.add(new int[] {random.nextInt(60) - 20, DAY - random.nextInt(400)});
        }
        double[] expected = mass(payments);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(payments, new Random(seed));
            assertThat(mass(payments)).isEqualTo(expected);
        }
    }

    @Test
    void shouldBeAsBeforeWhenAPaymentIsTakenBack() {
        PaymentDelays delays = new PaymentDelays();
        delays.add(3, DAY);
        double[] before = mass(delays);
        delays.add(3, DAY);
        delays.add(-7, DAY - 40);
        delays.remove(3, DAY);
        delays.remove(-7, DAY - 40);

        assertThat(mass(delays)).isEqualTo(before);
        assertThat(delays.payments()).isEqualTo(1);
        assertThatIllegalStateException().isThrownBy(() -> delays.remove(4, DAY));
    }

    @Test
    void shouldCountHalfAfterTheHalfLifeAndNothingAfterWhatIsKept() {
        PaymentDelays delays = new PaymentDelays();
        delays.add(0, Accounts.day(2026, 3, 1));
        delays.add(1, Accounts.day(2025, 9, 30));
        delays.add(2, Accounts.day(2023, 3, 31));
        double[] mass = mass(delays);

        assertThat(mass[-PaymentDelays.EARLIEST_DAYS]).isEqualTo(1);
        assertThat(mass[1 - PaymentDelays.EARLIEST_DAYS]).isEqualTo(0.5);
        assertThat(mass[2 - PaymentDelays.EARLIEST_DAYS]).isZero();
    }

    @Test
    void shouldForgetTheMonthsBeforeADay() {
        PaymentDelays delays = new PaymentDelays();
        delays.add(0, Accounts.day(2026, 1, 31));
        delays.add(5, Accounts.day(2026, 2, 1));
        delays.forgetBefore(Accounts.day(2026, 2, 20));

        assertThat(delays.payments()).isEqualTo(1);
        assertThat(delays.sumOfDelays()).isEqualTo(5);
    }

    @Test
    void shouldCountWhatIsFarOffAtTheEdge() {
        PaymentDelays delays = new PaymentDelays();
        delays.add(5_000, DAY);
        delays.add(-5_000, DAY);

        assertThat(delays.sumOfDelays())
                .isEqualTo(PaymentDelays.LATEST_DAYS + PaymentDelays.EARLIEST_DAYS);
    }

    private static double[] mass(List<int[]> payments) {
        PaymentDelays delays = new PaymentDelays();
        payments.forEach(one -> delays.add(one[0], one[1]));
        return mass(delays);
    }

    private static double[] mass(PaymentDelays delays) {
        double[] mass = new double[PaymentDelays.SPAN_DAYS];
        delays.weighInto(mass, DAY, ForecastSettings.DEFAULTS);
        return mass;
    }
}
