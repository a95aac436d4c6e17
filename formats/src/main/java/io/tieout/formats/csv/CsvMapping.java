package io.tieout.formats.csv;

import io.tieout.core.documents.ReferenceType;
import io.tieout.core.documents.StatementLineKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the columns of a delimited file become bank transactions, ledger entries or statements.
 *
 * @param name the mapping file's name, for messages
 * @param stream {@code bank-transactions}, {@code ledger-entries} or {@code statements}
 * @param files globs of file names it is for; {@code *.csv} if empty
 * @param dates patterns, tried in order, strict
 * @param columns canonical field to header names or 1-based numbers; several are joined by a blank
 * @param references columns that hold typed references
 * @param constants canonical field to a fixed value, for what no column gives
 * @param fileName a pattern whose named groups give fields of statements; null if there is none
 * @param kinds words of a kind column in upper case, with what they mean
 */
public record CsvMapping(
        String name,
        String stream,
        List<String> files,
        CsvDialect dialect,
        CsvAmounts amounts,
        List<String> dates,
        Map<String, List<String>> columns,
        List<ReferenceColumn> references,
        Map<String, String> constants,
        Pattern fileName,
        Map<String, StatementLineKind> kinds) {

    private static final String SUFFIX = ".mapping.yaml";

    /** A column of references of one type. */
    public record ReferenceColumn(ReferenceType type, String column) {}

    public CsvMapping {
        files = files.isEmpty() ? List.of("*.csv") : List.copyOf(files);
        dates = List.copyOf(dates);
        columns = Map.copyOf(columns);
        references = List.copyOf(references);
        constants = Map.copyOf(constants);
        kinds = Map.copyOf(kinds);
    }

    /**
     * The values that hold for a whole file: constants, and what its name says.
     *
     * @throws IllegalArgumentException if the name does not fit
     */
    Map<String, String> given(String source) {
        if (fileName == null) {
            return constants;
        }
        Map<String, String> given = new HashMap<>(constants);
        String name = Path.of(source).getFileName().toString();
        Matcher matcher = fileName.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "the file name '" + name + "' does not fit " + fileName);
        }
        for (String group : MappingRules.groups(fileName)) {
            if (matcher.group(group) != null) {
                given.put(group, matcher.group(group));
            }
        }
        return given;
    }

    /**
     * Reads and checks a mapping in YAML.
     *
     * @param name the file's name, for messages
     * @throws MappingException that names file, key and what is allowed
     */
    public static CsvMapping read(String name, InputStream yaml) throws IOException {
        return new MappingReader(name).read(yaml);
    }

    /**
     * The mapping beside a data file: {@code acme.csv.mapping.yaml} or {@code acme.mapping.yaml}
     * for {@code acme.csv}; empty if there is none.
     */
    public static Optional<CsvMapping> beside(Path dataFile) throws IOException {
        String name = dataFile.getFileName().toString();
        int point = name.lastIndexOf('.');
        String stem = point > 0 ? name.substring(0, point) : name;
        for (String candidate : List.of(name + SUFFIX, stem + SUFFIX)) {
            Path path = dataFile.resolveSibling(candidate);
            if (Files.isRegularFile(path)) {
                try (InputStream yaml = Files.newInputStream(path)) {
                    return Optional.of(read(candidate, yaml));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the mapping is for files of that name. */
    public boolean isFor(String fileName) {
        Path path = Path.of(fileName).getFileName();
        return files.stream()
                .anyMatch(
                        glob ->
                                FileSystems.getDefault()
                                        .getPathMatcher("glob:" + glob)
                                        .matches(path));
    }
}
