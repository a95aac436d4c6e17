package io.tieout.operators.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.documents.FxRate;
import io.tieout.core.documents.Observed;
import io.tieout.core.identification.IdentificationSettings;
import io.tieout.core.ledger.Journal;
import io.tieout.core.ledger.JournalLine;
import io.tieout.core.receivables.CashSettled;
import io.tieout.core.receivables.CompanyReceivables;
import io.tieout.core.receivables.ReceivablesSettings;
import io.tieout.core.results.Reason;
import io.tieout.testkit.stream.Shuffles;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The operator says what core says of the same documents, however they come. */
class BoundedCashFunctionTest {

    private static final int SEEDS = 20;
    private static final int REDELIVERED_PERCENT = 20;

    @Test
    void shouldSayWhatCoreSaysInAnyOrderWithDocumentsAgainAndARestart() throws Exception {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Observed> events = CashEvents.of(seed, null);
            CashSettled expected = alone("default", events);
            assertThat(expected.matches()).as("seed %d", seed).hasSizeGreaterThan(5);

            CashHarness.Outcome actual =
                    run(
                            CashHarness.settings(Autonomy.AUTO, Map.of()),
                            Shuffles.redelivered(
                                    Shuffles.permuted(events, seed), REDELIVERED_PERCENT, seed),
                            seed % 2 == 0);

            assertSame(actual, expected, seed);
        }
    }

    @Test
    void shouldSayTheSameWhenReceivablesAreReadFamilyByFamily() throws Exception {
        CashOperatorSettings settings = CashHarness.settings(Autonomy.AUTO, Map.of());
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Observed> events =
                    Shuffles.redelivered(
                            Shuffles.permuted(CashEvents.of(seed, null), seed),
                            REDELIVERED_PERCENT,
                            seed);
            try (CashHarness harness = new CashHarness(settings, 0)) {
                for (Observed event : events) {
                    harness.send(event);
                }
                assertSame(harness.end(), alone("default", events), seed);
            }
        }
    }

    @Test
    void shouldKeepCompaniesApart() throws Exception {
        List<Observed> events = new ArrayList<>(CashEvents.of(1, "north"));
        events.addAll(CashEvents.of(1, "south"));
        Map<String, String> companies =
                Map.of(CashEvents.ACCOUNT, "north", CashEvents.ACCOUNT_WITH_CASH_BOOK, "north");

        CashHarness.Outcome actual =
                run(CashHarness.settings(Autonomy.AUTO, companies), events, false);

        assertSame(actual, alone("north", CashEvents.of(1, "north")), 1);
        assertThat(actual.journals()).extracting(Journal::companyId).containsOnly("north");
    }

    @Test
    void shouldValueInTheCurrencyOfTheCompanyByTheRatesSentToIt() throws Exception {
        List<Observed> events = new ArrayList<>(CashEvents.of(4, null));
        for (int day = 0; day < 365; day += 3) {
            LocalDate from = LocalDate.of(2026, 1, 1).plusDays(day);
            BigDecimal rate = BigDecimal.valueOf(10_000 + day, 4);
            events.add(
                    new Observed(
                            new FxRate("f" + day, "EUR", "USD", from, rate, null),
                            "rates",
                            "1",
                            0));
        }
        CompanyReceivables company =
                new CompanyReceivables(
                        "default",
                        ReceivablesSettings.DEFAULTS,
                        IdentificationSettings.DEFAULTS,
                        Autonomy.AUTO,
                        "USD");
        events.forEach(company::add);

        CashHarness.Outcome actual =
                run(
                        CashHarness.settings(Autonomy.AUTO, Map.of())
                                .withCurrencies(Map.of("default", "USD", "other", "EUR")),
                        Shuffles.redelivered(events, REDELIVERED_PERCENT, 4),
                        true);

        assertSame(actual, company.settle(), 4);
        assertThat(actual.journals())
                .flatExtracting(Journal::lines)
                .extracting(JournalLine::account)
                .contains("realised-exchange-gain");
    }

    @Test
    void shouldPostAgainstBankInTransitWhereThereIsACashBook() throws Exception {
        CashHarness.Outcome outcome =
                run(CashHarness.settings(Autonomy.AUTO, Map.of()), CashEvents.of(2, null), false);

        assertThat(outcome.journals())
                .flatExtracting(Journal::lines)
                .extracting(JournalLine::account)
                .contains(
                        "bank:" + CashEvents.ACCOUNT,
                        "bank-in-transit:" + CashEvents.ACCOUNT_WITH_CASH_BOOK)
                .doesNotContain(
                        "bank-in-transit:" + CashEvents.ACCOUNT,
                        "bank:" + CashEvents.ACCOUNT_WITH_CASH_BOOK);
    }

    @Test
    void shouldPostNothingWhenItOnlyWatches() throws Exception {
        CashHarness.Outcome outcome =
                run(CashHarness.settings(Autonomy.SHADOW, Map.of()), CashEvents.of(3, null), false);

        assertThat(outcome.journals()).isEmpty();
        assertThat(outcome.matches()).isNotEmpty();
        assertThat(outcome.exceptions())
                .extracting(it -> it.reason())
                .contains(Reason.UNIDENTIFIED_PAYER);
    }

    private static void assertSame(CashHarness.Outcome actual, CashSettled expected, int seed) {
        assertThat(actual.matches())
                .as("matches of seed %d", seed)
                .containsExactlyInAnyOrderElementsOf(expected.matches());
        assertThat(actual.exceptions())
                .as("exceptions of seed %d", seed)
                .containsExactlyInAnyOrderElementsOf(expected.exceptions());
        assertThat(actual.journals())
                .as("journals of seed %d", seed)
                .containsExactlyInAnyOrderElementsOf(expected.journals());
    }

    private static CashSettled alone(String companyId, List<Observed> events) {
        CompanyReceivables company =
                new CompanyReceivables(
                        companyId,
                        ReceivablesSettings.DEFAULTS,
                        IdentificationSettings.DEFAULTS,
                        Autonomy.AUTO);
        events.forEach(company::add);
        return company.settle();
    }

    private static CashHarness.Outcome run(
            CashOperatorSettings settings, List<Observed> events, boolean restarts)
            throws Exception {
        try (CashHarness harness = new CashHarness(settings)) {
            int half = events.size() / 2;
            for (Observed event : events.subList(0, half)) {
                harness.send(event);
            }
            if (restarts) {
                harness.restart();
            }
            for (Observed event : events.subList(half, events.size())) {
                harness.send(event);
            }
            return harness.end();
        }
    }
}
