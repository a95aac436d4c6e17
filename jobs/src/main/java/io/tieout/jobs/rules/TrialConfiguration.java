package io.tieout.jobs.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.tieout.core.documents.RuleFlow;
import io.tieout.core.rules.RuleVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Configurations for bounded runs that only try something: the engine's own with other rules, and
 * without all that would write to somebody or into the engine's folders.
 */
final class TrialConfiguration {

    private static final ObjectMapper YAML = new YAMLMapper();
    private static final List<String> NOT_TRIED =
            List.of(
                    "dataFolder",
                    "inputFolder",
                    "logFolder",
                    "database",
                    "webPort",
                    "collections",
                    "console",
                    "casework");

    private TrialConfiguration() {}

    /**
     * @param engine configuration that the engine was started with; empty for the defaults
     * @param values of the rules of a flow, by key
     */
    static void write(
            Optional<Path> engine, RuleFlow flow, Map<String, String> values, Path data, Path file)
            throws IOException {
        ObjectNode root = YAML.createObjectNode();
        if (engine.isPresent()
                && YAML.readTree(Files.readAllBytes(engine.get())) instanceof ObjectNode given) {
            root = given;
        }
        root.remove(NOT_TRIED);
        root.put("dataFolder", data.toAbsolutePath().toString());
        for (Map.Entry<String, String> it : values.entrySet()) {
            if (it.getKey().equals(RuleVersion.AUTONOMY)) {
                root.put(RuleVersion.AUTONOMY, it.getValue());
            } else {
                put(root, RuleValues.section(flow) + it.getKey(), it.getValue());
            }
        }
        Files.write(file, YAML.writeValueAsBytes(root));
    }

    /** A section that the file names and leaves empty is one, too. */
    private static ObjectNode inside(ObjectNode into, String section) {
        return into.get(section) instanceof ObjectNode known ? known : into.putObject(section);
    }

    private static void put(ObjectNode into, String key, String value) throws IOException {
        int dot = key.indexOf('.');
        if (dot < 0) {
            JsonNode typed = YAML.readTree(value);
            into.set(key, typed == null || typed.isMissingNode() ? into.nullNode() : typed);
        } else {
            put(inside(into, key.substring(0, dot)), key.substring(dot + 1), value);
        }
    }
}
