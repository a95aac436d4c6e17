package io.tieout.formats.csv;

import io.tieout.core.documents.Streams;
import io.tieout.core.money.Currencies;
import java.nio.file.FileSystems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What must hold in a mapping beyond the form of its keys. */
final class MappingRules {

    private static final Set<String> COMMON =
            Set.of(
                    "id",
                    "accountId",
                    "amount",
                    "debit",
                    "credit",
                    "indicator",
                    "currency",
                    "counterpartyName",
                    "counterpartyAccount",
                    "text");
    private static final Map<String, Set<String>> OWN =
            Map.of(
                    Streams.BANK_TRANSACTIONS,
                    Set.of(
                            "bookingDate",
                            "valueDate",
                            "transactionCode",
                            "paymentMethod",
                            "statementId"),
                    Streams.LEDGER_ENTRIES,
                    Set.of("postingDate", "kind"));

    /** Of a statement as a whole: the same in all of its rows, or given for the file. */
    private static final Set<String> OF_STATEMENT =
            Set.of(
                    "statementId",
                    "companyId",
                    "side",
                    "partyId",
                    "partyName",
                    "statementDate",
                    "fromDate",
                    "form",
                    "currency",
                    "openingBalance",
                    "closingBalance");

    private static final Set<String> OF_LINE =
            Set.of(
                    "date",
                    "kind",
                    "reference",
                    "amount",
                    "debit",
                    "credit",
                    "indicator",
                    "balance",
                    "text");
    private static final Pattern GROUP = Pattern.compile("\\(\\?<([a-zA-Z][a-zA-Z0-9]*)>");
    private static final Set<String> NEVER_CONSTANT =
            Set.of("id", "amount", "debit", "credit", "indicator", "bookingDate", "postingDate");

    private final CsvMapping mapping;

    MappingRules(CsvMapping mapping) {
        this.mapping = mapping;
    }

    void check() {
        if (mapping.stream().equals(Streams.STATEMENTS)) {
            checkStatements();
            return;
        }
        if (mapping.fileName() != null) {
            throw bad("fileName", "is for statements only");
        }
        if (!OWN.containsKey(mapping.stream())) {
            throw bad("stream", "must be one of " + streams());
        }
        fields();
        required();
        signs();
        numbers();
        patterns();
    }

    private static Set<String> streams() {
        Set<String> streams = new TreeSet<>(OWN.keySet());
        streams.add(Streams.STATEMENTS);
        return streams;
    }

    private void checkStatements() {
        Set<String> allowed = new TreeSet<>(OF_STATEMENT);
        allowed.addAll(OF_LINE);
        columns(allowed);
        allowed.removeAll(OF_LINE);
        Set<String> given = new TreeSet<>(mapping.constants().keySet());
        constants(allowed);
        if (mapping.fileName() != null) {
            for (String group : groups(mapping.fileName())) {
                if (!allowed.contains(group) || !given.add(group)) {
                    throw bad("fileName", "has the group '" + group + "': allowed are " + allowed);
                }
            }
        }
        given.addAll(mapping.columns().keySet());
        for (String field : List.of("side", "partyId", "statementDate", "currency", "date")) {
            if (!given.contains(field)) {
                throw bad(
                        "columns." + field,
                        "is required, or a constant or a group of fileName of that name");
            }
        }
        if (!given.contains("closingBalance") && !given.contains("balance")) {
            throw bad("columns.closingBalance", "is required, or a running balance");
        }
        signs();
        numbers();
        patterns();
    }

    /** The named groups of a pattern, in order. */
    static List<String> groups(Pattern pattern) {
        return GROUP.matcher(pattern.pattern()).results().map(it -> it.group(1)).toList();
    }

    private void fields() {
        Set<String> allowed = new TreeSet<>(COMMON);
        allowed.addAll(OWN.get(mapping.stream()));
        columns(allowed);
        allowed.removeAll(NEVER_CONSTANT);
        allowed.remove("valueDate");
        constants(allowed);
    }

    private void columns(Set<String> allowed) {
        for (Map.Entry<String, List<String>> column : mapping.columns().entrySet()) {
            String key = "columns." + column.getKey();
            if (!allowed.contains(column.getKey())) {
                throw bad(key, "is not known: allowed are " + allowed);
            }
            if (column.getValue().isEmpty()) {
                throw bad(key, "names no column");
            }
            if (column.getValue().size() > 1 && !isText(column.getKey())) {
                throw bad(key, "takes one column");
            }
        }
    }

    private void constants(Set<String> allowed) {
        for (String constant : mapping.constants().keySet()) {
            if (!allowed.contains(constant)) {
                throw bad("constants." + constant, "is not known: allowed are " + allowed);
            }
            if (mapping.columns().containsKey(constant)) {
                throw bad("constants." + constant, "also has a column: only one is allowed");
            }
        }
    }

    private static boolean isText(String field) {
        return field.equals("text")
                || field.equals("counterpartyName")
                || field.equals("partyName");
    }

    private void required() {
        String date = dateField(mapping.stream());
        if (!mapping.columns().containsKey(date)) {
            throw bad("columns." + date, "is required");
        }
        for (String field : List.of("accountId", "currency")) {
            if (!mapping.columns().containsKey(field) && !mapping.constants().containsKey(field)) {
                throw bad("columns." + field, "is required, or a constant of that name");
            }
        }
        String currency = mapping.constants().get("currency");
        if (currency != null && !Currencies.isKnown(currency)) {
            throw bad("constants.currency", "is '" + currency + "': not an ISO 4217 currency");
        }
    }

    private void signs() {
        Set<String> given = new TreeSet<>(mapping.columns().keySet());
        given.retainAll(Set.of("amount", "debit", "credit", "indicator"));
        boolean known =
                given.equals(Set.of("amount"))
                        || given.equals(Set.of("amount", "indicator"))
                        || given.equals(Set.of("debit", "credit"));
        if (!known) {
            throw bad(
                    "columns",
                    "has "
                            + given
                            + " for the amount: allowed are amount (signed), amount and indicator,"
                            + " or debit and credit");
        }
        for (String word : mapping.amounts().credits()) {
            if (mapping.amounts().debits().contains(word)) {
                throw bad("credits", "and debits both have '" + word + "'");
            }
        }
    }

    /** Without a header, columns are numbers. */
    private void numbers() {
        if (mapping.dialect().header()) {
            return;
        }
        List<String> all = new ArrayList<>();
        mapping.columns().values().forEach(all::addAll);
        mapping.references().forEach(reference -> all.add(reference.column()));
        for (String column : all) {
            if (!column.matches("[1-9]\\d{0,3}")) {
                throw bad(
                        "columns",
                        "has '" + column + "': without a header, columns are numbers from 1");
            }
        }
    }

    private void patterns() {
        if (mapping.dates().isEmpty()) {
            throw bad("dates", "is required: patterns such as yyyy-MM-dd or dd.MM.yyyy");
        }
        for (String pattern : mapping.dates()) {
            try {
                Cells.dateFormat(pattern);
            } catch (IllegalArgumentException e) {
                throw bad("dates", "has '" + pattern + "': " + e.getMessage());
            }
        }
        for (String glob : mapping.files()) {
            try {
                FileSystems.getDefault().getPathMatcher("glob:" + glob);
            } catch (IllegalArgumentException e) {
                throw bad("files", "has '" + glob + "', which is not a glob such as acme-*.csv");
            }
        }
    }

    /** The field that dates a document of the stream. */
    static String dateField(String stream) {
        return stream.equals(Streams.LEDGER_ENTRIES) ? "postingDate" : "bookingDate";
    }

    private MappingException bad(String key, String problem) {
        return new MappingException(mapping.name(), key, problem);
    }
}
