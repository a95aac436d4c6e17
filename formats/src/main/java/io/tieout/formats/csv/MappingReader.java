package io.tieout.formats.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.tieout.core.documents.ReferenceType;
import io.tieout.core.documents.StatementLineKind;
import io.tieout.formats.csv.CsvMapping.ReferenceColumn;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads one mapping file and refuses it with one clear message. */
final class MappingReader {

    private static final ObjectMapper YAML =
            new ObjectMapper(
                    YAMLFactory.builder()
                            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                            .build());

    private static final Set<String> KEYS =
            Set.of(
                    "stream",
                    "files",
                    "charset",
                    "delimiter",
                    "quote",
                    "header",
                    "skipTop",
                    "skipBottom",
                    "decimal",
                    "grouping",
                    "dates",
                    "credits",
                    "debits",
                    "inverted",
                    "columns",
                    "references",
                    "constants",
                    "fileName",
                    "kinds");

    private final String name;
    private JsonNode root;

    MappingReader(String name) {
        this.name = name;
    }

    CsvMapping read(InputStream yaml) throws IOException {
        try {
            root = YAML.readTree(yaml);
        } catch (JsonProcessingException e) {
            throw new MappingException(name, "", "is not valid YAML: " + e.getOriginalMessage());
        }
        if (!root.isObject()) {
            throw new MappingException(name, "", "must be a list of keys and values");
        }
        onlyKnown("", root, KEYS);
        CsvMapping mapping =
                new CsvMapping(
                        name,
                        text("stream", ""),
                        texts("files", root.get("files")),
                        dialect(),
                        amounts(),
                        texts("dates", root.get("dates")),
                        columns(),
                        references(),
                        constants(),
                        fileName(),
                        kinds());
        new MappingRules(mapping).check();
        return mapping;
    }

    private CsvDialect dialect() {
        char delimiter = character("delimiter", ',');
        char quote = character("quote", '"');
        if (delimiter == quote) {
            throw bad("quote", "must differ from the delimiter");
        }
        return new CsvDialect(
                charset(),
                delimiter,
                quote,
                bool("header", true),
                count("skipTop"),
                count("skipBottom"));
    }

    private CsvAmounts amounts() {
        char decimal = character("decimal", '.');
        Character grouping = root.has("grouping") ? (Character) character("grouping", ' ') : null;
        if (grouping != null && grouping == decimal) {
            throw bad("grouping", "must differ from the decimal separator");
        }
        return new CsvAmounts(
                decimal,
                grouping,
                words("credits", "C", "CR", "CRDT", "CREDIT", "H", "HABEN", "+"),
                words("debits", "D", "DR", "DB", "DBIT", "DEBIT", "S", "SOLL", "-"),
                bool("inverted", false));
    }

    private Set<String> words(String key, String... defaults) {
        List<String> given = texts(key, root.get(key));
        Set<String> words = new HashSet<>();
        for (String word : given.isEmpty() ? Arrays.asList(defaults) : given) {
            words.add(word.strip().toUpperCase(Locale.ROOT));
        }
        return words;
    }

    private Map<String, List<String>> columns() {
        Map<String, List<String>> columns = new HashMap<>();
        JsonNode node = root.get("columns");
        if (node == null || !node.isObject()) {
            throw bad("columns", "must name a column for each canonical field");
        }
        node.properties()
                .forEach(
                        field ->
                                columns.put(
                                        field.getKey(),
                                        texts("columns." + field.getKey(), field.getValue())));
        return columns;
    }

    private List<ReferenceColumn> references() {
        List<ReferenceColumn> references = new ArrayList<>();
        JsonNode node = root.get("references");
        if (node == null) {
            return references;
        }
        for (JsonNode entry : node) {
            if (!entry.path("type").isTextual() || !entry.path("column").isValueNode()) {
                throw bad("references", "must be a list of {type: ..., column: ...}");
            }
            onlyKnown("references", entry, Set.of("type", "column"));
            references.add(
                    new ReferenceColumn(
                            referenceType(entry.get("type").asText()),
                            entry.get("column").asText()));
        }
        if (references.isEmpty()) {
            throw bad("references", "must be a list of {type: ..., column: ...}");
        }
        return references;
    }

    private ReferenceType referenceType(String wireName) {
        Set<String> allowed = new TreeSet<>();
        for (ReferenceType type : ReferenceType.values()) {
            if (type.wireName().equals(wireName)) {
                return type;
            }
            allowed.add(type.wireName());
        }
        throw bad("references.type", "is '" + wireName + "': allowed are " + allowed);
    }

    private Map<String, String> constants() {
        Map<String, String> constants = new HashMap<>();
        JsonNode node = root.get("constants");
        if (node != null && !node.isObject()) {
            throw bad("constants", "must be a list of fields and values");
        }
        if (node != null) {
            node.properties().forEach(field -> constants.put(field.getKey(), constant(field)));
        }
        return constants;
    }

    private String constant(Map.Entry<String, JsonNode> field) {
        if (!field.getValue().isTextual()) {
            throw bad(
                    "constants." + field.getKey(),
                    "must be a text in quotes, so that no digit of it is lost");
        }
        return field.getValue().asText();
    }

    private Pattern fileName() {
        String pattern = text("fileName", "");
        try {
            return pattern.isEmpty() ? null : Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw bad("fileName", "is not a regular expression: " + e.getDescription());
        }
    }

    private Map<String, StatementLineKind> kinds() {
        Map<String, StatementLineKind> kinds = new HashMap<>();
        for (StatementLineKind kind : StatementLineKind.values()) {
            JsonNode words = root.path("kinds").path(kind.wireName());
            for (String word :
                    words.isMissingNode()
                            ? List.of(kind.wireName())
                            : texts("kinds." + kind.wireName(), words)) {
                String key = word.strip().toUpperCase(Locale.ROOT);
                if (kinds.put(key, kind) != null) {
                    throw bad("kinds", "has '" + word + "' twice");
                }
            }
        }
        if (root.has("kinds")) {
            Set<String> known = new TreeSet<>();
            for (StatementLineKind kind : StatementLineKind.values()) {
                known.add(kind.wireName());
            }
            onlyKnown("kinds", root.get("kinds"), known);
        }
        return kinds;
    }

    private Charset charset() {
        String charsetName = text("charset", "UTF-8");
        try {
            Charset charset = Charset.forName(charsetName);
            if ("\n;\"".equals(new String(bytesOfAscii(), charset))) {
                return charset;
            }
        } catch (IllegalArgumentException e) {
            throw bad("charset", "is '" + charsetName + "', which this Java does not know");
        }
        throw bad("charset", "is '" + charsetName + "': allowed are charsets that contain ASCII");
    }

    private static byte[] bytesOfAscii() {
        return "\n;\"".getBytes(StandardCharsets.US_ASCII);
    }

    private char character(String key, char absent) {
        String text = text(key, String.valueOf(absent));
        if (text.equals("tab")) {
            return '\t';
        }
        if (text.length() != 1 || text.charAt(0) == '\n' || text.charAt(0) == '\r') {
            throw bad(key, "is '" + text + "': allowed is one character, or 'tab'");
        }
        return text.charAt(0);
    }

    private String text(String key, String absent) {
        JsonNode node = root.get(key);
        return node == null || node.isNull() ? absent : scalar(key, node);
    }

    private boolean bool(String key, boolean absent) {
        JsonNode node = root.get(key);
        if (node != null && !node.isBoolean()) {
            throw bad(key, "must be true or false");
        }
        return node == null ? absent : node.asBoolean();
    }

    private int count(String key) {
        JsonNode node = root.get(key);
        if (node == null) {
            return 0;
        }
        if (!node.isInt() || node.asInt() < 0 || node.asInt() > 10_000) {
            throw bad(key, "must be a whole number from 0 to 10000");
        }
        return node.asInt();
    }

    private List<String> texts(String key, JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node == null || node.isNull()) {
            return texts;
        }
        if (!node.isArray()) {
            return List.of(scalar(key, node));
        }
        for (JsonNode element : node) {
            texts.add(scalar(key, element));
        }
        return texts;
    }

    private String scalar(String key, JsonNode node) {
        if (!node.isValueNode() || node.getNodeType() == JsonNodeType.NULL) {
            throw bad(key, "must be a text");
        }
        return node.asText();
    }

    private void onlyKnown(String parent, JsonNode node, Set<String> allowed) {
        node.fieldNames()
                .forEachRemaining(
                        key -> {
                            if (!allowed.contains(key)) {
                                throw bad(
                                        parent.isEmpty() ? key : parent + "." + key,
                                        "is not known: allowed are " + new TreeSet<>(allowed));
                            }
                        });
    }

    private MappingException bad(String key, String problem) {
        return new MappingException(name, key, problem);
    }
}
