package io.tieout.jobs.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.console.rules.BackTestResult;
import io.tieout.console.rules.ConfiguredRules;
import io.tieout.core.bank.Autonomy;
import io.tieout.core.bank.BankSettings;
import io.tieout.core.documents.RuleFlow;
import io.tieout.jobs.cli.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules tried on what an engine has taken in, in a process of its own. */
class BackTestProcessTest {

    private static final Path EXAMPLE = Path.of("../docs/examples/bank").toAbsolutePath();
    private static final ConfiguredRules RULES =
            new ConfiguredRules(
                    RuleFlow.BANK, BankSettings.DEFAULTS, BankSettings.DEFAULTS, Autonomy.AUTO);

    @TempDir Path home;

    @Test
    void shouldSayWhichMatchIsLostAndLeaveNothingBehind() throws Exception {
        Path done = Files.createDirectories(home.resolve("inbox/done"));
        try (Stream<Path> files = Files.list(EXAMPLE)) {
            for (Path file : files.toList()) {
                Files.copy(file, done.resolve(file.getFileName()));
            }
        }
        Files.writeString(done.resolve("decisions-1.jsonl"), "no decision\n");
        Path config = home.resolve("tieout.yaml");
        Files.writeString(
                config, "console: {port: 1}\ncompanies: {DE02120300000000202051: acme}\n");

        BackTestResult result =
                bench(Optional.of(config))
                        .run(
                                RuleFlow.BANK,
                                "acme",
                                RULES.values(),
                                RULES.values(Map.of("earliestLag", "0", "latestLag", "0")));

        assertThat(result.now().confirmed()).isEqualTo(3);
        assertThat(result.proposed().confirmed()).isEqualTo(2);
        assertThat(result.now().read()).as("of all companies").isNull();
        assertThat(result.lost()).isEqualTo(1);
        assertThat(result.gained()).isZero();
        assertThat(result.lostRows())
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.rule()).isEqualTo("amount-date-party");
                            assertThat(row.accountId()).isEqualTo("DE02120300000000202051");
                            assertThat(row.left()).hasSize(1);
                        });
        assertThat(result.stillOpenIds()).hasSize((int) result.stillOpen()).isNotEmpty();
        assertThat(left()).containsExactlyInAnyOrder("inbox", "tieout.yaml");
    }

    @Test
    void shouldSayThatThereIsNoPastYet() {
        assertThatThrownBy(
                        () ->
                                bench(Optional.empty())
                                        .run(RuleFlow.BANK, null, RULES.values(), RULES.values()))
                .hasMessageContaining("nothing has been taken in yet");
        assertThat(home).isEmptyDirectory();
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            return files.map(it -> it.getFileName().toString()).toList();
        }
    }

    private BackTestProcess bench(Optional<Path> configuration) {
        return new BackTestProcess(
                Main.class.getName(), home.resolve("inbox"), home, configuration);
    }
}
