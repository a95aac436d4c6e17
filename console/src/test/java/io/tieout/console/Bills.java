package io.tieout.console;

import io.tieout.core.documents.InvoiceKind;
import io.tieout.core.documents.InvoiceLine;
import io.tieout.core.documents.InvoiceLineKind;
import io.tieout.core.documents.InvoiceSource;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.money.Money;
import io.tieout.store.Database;
import io.tieout.store.write.StoreWriter;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Bills whose file is known. */
public final class Bills {

    private Bills() {}

    public static void write(Database database, VendorInvoice... bills) throws SQLException {
        List<Observed> observed =
                List.of(bills).stream().map(it -> new Observed(it, "test", "1", 1)).toList();
        database.transaction(c -> StoreWriter.writeDocuments(c, observed));
    }

    public static VendorInvoice of(String id, String company, String sha256) {
        return new VendorInvoice(
                id,
                company,
                new VendorInvoice.Issuer(null, "Bolt AG", "DE123456789", null),
                "R-7",
                null,
                InvoiceKind.INVOICE,
                LocalDate.of(2026, 3, 2),
                null,
                null,
                List.of("PO-1"),
                Money.parse("23.80", "EUR"),
                Money.parse("20.00", "EUR"),
                null,
                null,
                List.of(line()),
                null,
                new InvoiceSource("file", "r-7.pdf", sha256, null, List.of()));
    }

    private static InvoiceLine line() {
        return new InvoiceLine(
                1,
                InvoiceLineKind.ITEM,
                null,
                null,
                "B-1",
                "Bolt",
                null,
                null,
                null,
                null,
                null,
                Money.parse("20.00", "EUR"),
                null,
                null);
    }
}
