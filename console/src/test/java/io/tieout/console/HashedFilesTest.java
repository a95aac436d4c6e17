package io.tieout.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.console.Browser.Answer;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A browser that has seen another version gets none of its files beside this one's. */
class HashedFilesTest {

    private static final Pattern NAMED = Pattern.compile("\"(/main-[0-9A-F]{8}\\.(?:js|css))\"");

    @RegisterExtension static final TestConsole CONSOLE = new TestConsole();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html"})
    void shouldNameFilesByTheirContentInAPageThatIsAskedForEachTime(String path) {
        Answer page = CONSOLE.browser().get(path);

        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        List<String> named = NAMED.matcher(page.text()).results().map(it -> it.group(1)).toList();
        assertThat(named).hasSize(2);
        for (String name : named) {
            Answer file = CONSOLE.browser().get(name);
            assertThat(file.status()).isEqualTo(200);
            assertThat(file.header("Cache-Control"))
                    .isEqualTo("public, max-age=31536000, immutable");
            assertThat(file.text()).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/main.js", "/main.css", "/main-00000000.js", "/main-00000000.css", "/x.js"})
    void shouldNotServeAFileUnderAnotherName(String path) {
        assertThat(CONSOLE.browser().get(path).status()).isEqualTo(404);
    }

    @Test
    void shouldServeWhatHasNoHashWithoutKeepingIt() {
        Answer icon = CONSOLE.browser().get("/icon.svg");

        assertThat(icon.status()).isEqualTo(200);
        assertThat(icon.header("Cache-Control")).doesNotContain("immutable");
    }
}
