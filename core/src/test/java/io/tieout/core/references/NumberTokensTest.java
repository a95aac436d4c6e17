package io.tieout.core.references;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.Reference;
import io.tieout.core.documents.ReferenceType;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTokensTest {

    @ParameterizedTest
    @CsvSource({
        "RE 2026-0042 and others, INV-2026-0042, false",
        "INVOICE INV.2026.0042, INV-2026-0042, true",
        "inv 2026 0042/inv 2026 0043, INV-2026-0042, true",
        "RECHNUNG INV-2O26-OO42, INV-2026-0042, true"
    })
    void shouldReadANumberHoweverItIsWritten(String text, String number, boolean exact) {
        Set<String> tokens = NumberTokens.of(List.of(), text);

        assertThat(tokens.contains(NormalForm.of(number))).isEqualTo(exact);
        assertThat(tokens.stream().map(NumberTokens::digits))
                .containsAnyElementsOf(NumberTokens.digitsOf(number));
    }

    @Test
    void shouldKnowANumberByAllItsDigitsAndByThoseOfItsLastWord() {
        assertThat(NumberTokens.digitsOf("INV-2025-0403948"))
                .containsExactly("20250403948", "403948");
        assertThat(NumberTokens.digitsOf("RE0403948")).containsExactly("403948");
    }

    @Test
    void shouldNotTakeOrderNumbersYearsOrDatesForInvoices() {
        assertThat(NumberTokens.of(List.of(), "PO 123456")).isEmpty();
        assertThat(NumberTokens.of(List.of(), "KD-NR 20417")).isEmpty();
        assertThat(NumberTokens.of(List.of(), "from 2025 on 20260316"))
                .doesNotContain("2025", "20260316");
        assertThat(NumberTokens.quotesNumber("KD-NR 20417 03.02.")).isFalse();
        assertThat(NumberTokens.quotesNumber("RE 20417")).isTrue();
    }

    @Test
    void shouldReadTheNumberInsideACreditorReference() {
        List<Reference> references =
                List.of(new Reference(ReferenceType.CREDITOR_REFERENCE, "RF18 5390 0754 7034"));

        assertThat(NumberTokens.of(references, "")).contains("539007547034");
        assertThat(NumberTokens.typed(List.of(), "paid RF18539007547034"))
                .containsExactly("RF18539007547034");
    }

    @Test
    void shouldNotLookAtReferencesThatThePayerDoesNotChoose() {
        List<Reference> references =
                List.of(
                        new Reference(ReferenceType.MANDATE, "INV1001"),
                        new Reference(ReferenceType.BANK, "INV1002"));

        assertThat(NumberTokens.of(references, "")).isEmpty();
    }
}
