package io.tieout.jobs.run;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.tieout.testkit.browser.Chromium;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Somebody at the screens of a running engine, with a keyboard and no mouse, in the Chromium of
 * this machine. Nothing is downloaded: where there is none, the test is skipped.
 */
final class ScreenPerson implements AutoCloseable {

    private static final int MOST_TABS = 120;
    private static final double SHORT_MILLIS = 300;
    private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    private static final String IS_FOCUSED =
            "name => { const e = document.activeElement;"
                    + " return [e.getAttribute('aria-label'), e.textContent]"
                    + ".some(it => (it || '').trim() === name) }";
    private static final String FINDINGS =
            "async () => { const r = await axe.run(document, {"
                    + " runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],"
                    + " rules: { 'target-size': { enabled: false } } });"
                    + " return r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html)) }";

    private final Chromium chromium;
    private final Page page;

    private ScreenPerson(Chromium chromium) {
        this.chromium = chromium;
        page =
                chromium.browser()
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setViewportSize(1440, 880)
                                        .setLocale("en-GB"))
                        .newPage();
    }

    /** Before anything else is started: skips the test where there is no Chromium. */
    static ScreenPerson sitsDown() {
        return new ScreenPerson(Chromium.start());
    }

    void signIn(String address, String user, String password) {
        page.navigate(address);
        assertThat(page.getByLabel("User")).isFocused();
        type(user).press("Tab").type(password).press("Enter");
        assertThat(page.locator(".nav")).isVisible();
    }

    Page page() {
        return page;
    }

    Locator see(String selector) {
        return page.locator(selector);
    }

    ScreenPerson press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    ScreenPerson type(String text) {
        page.keyboard().type(text);
        return this;
    }

    private void openPalette() {
        pressUntil("Control+k", ".palette input");
        assertThat(page.locator(".palette input")).isFocused();
    }

    /**
     * Presses a key that leads to what is then seen. A page that was only just drawn may not listen
     * yet: then the key is pressed again.
     */
    ScreenPerson pressUntil(String key, String selector) {
        Locator sought = page.locator(selector);
        for (int i = 0; i < MOST_TABS && !sought.first().isVisible(); i++) {
            press(key);
            page.waitForTimeout(SHORT_MILLIS);
        }
        assertThat(sought.first()).isVisible();
        return this;
    }

    /** To a screen as the palette finds it. */
    void goTo(String screen) {
        openPalette();
        type(screen);
        assertThat(page.locator("[role=option][aria-selected=true]")).containsText(screen);
        press("Enter");
    }

    /** Presses Tab until what has the focus has this label or text. */
    ScreenPerson tabTo(String name) {
        for (int i = 0; i < MOST_TABS; i++) {
            press("Tab");
            if (Boolean.TRUE.equals(page.evaluate(IS_FOCUSED, name))) {
                return this;
            }
        }
        throw new AssertionError("no way to '" + name + "' by Tab");
    }

    /** What a program can find against WCAG 2.2 AA on what is shown, in both colour schemes. */
    void requireAccessible(String what) throws IOException {
        try (InputStream axe = ScreenPerson.class.getResourceAsStream(AXE)) {
            page.evaluate(new String(axe.readAllBytes(), StandardCharsets.UTF_8) + "; null");
        }
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertThat((List<?>) page.evaluate(FINDINGS)).as(what + ", " + scheme).isEmpty();
        }
    }

    @Override
    public void close() {
        chromium.close();
    }
}
