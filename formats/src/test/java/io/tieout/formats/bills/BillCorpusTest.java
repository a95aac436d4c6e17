package io.tieout.formats.bills;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.VendorInvoice;
import io.tieout.formats.Corpora;
import io.tieout.formats.Format;
import io.tieout.formats.Formats;
import io.tieout.formats.Parsed;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** How many of the real files are read, and why the others are not. */
class BillCorpusTest {

    private static final int HEAD_BYTES = 4_096;
    private static final List<String> FOLDERS =
            List.of("einvoice-facturx-mustang", "einvoice-xrechnung", "einvoice-zugferd-corpus");
    private static final Formats FORMATS =
            new Formats(
                    List.of(new PdfBillFormat(Originals.NONE), new XmlBillFormat(Originals.NONE)));

    /**
     * Paid: something was paid before, so that the gross amount is not what is owed. Test: the
     * sender says so. Partial: what is to be paid is less than the total and no prepayment is
     * stated. Draft: before ZUGFeRD 1.0. Broken: a required code is empty. Unknown: FatturaPA.
     */
    @ParameterizedTest
    @CsvSource({
        "einvoice-facturx-mustang, 24, paid=5 test=5 noData=4 order=2",
        "einvoice-xrechnung, 34, paid=2",
        "einvoice-zugferd-corpus, 40, paid=12 test=6 partial=2 broken=2 draft=1 unknown=2",
    })
    void shouldReadOrSayWhyNot(String folder, int read, String refused) throws Exception {
        int accepted = 0;
        Map<String, Integer> reasons = new TreeMap<>();
        for (Path file : Corpora.files(folder)) {
            Optional<Parsed> parsed = parse(file);
            if (parsed.isEmpty()) {
                reasons.merge("unknown", 1, Integer::sum);
                continue;
            }
            assertThat(parsed.get().records().size() + parsed.get().failures().size())
                    .as("%s", file)
                    .isEqualTo(1);
            accepted += parsed.get().records().size();
            parsed.get()
                    .failures()
                    .forEach(it -> reasons.merge(reason(it.reason()), 1, Integer::sum));
        }
        System.out.println(folder + ": " + accepted + " read, refused " + reasons);

        assertThat(accepted).isEqualTo(read);
        assertThat(reasons).isEqualTo(expected(refused));
    }

    @Test
    void shouldTakeOverTheTotalsToTheCent() throws Exception {
        int compared = 0;
        for (String folder : FOLDERS) {
            for (Path file : Corpora.files(folder)) {
                Optional<Parsed> parsed = parse(file);
                if (parsed.isEmpty()
                        || parsed.get().records().isEmpty()
                        || !file.toString().endsWith(".xml")) {
                    continue;
                }
                VendorInvoice bill = (VendorInvoice) parsed.get().records().get(0);
                assertThat(bill.grossAmount().toBigDecimal())
                        .as("%s", file)
                        .isEqualByComparingTo(owed(file).abs());
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(60);
    }

    @Test
    void shouldKnowTheSameBillInTwoSyntaxes() throws Exception {
        Map<String, Parsed> byName = new TreeMap<>();
        for (Path file : Corpora.files("einvoice-xrechnung")) {
            byName.put(file.getFileName().toString(), parse(file).orElseThrow());
        }
        int pairs = 0;
        for (Map.Entry<String, Parsed> ubl : byName.entrySet()) {
            Parsed cii = byName.get(ubl.getKey().replace("_ubl.xml", "_uncefact.xml"));
            boolean both =
                    ubl.getKey().endsWith("_ubl.xml")
                            && !ubl.getValue().records().isEmpty()
                            && cii != null;
            if (both) {
                assertSame(
                        (VendorInvoice) ubl.getValue().records().get(0),
                        (VendorInvoice) cii.records().get(0));
                pairs++;
            }
        }
        assertThat(pairs).isEqualTo(17);
    }

    private static void assertSame(VendorInvoice one, VendorInvoice other) {
        assertThat(one.id()).isEqualTo(other.id());
        assertThat(one.grossAmount()).isEqualTo(other.grossAmount());
        assertThat(one.netAmount()).isEqualTo(other.netAmount());
        assertThat(one.taxAmount()).isEqualTo(other.taxAmount());
        assertThat(one.issuer().account()).isEqualTo(other.issuer().account());
        assertThat(one.dueDate()).isEqualTo(other.dueDate());
        assertThat(one.terms()).isEqualTo(other.terms());
        assertThat(one.lines())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("description")
                .isEqualTo(other.lines());
    }

    private static Optional<Parsed> parse(Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        String name = file.getFileName().toString();
        Optional<Format> format =
                FORMATS.detect(name, Arrays.copyOf(bytes, Math.min(bytes.length, HEAD_BYTES)));
        return format.map(it -> Parsed.of(it.open(name, new ByteArrayInputStream(bytes))));
    }

    private static String reason(String text) {
        Map<String, String> names =
                Map.of(
                        "paid in part", "paid",
                        "as a test", "test",
                        "is not the total", "partial",
                        "without embedded", "noData",
                        "is an order", "order",
                        "CBFBUY", "draft",
                        "is missing", "broken");
        return names.entrySet().stream()
                .filter(it -> text.contains(it.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(text);
    }

    private static Map<String, Integer> expected(String counts) {
        Map<String, Integer> expected = new TreeMap<>();
        for (String count : counts.split(" ", -1)) {
            expected.put(count.split("=", -1)[0], Integer.valueOf(count.split("=", -1)[1]));
        }
        return expected;
    }

    /** Read by another parser and by nothing of ours. */
    private static BigDecimal owed(Path file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(file.toFile());
        for (String name : List.of("PayableAmount", "DuePayableAmount", "GrandTotalAmount")) {
            NodeList found = document.getElementsByTagNameNS("*", name);
            if (found.getLength() > 0) {
                return new BigDecimal(found.item(found.getLength() - 1).getTextContent().strip());
            }
        }
        throw new AssertionError("no total in " + file);
    }
}
