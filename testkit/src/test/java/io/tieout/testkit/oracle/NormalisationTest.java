package io.tieout.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.Reference;
import io.tieout.core.documents.ReferenceType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalisationTest {

    @ParameterizedTest
    @CsvSource({
        "inv-0012/007,INV12007",
        "000,0",
        "A000,A0",
        "100200,100200",
        "RE 00-10,RE10",
        "Straße 5,STRASSE5"
    })
    void shouldNormaliseReferences(String raw, String expected) {
        assertThat(References.normalised(raw)).isEqualTo(expected);
    }

    @Test
    void shouldReadKeysOfText() {
        assertThat(References.statedKeys(List.of(), "Rechnung INV 2026/0118, danke"))
                .containsExactlyInAnyOrder("INV20260118", "RECHNUNGINV20260118");
    }

    @Test
    void shouldLeaveOutDatesAndAccounts() {
        assertThat(References.statedKeys(List.of(), "20260118")).isEmpty();
        assertThat(References.statedKeys(List.of(), "DE02120300000000202051")).isEmpty();
        assertThat(References.statedKeys(List.of(), "DE03120300000000202051")).isNotEmpty();
    }

    @Test
    void shouldKnowDigitsBehindAPrefix() {
        List<Reference> references =
                List.of(
                        new Reference(ReferenceType.INVOICE, "RE-0100234"),
                        new Reference(ReferenceType.BANK, "777777"),
                        new Reference(ReferenceType.OTHER, "20260118"));

        assertThat(References.digitKeys(References.statedKeys(references, "")))
                .containsExactly("100234");
    }

    @ParameterizedTest
    @CsvSource({
        "Müller GmbH & Co. KG,MULLER",
        "MUELLER,MULLER",
        "Société Générale SA,SOCIETE GENERALE",
        "Øresund Shipping ApS,ORESUND SHIPPING",
        "The Co,THE CO",
        "Weiß,WEISS",
        "Żaba Sp. z o.o.,ZABA",
        "'- ',''"
    })
    void shouldNormaliseParties(String name, String expected) {
        assertThat(Parties.normalised(name)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "MARTHA,MARHTA,96",
        "DIXON,DICKSONX,81",
        "DWAYNE,DUANE,84",
        "ABC,XYZ,0",
    })
    void shouldHaveThePublishedSimilarities(String a, String b, int percent) {
        assertThat(JaroWinkler.isAtLeast(a, b, percent)).isTrue();
        assertThat(JaroWinkler.isBelow(a, b, percent + 1)).isTrue();
        assertThat(JaroWinkler.isAtLeast(b, a, percent)).isTrue();
    }
}
