package io.tieout.testkit.stream;

import io.tieout.core.documents.InvoiceSource;
import io.tieout.core.documents.ServicePeriod;
import java.util.List;

/** Copies of invoices that ask for the same money, and such as only look so. */
final class PayablesLookAlikes {

    private final PayablesWords words;
    private final PayablesBills bills;

    PayablesLookAlikes(PayablesWords words, PayablesBills bills) {
        this.words = words;
        this.bills = bills;
    }

    BillDraft of(BillDraft first) {
        BillDraft copy = first.copy(bills.nextId("I"));
        copy.issued = first.issued.plusDays(words.one(0, 0, 1, 5, 6, 60, 61, -3, 365, 1096, 1097));
        change(copy, first);
        if (words.inPercent(12)) {
            copy.vendorId = words.one(null, "V1", "V2", "V3");
        }
        if (words.inPercent(12)) {
            copy.period = new ServicePeriod(copy.issued.minusDays(3), copy.issued);
        }
        if (words.inPercent(15)) {
            copy.gross += words.one(1, 100);
        }
        if (words.inPercent(10)) {
            copy.lines.forEach(line -> line.orderLine = words.one(10, 20, null));
        }
        bills.invoices().add(copy);
        return copy;
    }

    private void change(BillDraft copy, BillDraft first) {
        String number = first.number;
        switch (words.below(11)) {
            case 0 -> copy.number = number.toLowerCase(java.util.Locale.ROOT).replace("-", " 00");
            case 1 -> sameDocument(copy, first);
            case 2 -> copy.number = number.replace('0', 'O').replace('1', 'I').replace('5', 's');
            case 3 -> copy.number = words.one("RE", "RG-", "XY-", "", "INV ") + digits(number);
            case 4 -> copy.number = number + words.one("A", "-2", "XYZ", "WXYZ", "/1");
            case 5 -> copy.number = words.one("A", "2", "KX-") + number;
            case 6 -> copy.number = swapped(number, words.below(Math.max(1, number.length() - 1)));
            case 7 -> copy.number = otherDigit(number, words.below(number.length()));
            case 8 -> copy.number = digits(number) + "0";
            case 9 -> copy.number = words.one("7", "UNKNOWN", "0");
            default -> copy.number = number;
        }
    }

    private void sameDocument(BillDraft copy, BillDraft first) {
        first.source = new InvoiceSource("email", "a.pdf", "cc", null, List.of());
        copy.source =
                new InvoiceSource(
                        words.one("email", "upload"),
                        words.one("a.pdf", "b.pdf"),
                        "CC",
                        null,
                        List.of());
        copy.number = "Q" + words.below(10_000);
    }

    private static String digits(String number) {
        String digits = number.replaceAll("[^0-9]", "");
        return digits.isEmpty() ? "1" : digits;
    }

    private static String swapped(String number, int at) {
        return at + 1 >= number.length()
                ? number
                : number.substring(0, at)
                        + number.charAt(at + 1)
                        + number.charAt(at)
                        + number.substring(at + 2);
    }

    private String otherDigit(String number, int at) {
        return number.substring(0, at) + words.below(10) + number.substring(at + 1);
    }
}
