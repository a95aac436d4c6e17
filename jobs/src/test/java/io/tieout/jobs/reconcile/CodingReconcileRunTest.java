package io.tieout.jobs.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.tieout.core.payables.PayablesPolicies;
import io.tieout.core.payables.PayablesSettings;
import io.tieout.core.results.Match;
import io.tieout.formats.json.JsonLinesFormat;
import io.tieout.formats.json.ResultsJson;
import io.tieout.jobs.settings.CollectionsConfiguration;
import io.tieout.jobs.settings.SettingsReader;
import io.tieout.operators.receivables.CashOperatorSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the how-to pages on coding and approval, run to its results. */
class CodingReconcileRunTest {

    private static final Path EXAMPLES = Path.of("../docs/examples");

    @TempDir Path folder;

    @Test
    void shouldCodeApproveAndAskAsThePagesSay() throws Exception {
        Path out = folder.resolve("out");
        BoundedRuns.reconcile(settings(EXAMPLES.resolve("coding"), out, policies()));

        assertThat(BoundedRuns.lines(out, "matches").stream().map(ResultsJson::readMatch))
                .filteredOn(match -> match.left().get(0).startsWith("I"))
                .extracting(Match::left, Match::decidedBy)
                .containsExactly(tuple(List.of("I1"), "mia"));
        assertThat(exceptions(out, "\"CODING_REQUIRED\""))
                .singleElement()
                .satisfies(it -> assertThat(it).contains("[\"I3\"]"));
        assertThat(exceptions(out, "\"APPROVAL_REQUIRED\""))
                .hasSize(3)
                .anyMatch(it -> it.contains("Waits for director, step 1 of 1: paul."))
                .anyMatch(it -> it.contains("Waits for manager, step 1 of 1: mia."))
                .anyMatch(it -> it.contains("Waits for facilities, step 2 of 2: fred."))
                .anyMatch(it -> it.contains("\"rule rent v3\""));
        assertThat(exceptions(out, "\"DECISION_REFUSED\""))
                .singleElement()
                .satisfies(
                        it -> assertThat(it).contains("max entered, coded or released the bill"));
        assertThat(BoundedRuns.lines(out, "payables")).anyMatch(it -> it.contains("\"I1\""));
        assertThat(BoundedRuns.lines(out, "payables")).noneMatch(it -> it.contains("\"I5\""));
    }

    @Test
    void shouldWriteWhatCameAndWasNotBilled() throws Exception {
        Path out = folder.resolve("out");
        PayablesPolicies accrued =
                new PayablesPolicies(
                        PayablesPolicies.NONE.coding(),
                        PayablesPolicies.NONE.approvals(),
                        List.of(LocalDate.of(2026, 10, 31)));
        BoundedRuns.reconcile(settings(EXAMPLES.resolve("payables"), out, accrued));

        assertThat(BoundedRuns.lines(out, "accruals"))
                .containsExactly(
                        "{\"companyId\":\"default\",\"asOf\":\"2026-10-31\",\"orderId\":\"O1\","
                                + "\"orderNumber\":\"PO-4711\",\"orderLine\":20,\"vendorId\":\"V1\","
                                + "\"account\":\"1400\",\"received\":\"400\",\"billed\":\"0\","
                                + "\"amount\":\"16.00\",\"currency\":\"EUR\",\"posted\":\"receipt\"}");
    }

    private static List<String> exceptions(Path out, String reason) throws IOException {
        return BoundedRuns.lines(out, "exceptions").stream()
                .filter(it -> it.contains(reason))
                .toList();
    }

    private PayablesPolicies policies() throws IOException {
        return SettingsReader.read(EXAMPLES.resolve("coding.yaml"), folder, Map.of())
                .payables()
                .policies();
    }

    private static ReconcileSettings settings(Path in, Path out, PayablesPolicies policies) {
        return new ReconcileSettings(
                in,
                out,
                (name, head) -> new JsonLinesFormat(),
                BoundedRuns.BANK,
                CashOperatorSettings.beside(BoundedRuns.BANK),
                2,
                64,
                CollectionsConfiguration.OFF,
                out,
                policies,
                PayablesSettings.DEFAULTS);
    }
}
