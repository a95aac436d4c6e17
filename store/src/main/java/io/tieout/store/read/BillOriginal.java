package io.tieout.store.read;

import io.tieout.core.documents.VendorInvoice;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The file that a bill came from.
 *
 * @param companyId whose bill it is; never null
 * @param bill what of it can be found on a page, and its source
 */
public record BillOriginal(String companyId, VendorInvoice bill) {

    public String sha256() {
        return bill.source().sha256();
    }

    /** Of every company that has a bill of that id, by company. */
    public static List<BillOriginal> ofBill(Connection connection, String billId)
            throws SQLException {
        return Bills.ofId(connection, billId).stream()
                .filter(it -> it.invoice().source() != null)
                .filter(it -> it.invoice().source().sha256() != null)
                .map(it -> new BillOriginal(it.companyId(), it.invoice()))
                .toList();
    }
}
