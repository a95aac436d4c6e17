package io.tieout.formats.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.InvoiceFormat;
import io.tieout.core.invoicing.Invoice;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Holds printed invoices against ISO 19005-3 with a validator of its own. */
class InvoiceArchiveTest {

    @BeforeAll
    static void start() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void shouldBePdfA3WithAndWithoutTheInvoiceInside() throws Exception {
        for (InvoiceFormat format : List.of(InvoiceFormat.PDF, InvoiceFormat.FACTUR_X)) {
            for (Invoice invoice : Invoices.seeded(5, format)) {
                assertThat(broken(InvoiceFiles.file(invoice).bytes()))
                        .as("%s as %s", invoice.number(), format)
                        .isEmpty();
            }
        }
    }

    private static List<String> broken(byte[] pdf) throws Exception {
        PDFAFlavour rules = PDFAFlavour.PDFA_3_B;
        try (PDFAParser parser =
                        Foundries.defaultInstance()
                                .createParser(new ByteArrayInputStream(pdf), rules);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(rules, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(it -> it.getStatus() == TestAssertion.Status.FAILED)
                    .map(it -> it.getRuleId().getClause() + ": " + it.getMessage())
                    .toList();
        }
    }
}
