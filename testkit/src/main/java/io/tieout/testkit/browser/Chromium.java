package io.tieout.testkit.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Chromium of this machine, without a window. Nothing is downloaded: where there is none, tests
 * are skipped.
 */
public final class Chromium implements AutoCloseable {

    /** An environment variable with the path of another Chromium. */
    private static final String VARIABLE = "TIEOUT_CHROMIUM";

    /** For machines that have much else to do. */
    private static final double PATIENCE_MILLIS = 30_000;

    private static final List<String> USUAL =
            List.of(
                    "/usr/bin/chromium",
                    "/usr/bin/chromium-browser",
                    "/usr/bin/google-chrome-stable",
                    "/usr/bin/google-chrome",
                    "/snap/bin/chromium");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path program, String... more) {
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(program)
                                        .setArgs(arguments(more)));
    }

    /**
     * Starts it, or skips the test where there is none.
     *
     * @param more arguments to its command line
     */
    public static Chromium start(String... more) {
        Optional<Path> program = find();
        assumeTrue(
                program.isPresent(),
                "no Chromium on this machine: the screens are not tested. Install the package chromium,"
                        + " or name one in "
                        + VARIABLE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        return new Chromium(program.get(), more);
    }

    private static List<String> arguments(String... more) {
        return Stream.concat(Stream.of("--no-sandbox", "--disable-gpu"), Stream.of(more)).toList();
    }

    private static Optional<Path> find() {
        return Stream.concat(Stream.of(System.getenv(VARIABLE)), USUAL.stream())
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
