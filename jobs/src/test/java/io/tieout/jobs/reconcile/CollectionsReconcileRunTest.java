package io.tieout.jobs.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.payables.PayablesPolicies;
import io.tieout.core.payables.PayablesSettings;
import io.tieout.formats.json.JsonLinesFormat;
import io.tieout.jobs.settings.CollectionsConfiguration;
import io.tieout.jobs.settings.SettingsReader;
import io.tieout.operators.receivables.CashOperatorSettings;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the how-to page, run to its notices. */
class CollectionsReconcileRunTest {

    private static final Path EXAMPLE = Path.of("../docs/examples/collections");
    private static final Path CONFIGURATION = Path.of("../docs/examples/collections.yaml");

    @TempDir Path folder;

    @Test
    void shouldWriteOneNoticeForEachCustomerAndSayWhatIsBroken() throws Exception {
        Path out = folder.resolve("out");
        RunSummary summary = reconcile(EXAMPLE, out, configured(), 2);

        assertThat(summary.notices())
                .containsOnly(Map.entry("reminder", 3L), Map.entry("escalation", 2L));
        assertThat(summary.messages()).containsOnly(Map.entry("delivered", 5L));
        assertThat(summary.exceptions())
                .containsOnly(Map.entry("BROKEN_PROMISE", 1L), Map.entry("CUSTOMER_DISPUTE", 1L));
        assertThat(lines(out, "notices"))
                .as("a disputed invoice and one that is paid are not asked for")
                .noneMatch(line -> line.contains("INV-20105") || line.contains("INV-20106"))
                .anyMatch(line -> line.contains("\"credits\":\"150.00\",\"fee\":\"0.00\""));
        assertThat(mails(out)).hasSize(5);
    }

    @Test
    void shouldGiveTheSameNoticesInAnyOrderAndWithLinesAgain() throws Exception {
        Path first = folder.resolve("first");
        reconcile(EXAMPLE, first, configured(), 1);
        Path second = folder.resolve("second");
        reconcile(shuffled(), second, configured(), 2);

        assertThat(lines(second, "notices")).isEqualTo(lines(first, "notices"));
        assertThat(lines(second, "exceptions")).isEqualTo(lines(first, "exceptions"));
        for (Path mail : mails(first)) {
            assertThat(second.resolve("outbox").resolve(mail.getFileName()))
                    .hasSameTextualContentAs(mail);
        }
    }

    @Test
    void shouldNotDeliverAgainWhatWasDelivered() throws Exception {
        Path out = folder.resolve("out");
        reconcile(EXAMPLE, out, configured(), 1);

        assertThat(reconcile(EXAMPLE, out, configured(), 1).messages())
                .containsOnly(Map.entry("repeated", 5L));
    }

    @Test
    void shouldRemindNobodyUnlessConfigured() throws Exception {
        Path out = folder.resolve("out");
        RunSummary summary = reconcile(EXAMPLE, out, CollectionsConfiguration.OFF, 1);

        assertThat(summary.notices()).isEmpty();
        assertThat(summary.exceptions()).isEmpty();
        assertThat(out.resolve("notices.jsonl")).doesNotExist();
        assertThat(out.resolve("outbox")).doesNotExist();
    }

    private CollectionsConfiguration configured() throws IOException {
        return SettingsReader.read(CONFIGURATION, folder, Map.of()).collections();
    }

    private RunSummary reconcile(
            Path in, Path out, CollectionsConfiguration collections, int parallelism)
            throws Exception {
        return BoundedRuns.reconcile(
                new ReconcileSettings(
                        in,
                        out,
                        (name, head) -> new JsonLinesFormat(),
                        BoundedRuns.BANK,
                        CashOperatorSettings.beside(BoundedRuns.BANK),
                        parallelism,
                        64,
                        collections,
                        folder.resolve("deliveries"),
                        PayablesPolicies.NONE,
                        PayablesSettings.DEFAULTS));
    }

    private Path shuffled() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(EXAMPLE)) {
            for (Path file : files) {
                List<String> lines = new ArrayList<>(Files.readAllLines(file));
                lines.addAll(List.copyOf(lines));
                Collections.shuffle(lines, new Random(7));
                Files.write(in.resolve(file.getFileName()), lines);
            }
        }
        return in;
    }

    private static List<String> lines(Path out, String name) throws IOException {
        return Files.readAllLines(out.resolve(name + ".jsonl")).stream().sorted().toList();
    }

    private static List<Path> mails(Path out) throws IOException {
        try (Stream<Path> files = Files.list(out.resolve("outbox"))) {
            return files.filter(it -> it.toString().endsWith(".eml")).sorted().toList();
        }
    }
}
