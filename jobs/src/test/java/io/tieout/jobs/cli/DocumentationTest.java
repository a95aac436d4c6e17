package io.tieout.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the commands that the pages show, and looks behind their links. */
class DocumentationTest {

    private static final Pattern RUN_HERE =
            Pattern.compile(
                    "\\./tieout (reconcile|reconciliation|invoice|payments|rules|statement|parse|explain|ledger"
                            + " verify) [^|<>&;]*"
                            + "|cat \\S+|grep \\S+ \\S+|echo \\$\\?");
    private static final Pattern OUTPUT_FOLDER = Pattern.compile("results[\\w-]*(/.*)?");

    /** Runs of the engine by command; many pages begin with the same one. */
    private static final Map<String, CliRun> RUNS = new HashMap<>();

    @TempDir private static Path results;

    static List<Path> pagesWithCommands() throws IOException {
        return Documentation.pages().stream().filter(DocumentationTest::hasCommands).toList();
    }

    @ParameterizedTest
    @MethodSource("pagesWithCommands")
    void shouldShowWhatTheCommandsPrint(Path page) throws IOException {
        int exitCode = 0;
        for (ConsoleExample example : ConsoleExample.in(page)) {
            if (!RUN_HERE.matcher(example.command()).matches()) {
                continue;
            }
            CliRun run = run(example.command(), exitCode);
            exitCode = run.exitCode();
            assertThat(ConsoleExample.actual(printed(run)))
                    .as("%s: %s", page.getFileName(), example.command())
                    .matches(example.expected());
        }
    }

    @Test
    void shouldLinkToWhatIsThere() throws IOException {
        Map<Path, List<String>> broken = new HashMap<>();
        for (Path page : Documentation.pages()) {
            List<String> links = Documentation.brokenLinks(page);
            if (!links.isEmpty()) {
                broken.put(page, links);
            }
        }

        assertThat(broken).isEmpty();
    }

    @Test
    void shouldNameEveryCommandInTheReference() throws IOException {
        String reference =
                Files.readString(Documentation.ROOT.resolve("docs/reference/commands.md"));
        List<String> commands = commandsOf(CliRun.in(results, "--help"));
        commands.remove("greet");

        assertThat(commands).contains("reconcile");
        assertThat(commands).allSatisfy(it -> assertThat(reference).containsPattern("`" + it));
        for (String group : List.of("ledger", "payments", "rules")) {
            assertThat(commandsOf(CliRun.in(results, group, "--help")))
                    .isNotEmpty()
                    .allSatisfy(
                            it ->
                                    assertThat(reference)
                                            .containsPattern("`" + group + " " + it + "[ `]"));
        }
    }

    private static boolean hasCommands(Path page) {
        try {
            return ConsoleExample.in(page).stream()
                    .anyMatch(it -> it.command().startsWith("./tieout "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CliRun run(String command, int exitCode) throws IOException {
        String[] words = command.split(" ", -1);
        return switch (words[0]) {
            case "echo" -> new CliRun(0, exitCode + "\n", "");
            case "cat" -> new CliRun(0, Files.readString(path(words[1])), "");
            case "grep" -> grep(words[1], path(words[2]));
            default ->
                    command.startsWith("./tieout reconcile")
                            ? RUNS.computeIfAbsent(command, it -> tieout(words))
                            : tieout(words);
        };
    }

    private static CliRun grep(String text, Path file) throws IOException {
        String found =
                Files.readAllLines(file).stream()
                        .filter(line -> line.contains(text))
                        .map(line -> line + "\n")
                        .collect(Collectors.joining());
        return new CliRun(found.isEmpty() ? 1 : 0, found, "");
    }

    private static CliRun tieout(String[] words) {
        Object[] args = new Object[words.length - 1];
        for (int i = 1; i < words.length; i++) {
            args[i - 1] = isFile(words[i]) ? path(words[i]) : words[i];
        }
        return CliRun.in(results, args);
    }

    private static boolean isFile(String word) {
        return OUTPUT_FOLDER.matcher(word).matches()
                || Files.exists(Documentation.ROOT.resolve(word));
    }

    private static Path path(String word) {
        return OUTPUT_FOLDER.matcher(word).matches()
                ? results.resolve(word)
                : Documentation.ROOT.resolve(word);
    }

    private static String printed(CliRun run) {
        return (run.out() + run.err())
                .replace(Documentation.ROOT + "/", "")
                .replace(results + "/", "");
    }

    /** What help lists under "Commands:", without the continuation of descriptions. */
    private static List<String> commandsOf(CliRun help) {
        return help.out()
                .lines()
                .dropWhile(line -> !line.equals("Commands:"))
                .skip(1)
                .takeWhile(line -> line.startsWith("  "))
                .filter(line -> line.matches("  \\S.*"))
                .map(line -> line.strip().split(" ", 2)[0])
                .collect(Collectors.toList());
    }
}
