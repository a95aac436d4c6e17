package io.tieout.console.http;

import java.io.IOException;
import java.util.Map;

/** A print as an answer, to be kept under a name of its own. */
public final class PrintedFile {

    private static final Map<String, String> CONTENT_TYPES =
            Map.of(
                    "pdf",
                    "application/pdf",
                    "xlsx",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    "json",
                    "application/json");

    private PrintedFile() {}

    /**
     * Answers with it.
     *
     * @param name without the format; what does not belong into a file's name is replaced
     * @param format {@code pdf}, {@code xlsx} or {@code json}
     * @return null: the answer is given
     */
    public static Reply send(Asked asked, String name, String format, byte[] file)
            throws IOException {
        asked.context()
                .contentType(CONTENT_TYPES.getOrDefault(format, "application/octet-stream"))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\""
                                + name.replaceAll("[^A-Za-z0-9_-]", "_")
                                + '.'
                                + format
                                + '"');
        asked.context().outputStream().write(file);
        return null;
    }
}
