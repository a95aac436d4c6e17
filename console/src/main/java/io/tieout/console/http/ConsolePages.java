package io.tieout.console.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The screens together with the description of the API and a page to browse it. */
public final class ConsolePages {

    private static final String FOLDER = "/io/tieout/console/";

    private ConsolePages() {}

    public static StaticPages of(List<Endpoint> endpoints) {
        byte[] description = OpenApi.document(endpoints);
        byte[] page = own("docs.html");
        byte[] script = own("docs.js");
        byte[] style = own("docs.css");
        try {
            return new StaticPages(
                    Map.of(
                            "/openapi.json", () -> description,
                            "/api/docs", () -> page,
                            "/api/docs/docs.js", () -> script,
                            "/api/docs/docs.css", () -> style));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] own(String name) {
        try {
            return StaticPages.resource(FOLDER + name).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
