package io.tieout.jobs.cli;

import io.tieout.connectors.files.FolderLayout;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.DeadLetter;
import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.documents.OpenBill;
import io.tieout.core.documents.PayingAccount;
import io.tieout.core.documents.Streams;
import io.tieout.formats.RecordReader;
import io.tieout.formats.Row;
import io.tieout.formats.json.JsonLinesFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What folders say is owed, where it can be paid from, and what was sent to the bank before. Bad
 * lines are set aside; other files are not looked at.
 */
final class PaymentsInput {

    private static final List<String> WANTED =
            List.of(Streams.PAYABLES, Streams.PAYMENT_ACCOUNTS, Streams.LEDGER_ENTRIES);
    private static final Comparator<PayingAccount> PREFERRED =
            Comparator.comparingInt(PayingAccount::preference).thenComparing(PayingAccount::id);

    private final List<OpenBill> bills = new ArrayList<>();
    private final List<LedgerEntry> entries = new ArrayList<>();
    private final Map<String, PayingAccount> accounts = new TreeMap<>();
    private final List<DeadLetter> letters = new ArrayList<>();
    private long accepted;

    /**
     * @throws UsageException if there is no such folder, or an account stands there twice with
     *     different content
     * @throws UnreachableException if a file cannot be read
     */
    static PaymentsInput of(List<Path> folders) {
        PaymentsInput input = new PaymentsInput();
        read(folders, WANTED, input::take);
        return input;
    }

    List<OpenBill> bills() {
        return bills;
    }

    List<LedgerEntry> entries() {
        return entries;
    }

    /** The preferred ones first. */
    List<PayingAccount> accounts() {
        return accounts.values().stream().sorted(PREFERRED).toList();
    }

    List<DeadLetter> letters() {
        return letters;
    }

    long accepted() {
        return accepted;
    }

    /**
     * Reads the documents of some streams from the JSON Lines of folders, file by file in the order
     * of their names.
     *
     * @throws UsageException if there is no such folder
     * @throws UnreachableException if a file cannot be read
     */
    static void read(List<Path> folders, List<String> streams, Consumer<Row> rows) {
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new UsageException("--in: there is no folder " + folder);
            }
            try {
                for (Path file : files(folder)) {
                    if (holdsAny(streams, file)) {
                        read(file, rows);
                    }
                }
            } catch (IOException e) {
                throw new UnreachableException("cannot read " + folder + ": " + e.getMessage(), e);
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !FolderLayout.isIgnored(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    private static boolean holdsAny(List<String> streams, Path file) throws IOException {
        String name = file.getFileName().toString();
        if (!new JsonLinesFormat().recognises(name, FolderLayout.head(file))) {
            return false;
        }
        for (String stream : streams) {
            try (InputStream bytes = Files.newInputStream(file)) {
                if (JsonLinesFormat.holds(stream, name, bytes)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void read(Path file, Consumer<Row> rows) throws IOException {
        String name = file.getFileName().toString();
        try (RecordReader reader = new JsonLinesFormat().open(name, Files.newInputStream(file))) {
            for (Row row = reader.next(); row != null; row = reader.next()) {
                rows.accept(row);
            }
        }
    }

    private void take(Row row) {
        if (row instanceof Row.Accepted line) {
            take(line.event());
        } else if (row instanceof Row.Rejected line) {
            letters.add(line.letter());
        }
    }

    private void take(CanonicalEvent event) {
        accepted++;
        if (event instanceof OpenBill bill) {
            bills.add(bill);
        } else if (event instanceof LedgerEntry entry) {
            entries.add(entry);
        } else if (event instanceof PayingAccount account) {
            PayingAccount before = accounts.putIfAbsent(account.id(), account);
            if (before != null && !before.equals(account)) {
                throw new UsageException(
                        "account " + account.id() + " stands twice with different content");
            }
        }
    }
}
