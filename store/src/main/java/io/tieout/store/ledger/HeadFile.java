package io.tieout.store.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Exported chain heads: one JSON object {@code {"companyId":…,"sequence":…,"hash":…}} a line.
 * Written as a whole or not at all.
 */
public final class HeadFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private HeadFile() {}

    /** Replaces the file. */
    public static void write(Path file, Collection<ChainHead> heads) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (ChainHead head : heads) {
            lines.append(
                            JSON.createObjectNode()
                                    .put("companyId", head.companyId())
                                    .put("sequence", head.sequence())
                                    .put("hash", head.hash()))
                    .append('\n');
        }
        Path whole = file.toAbsolutePath();
        Path next = whole.resolveSibling(whole.getFileName() + ".next");
        Files.writeString(next, lines, StandardCharsets.UTF_8);
        Files.move(
                next, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * @throws IOException if the file cannot be read or a line is no head
     */
    public static List<ChainHead> read(Path file) throws IOException {
        List<ChainHead> heads = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (!line.isBlank()) {
                heads.add(head(line, file));
            }
        }
        return heads;
    }

    private static ChainHead head(String line, Path file) throws IOException {
        try {
            JsonNode json = JSON.readTree(line);
            return new ChainHead(
                    json.required("companyId").textValue(),
                    json.required("sequence").longValue(),
                    json.required("hash").textValue());
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new IOException(file + " holds a line that is no chain head: " + line, e);
        }
    }
}
