package io.tieout.formats.print;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.accounts.AccountLine;
import io.tieout.core.accounts.CustomerAccount;
import io.tieout.core.money.Money;
import io.tieout.core.receivables.AccountItem;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class AccountStatementPdfTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 30);

    @Test
    void shouldPrintEveryItemAndTheBalance() throws IOException {
        String text = text(AccountStatementPdf.of(List.of(account(3)), "Müller & Söhne"));

        assertThat(text)
                .contains("Müller & Söhne", "Customer C1, as of 2026-11-30")
                .contains("INV-0", "INV-1", "INV-2", "2026-10-01")
                .contains("Owed 300.00", "Balance in EUR 280.00")
                .contains("1 / 1");
    }

    @Test
    void shouldGoOnToFurtherPages() throws IOException {
        byte[] pdf = AccountStatementPdf.of(List.of(account(200)), "Müller");

        assertThat(text(pdf)).contains("INV-199", "2 / 4", "4 / 4");
    }

    @Test
    void shouldPrintNamesOfEveryScript() throws IOException {
        String names = "Ελληνικά Кириллица 株式会社 شركة 🏭 \ud800 tab\tend";

        String text = text(AccountStatementPdf.of(List.of(account(1)), names));

        assertThat(text).contains("Ελληνικά Кириллица ????");
    }

    @Test
    void shouldGiveTheSameBytesAgain() {
        assertThat(AccountStatementPdf.of(List.of(account(5)), "A"))
                .isEqualTo(AccountStatementPdf.of(List.of(account(5)), "A"));
    }

    static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    static CustomerAccount account(int invoices) {
        List<AccountLine> lines = new ArrayList<>();
        for (int i = 0; i < invoices; i++) {
            lines.add(line(AccountItem.Kind.INVOICE, "r" + i, "INV-" + i, 100_00));
        }
        lines.add(line(AccountItem.Kind.PAYMENT, "p1", "", -20_00));
        return new CustomerAccount("acme", "C1", "EUR", AS_OF, lines);
    }

    private static AccountLine line(AccountItem.Kind kind, String id, String number, long cents) {
        return new AccountLine(
                kind,
                id,
                number,
                "",
                LocalDate.of(2026, 9, 1),
                LocalDate.of(2026, 10, 1),
                new Money(cents, "EUR"),
                new Money(cents, "EUR"),
                cents > 0 ? 60 : 0,
                false);
    }
}
