package io.tieout.core.references;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With numbers published as examples by ISO, SIX, Bits and national banks. */
class CheckDigitsTest {

    @ParameterizedTest
    @ValueSource(strings = {"RF18539007547034", "RF18 5390 0754 7034", "rf18000000000539007547034"})
    void shouldAcceptCreditorReferences(String reference) {
        assertThat(CheckDigits.isCreditorReference(reference)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RF19539007547034",
                "RF18539007547043",
                "RF18",
                "18539007547034",
                "RF1853900754703412345678901",
                "RF18-5390-0754-7034",
                ""
            })
    void shouldRefuseOtherCreditorReferences(String reference) {
        assertThat(CheckDigits.isCreditorReference(reference)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"210000000003139471430009017", "21 00000 00003 13947 14300 09017"})
    void shouldAcceptSwissQrReferences(String reference) {
        assertThat(CheckDigits.isQrReference(reference)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "210000000003139471430009018",
                "210000000003139471430009071",
                "21000000000313947143000901",
                "2100000000031394714300090170",
                "21000000000313947143000901A"
            })
    void shouldRefuseOtherQrReferences(String reference) {
        assertThat(CheckDigits.isQrReference(reference)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2345676", "79927398713", "4111111111111111", "18"})
    void shouldAcceptKidByLuhn(String kid) {
        assertThat(CheckDigits.isKidByLuhn(kid)).isTrue();
        assertThat(CheckDigits.isKid(kid)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678903", "12345678911", "65-"})
    void shouldCheckKidByModulo11(String kid) {
        assertThat(CheckDigits.isKidByModulo11(kid)).isEqualTo(modulo11(kid));
    }

    /** The definition, digit by digit from the right with weights 2 to 7 in turn. */
    private static boolean modulo11(String kid) {
        int sum = 0;
        int weight = 2;
        for (int i = kid.length() - 2; i >= 0; i--) {
            sum += weight * Character.digit(kid.charAt(i), 10);
            weight = weight == 7 ? 2 : weight + 1;
        }
        int check = sum % 11 == 0 ? 0 : 11 - sum % 11;
        return kid.endsWith(check == 10 ? "-" : Integer.toString(check));
    }

    @Test
    void shouldAcceptExactlyOneModulo11DigitPerNumber() {
        for (int number = 1; number < 2_000; number++) {
            int accepted = 0;
            for (char last : "0123456789-".toCharArray()) {
                String kid = number + String.valueOf(last);
                assertThat(CheckDigits.isKidByModulo11(kid)).isEqualTo(modulo11(kid));
                accepted += CheckDigits.isKidByModulo11(kid) ? 1 : 0;
            }
            assertThat(accepted).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2345675", "79927398710", "1", "", "12345678901234567890123456", "12a4"})
    void shouldRefuseOtherLuhnNumbers(String kid) {
        assertThat(CheckDigits.isKidByLuhn(kid)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE89370400440532013000", "gb82WEST12345698765432", "NO9386011117947"})
    void shouldAcceptIbans(String iban) {
        assertThat(CheckDigits.isIban(iban)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE88370400440532013000", "RF18539007547034", "DE8937040044", ""})
    void shouldRefuseOtherIbans(String iban) {
        assertThat(CheckDigits.isIban(iban)).isFalse();
    }
}
