package io.tieout.testkit.stream;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.Receivable;
import io.tieout.core.documents.Reference;
import io.tieout.core.documents.Remittance;
import io.tieout.core.documents.RemittanceLine;
import io.tieout.core.money.Money;
import java.util.ArrayList;
import java.util.List;

/** Writes what payers say of their payments, at times wrongly or twice. */
final class CashRemittances {

    private static final List<String> CODES =
            List.of("01", "X12:21", "EDIFACT:48", "5", "PRICE", "our claim", "99", "TAX", "X12:7Z");
    private static final List<String> TEXTS = List.of("", "", "FREIGHT damaged", "bonus Q1");

    private final CashWords words;
    private int written;

    CashRemittances(CashWords words) {
        this.words = words;
    }

    List<Remittance> write(BankTransaction payment, List<Receivable> covered) {
        List<RemittanceLine> lines = new ArrayList<>();
        String currency = words.inPercent(95) ? payment.amount().currency() : "USD";
        for (Receivable one : covered) {
            lines.add(line(one, currency));
        }
        if (words.inPercent(10)) {
            lines.add(line(words.number(), words.amount(), currency));
        }
        if (words.inPercent(5)) {
            lines.add(lines.get(0));
        }
        int way = words.below(4);
        List<Remittance> remittances = new ArrayList<>();
        remittances.add(remittance(payment, way, currency, lines));
        if (words.inPercent(12)) {
            boolean same = words.inPercent(50);
            remittances.add(
                    remittance(
                            payment,
                            words.inPercent(70) ? way : words.below(4),
                            currency,
                            same ? lines : lines.subList(0, 1)));
        }
        return remittances;
    }

    private RemittanceLine line(Receivable one, String currency) {
        long amount = one.amount().minorUnits();
        long discount =
                one.terms() != null && words.inPercent(40)
                        ? one.terms().discountOn(one.amount()).minorUnits()
                        : words.inPercent(5) ? 150 : 0;
        long deduction = words.inPercent(12) ? 100 + words.below(2) * (amount / 10) : 0;
        long paid =
                switch (words.below(10)) {
                    case 0 -> amount;
                    case 1 -> amount - words.below(400);
                    case 2 -> amount / 2;
                    case 3 -> words.inPercent(30) ? -amount : amount + 100;
                    default -> amount - discount - deduction;
                };
        boolean stated = words.inPercent(80);
        return new RemittanceLine(
                stated(one),
                stated ? new Money(one.kind().sign() * paid, currency) : null,
                discount == 0 ? null : new Money(discount, currency),
                deduction == 0 ? null : new Money(deduction, currency),
                words.inPercent(40) ? words.oneOf(CODES) : null,
                words.oneOf(TEXTS));
    }

    private String stated(Receivable one) {
        if (one.orderNumber() != null && words.inPercent(25)) {
            return words.inPercent(70) ? one.orderNumber() : words.writtenOrder(one.orderNumber());
        }
        return words.inPercent(80) ? one.number() : words.written(one.number());
    }

    private RemittanceLine line(String number, long amount, String currency) {
        return new RemittanceLine(
                number,
                words.inPercent(70) ? new Money(amount, currency) : null,
                null,
                null,
                null,
                "");
    }

    /**
     * @param way 0 by the payment's id, 1 by its reference, else by nothing but the amount
     */
    private Remittance remittance(
            BankTransaction payment, int way, String currency, List<RemittanceLine> lines) {
        String reference =
                payment.references().stream().map(Reference::value).findFirst().orElse(null);
        return new Remittance(
                "M" + written++,
                way == 0 ? payment.id() : null,
                way == 1 ? reference : null,
                words.inPercent(40) ? payment.counterpartyName() : null,
                words.inPercent(30) ? payment.counterpartyAccount() : null,
                words.inPercent(30) ? words.customer() : null,
                words.inPercent(50) ? payment.bookingDate().minusDays(words.below(8)) : null,
                currency,
                words.inPercent(60)
                        ? new Money(Math.abs(payment.amount().minorUnits()), currency)
                        : null,
                lines);
    }
}
