package io.tieout.console;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tieout.console.Browser.Answer;
import io.tieout.store.write.StoreWriter;
import java.io.ByteArrayInputStream;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OriginalApiTest {

    private static final OriginalsStandIn ORIGINALS = new OriginalsStandIn();
    private static final byte[] FILE = "%PDF-1.7 a bill".getBytes(US_ASCII);
    private static final byte[] LATER = "%PDF-1.7 another".getBytes(US_ASCII);

    @RegisterExtension
    static final TestConsole CONSOLE = new TestConsole(it -> it.withOriginals(ORIGINALS));

    @BeforeAll
    static void write() throws Exception {
        String sha256 = ORIGINALS.add(FILE);
        Bills.write(
                CONSOLE.database(),
                Bills.of("V-1", "acme", sha256),
                Bills.of("V-2", "bolt", sha256),
                Bills.of("V-3", "acme", sha256),
                Bills.of("V-4", "acme", OriginalsStandIn.sha256(LATER)));
        Bills.write(CONSOLE.database(), Bills.of("V-3", "bolt", sha256));
        CONSOLE.database()
                .transaction(
                        c ->
                                StoreWriter.writeExceptions(
                                        c, List.of(Variances.open("X-V", "acme", "V-1"))));
    }

    @Test
    void shouldSayWhereTheFieldsOfABillStand() {
        JsonNode original = CONSOLE.signedIn("ann").get("documents/V-1/original").json();

        assertThat(original.path("kept").asBoolean()).isTrue();
        assertThat(original.path("pages").asInt()).isEqualTo(2);
        assertThat(original.path("fileName").asText()).isEqualTo("r-7.pdf");
        assertThat(original.path("marks")).hasSize(4);
        JsonNode mark = original.path("marks").path(1);
        assertThat(mark.path("field").asText()).isEqualTo("grossAmount");
        assertThat(mark.path("text").asText()).isEqualTo("23.80");
        assertThat(mark.path("y").asDouble()).isEqualTo(0.5);
        assertThat(original.path("fields").toString())
                .contains("{\"name\":\"orderNumbers.1\",\"value\":\"PO-1\"}")
                .contains("{\"name\":\"lines.1.netAmount\",\"value\":\"20.00 EUR\"}");
    }

    @Test
    void shouldShowPagesAndGiveTheFileAsAnAttachment() throws Exception {
        Browser ann = CONSOLE.signedIn("ann");
        Answer page = ann.get("documents/V-1/original/page?page=2");
        Answer file = ann.get("documents/V-1/original/file");

        assertThat(page.header("Content-Type")).startsWith("image/png");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(ImageIO.read(new ByteArrayInputStream(page.response().body())).getWidth())
                .isEqualTo(600);
        assertThat(file.response().body()).isEqualTo(FILE);
        assertThat(file.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"R-7.pdf\"");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(ann.get("documents/V-1/original/page?page=3").status()).isEqualTo(422);
        assertThat(ann.get("documents/V-1/original/page?page=0").status()).isEqualTo(400);
    }

    @Test
    void shouldHideTheBillsOfOtherCompanies() {
        Browser ann = CONSOLE.signedIn("ann");
        for (String what : List.of("", "/page", "/file")) {
            String path = "documents/V-2/original" + what;
            assertThat(ann.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(ann.get("documents/V-3/original?companyId=bolt").status()).isEqualTo(404);
        assertThat(ann.get("documents/V-3/original").json().path("companyId").asText())
                .isEqualTo("acme");
    }

    @Test
    void shouldAskForTheCompanyWhenSeveralHaveTheBill() {
        Browser carl = CONSOLE.signedIn("carl");

        assertThat(carl.get("documents/V-3/original").status()).isEqualTo(400);
        assertThat(carl.get("documents/V-3/original?companyId=bolt").status()).isEqualTo(200);
    }

    @Test
    void shouldNameTheOriginalsOfAnExceptionOfBills() {
        JsonNode dossier = CONSOLE.signedIn("ann").get("exceptions/X-V").json();

        assertThat(dossier.path("originals").toString())
                .isEqualTo("[{\"billId\":\"V-1\",\"companyId\":\"acme\"}]");
    }

    @Test
    void shouldKeepAFileThatIsPutThereUnderItsHash() {
        Browser ada = CONSOLE.signedIn("ada");
        String path = "originals/" + OriginalsStandIn.sha256(LATER);
        assertThat(ada.get("documents/V-4/original").json().path("kept").asBoolean()).isFalse();
        assertThat(ada.get("documents/V-4/original/page").status()).isEqualTo(404);

        assertThat(ada.putRaw(path, "application/pdf", FILE).status()).isEqualTo(422);
        assertThat(CONSOLE.signedIn("ann").putRaw(path, "application/pdf", LATER).status())
                .isEqualTo(403);
        assertThat(ada.putRaw(path, "application/pdf", LATER).status()).isEqualTo(200);
        assertThat(ada.putRaw(path, "application/pdf", LATER).status()).isEqualTo(200);
        assertThat(ada.get("documents/V-4/original").json().path("kept").asBoolean()).isTrue();
    }
}
