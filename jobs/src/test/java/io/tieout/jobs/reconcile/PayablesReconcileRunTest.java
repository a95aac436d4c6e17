package io.tieout.jobs.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.ledger.JournalLine;
import io.tieout.core.money.Money;
import io.tieout.core.results.MatchKind;
import io.tieout.formats.json.ResultsJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the how-to page on bills, run to its results. */
class PayablesReconcileRunTest {

    private static final Path EXAMPLE = Path.of("../docs/examples/payables");

    @TempDir Path folder;

    @Test
    void shouldApproveHoldAndPostAsThePageSays() throws Exception {
        Path out = folder.resolve("out");
        BoundedRuns.reconcile(EXAMPLE, out);

        assertThat(BoundedRuns.lines(out, "matches").stream().map(ResultsJson::readMatch))
                .filteredOn(match -> match.kind() == MatchKind.THREE_WAY)
                .extracting(match -> match.rule() + " " + match.left() + match.right())
                .containsExactlyInAnyOrder("perfect [I1][G1, O1]", "perfect [I4][O2]");
        assertThat(BoundedRuns.lines(out, "exceptions"))
                .hasSize(2)
                .anyMatch(it -> says(it, "QUANTITY_OVER_RECEIVED", "[\"I2\"]"))
                .anyMatch(it -> says(it, "DUPLICATE_INVOICE", "[\"I1\",\"I3\"]"));
        assertThat(BoundedRuns.lines(out, "duplicates"))
                .singleElement()
                .satisfies(
                        it ->
                                assertThat(it)
                                        .contains("\"invoiceId\":\"I3\",\"duplicateOf\":\"I1\"")
                                        .contains("\"kind\":\"exact\",\"rule\":\"exact\""));
        assertThat(balances(out))
                .containsEntry("payables:V1", eur(-148_75))
                .containsEntry("payables:V2", eur(-595_00))
                .containsEntry("goods-received", eur(-16_00))
                .containsEntry("1400", eur(141_00))
                .containsEntry("6330", eur(500_00))
                .containsEntry("input-tax:19", eur(118_75))
                .hasSize(6);
        assertThat(BoundedRuns.lines(out, "payables"))
                .hasSize(2)
                .anyMatch(it -> says(it, "\"id\":\"I1\"", "\"amount\":\"148.75\""))
                .anyMatch(it -> says(it, "DE89370400440532013000", "\"dueDate\":\"2026-11-13\""))
                .noneMatch(it -> it.contains("\"id\":\"I2\"") || it.contains("\"id\":\"I3\""));
    }

    private static Map<String, Money> balances(Path out) throws IOException {
        Map<String, Money> balances = new TreeMap<>();
        for (String line : BoundedRuns.lines(out, "postings")) {
            for (JournalLine one :
                    ResultsJson.readPosting(line.getBytes(StandardCharsets.UTF_8))
                            .journal()
                            .lines()) {
                balances.merge(one.account(), one.amount(), Money::plus);
            }
        }
        return balances;
    }

    private static boolean says(String line, String reason, String subjects) {
        return line.contains(reason) && line.contains(subjects);
    }

    private static Money eur(long cents) {
        return new Money(cents, "EUR");
    }
}
