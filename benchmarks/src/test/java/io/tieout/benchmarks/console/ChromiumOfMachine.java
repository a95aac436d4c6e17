package io.tieout.benchmarks.console;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium that is installed, without a window. Nothing is downloaded. */
final class ChromiumOfMachine implements AutoCloseable {

    private static final String VARIABLE = "TIEOUT_CHROMIUM";
    private static final double PATIENCE_MILLIS = 30_000;

    private final Playwright playwright;
    private final Browser browser;

    private ChromiumOfMachine(Path program) {
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
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--enable-precise-memory-info")));
    }

    /** Skips the test where there is none. */
    static ChromiumOfMachine start() {
        Optional<Path> program =
                Stream.of(
                                System.getenv(VARIABLE),
                                "/usr/bin/chromium",
                                "/usr/bin/chromium-browser",
                                "/usr/bin/google-chrome")
                        .filter(Objects::nonNull)
                        .map(Path::of)
                        .filter(Files::isExecutable)
                        .findFirst();
        assumeTrue(program.isPresent(), "no Chromium on this machine, and none in " + VARIABLE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        return new ChromiumOfMachine(program.get());
    }

    Page page() {
        return browser.newPage(
                new Browser.NewPageOptions().setViewportSize(1440, 880).setLocale("en-GB"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
