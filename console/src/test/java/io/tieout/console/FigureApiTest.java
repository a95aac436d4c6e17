package io.tieout.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tieout.console.Browser.Answer;
import io.tieout.core.figures.FigureName;
import io.tieout.core.figures.UnitCosts;
import io.tieout.store.figures.FigureWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The books of two companies, told by day. */
class FigureApiTest {

    private static final String DAY = "2026-03-20";

    @RegisterExtension static final TestConsole CONSOLE = new TestConsole();

    @BeforeAll
    static void tell() throws Exception {
        FigureWriter writer =
                new FigureWriter(
                        Map.of(Books.ACME_ACCOUNT, "acme", Books.BOLT_ACCOUNT, "bolt"),
                        Optional.of(new UnitCosts("EUR", new BigDecimal("0.05"), BigDecimal.TEN)));
        CONSOLE.database().transaction(c -> writer.write(c, TestConsole.NOW));
    }

    @Test
    void shouldTellFiguresOfTheCompaniesThatOneSees() {
        assertThat(told("vic", "figures?name=openExceptions"))
                .containsExactly(
                        "acme AMOUNT_DIFFERS 1 count",
                        "bolt AMOUNT_DIFFERS 1 count",
                        "default AMOUNT_DIFFERS 1 count");
        assertThat(told("ann", "figures?name=openExceptions"))
                .containsExactly("acme AMOUNT_DIFFERS 1 count");
        assertThat(told("ann", "figures?companyId=bolt")).isEmpty();
        assertThat(told("vic", "figures?companyId=acme&name=touchless"))
                .containsExactly("acme bank 1.0000 share", "acme cash 1.0000 share");
        assertThat(told("vic", "figures?companyId=acme&name=costPerTransaction"))
                .containsExactly("acme  0.0500 amount");
    }

    @Test
    void shouldAddCompaniesUp() {
        assertThat(told("vic", "figures?name=openExceptions&together=true"))
                .containsExactly("null AMOUNT_DIFFERS 3 count");
        assertThat(told("ann", "figures?name=openExceptions&together=true"))
                .containsExactly("null AMOUNT_DIFFERS 1 count");
    }

    @Test
    void shouldTellTheDaysAskedFor() {
        assertThat(told("vic", "figures?from=" + DAY + "&to=" + DAY)).isNotEmpty();
        assertThat(told("vic", "figures?to=2026-03-19&name=touchless")).isEmpty();
        assertThat(told("vic", "figures?from=2026-03-21&to=2026-03-25")).isEmpty();
        assertThat(
                        CONSOLE.signedIn("vic")
                                .get("figures?name=touchless")
                                .json()
                                .at("/0/day")
                                .asText())
                .isEqualTo(DAY);
    }

    @ParameterizedTest
    @CsvSource({
        "figures?from=yesterday, 400, from",
        "figures?name=profit, 400, name",
        "figures?together=perhaps, 400, together",
        "figures?from=2001-01-01&to=2026-03-20, 422, from"
    })
    void shouldRefuseWhatCannotBe(String path, int status, String field) {
        Answer refused = CONSOLE.signedIn("vic").get(path);

        assertThat(refused.status()).as(refused.text()).isEqualTo(status);
        assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo(field);
    }

    @Test
    void shouldGiveTheLastDayToPrometheusWithoutCompanies() {
        String metrics = CONSOLE.signedIn("vic").get("/metrics").text();

        assertThat(metrics.lines())
                .contains(
                        "tieout_business_open_exceptions_count{label=\"AMOUNT_DIFFERS\","
                                + "currency=\"\",} 3.0",
                        "tieout_business_touchless_share{label=\"bank\",currency=\"\",} 1.0",
                        "tieout_business_cost_per_transaction_amount{label=\"\","
                                + "currency=\"EUR\",} 0.05");
        assertThat(metrics).doesNotContain("acme");
    }

    @Test
    void shouldNameEveryFigureInTheDescription() {
        String description = CONSOLE.signedIn("vic").get("/openapi.json").text();

        assertThat(Arrays.stream(FigureName.values()).map(FigureName::wireName))
                .allSatisfy(it -> assertThat(description).contains('"' + it + '"'));
    }

    private static List<String> told(String user, String path) {
        Answer answer = CONSOLE.signedIn(user).get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        List<String> lines = new ArrayList<>();
        for (JsonNode it : answer.json()) {
            lines.add(
                    "%s %s %s %s"
                            .formatted(
                                    it.path("companyId").isTextual()
                                            ? it.path("companyId").asText()
                                            : "null",
                                    it.path("label").asText(),
                                    it.path("value").asText(),
                                    it.path("unit").asText()));
        }
        return lines;
    }
}
