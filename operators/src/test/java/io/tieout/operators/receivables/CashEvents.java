package io.tieout.operators.receivables;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.BookingStatus;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.Customer;
import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.Receivable;
import io.tieout.core.documents.ReceivableKind;
import io.tieout.core.documents.Remittance;
import io.tieout.core.documents.RemittanceLine;
import io.tieout.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A seeded month of one company: bills, and payments of every quality. Amounts are euros. */
final class CashEvents {

    static final String ACCOUNT = "account";
    static final String ACCOUNT_WITH_CASH_BOOK = "booked-account";

    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final int CUSTOMERS = 6;
    private static final int BILLS = 40;

    private final Random random;
    private final String companyId;
    private final List<Observed> events = new ArrayList<>();

    private CashEvents(long seed, String companyId) {
        this.random = new Random(seed);
        this.companyId = companyId;
    }

    /**
     * @param companyId null for documents that state none
     */
    static List<Observed> of(long seed, String companyId) {
        return new CashEvents(seed, companyId).all();
    }

    private List<Observed> all() {
        for (int i = 0; i < CUSTOMERS; i++) {
            add(customer(i), 0);
        }
        for (int i = 0; i < BILLS; i++) {
            bill(i);
        }
        return events;
    }

    private void bill(int i) {
        int customer = random.nextInt(CUSTOMERS);
        int day = random.nextInt(20);
        long euros = 50 + random.nextInt(20) * 10L;
        add(invoice(i, customer, euros, day), day);
        String account = i % 4 == 0 ? ACCOUNT_WITH_CASH_BOOK : ACCOUNT;
        int paidOn = day + 1 + random.nextInt(9);
        switch (random.nextInt(6)) {
            case 0 -> add(payment(i, customer, euros, paidOn, account, ""), paidOn);
            case 1 -> add(payment(i, customer, euros / 2, paidOn, account, number(i)), paidOn);
            case 2 -> {
                add(payment(i, customer, euros, paidOn, account, ""), paidOn);
                add(remittance(i, euros), paidOn + 1);
            }
            case 3 -> {
                add(payment(i, customer, euros, paidOn, account, number(i)), paidOn);
                add(giveBack(i, customer, euros, paidOn + 2, account), paidOn + 2);
            }
            case 4 -> add(payment(i, 99, euros, paidOn, account, "thanks"), paidOn);
            default -> add(payment(i, customer, euros, paidOn, account, number(i)), paidOn);
        }
        if (account.equals(ACCOUNT_WITH_CASH_BOOK)) {
            add(entry(i, euros, paidOn), paidOn);
        }
    }

    private void add(CanonicalEvent event, int day) {
        events.add(new Observed(event, "test", event.id(), day * 86_400_000L));
    }

    private static String number(int i) {
        return "INV-" + (10_471 + i);
    }

    private static Money eur(long euros) {
        return new Money(euros * 100, "EUR");
    }

    private Customer customer(int i) {
        return new Customer(
                "C" + i,
                companyId,
                "Customer " + "ABCDEF".charAt(i) + " Holding",
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                i % 2 == 0);
    }

    private Receivable invoice(int i, int customer, long euros, int day) {
        return new Receivable(
                "R" + i,
                companyId,
                "C" + customer,
                null,
                number(i),
                ReceivableKind.INVOICE,
                START.plusDays(day),
                START.plusDays(day + 30),
                eur(euros),
                null,
                null,
                List.of(),
                List.of(),
                "",
                null);
    }

    private static Remittance remittance(int i, long euros) {
        RemittanceLine line = new RemittanceLine(number(i), eur(euros), null, null, null, "");
        return new Remittance(
                "A" + i, "P" + i, null, null, null, null, null, "EUR", null, List.of(line));
    }

    private static BankTransaction payment(
            int i, int customer, long euros, int day, String account, String text) {
        String name =
                customer < CUSTOMERS
                        ? "Customer " + "ABCDEF".charAt(customer) + " Holding"
                        : "Somebody Else";
        return line("P" + i, eur(euros), day, account, name, text, false);
    }

    private static BankTransaction giveBack(
            int i, int customer, long euros, int day, String account) {
        String name = "Customer " + "ABCDEF".charAt(customer) + " Holding";
        return line("X" + i, eur(-euros), day, account, name, number(i), true);
    }

    private static BankTransaction line(
            String id,
            Money amount,
            int day,
            String account,
            String name,
            String text,
            boolean returned) {
        return new BankTransaction(
                id,
                account,
                amount,
                START.plusDays(day),
                null,
                name,
                null,
                List.of(),
                text,
                null,
                null,
                null,
                0,
                BookingStatus.BOOKED,
                returned);
    }

    private static LedgerEntry entry(int i, long euros, int day) {
        return new LedgerEntry(
                "L" + i,
                ACCOUNT_WITH_CASH_BOOK,
                eur(euros),
                START.plusDays(day),
                null,
                null,
                List.of(),
                "",
                null);
    }
}
