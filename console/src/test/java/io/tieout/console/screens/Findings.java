package io.tieout.console.screens;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What axe finds on the page that a person has before him. */
final class Findings {

    /** Without target-size, which takes this version of axe half a minute on a long list. */
    private static final String ASK =
            "async () => { const r = await axe.run(document, {"
                    + " runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],"
                    + " rules: { 'target-size': { enabled: false } } });"
                    + " return r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' | ')) }";

    private static final String AXE = script();

    private Findings() {}

    /** Evaluated, not added as an element: the policy of the page forbids that, as it should. */
    static List<?> on(Person person) {
        Page page = person.page();
        page.evaluate(AXE + "; null");
        return (List<?>) page.evaluate(ASK);
    }

    private static String script() {
        String name = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
        try (InputStream in = Findings.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
