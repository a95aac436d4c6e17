package io.tieout.jobs.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The configurations that the deployment and the reference offer to be copied. */
class ExampleSettingsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern YAML_BLOCK = Pattern.compile("(?ms)^```yaml\n(.*?)^```$");

    @TempDir private Path home;

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("deploy"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void shouldAcceptEveryExampleOfTheDeployment(Path example) throws IOException {
        Settings settings = read(example);

        assertThat(settings.dataFolder()).isEqualTo(Path.of("/var/lib/tieout"));
    }

    @Test
    void shouldAcceptTheExampleOfTheReference() throws IOException {
        Matcher block =
                YAML_BLOCK.matcher(
                        Files.readString(ROOT.resolve("docs/reference/configuration.md")));
        assertThat(block.find()).isTrue();
        Path file = Files.writeString(home.resolve("tieout.yaml"), block.group(1));

        assertThat(read(file).companies()).containsValue("acme");
    }

    private Settings read(Path file) throws IOException {
        return SettingsReader.read(file, home, Map.of("TIEOUT_DB_PASSWORD", "secret"));
    }
}
