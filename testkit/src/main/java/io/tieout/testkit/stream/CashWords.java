package io.tieout.testkit.stream;

import io.tieout.core.documents.PaymentTerms;
import io.tieout.core.documents.Reference;
import io.tieout.core.documents.ReferenceType;
import io.tieout.core.matching.Tolerance;
import io.tieout.core.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** The few customers, numbers and amounts of a receivables stream, chosen to be alike. */
final class CashWords {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 2);
    private static final List<String> NAMES =
            List.of(
                    "Nordwind Handels GmbH",
                    "Nordwind Handel",
                    "Müller GmbH",
                    "Mueller Holding AG",
                    "Acme Trading Ltd",
                    "ACME Trading Intl",
                    "Stadtwerke Köln",
                    "Stadtwerke Koeln Energie GmbH");
    private static final List<String> NUMBERS =
            List.of(
                    "INV-2026-%04d",
                    "INV%06d",
                    "%06d",
                    "RE-%04d",
                    "10%04d",
                    "R%03d/26",
                    "47%02d",
                    "PO%05d",
                    "A-%07d");
    private static final List<String> ORDERS =
            List.of("PO-45%05d", "45%05d", "10%04d", "B/2026/%03d", "ORD 7%02d", "INV%06d");
    private static final long[] AMOUNTS = {
        100_000, 123_456, 50_000, 25_000, 75_000, 99_900, 7_777, 12_500, 4_567_891, 300
    };
    private static final List<PaymentTerms> TERMS =
            List.of(
                    new PaymentTerms(new BigDecimal("2"), 10, 30),
                    new PaymentTerms(new BigDecimal("3.5"), 14, 30),
                    PaymentTerms.net(30));
    private static final List<Tolerance> TOLERANCES =
            List.of(
                    Tolerance.below("0.5", "2.00"),
                    Tolerance.below("10", "500.00"),
                    new Tolerance(null, new BigDecimal("3.00"), null, null));
    private static final List<ReferenceType> TYPES =
            List.of(
                    ReferenceType.END_TO_END,
                    ReferenceType.CHEQUE,
                    ReferenceType.TRANSACTION,
                    ReferenceType.CREDITOR_REFERENCE,
                    ReferenceType.INVOICE,
                    ReferenceType.BATCH,
                    ReferenceType.OTHER);
    private static final List<String> REFERENCES =
            List.of(
                    "E2E-000815",
                    "NOTPROVIDED",
                    "100234",
                    "RF18539007547034",
                    "RF712348231",
                    "1234567897",
                    "CHQ 77001",
                    "4711");

    private final SplittableRandom random;
    private final boolean tidy;

    CashWords(SplittableRandom random, boolean tidy) {
        this.random = random;
        this.tidy = tidy;
    }

    boolean isTidy() {
        return tidy;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean inPercent(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    String customer() {
        return "C" + random.nextInt(NAMES.size());
    }

    /** The name that a customer's documents bear, mostly. */
    String nameOf(String customer) {
        return inPercent(tidy ? 2 : 10) ? oneOf(NAMES) : NAMES.get(customer.charAt(1) - '0');
    }

    String accountOf(String customer) {
        return "DE8937040044053201300" + customer.charAt(1);
    }

    String number() {
        return oneOf(NUMBERS).formatted(random.nextInt(tidy ? 900 : 14));
    }

    /** Of few orders, some as long as nothing, so that customers and invoices share them. */
    String orderNumber() {
        return oneOf(ORDERS).formatted(random.nextInt(tidy ? 40 : 4));
    }

    long amount() {
        if (tidy && inPercent(70)) {
            return 100 + random.nextLong(500_000);
        }
        return AMOUNTS[random.nextInt(AMOUNTS.length)];
    }

    static Money money(long minorUnits, String currency) {
        return new Money(minorUnits, currency);
    }

    PaymentTerms terms() {
        return oneOf(TERMS);
    }

    Tolerance toleranceOrNone() {
        return inPercent(70) ? null : oneOf(TOLERANCES);
    }

    Reference reference() {
        return new Reference(oneOf(TYPES), oneOf(REFERENCES));
    }

    static LocalDate date(int day) {
        return FIRST_DAY.plusDays(day);
    }

    /** An order's number as a payer writes it. */
    String writtenOrder(String order) {
        return switch (random.nextInt(6)) {
            case 0 -> "PO " + order.replaceAll("[A-Z-]", "");
            case 1 -> "Order no. " + order;
            case 2 -> order.replace("-", "").toLowerCase(Locale.ROOT);
            case 3 -> "KD " + order;
            default -> order;
        };
    }

    /** A number as a payer writes it. */
    String written(String number) {
        return switch (random.nextInt(8)) {
            case 0 -> number.replace("-", " ");
            case 1 -> number.replace("-", "").toLowerCase(Locale.ROOT);
            case 2 -> "Invoice " + number.replaceAll("[A-Z-]", "");
            case 3 -> "RE" + number.replaceAll("[A-Z-]", "");
            case 4 -> (tidy ? "" : "PO ") + number.replace('0', 'O');
            default -> number;
        };
    }
}
