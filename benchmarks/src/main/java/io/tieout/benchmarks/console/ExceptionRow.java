package io.tieout.benchmarks.console;

import java.time.LocalDate;
import java.util.List;

/**
 * The n-th exception and what belongs to it, as lines of {@code COPY}. Queues, reasons, companies,
 * parties and ages are as uneven as in a large company: a few have most of it.
 */
final class ExceptionRow {

    static final int ACCOUNTS = 60;
    static final int PARTIES = 40_000;
    static final int ASSIGNEES = 200;
    static final int ASSIGNED_OF_THOUSAND = 60;

    /** As of the epoch: 20 November 2026. */
    static final long NOW_MILLIS = 1_795_132_800_000L;

    private static final long OLDEST_MILLIS = 400L * 24 * 3_600_000;

    private record Kind(String queue, String reason, String severity, int share) {}

    /** In thousandths. */
    private static final List<Kind> KINDS =
            List.of(
                    new Kind("bank", "UNMATCHED_BANK", "MEDIUM", 240),
                    new Kind("bank", "UNMATCHED_LEDGER", "MEDIUM", 150),
                    new Kind("bank", "AMBIGUOUS", "LOW", 60),
                    new Kind("bank", "AMOUNT_DIFFERS", "HIGH", 40),
                    new Kind("bank", "DATE_DIFFERS", "LOW", 10),
                    new Kind("receivables", "SHORT_PAYMENT", "MEDIUM", 90),
                    new Kind("receivables", "UNAPPLIED_CASH", "MEDIUM", 70),
                    new Kind("receivables", "UNIDENTIFIED_PAYER", "HIGH", 40),
                    new Kind("receivables", "DEDUCTION", "LOW", 40),
                    new Kind("receivables", "AMBIGUOUS", "LOW", 9),
                    new Kind("receivables", "DUPLICATE_PAYMENT", "HIGH", 1),
                    new Kind("payables", "PRICE_VARIANCE", "MEDIUM", 90),
                    new Kind("payables", "MISSING_RECEIPT", "LOW", 80),
                    new Kind("payables", "POSSIBLE_DUPLICATE", "HIGH", 20),
                    new Kind("payables", "BANK_DETAILS_CHANGED", "HIGH", 2),
                    new Kind("collections", "BROKEN_PROMISE", "MEDIUM", 38),
                    new Kind("invoicing", "MISSING_REQUIRED_INFORMATION", "LOW", 20));

    private static final List<String> FIRST =
            List.of("Harbour", "Meridian", "Castell", "Northwind", "Orchard", "Sable", "Tamarind");
    private static final List<String> SECOND =
            List.of(
                    "Freight",
                    "Papers",
                    "Foods",
                    "Metals",
                    "Textiles",
                    "Energy",
                    "Dental",
                    "Tools");
    private static final List<String> FORM = List.of("GmbH", "Ltd", "SARL", "AG", "BV");

    private ExceptionRow() {}

    static String id(long n) {
        return "x-%010d".formatted(n);
    }

    static String documentId(long n) {
        return "B-" + n;
    }

    static String accountId(int account) {
        return "DE%020d".formatted(account);
    }

    static String companyOf(int account) {
        return "C%02d".formatted(account % 12);
    }

    /** A few parties have much, most have little. */
    private static int party(long n) {
        double u = unit(n, 3);
        return (int) (PARTIES * u * u * u);
    }

    static String partyName(int party) {
        return FIRST.get(party % 7)
                + ' '
                + SECOND.get(party / 7 % 8)
                + " P"
                + party
                + ' '
                + FORM.get(party % 5);
    }

    private static int account(long n) {
        double u = unit(n, 5);
        return (int) (ACCOUNTS * u * u);
    }

    private static Kind kind(long n) {
        int at = (int) (unit(n, 1) * 1_000);
        int sum = 0;
        for (Kind kind : KINDS) {
            sum += kind.share();
            if (at < sum) {
                return kind;
            }
        }
        return KINDS.get(0);
    }

    /** In the account's place payables have the company. */
    private static String place(long n, Kind kind) {
        int account = account(n);
        return kind.queue().equals("payables") ? companyOf(account) : accountId(account);
    }

    private static long openedAtMillis(long n) {
        double u = unit(n, 7);
        return NOW_MILLIS - (long) (OLDEST_MILLIS * u * u);
    }

    private static long amount(long n) {
        double u = unit(n, 11);
        long size = (long) (5_000_000 * u * u * u);
        return (n % 2 == 0 ? size : -size) + 1;
    }

    static String document(long n) {
        long opened = openedAtMillis(n);
        return line(
                documentId(n),
                accountId(account(n)),
                amount(n),
                "EUR",
                LocalDate.ofEpochDay(Math.floorDiv(opened, 86_400_000L)),
                partyName(party(n)),
                "[]",
                "invoice RE" + n,
                1,
                "BOOKED",
                "f",
                "feed.jsonl",
                "line " + n,
                opened);
    }

    static String exception(long n) {
        Kind kind = kind(n);
        return line(
                id(n),
                kind.queue(),
                kind.reason(),
                kind.severity(),
                place(n, kind),
                "[\"" + documentId(n) + "\"]",
                amount(n),
                "EUR",
                openedAtMillis(n),
                "OPEN",
                0,
                "No entry of the ledger has the amount and the reference RE" + n,
                "[{\"ids\": [\"L-1\"], \"rule\": \"amount-and-date\", \"confidence\": 0.75,"
                        + " \"evidence\": []}]",
                "[]");
    }

    static String subject(long n) {
        return line(id(n), documentId(n));
    }

    /** Empty for most: nobody has begun with them. */
    static String casework(long n) {
        if (unit(n, 13) * 1_000 >= ASSIGNED_OF_THOUSAND) {
            return "";
        }
        int person = (int) (unit(n, 17) * ASSIGNEES);
        return line(
                id(n),
                companyOf(account(n)),
                openedAtMillis(n),
                2,
                "t",
                "desk",
                "clerk" + person,
                0,
                NOW_MILLIS);
    }

    /** Spread evenly over 0 to 1, another way for each salt. */
    private static double unit(long n, long salt) {
        long z = n * 0x9E3779B97F4A7C15L + salt * 0xD1B54A32D192ED03L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return ((z ^ (z >>> 31)) >>> 11) * 0x1.0p-53;
    }

    private static String line(Object... fields) {
        StringBuilder line = new StringBuilder();
        for (Object field : fields) {
            line.append(line.isEmpty() ? "" : "\t").append(field);
        }
        return line.append('\n').toString();
    }
}
