package io.tieout.console.views;

import io.tieout.console.BillOriginals;
import io.tieout.store.read.BillOriginal;
import java.util.ArrayList;
import java.util.List;

/**
 * The file of a bill, what it has to show, and the bill's fields.
 *
 * @param kept whether the file is here; else nothing can be shown
 * @param pages how many; 0 if it has none to show
 * @param unread whether it has scans that could not be read
 * @param problem why it cannot be shown; null if it can
 * @param fields in the order in which people read them
 * @param marks where they stand
 */
public record OriginalView(
        String billId,
        String companyId,
        String sha256,
        String fileName,
        boolean kept,
        int pages,
        boolean unread,
        String problem,
        List<Field> fields,
        List<BillOriginals.Mark> marks) {

    /** A field of the bill with its value in plain form. */
    public record Field(String name, String value) {}

    public OriginalView {
        fields = List.copyOf(fields);
        marks = List.copyOf(marks);
    }

    /**
     * @param pages null if the file is not kept
     */
    public static OriginalView of(BillOriginal original, BillOriginals.Pages pages) {
        return new OriginalView(
                original.bill().id(),
                original.companyId(),
                original.sha256(),
                original.bill().source().file(),
                pages != null,
                pages == null ? 0 : pages.pages(),
                pages != null && pages.unread(),
                pages == null ? null : pages.problem(),
                fields(original),
                pages == null ? List.of() : pages.marks());
    }

    private static List<Field> fields(BillOriginal original) {
        Fields all = new Fields();
        var bill = original.bill();
        all.add("vendorName", bill.issuer().name());
        all.add("vendorTaxId", bill.issuer().taxId());
        all.add("vendorAccount", bill.issuer().account());
        all.add("number", bill.number());
        all.add("issueDate", bill.issueDate());
        all.add("dueDate", bill.dueDate());
        for (int i = 0; i < bill.orderNumbers().size(); i++) {
            all.add("orderNumbers." + (i + 1), bill.orderNumbers().get(i));
        }
        bill.lines().forEach(it -> all.add("lines." + it.line() + ".netAmount", it.netAmount()));
        all.add("netAmount", bill.netAmount());
        all.add("taxAmount", bill.taxAmount());
        all.add("grossAmount", bill.grossAmount());
        return all.list;
    }

    private static final class Fields {

        private final List<Field> list = new ArrayList<>();

        void add(String name, Object value) {
            if (value != null) {
                list.add(new Field(name, value.toString()));
            }
        }
    }
}
