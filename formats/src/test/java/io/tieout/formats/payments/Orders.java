package io.tieout.formats.payments;

import io.tieout.core.documents.OpenBill;
import io.tieout.core.documents.PayingAccount;
import io.tieout.core.documents.PaymentTerms;
import io.tieout.core.money.Money;
import io.tieout.core.payments.BankOrder;
import io.tieout.core.payments.FiledProposal;
import io.tieout.core.payments.OpenPayables;
import io.tieout.core.payments.PaymentAccount;
import io.tieout.core.payments.PaymentPolicy;
import io.tieout.core.payments.PaymentRun;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Orders as they come about: proposed by one person and approved by another. */
final class Orders {

    static final LocalDate RUN = LocalDate.of(2026, 5, 15);
    static final String IBAN = "DE02120300000000202051";
    static final String VENDOR_IBAN = "DE89370400440532013000";
    private static final PaymentTerms TWO_TEN = new PaymentTerms(BigDecimal.valueOf(2), 10, 30);

    private Orders() {}

    static BankOrder of(List<PayingAccount> accounts, List<OpenBill> bills) {
        return proposed(accounts, bills).approved("ben").order();
    }

    static FiledProposal proposed(List<PayingAccount> accounts, List<OpenBill> bills) {
        return FiledProposal.of(
                PaymentRun.propose(
                        "default",
                        RUN,
                        RUN.plusDays(7),
                        PaymentPolicy.DEFAULTS,
                        OpenPayables.of(bills, List.of()),
                        accounts.stream().map(PaymentAccount::of).toList(),
                        "ann"),
                accounts);
    }

    /** Two bills, one with a discount, and a credit note of one vendor, and a bill of another. */
    static BankOrder inEuros() {
        return of(
                List.of(euros("COBADEFFXXX")),
                List.of(
                        bill("I1", "V1", "Müller & Söhne GmbH", VENDOR_IBAN, "RE-2026/118", 10_000),
                        plain("I2", "V1", "Müller & Söhne GmbH", VENDOR_IBAN, "RE-119", 5_000),
                        plain("C1", "V1", "Müller & Söhne GmbH", VENDOR_IBAN, "GS-7", -1_000),
                        plain("I3", "V2", "株式会社", "FR7630006000011234567890189", "77", 25)));
    }

    static PayingAccount euros(String bic) {
        return new PayingAccount(
                IBAN, null, "Nord Licht GmbH", eur(100_000_00), 0, bic, "", "", "");
    }

    static PayingAccount dollars(String id, String routingNumber, int preference, long cents) {
        return new PayingAccount(
                id,
                null,
                "Nord Licht Inc.",
                new Money(cents, "USD"),
                preference,
                "",
                routingNumber,
                "1234567890",
                "First Bank");
    }

    /** With 2 % off within ten days. */
    static OpenBill bill(
            String id, String vendor, String name, String account, String number, long cents) {
        return new OpenBill(
                id,
                null,
                number,
                vendor,
                name,
                account,
                eur(cents),
                RUN.minusDays(8),
                RUN.plusDays(22),
                TWO_TEN,
                "");
    }

    /** Due on the day of the run. */
    static OpenBill plain(
            String id, String vendor, String name, String account, String number, long cents) {
        return in("EUR", id, vendor, name, account, number, cents);
    }

    static OpenBill in(
            String currency,
            String id,
            String vendor,
            String name,
            String account,
            String number,
            long minorUnits) {
        return new OpenBill(
                id,
                null,
                number,
                vendor,
                name,
                account,
                new Money(minorUnits, currency),
                RUN.minusDays(30),
                RUN,
                null,
                "");
    }

    static Money eur(long cents) {
        return new Money(cents, "EUR");
    }
}
