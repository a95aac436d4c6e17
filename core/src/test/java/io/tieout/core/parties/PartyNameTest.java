package io.tieout.core.parties;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartyNameTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "Müller GmbH, MULLER",
        "MUELLER GMBH & CO. KG, MULLER",
        "Muller, MULLER",
        "The Acme Company Ltd., ACME",
        "Société Générale S.A., SOCIETE GENERALE S A",
        "Ørsted A/S, ORSTED A S",
        "Ærø Færge, ARO FARGE",
        "Łódź Đuro, LODZ DURO",
        "Groß+Klein, GROSS KLEIN",
        "'  Acme   Ltd ', ACME",
        "GmbH & Co. KG, GMBH CO KG",
        "Газпром, ГАЗПРОМ",
        "3M Deutschland GmbH, 3M DEUTSCHLAND",
        "'.-/', ''",
        "'', ''",
        ", ''"
    })
    void shouldFoldSpellingsAndDropLegalForms(String name, String normalised) {
        assertThat(PartyName.normalised(name)).isEqualTo(normalised);
    }

    @Test
    void shouldFoldTwoLetterUmlautsInOnePass() {
        assertThat(PartyName.normalised("Aeea")).isEqualTo("AEA");
        assertThat(PartyName.normalised("Goethe")).isEqualTo(PartyName.normalised("Göthe"));
    }
}
