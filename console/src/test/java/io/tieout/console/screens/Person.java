package io.tieout.console.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Somebody before a screen who has a keyboard and no mouse. What the browser complains about is
 * kept.
 */
final class Person implements AutoCloseable {

    private static final int MOST_TABS = 120;
    private static final double SHORT_MILLIS = 300;
    private static final String IS_FOCUSED =
            "name => { const e = document.activeElement;"
                    + " return [e.id, e.getAttribute('aria-label'), e.title, e.textContent]"
                    + ".some(it => (it || '').trim() === name) }";

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Person(Browser browser, ColorScheme scheme) {
        context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(1440, 880)
                                .setColorScheme(scheme)
                                .setLocale("en-GB")
                                .setTimezoneId("Europe/Berlin"));
        page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(
                message -> {
                    boolean isExpected = message.text().contains("401");
                    if (message.type().equals("error") && !isExpected) {
                        complaints.add(message.text());
                    }
                });
    }

    /** Opens the console and signs in. */
    static Person signedIn(Browser browser, ColorScheme scheme, String address, String user) {
        Person person = new Person(browser, scheme);
        person.page.navigate(address);
        assertThat(person.page.getByLabel("User")).isFocused();
        person.type(user).press("Tab").type(ScreenConsole.PASSWORD).press("Enter");
        assertThat(person.page.locator(".nav")).isVisible();
        return person;
    }

    /** Opens an address without signing in. */
    static Person at(Browser browser, ColorScheme scheme, String address) {
        Person person = new Person(browser, scheme);
        person.page.navigate(address);
        return person;
    }

    Page page() {
        return page;
    }

    List<String> complaints() {
        return complaints;
    }

    Locator heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    Person press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    Person type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** A page that was only just drawn may not listen yet: then the keys are pressed again. */
    private void openPalette() {
        Locator palette = page.locator(".palette input");
        for (int i = 0; i < MOST_TABS && !palette.isVisible(); i++) {
            press("Control+k");
            page.waitForTimeout(SHORT_MILLIS);
        }
        assertThat(palette).isFocused();
    }

    /** To a screen as the palette finds it. */
    Person goTo(String screen) {
        openPalette();
        type(screen);
        assertThat(page.locator("[role=option][aria-selected=true]"))
                .hasText(Pattern.compile("^" + screen));
        press("Enter");
        return this;
    }

    /** Presses Tab until what has the focus is named so, or has this id. */
    Person tabTo(String name) {
        for (int i = 0; i < MOST_TABS; i++) {
            press("Tab");
            if (Boolean.TRUE.equals(page.evaluate(IS_FOCUSED, name))) {
                return this;
            }
        }
        throw new AssertionError("no way to '" + name + "' by Tab");
    }

    /** A panel of the page. */
    Locator panel(String title) {
        return page.locator("section[aria-label='" + title + "']");
    }

    /** Keeps a picture if the system property {@code tieout.screenshots} names a folder. */
    Person picture(String name) {
        String folder = System.getProperty("tieout.screenshots");
        if (folder != null) {
            page.evaluate("() => document.fonts.ready");
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(Path.of(folder).resolve(name + ".png")));
        }
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
