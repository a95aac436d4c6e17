package io.tieout.benchmarks.peers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tieout.store.DatabaseSettings;
import io.tieout.store.embedded.EmbeddedServer;
import io.tieout.store.embedded.EmbeddedServerSettings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postgresql.copy.CopyIn;
import org.postgresql.core.BaseConnection;

/**
 * What people do with two lists: both are copied into PostgreSQL and joined by party, number and
 * amount, with an outer join, so that what has no partner stays over on its side. Knows of no
 * approvals, no other spellings and no causes.
 */
public final class SqlOuterJoin {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double NANOS = 1e9;
    private static final String TABLES =
            "create unlogged table theirs (id text, account text, number text, amount numeric);"
                    + "create unlogged table ours (id text, account text, number text, amount numeric);";
    private static final String JOIN =
            "create unlogged table joined as select t.id as line, o.id as item from theirs t"
                    + " full outer join ours o on t.account = o.account and t.number = o.number"
                    + " and t.amount = o.amount";

    private final Map<String, String> partyByAccount = new HashMap<>();
    private final Path feed;
    private CopyIn copy;

    private SqlOuterJoin(Path feed) {
        this.feed = feed;
    }

    /**
     * What it took and gave.
     *
     * @param wallSeconds reading, copying and joining
     * @param cpuSeconds of the same, here and in the database
     * @param items that each line was joined with; lines joined with nothing have none
     */
    public record Joined(double wallSeconds, double cpuSeconds, Map<String, Set<String>> items) {}

    /** Runs in a database of its own below the folder, with one worker. */
    public static Joined of(Path feed, Path work) throws SQLException, IOException {
        try (EmbeddedServer server =
                EmbeddedServer.startUntilClosed(
                        EmbeddedServerSettings.of(work.resolve("postgres")))) {
            DatabaseSettings settings = server.databaseSettings();
            try (Connection connection =
                    DriverManager.getConnection(
                            settings.jdbcUrl(), settings.user(), settings.password())) {
                return new SqlOuterJoin(feed).run(connection);
            }
        }
    }

    private Joined run(Connection connection) throws SQLException, IOException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        try (Statement sql = connection.createStatement()) {
            sql.execute(
                    "drop table if exists theirs; drop table if exists ours;"
                            + " drop table if exists joined;"
                            + TABLES
                            + "set max_parallel_workers_per_gather = 0; set work_mem = '256MB'");
            long start = System.nanoTime();
            long cpuStart = threads.getCurrentThreadCpuTime();
            double backendStart = cpuOf(sql);
            load(connection.unwrap(BaseConnection.class));
            sql.execute("analyze theirs; analyze ours");
            sql.execute(JOIN);
            double wall = (System.nanoTime() - start) / NANOS;
            double cpu =
                    (threads.getCurrentThreadCpuTime() - cpuStart) / NANOS
                            + cpuOf(sql)
                            - backendStart;
            return new Joined(wall, cpu, joined(sql));
        }
    }

    private static double cpuOf(Statement sql) throws SQLException {
        try (ResultSet pid = sql.executeQuery("select pg_backend_pid()")) {
            pid.next();
            return ProcessHandle.of(pid.getLong(1))
                            .flatMap(it -> it.info().totalCpuDuration())
                            .orElse(Duration.ZERO)
                            .toNanos()
                    / NANOS;
        }
    }

    private void load(BaseConnection connection) throws SQLException, IOException {
        copy = connection.getCopyAPI().copyIn("copy theirs from stdin");
        each("statements", this::statement);
        copy.endCopy();
        copy = connection.getCopyAPI().copyIn("copy ours from stdin");
        each("vendors", it -> party(it, "accounts"));
        each("customers", it -> party(it, "payerAccounts"));
        each("invoices", it -> bill(it, "vendorId", "grossAmount", "creditNote"));
        each("receivables", it -> bill(it, "customerId", "amount", "creditMemo"));
        each("ledger-entries", it -> payment(it, it.get("amount").asText()));
        each("bank-transactions", it -> payment(it, negated(it.get("amount").asText())));
        copy.endCopy();
    }

    private interface Row {
        void take(JsonNode line) throws SQLException;
    }

    private void each(String stream, Row row) throws SQLException, IOException {
        try (MappingIterator<JsonNode> lines =
                JSON.readerFor(JsonNode.class)
                        .readValues(feed.resolve(stream + ".jsonl").toFile())) {
            while (lines.hasNextValue()) {
                row.take(lines.nextValue());
            }
        }
    }

    private void statement(JsonNode it) throws SQLException {
        String account = it.get("partyId").asText() + ' ' + it.get("currency").asText();
        int position = 0;
        for (JsonNode line : it.get("lines")) {
            position++;
            if (!line.path("kind").asText().equals("broughtForward")) {
                put(
                        it.get("id").asText() + '#' + position,
                        account,
                        line.path("reference").asText(),
                        line.get("amount").asText());
            }
        }
    }

    private void party(JsonNode it, String accounts) {
        it.get(accounts)
                .forEach(account -> partyByAccount.put(account.asText(), it.get("id").asText()));
    }

    private void bill(JsonNode it, String party, String amount, String creditKind)
            throws SQLException {
        boolean isCredit = it.get("kind").asText().equals(creditKind);
        String stated = it.get(amount).asText();
        put(
                it.get("id").asText(),
                it.get(party).asText() + ' ' + it.get("currency").asText(),
                it.get("number").asText(),
                isCredit ? negated(stated) : stated);
    }

    private void payment(JsonNode it, String amount) throws SQLException {
        put(
                it.get("id").asText(),
                partyByAccount.get(it.get("counterpartyAccount").asText())
                        + ' '
                        + it.get("currency").asText(),
                "",
                amount);
    }

    private static String negated(String amount) {
        return amount.startsWith("-") ? amount.substring(1) : '-' + amount;
    }

    private void put(String... cells) throws SQLException {
        byte[] row = (String.join("\t", List.of(cells)) + '\n').getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(row, 0, row.length);
    }

    private static Map<String, Set<String>> joined(Statement sql) throws SQLException {
        Map<String, Set<String>> items = new HashMap<>();
        try (ResultSet rows =
                sql.executeQuery("select line, item from joined where line is not null")) {
            while (rows.next()) {
                Set<String> of = items.computeIfAbsent(rows.getString(1), k -> new HashSet<>());
                if (rows.getString(2) != null) {
                    of.add(rows.getString(2));
                }
            }
        }
        return items;
    }
}
