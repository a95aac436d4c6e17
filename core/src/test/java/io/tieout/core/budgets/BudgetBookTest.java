package io.tieout.core.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.Budget;
import io.tieout.core.money.Money;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetBookTest {

    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final YearMonth JUNE = YearMonth.of(2026, 6);
    private static final BudgetKey HQ = new BudgetKey("6400", "HQ", "EUR");

    private final BudgetBook book = new BudgetBook();

    @Test
    void shouldBeOverInTheMonthWhileTheYearStillHasRoom() {
        plan("B5", "HQ", MAY, 100);
        plan("B6", "HQ", JUNE, 100);

        spend("HQ", MAY, 100);
        assertThat(over("HQ", MAY)).isEmpty();
        spend("HQ", MAY, 1);

        assertThat(over("HQ", MAY))
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.isYear()).isFalse();
                            assertThat(it.status().left()).isEqualTo(eur(-1));
                            assertThat(it.words())
                                    .isEqualTo(
                                            "Budget 6400 of HQ in 2026-05 is over by 0.01 EUR:"
                                                    + " 1.00 planned, 1.01 spent, 0.00 ordered.");
                        });
        assertThat(over("HQ", JUNE)).isEmpty();
    }

    @Test
    void shouldBeOverInTheYearWhateverTheMonth() {
        plan("B5", "HQ", MAY, 100);
        spend("HQ", YearMonth.of(2026, 1), 101);

        assertThat(over("HQ", JUNE)).extracting(OverBudget::isYear).containsExactly(true);
        assertThat(over("HQ", YearMonth.of(2027, 1))).isEmpty();
    }

    @Test
    void shouldCountWhatIsOrderedUntilItIsSpentOrGivenUp() {
        plan("B5", "HQ", MAY, 100);
        book.commit("O1/10", "6400", "HQ", MAY, eur(80));
        spend("HQ", MAY, 30);
        assertThat(over("HQ", MAY)).hasSize(2);

        book.commit("O1/10", "6400", "HQ", MAY, eur(70));
        assertThat(over("HQ", MAY)).isEmpty();
        assertThat(book.month(HQ, MAY)).isEqualTo(new BudgetStatus(eur(100), eur(30), eur(70)));
        book.retainCommitments(Set.of());
        assertThat(book.year(HQ, 2026)).isEqualTo(new BudgetStatus(eur(100), eur(30), eur(0)));
    }

    @Test
    void shouldCheckTheAccountAsAWholeBesideItsCostCentres() {
        plan("whole", null, MAY, 100);
        plan("HQ", "HQ", MAY, 90);
        spend("HQ", MAY, 60);
        spend("SHOP", MAY, 60);

        assertThat(over("HQ", MAY)).extracting(it -> it.key().costCenter()).containsExactly("", "");
        assertThat(over(null, MAY)).hasSize(2);
    }

    @Test
    void shouldReplaceABudgetThatIsToldAgain() {
        plan("B5", "HQ", MAY, 100);
        spend("HQ", MAY, 150);
        OverBudget over = over("HQ", MAY).get(0);
        assertThat(book.isStillOver(over)).isTrue();

        plan("B5", "HQ", MAY, 200);

        assertThat(book.isStillOver(over)).isFalse();
        assertThat(book.month(HQ, MAY).budget()).isEqualTo(eur(200));
    }

    @Test
    void shouldNotCheckWhatNothingIsPlannedFor() {
        assertThat(book.isEmpty()).isTrue();
        spend("HQ", MAY, 1_000);

        assertThat(over("HQ", MAY)).isEmpty();
        assertThat(book.month(HQ, MAY)).isNull();
        plan("usd", "HQ", MAY, 1);
        assertThat(book.over("6400", "HQ", MAY, "USD")).isEmpty();
    }

    /** Everything told in another order, and summed up from the start by the test itself. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldComeToTheSameSumsInAnyOrder(long seed) {
        Random random = new Random(seed);
        List<Runnable> events = new ArrayList<>();
        Map<String, Long> spent = new HashMap<>();
        Map<String, Long> planned = new HashMap<>();
        for (int i = 0; i < 300; i++) {
            YearMonth month = YearMonth.of(2026, 1 + random.nextInt(12));
            String costCenter = random.nextBoolean() ? "HQ" : "SHOP";
            long cents = random.nextInt(10_000) - 2_000L;
            String id = "B" + i;
            if (random.nextInt(4) == 0) {
                events.add(() -> plan(id, costCenter, month, Math.abs(cents)));
                planned.merge(costCenter + month, Math.abs(cents), Long::sum);
            } else {
                events.add(() -> spend(costCenter, month, cents));
                spent.merge(costCenter + month, cents, Long::sum);
            }
        }
        Collections.shuffle(events, random);
        events.forEach(Runnable::run);

        assertThat(planned).isNotEmpty();
        planned.forEach(
                (place, cents) -> {
                    String costCenter = place.substring(0, place.indexOf('2'));
                    BudgetStatus status =
                            book.month(
                                    new BudgetKey("6400", costCenter, "EUR"),
                                    YearMonth.parse(place.substring(place.indexOf('2'))));
                    assertThat(status.budget()).isEqualTo(eur(cents));
                    assertThat(status.spent()).isEqualTo(eur(spent.getOrDefault(place, 0L)));
                });
    }

    private void plan(String id, String costCenter, YearMonth month, long cents) {
        book.plan(new Budget(id, null, "6400", costCenter, month, eur(cents)));
    }

    private void spend(String costCenter, YearMonth month, long cents) {
        book.spend("6400", costCenter, month, eur(cents));
    }

    private List<OverBudget> over(String costCenter, YearMonth month) {
        return book.over("6400", costCenter, month, "EUR");
    }

    private static Money eur(long cents) {
        return new Money(cents, "EUR");
    }
}
