package io.tieout.formats.payments;

import io.tieout.core.documents.PayingAccount;
import io.tieout.core.documents.RoutingNumber;
import io.tieout.core.payments.BankOrder;
import io.tieout.core.payments.CreditorAccount;
import io.tieout.core.payments.ProposedLine;
import io.tieout.core.payments.ProposedPayment;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * A bank order as a NACHA file of credits to companies (CCD), one batch for each account, with one
 * addendum a payment that names its invoices (RMR segments of X12). Records of 94 characters, each
 * with a line feed, padded to blocks of ten. The hour is left blank and the day is that of the run,
 * so that the same order gives the same bytes.
 */
public final class NachaWriter {

    /** Only US dollars travel by NACHA. */
    public static final String CURRENCY = "USD";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");
    private static final int BLOCK = 10;
    private static final int MAX_ADDENDUM = 80;
    private static final int MAX_IDENTIFICATION = 15;
    private static final int MAX_NUMBER = 30;
    private static final int ROUTE_DIGITS = 8;
    private static final long MAX_CENTS = 9_999_999_999L;
    private static final long MAX_TOTAL_CENTS = 999_999_999_999L;
    private static final long HASH_MODULUS = 10_000_000_000L;
    private static final String CREDITS_ONLY = "220";
    private static final String CREDIT_TO_CHECKING = "22";

    private final BankOrder order;
    private final List<NachaRecord> records = new ArrayList<>();
    private final Totals file = new Totals();
    private int entries;

    /** What control records say of the entries above them. */
    private static final class Totals {
        private long records;
        private long hash;
        private long cents;

        void add(long count, long route, long amount) {
            records += count;
            hash = (hash + route) % HASH_MODULUS;
            cents = Math.addExact(cents, amount);
        }
    }

    private NachaWriter(BankOrder order) {
        this.order = order;
    }

    /**
     * The file in ASCII.
     *
     * @throws IllegalArgumentException if something of the order cannot travel by NACHA, with what
     */
    public static byte[] of(BankOrder order) {
        NachaWriter writer = new NachaWriter(order);
        writer.write();
        StringBuilder text = new StringBuilder();
        writer.records.forEach(it -> text.append(it.text()).append('\n'));
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** What the receiver's bank shows of the end-to-end id: its last 15 characters. */
    public static String identification(ProposedPayment payment) {
        String id = payment.endToEndId();
        return id.substring(Math.max(0, id.length() - MAX_IDENTIFICATION));
    }

    private void write() {
        order.parts().forEach(this::check);
        fileHeader(order.parts().get(0).account());
        for (int i = 0; i < order.parts().size(); i++) {
            batch(order.parts().get(i), i + 1);
        }
        fileControl();
        while (records.size() % BLOCK != 0) {
            records.add(NachaRecord.padding());
        }
    }

    private void check(BankOrder.Part part) {
        PayingAccount account = part.account();
        require(part.currency().equals(CURRENCY), account.id() + " is not in USD");
        require(!account.routingNumber().isEmpty(), account.id() + " has no routingNumber");
        require(!account.originatorId().isEmpty(), account.id() + " has no originatorId");
        PayingAccount first = order.parts().get(0).account();
        require(
                account.routingNumber().equals(first.routingNumber()),
                account.id() + " and " + first.id() + " are at two banks: one file goes to one");
    }

    private static void require(boolean condition, String complaint) {
        if (!condition) {
            throw new IllegalArgumentException("cannot be paid by NACHA: " + complaint);
        }
    }

    private void fileHeader(PayingAccount account) {
        records.add(
                new NachaRecord("1")
                        .text("01", 2)
                        .text(" " + account.routingNumber(), 10)
                        .text(account.originatorId(), 10)
                        .text(order.executionDate().format(DAY), 6)
                        .text("", 4)
                        .text("A", 1)
                        .text("094", 3)
                        .text("10", 2)
                        .text("1", 1)
                        .text(account.bankName(), 23)
                        .text(account.holder(), 23)
                        .text("", 8));
    }

    private void batch(BankOrder.Part part, int number) {
        PayingAccount account = part.account();
        String day = order.executionDate().format(DAY);
        records.add(
                new NachaRecord("5")
                        .text(CREDITS_ONLY, 3)
                        .text(account.holder(), 16)
                        .text(account.id(), 20)
                        .text(account.originatorId(), 10)
                        .text("CCD", 3)
                        .text("VENDOR PAY", 10)
                        .text(day, 6)
                        .text(day, 6)
                        .text("", 3)
                        .text("1", 1)
                        .text(route(account.routingNumber()), ROUTE_DIGITS)
                        .number(number, 7));
        Totals totals = new Totals();
        part.payments().forEach(it -> entry(it, account, totals));
        require(totals.cents <= MAX_TOTAL_CENTS, account.id() + " pays 10^10 dollars or more");
        control(new NachaRecord("8").text(CREDITS_ONLY, 3).number(totals.records, 6), totals)
                .text(account.originatorId(), 10)
                .text("", 25)
                .text(route(account.routingNumber()), ROUTE_DIGITS)
                .number(number, 7);
        file.add(totals.records, totals.hash, totals.cents);
    }

    private void entry(ProposedPayment payment, PayingAccount account, Totals totals) {
        entries++;
        CreditorAccount creditor = CreditorAccount.of(payment.creditorAccount());
        require(
                !creditor.routingNumber().isEmpty() && creditor.number().length() <= 17,
                "%s of %s is not a routing number, a slash and up to 17 characters"
                        .formatted(payment.creditorAccount(), payment.vendorId()));
        long cents = payment.amount().minorUnits();
        require(cents <= MAX_CENTS, payment.amount() + " to " + payment.vendorId());
        records.add(
                new NachaRecord("6")
                        .text(CREDIT_TO_CHECKING, 2)
                        .text(creditor.routingNumber(), 9)
                        .text(creditor.number(), 17)
                        .number(cents, 10)
                        .text(identification(payment), MAX_IDENTIFICATION)
                        .text(BankText.name(payment.vendorName(), payment.vendorId(), 22), 22)
                        .text("", 2)
                        .text("1", 1)
                        .text(route(account.routingNumber()), ROUTE_DIGITS)
                        .number(entries, 7));
        records.add(
                new NachaRecord("7")
                        .text("05", 2)
                        .verbatim(invoices(payment), MAX_ADDENDUM)
                        .number(1, 4)
                        .number(entries, 7));
        totals.add(2, Long.parseLong(route(creditor.routingNumber())), cents);
    }

    /** As many RMR segments as there is room for; how many are left out is said in a note. */
    private static String invoices(ProposedPayment payment) {
        List<ProposedLine> lines = payment.lines();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String segment = segment(lines.get(i));
            int left = lines.size() - i - 1;
            int room = MAX_ADDENDUM - (left == 0 ? 0 : more(left).length());
            if (text.length() + segment.length() > room) {
                return text.append(more(left + 1)).toString();
            }
            text.append(segment);
        }
        return text.toString();
    }

    /** Reference, amount paid, amount billed and discount, as X12 has them. */
    private static String segment(ProposedLine line) {
        String number = BankText.identifier(line.payable().number(), MAX_NUMBER);
        String paid = line.amount().toPlainString();
        String qualifier = line.payable().isCredit() ? "CM" : "IV";
        return line.discount().isZero()
                ? "RMR*%s*%s**%s\\".formatted(qualifier, number, paid)
                : "RMR*%s*%s**%s*%s*%s\\"
                        .formatted(
                                qualifier,
                                number,
                                paid,
                                line.payable().open().toPlainString(),
                                line.discount().toPlainString());
    }

    private static String more(int count) {
        return "NTE**" + count + " MORE\\";
    }

    private void fileControl() {
        // The record that says so counts too.
        int blocks = (records.size() + BLOCK) / BLOCK;
        require(file.cents <= MAX_TOTAL_CENTS, "the file pays 10^10 dollars or more");
        control(
                        new NachaRecord("9")
                                .number(order.parts().size(), 6)
                                .number(blocks, 6)
                                .number(file.records, 8),
                        file)
                .text("", 39);
    }

    private NachaRecord control(NachaRecord counts, Totals totals) {
        records.add(counts);
        return counts.number(totals.hash, 10).number(0, 12).number(totals.cents, 12);
    }

    private static String route(String routingNumber) {
        if (!RoutingNumber.isValid(routingNumber)) {
            throw new IllegalArgumentException("not a routing number: " + routingNumber);
        }
        return routingNumber.substring(0, ROUTE_DIGITS);
    }
}
