package io.tieout.benchmarks.forecast;

import io.tieout.core.money.Money;
import io.tieout.core.receivables.AccountItem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Invoices with the day on which each was paid, from a comma-separated file with the columns {@code
 * countrycode}, {@code customerID}, {@code invoiceNumber}, {@code InvoiceDate}, {@code DueDate},
 * {@code InvoiceAmount}, {@code Disputed} and {@code SettledDate}: those of a data set on accounts
 * receivable that IBM published. Dates are day, month, year. The country is the segment.
 */
public final class InvoiceHistoryFile {

    private static final String COMPANY = "default";
    private static final String CURRENCY = "USD";
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final List<String> COLUMNS =
            List.of(
                    "countrycode",
                    "customerID",
                    "invoiceNumber",
                    "InvoiceDate",
                    "DueDate",
                    "InvoiceAmount",
                    "Disputed",
                    "SettledDate");

    private final List<AccountItem> items = new ArrayList<>();
    private final Map<String, String> segments = new HashMap<>();

    private InvoiceHistoryFile() {}

    /**
     * Reads the file.
     *
     * @throws IllegalArgumentException if a column is missing or a value is not what it should be,
     *     with the line
     */
    public static InvoiceHistoryFile read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException(file + " is empty");
        }
        List<String> header = Arrays.asList(lines.get(0).strip().split(",", -1));
        int[] places = COLUMNS.stream().mapToInt(header::indexOf).toArray();
        for (int i = 0; i < places.length; i++) {
            if (places[i] < 0) {
                throw new IllegalArgumentException(file + " has no column " + COLUMNS.get(i));
            }
        }
        InvoiceHistoryFile history = new InvoiceHistoryFile();
        for (int i = 1; i < lines.size(); i++) {
            history.add(lines.get(i), places, file + ":" + (i + 1));
        }
        return history;
    }

    /** The invoices as they stood when all were paid. */
    public List<AccountItem> items() {
        return List.copyOf(items);
    }

    /** The same as if none had ever been in dispute. */
    public List<AccountItem> itemsWithoutDisputes() {
        return items.stream().map(InvoiceHistoryFile::undisputed).toList();
    }

    /** By customer. */
    public Map<String, String> segments() {
        return Map.copyOf(segments);
    }

    private void add(String line, int[] places, String where) {
        String[] cells = line.strip().split(",", -1);
        try {
            String customer = cells[places[1]];
            String number = cells[places[2]];
            Money amount = Money.parse(cells[places[5]], CURRENCY);
            int settled = day(cells[places[7]]);
            items.add(
                    new AccountItem(
                            COMPANY,
                            customer,
                            customer,
                            AccountItem.Kind.INVOICE,
                            number,
                            number,
                            "",
                            amount,
                            Money.zero(CURRENCY),
                            day(cells[places[3]]),
                            day(cells[places[4]]),
                            cells[places[6]].equals("Yes"),
                            settled,
                            settled));
            segments.put(customer, cells[places[0]]);
        } catch (IndexOutOfBoundsException | NumberFormatException | DateTimeParseException e) {
            throw new IllegalArgumentException(where + ": " + e.getMessage(), e);
        }
    }

    private static int day(String date) {
        return Math.toIntExact(LocalDate.parse(date, DATE).toEpochDay());
    }

    private static AccountItem undisputed(AccountItem item) {
        return new AccountItem(
                item.companyId(),
                item.familyId(),
                item.customerId(),
                item.kind(),
                item.id(),
                item.number(),
                item.orderNumber(),
                item.amount(),
                item.open(),
                item.issueDay(),
                item.dueDay(),
                false,
                item.clearedDay(),
                item.asOfDay());
    }
}
