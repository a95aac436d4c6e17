package io.tieout.core.receivables;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.BookingStatus;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.Customer;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.PaymentTerms;
import io.tieout.core.documents.Receivable;
import io.tieout.core.documents.ReceivableKind;
import io.tieout.core.documents.Reference;
import io.tieout.core.documents.ReferenceType;
import io.tieout.core.documents.Remittance;
import io.tieout.core.documents.RemittanceLine;
import io.tieout.core.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Documents of one customer family in euro; amounts are whole euros unless said otherwise. */
final class CashSamples {

    static final String ACCOUNT = "DE02120300000000202051";
    static final String CUSTOMER = "C1";
    static final LocalDate ISSUED = LocalDate.of(2026, 3, 2);
    static final PaymentTerms TWO_TEN = new PaymentTerms(new BigDecimal("2"), 10, 30);

    private CashSamples() {}

    static Money eur(long euros) {
        return new Money(euros * 100, "EUR");
    }

    static Money cents(long cents) {
        return new Money(cents, "EUR");
    }

    static LocalDate day(int daysAfterIssue) {
        return ISSUED.plusDays(daysAfterIssue);
    }

    static Receivable invoice(String number, long euros) {
        return invoice(number, CUSTOMER, eur(euros), ISSUED, null);
    }

    static Receivable invoice(
            String number, String customer, Money amount, LocalDate issued, PaymentTerms terms) {
        return receivable(number, customer, ReceivableKind.INVOICE, amount, issued, terms);
    }

    static Receivable credit(String number, long euros) {
        return receivable(number, CUSTOMER, ReceivableKind.CREDIT_MEMO, eur(euros), ISSUED, null);
    }

    private static Receivable receivable(
            String number,
            String customer,
            ReceivableKind kind,
            Money amount,
            LocalDate issued,
            PaymentTerms terms) {
        return new Receivable(
                "r-" + number,
                null,
                customer,
                null,
                number,
                kind,
                issued,
                issued.plusDays(30),
                amount,
                terms,
                null,
                List.of(),
                List.of(),
                "",
                null);
    }

    static BankTransaction payment(String id, long euros, int day, String text) {
        return payment(id, eur(euros), day(day), text, List.of());
    }

    static BankTransaction cheque(String id, long euros, int day, String number) {
        return payment(
                id, eur(euros), day(day), "", List.of(new Reference(ReferenceType.CHEQUE, number)));
    }

    static BankTransaction payment(
            String id, Money amount, LocalDate day, String text, List<Reference> references) {
        return new BankTransaction(
                id,
                ACCOUNT,
                amount,
                day,
                null,
                "Northwind Traders GmbH",
                "DE89370400440532013000",
                references,
                text,
                null,
                null,
                null,
                0,
                BookingStatus.BOOKED,
                amount.signum() < 0);
    }

    static Remittance remittance(String id, String paymentId, RemittanceLine... lines) {
        return new Remittance(
                id, paymentId, null, null, null, CUSTOMER, null, "EUR", null, Arrays.asList(lines));
    }

    static RemittanceLine line(
            String number, Money amount, Money discount, Money deduction, String code) {
        return new RemittanceLine(number, amount, discount, deduction, code, "");
    }

    static Customer customer(String id, String parentId, boolean oldestFirst) {
        return new Customer(
                id,
                null,
                "Customer " + id,
                List.of(),
                parentId,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                oldestFirst);
    }

    static DecisionEvent decision(
            String id, DecisionKind kind, int minute, String payment, String... receivables) {
        return new DecisionEvent(
                id,
                kind,
                ACCOUNT,
                "EUR",
                List.of(payment),
                List.of(receivables),
                List.of(),
                "ann",
                Instant.ofEpochSecond(60L * minute),
                "");
    }

    static CustomerScope scope() {
        return new CustomerScope("acme", CUSTOMER, ReceivablesSettings.DEFAULTS, Autonomy.AUTO);
    }

    /** Adds documents, all observed at one instant. */
    static void add(CustomerScope scope, CanonicalEvent... events) {
        for (CanonicalEvent event : events) {
            add(scope, event, 0);
        }
    }

    static void add(CustomerScope scope, CanonicalEvent event, long atMillis) {
        Observed observed = new Observed(event, "test", "1", atMillis);
        if (event instanceof BankTransaction) {
            scope.addPayment(observed, null, false);
        } else {
            scope.add(observed);
        }
    }

    /** Settles everything, as at the end of input. */
    static CashSettled settle(CanonicalEvent... events) {
        CustomerScope scope = scope();
        add(scope, events);
        return scope.settle(Long.MAX_VALUE, true, true);
    }
}
