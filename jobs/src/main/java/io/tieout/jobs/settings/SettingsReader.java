package io.tieout.jobs.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.tieout.core.bank.BankSettings;
import io.tieout.core.figures.UnitCosts;
import io.tieout.core.identification.IdentificationSettings;
import io.tieout.core.money.Currencies;
import io.tieout.core.payables.PayablesSettings;
import io.tieout.core.receivables.ReceivablesSettings;
import io.tieout.store.DatabaseSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads {@link Settings} from YAML. A key that is not known, or a value that cannot be, is refused:
 * a setting that is silently ignored is worse than none. Paths are relative to the file; a password
 * written {@code ${NAME}} is taken from the environment.
 */
public final class SettingsReader {

    private static final ObjectMapper YAML =
            strict(
                    YAMLMapper.builder(
                                    YAMLFactory.builder()
                                            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                            .build())
                            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                            .build());
    private static final ObjectMapper TREE =
            strict(
                    JsonMapper.builder()
                            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                            .build());
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(\\w+)}");

    private final Path file;
    private final Map<String, String> environment;

    private SettingsReader(Path file, Map<String, String> environment) {
        this.file = file;
        this.environment = environment;
    }

    /**
     * @param home folder of the installation, for what the file does not say
     * @throws IOException if the file cannot be read
     * @throws SettingsException if something in it is wrong
     */
    public static Settings read(Path file, Path home, Map<String, String> environment)
            throws IOException {
        byte[] yaml = Files.readAllBytes(file);
        SettingsReader reader = new SettingsReader(file, environment);
        try {
            JsonNode tree = YAML.readTree(yaml);
            if (tree == null || tree.isMissingNode() || tree.isNull()) {
                return Settings.defaults(home);
            }
            return reader.settings(
                    YAML.treeToValue(tree, SettingsFile.class), Settings.defaults(home));
        } catch (JsonProcessingException e) {
            throw new SettingsException(reader.message(e), e);
        } catch (IllegalArgumentException e) {
            throw new SettingsException(file + ": " + e.getMessage(), e);
        }
    }

    private Settings settings(SettingsFile given, Settings defaults)
            throws JsonProcessingException {
        Path data = path(given.dataFolder(), defaults.dataFolder());
        return new Settings(
                data,
                path(given.inputFolder(), data.resolve("inbox")),
                path(given.logFolder(), data.resolve("log")),
                database(given.database()),
                Objects.requireNonNullElse(given.parallelism(), defaults.parallelism()),
                settle(given.settle(), defaults.settle()),
                Objects.requireNonNullElse(given.autonomy(), defaults.autonomy()),
                Objects.requireNonNullElse(given.companies(), defaults.companies()),
                Objects.requireNonNullElse(given.companyCurrencies(), defaults.companyCurrencies()),
                overriding(BankSettings.DEFAULTS, BankSettings.class, given.bank(), "bank"),
                receivables(given.receivables()),
                Objects.requireNonNullElse(given.webPort(), defaults.webPort()),
                new CollectionsReader(file, environment).read(given.collections()),
                new ConsoleReader(environment).read(given.console()),
                payables(given.payables()),
                CaseworkReader.read(given.casework()),
                statements(given.statements()),
                unitCosts(given.treasury()));
    }

    private static Optional<UnitCosts> unitCosts(SettingsFile.Treasury given) {
        if (given == null || given.unitCosts() == null) {
            return Optional.empty();
        }
        SettingsFile.UnitCostsGiven costs = given.unitCosts();
        if (costs.currency() == null || !Currencies.isKnown(costs.currency())) {
            throw new IllegalArgumentException(
                    "treasury.unitCosts.currency is no known currency: '" + costs.currency() + "'");
        }
        if (costs.automatic() == null || costs.byHand() == null) {
            throw new IllegalArgumentException(
                    "treasury.unitCosts needs 'currency', 'automatic' and 'byHand'");
        }
        if (costs.automatic().signum() < 0 || costs.byHand().signum() < 0) {
            throw new IllegalArgumentException("treasury.unitCosts are below zero");
        }
        return Optional.of(new UnitCosts(costs.currency(), costs.automatic(), costs.byHand()));
    }

    private Path path(String given, Path otherwise) {
        return given == null ? otherwise : file.toAbsolutePath().resolveSibling(given);
    }

    private Optional<DatabaseSettings> database(SettingsFile.Database given) {
        if (given == null) {
            return Optional.empty();
        }
        boolean embedded = Boolean.TRUE.equals(given.embedded());
        if (embedded == (given.url() != null)) {
            throw new IllegalArgumentException(
                    "database needs either 'embedded: true' or 'url', 'user' and 'password'");
        }
        if (embedded) {
            return Optional.empty();
        }
        if (given.user() == null) {
            throw new IllegalArgumentException("database.user is missing");
        }
        return Optional.of(
                DatabaseSettings.of(given.url(), given.user(), password(given.password())));
    }

    private String password(String given) {
        if (given == null) {
            return "";
        }
        Matcher reference = REFERENCE.matcher(given);
        if (!reference.matches()) {
            return given;
        }
        String value = environment.get(reference.group(1));
        if (value == null) {
            throw new IllegalArgumentException(
                    "database.password refers to the environment variable "
                            + reference.group(1)
                            + ", which is not set");
        }
        return value;
    }

    private static SettleSettings settle(SettingsFile.Settle given, SettleSettings defaults) {
        if (given == null) {
            return defaults;
        }
        return new SettleSettings(
                duration("settle.tick", given.tick(), defaults.tick()),
                duration("settle.certain", given.certain(), defaults.certain()),
                duration("settle.inferred", given.inferred(), defaults.inferred()));
    }

    private static Duration duration(String key, String given, Duration otherwise) {
        if (given == null) {
            return otherwise;
        }
        try {
            return Durations.parse(given);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(key + " " + e.getMessage(), e);
        }
    }

    private static StatementsConfiguration statements(SettingsFile.Statements given) {
        StatementsConfiguration otherwise = StatementsConfiguration.DEFAULTS;
        return given == null
                ? otherwise
                : new StatementsConfiguration(
                        duration("statements.retention", given.retention(), otherwise.retention()),
                        duration(
                                "statements.payeeRetention",
                                given.payeeRetention(),
                                otherwise.payeeRetention()));
    }

    private static CashSettings receivables(SettingsFile.Receivables given)
            throws JsonProcessingException {
        if (given == null) {
            return CashSettings.DEFAULTS;
        }
        refuseDelays(given.rules(), "receivables");
        return new CashSettings(
                overriding(
                        ReceivablesSettings.DEFAULTS,
                        ReceivablesSettings.class,
                        given.rules(),
                        "receivables.rules"),
                overriding(
                        IdentificationSettings.DEFAULTS,
                        IdentificationSettings.class,
                        given.identification(),
                        "receivables.identification"),
                Set.copyOf(Objects.requireNonNullElse(given.accountsWithoutCashBook(), List.of())));
    }

    private PayablesConfiguration payables(PayablesFile given) throws JsonProcessingException {
        PayablesConfiguration defaults = PayablesConfiguration.DEFAULTS;
        if (given == null) {
            return defaults;
        }
        refuseDelays(given.rules(), "payables");
        return new PayablesConfiguration(
                overriding(
                        defaults.rules(), PayablesSettings.class, given.rules(), "payables.rules"),
                duration(
                        "payables.orderRetention",
                        given.orderRetention(),
                        defaults.orderRetention()),
                PayablesReader.read(given),
                new ApprovalNoticesReader(environment).read(given));
    }

    /** How long documents wait is the same for all rules of an installation. */
    private static void refuseDelays(ObjectNode rules, String flow) {
        for (String key : List.of("certainMillis", "inferredMillis")) {
            if (rules != null && rules.has(key)) {
                throw new IllegalArgumentException(flow + ".rules." + key + " stands under settle");
            }
        }
    }

    /** The defaults with what the file overrides, however deep. */
    private static <T> T overriding(T defaults, Class<T> type, ObjectNode given, String path)
            throws JsonProcessingException {
        if (given == null) {
            return defaults;
        }
        ObjectNode merged = TREE.valueToTree(defaults);
        merge(merged, given, path);
        return TREE.treeToValue(merged, type);
    }

    /** What has keys by default has these and no others; where there are none, any. */
    private static void merge(ObjectNode into, ObjectNode given, String path) {
        for (Map.Entry<String, JsonNode> field : given.properties()) {
            String key = path + "." + field.getKey();
            JsonNode before = into.get(field.getKey());
            if (before == null) {
                throw new IllegalArgumentException(
                        unknown(key, into.properties().stream().map(Map.Entry::getKey).toList()));
            }
            if (before instanceof ObjectNode nested && !nested.isEmpty()) {
                if (!(field.getValue() instanceof ObjectNode values)) {
                    throw new IllegalArgumentException(key + " must have keys of its own");
                }
                merge(nested, values, key);
            } else {
                into.set(field.getKey(), field.getValue());
            }
        }
    }

    private String message(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return file
                    + ": "
                    + unknown(
                            keyOf(unknown),
                            unknown.getKnownPropertyIds().stream().map(String::valueOf).toList());
        }
        if (e instanceof InvalidFormatException invalid) {
            return file
                    + ": "
                    + keyOf(invalid)
                    + " cannot be '"
                    + invalid.getValue()
                    + "'"
                    + allowed(invalid);
        }
        String key = e instanceof JsonMappingException mapping ? keyOf(mapping) : "";
        return file + ": " + (key.isEmpty() ? "" : key + ": ") + place(e) + e.getOriginalMessage();
    }

    private static String place(JsonProcessingException e) {
        boolean known = e.getLocation() != null && e.getLocation().getLineNr() > 0;
        return known ? "line " + e.getLocation().getLineNr() + ": " : "";
    }

    private static String unknown(String key, Collection<String> known) {
        return "unknown key '"
                + key
                + "'; known are "
                + known.stream().sorted().collect(Collectors.joining(", "));
    }

    private static String allowed(InvalidFormatException e) {
        Object[] values = e.getTargetType().getEnumConstants();
        return values == null ? "" : "; allowed are " + Arrays.toString(values);
    }

    private static String keyOf(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "" : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    private static ObjectMapper strict(ObjectMapper mapper) {
        return mapper.configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    }
}
