package io.tieout.core.references;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalFormTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "INV-0042, INV42",
        "inv 42, INV42",
        "INV42, INV42",
        "RE 2026/00017, RE202600017",
        "RE-00-17, RE17",
        "0-0-7, 7",
        "A00B000C, A0B0C",
        "000, 0",
        "A0, A0",
        "'0 0', 0",
        "Größe 5, GRSSE5",
        "'ı1', I1",
        "'--/ _', ''",
        "株式, ''"
    })
    void shouldFoldWhatPeopleWriteDifferently(String text, String form) {
        assertThat(NormalForm.of(text)).isEqualTo(form);
        assertThat(NormalForm.of(form)).as("twice is once").isEqualTo(form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"NOTPROVIDED", "NONREF", "NOREF", "UNKNOWN", "NONE", "NA", "0", "", "AB"})
    void shouldKnowReferencesThatSayNothing(String form) {
        assertThat(NormalForm.isVoid(form)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABC", "100", "NONE1", "NOTPROVIDED2"})
    void shouldKeepReferencesThatSaySomething(String form) {
        assertThat(NormalForm.isVoid(form)).isFalse();
    }
}
