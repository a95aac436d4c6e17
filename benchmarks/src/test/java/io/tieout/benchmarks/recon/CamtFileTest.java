package io.tieout.benchmarks.recon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class CamtFileTest {
    @TempDir private Path folder;

    @Test
    void shouldHaveTheWishedSizeAndBalancesThatAddUp() throws Exception {
        Path file = folder.resolve("large.xml");
        long entries = new CamtFile(1, 6_000_000).writeTo(file);

        assertThat(Files.size(file)).isBetween(6_000_000L, 6_005_000L);
        NodeList statements = statements(file);
        assertThat(statements.getLength()).isGreaterThan(1);
        long count = 0;
        BigDecimal carried = null;
        for (int i = 0; i < statements.getLength(); i++) {
            Element statement = (Element) statements.item(i);
            NodeList balances = statement.getElementsByTagName("Bal");
            BigDecimal balance = amount((Element) balances.item(0));
            if (carried != null) {
                assertThat(balance).isEqualByComparingTo(carried);
            }
            NodeList lines = statement.getElementsByTagName("Ntry");
            for (int line = 0; line < lines.getLength(); line++) {
                balance = balance.add(amount((Element) lines.item(line)));
            }
            carried = amount((Element) balances.item(1));
            assertThat(balance).isEqualByComparingTo(carried);
            count += lines.getLength();
        }
        assertThat(count).isEqualTo(entries);
    }

    @Test
    void shouldWriteTheSameBytesForTheSameSeed() throws Exception {
        new CamtFile(3, 100_000).writeTo(folder.resolve("one.xml"));
        new CamtFile(3, 100_000).writeTo(folder.resolve("two.xml"));

        assertThat(Files.mismatch(folder.resolve("one.xml"), folder.resolve("two.xml")))
                .isEqualTo(-1);
    }

    private static NodeList statements(Path file) throws Exception {
        try (InputStream bytes = Files.newInputStream(file)) {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(bytes)
                    .getElementsByTagName("Stmt");
        }
    }

    private static BigDecimal amount(Element parent) {
        BigDecimal amount =
                new BigDecimal(parent.getElementsByTagName("Amt").item(0).getTextContent());
        String direction = parent.getElementsByTagName("CdtDbtInd").item(0).getTextContent();
        return direction.equals("DBIT") ? amount.negate() : amount;
    }
}
