package io.tieout.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tieout.core.cases.CaseEvent;
import io.tieout.core.cases.CaseEventKind;
import io.tieout.core.cases.CaseStanding;
import io.tieout.core.money.Money;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Reason;
import io.tieout.core.results.Severity;
import io.tieout.store.write.StoreWriter;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Monitoring and the screen have the same figures. */
class MetricsTest {

    @RegisterExtension static final TestConsole CONSOLE = new TestConsole();

    @BeforeAll
    static void measure() throws Exception {
        ExceptionItem duplicate =
                new ExceptionItem(
                        "X-D",
                        "payables",
                        Reason.POSSIBLE_DUPLICATE,
                        Severity.HIGH,
                        "acme",
                        List.of("V-1"),
                        new Money(-12_050, "EUR"),
                        TestConsole.NOW,
                        ExceptionStatus.CLOSED,
                        "twice",
                        List.of(),
                        List.of());
        CONSOLE.database()
                .transaction(
                        c -> {
                            StoreWriter.writeExceptions(c, List.of(duplicate));
                            StoreWriter.writeCaseEvents(
                                    c,
                                    List.of(
                                            event(1, CaseEventKind.OPENED, 0),
                                            event(2, CaseEventKind.CLOSED, 90_000)));
                        });
    }

    @Test
    void shouldGiveTheOverviewsFiguresToPrometheus() {
        Browser vic = CONSOLE.signedIn("vic");

        JsonNode overview = vic.get("overview").json();
        Browser.Answer metrics = vic.get("/metrics");

        assertThat(metrics.status()).isEqualTo(200);
        assertThat(metrics.header("Content-Type")).startsWith("text/plain; version=0.0.4");
        assertThat(metrics.text().lines())
                .contains(
                        "tieout_open_exceptions{queue=\"bank\",reason=\"AMOUNT_DIFFERS\",} "
                                + bank(overview),
                        "tieout_touchless_ratio "
                                + overview.at("/matches/touchlessRate").asDouble(),
                        "tieout_match_ratio{flow=\"bank\",} "
                                + overview.at("/matches/bank/rate").asDouble(),
                        "tieout_duplicates_stopped{reason=\"POSSIBLE_DUPLICATE\","
                                + "currency=\"EUR\",} 1.0",
                        "tieout_duplicates_stopped_amount{reason=\"POSSIBLE_DUPLICATE\","
                                + "currency=\"EUR\",} 120.5",
                        "tieout_time_to_decision_seconds{quantile=\"0.5\",} 90.0",
                        "tieout_automatic_matches_reversed 0.0",
                        "tieout_dead_letters 2.0");
        assertThat(overview.at("/business/timeToDecision/medianSeconds").asDouble()).isEqualTo(90);
        assertThat(overview.at("/business/duplicatesStopped/0/amount/amount").asText())
                .isEqualTo("120.50");
    }

    @Test
    void shouldHaveNoLabelsWithoutBounds() {
        String text = CONSOLE.signedIn("vic").get("/metrics").text();

        assertThat(text)
                .doesNotContain(Books.ACME_ACCOUNT, "acme", "Harbour", "B-2", "X-2")
                .contains("# TYPE tieout_open_exceptions gauge");
    }

    @Test
    void shouldBeForThoseWhoSeeAllCompanies() {
        assertThat(CONSOLE.browser().get("/metrics").status()).isEqualTo(401);
        assertThat(CONSOLE.signedIn("ann").get("/metrics").status()).isEqualTo(403);
    }

    private static double bank(JsonNode overview) {
        for (JsonNode it : overview.at("/openExceptions/byReason")) {
            if (it.path("reason").asText().equals("AMOUNT_DIFFERS")) {
                return it.path("count").asDouble();
            }
        }
        throw new AssertionError("none in " + overview);
    }

    private static CaseEvent event(long sequence, CaseEventKind kind, long afterMillis) {
        return new CaseEvent(
                "X-D",
                "acme",
                1,
                sequence,
                kind,
                TestConsole.NOW - 100_000 + afterMillis,
                "",
                "",
                "",
                new CaseStanding(sequence == 1, "payables", "", "", "", 0, 0, "", ""));
    }
}
