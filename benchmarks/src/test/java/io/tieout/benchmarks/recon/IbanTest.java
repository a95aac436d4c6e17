package io.tieout.benchmarks.recon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IbanTest {
    @Test
    void shouldComputeTheCheckDigitsOfTheRegistryExamples() {
        assertThat(Iban.checkDigits("DE", "370400440532013000")).isEqualTo("89");
        assertThat(Iban.checkDigits("GB", "WEST12345698765432")).isEqualTo("82");
        assertThat(Iban.checkDigits("RF", "539007547034")).isEqualTo("18");
    }

    @Test
    void shouldDrawValidIbans() {
        Draw draw = new Draw(1, 2, 3);
        for (int i = 0; i < 1_000; i++) {
            String iban = Iban.anyCountry(draw);
            assertThat(Iban.modulus(iban.substring(4) + iban.substring(0, 4))).isEqualTo(1);
        }
    }
}
