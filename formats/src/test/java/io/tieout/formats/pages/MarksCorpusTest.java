package io.tieout.formats.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.VendorInvoice;
import io.tieout.formats.Corpora;
import io.tieout.formats.Parsed;
import io.tieout.formats.bills.Originals;
import io.tieout.formats.bills.PdfBillFormat;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How many fields of the real bills are found on their pages. */
class MarksCorpusTest {

    private static final double FLOOR_FOUND = 0.98;
    private static final double CEILING_AMBIGUOUS = 0.1;

    @Test
    void shouldFindTheFieldsOfRealBillsOnTheirPages() throws Exception {
        Map<String, int[]> counts = new TreeMap<>();
        int bills = 0;
        for (String folder : List.of("einvoice-facturx-mustang", "einvoice-zugferd-corpus")) {
            for (Path file : Corpora.files(folder)) {
                byte[] bytes = Files.readAllBytes(file);
                List<PageText> pages = file.toString().endsWith(".pdf") ? words(bytes) : List.of();
                Parsed parsed =
                        pages.isEmpty()
                                ? new Parsed(List.of(), List.of())
                                : Parsed.of(
                                        new PdfBillFormat(Originals.NONE)
                                                .open("bill", new ByteArrayInputStream(bytes)));
                if (!parsed.records().isEmpty()) {
                    count((VendorInvoice) parsed.records().get(0), pages, counts);
                    bills++;
                }
            }
        }
        int[] all = new int[3];
        for (Map.Entry<String, int[]> it : counts.entrySet()) {
            for (int i = 0; i < all.length; i++) {
                all[i] += it.getValue()[i];
            }
            System.out.println(it.getKey() + ": " + describe(it.getValue()));
        }
        System.out.println(bills + " bills, all fields: " + describe(all));

        assertThat(bills).isGreaterThan(20);
        // 272 of 274 and 22 ambiguous, which are mostly lines with equal amounts.
        assertThat(all[1]).isGreaterThanOrEqualTo((int) (all[0] * FLOOR_FOUND));
        assertThat(all[2]).isLessThanOrEqualTo((int) (all[0] * CEILING_AMBIGUOUS));
    }

    private static String describe(int[] counts) {
        return counts[0] + " sought, " + counts[1] + " found, of these " + counts[2] + " ambiguous";
    }

    private static void count(VendorInvoice bill, List<PageText> pages, Map<String, int[]> counts) {
        BillFields fields = BillFields.of(bill);
        List<Mark> marks = FieldMarks.locate(fields, pages);
        Set<String> found = marks.stream().map(Mark::field).collect(Collectors.toSet());
        Set<String> ambiguous =
                marks.stream().filter(Mark::ambiguous).map(Mark::field).collect(Collectors.toSet());
        for (String name : fields.names()) {
            int[] of = counts.computeIfAbsent(name.replaceAll("\\.\\d+", ""), k -> new int[3]);
            of[0]++;
            of[1] += found.contains(name) ? 1 : 0;
            of[2] += ambiguous.contains(name) ? 1 : 0;
        }
    }

    private static List<PageText> words(byte[] bytes) throws Exception {
        List<PageText> pages = new ArrayList<>();
        try (PdfFile pdf = new PdfFile(bytes)) {
            for (int page = 1; page <= pdf.pages(); page++) {
                pages.add(new PageText(page, false, pdf.words(page)));
            }
        }
        return pages;
    }
}
