package io.tieout.benchmarks.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tieout.core.forecast.ForecastErrors;
import io.tieout.core.forecast.ForecastMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The forecast on invoices of a real company; the figures stand in docs/explanation/forecast.md.
 */
class ForecastTrialTest {

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldBeatDueDateCustomerMeanAndGlobalMedian(boolean withDisputed, TestReporter reporter)
            throws IOException {
        ForecastTrial trial = ForecastTrial.of(InvoiceHistoryFile.read(data()), withDisputed);
        reporter.publishEntry(
                withDisputed ? "all invoices" : "without disputed",
                "\n" + trial.table() + trial.bands());

        assertThat(LocalDate.ofEpochDay(trial.fromDay())).isEqualTo("2013-05-01");
        assertBeatsAll(trial.onIssue());
        assertBeatsAll(trial.frozen());
        assertBeatsAll(trial.onMonthStarts().errors());
        assertThat(trial.onIssue().bandCoverage()).isBetween(0.75, 0.90);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldHoldItsBandsAboutAsOftenAsTheySay(boolean withDisputed) throws IOException {
        ForecastTrial trial = ForecastTrial.of(InvoiceHistoryFile.read(data()), withDisputed);
        double days = trial.onMonthStarts().comparedDays();

        assertThat(days).isGreaterThan(150);
        assertThat(trial.onMonthStarts().heldDaily() / days).isBetween(0.7, 0.95);
        assertThat(trial.onMonthStarts().heldUntil() / days).isBetween(0.6, 0.95);
    }

    private static void assertBeatsAll(ForecastErrors errors) {
        double error = errors.of(ForecastMethod.DELAYS).meanAbsoluteDays();
        assertThat(errors.of(ForecastMethod.DELAYS).payments()).isGreaterThan(400);
        assertThat(error)
                .isLessThan(errors.of(ForecastMethod.DUE_DATE).meanAbsoluteDays())
                .isLessThan(errors.of(ForecastMethod.CUSTOMER_MEAN).meanAbsoluteDays())
                .isLessThan(errors.of(ForecastMethod.GLOBAL_MEDIAN).meanAbsoluteDays());
    }

    private static Path data() {
        String root = System.getenv("TIEOUT_CORPORA");
        Path file =
                Path.of(root == null ? "../../shared/corpora" : root)
                        .resolve("tab-ibm-ar/pedroteles+predictive-cashflow-b2b/data")
                        .resolve("WA_Fn-UseC_-Accounts-Receivable.csv");
        assumeTrue(Files.isRegularFile(file), "no " + file + ": test skipped");
        return file;
    }
}
