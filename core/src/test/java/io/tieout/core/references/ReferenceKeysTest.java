package io.tieout.core.references;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.Reference;
import io.tieout.core.documents.ReferenceType;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceKeysTest {

    private static Reference of(ReferenceType type, String value) {
        return new Reference(type, value);
    }

    @Test
    void shouldMakeStrongKeysOfTypesThatAreUniqueByConstruction() {
        assertThat(
                        ReferenceKeys.strong(
                                List.of(
                                        of(ReferenceType.END_TO_END, "RUN-0047"),
                                        of(ReferenceType.ORIGINAL, "RUN-0048"),
                                        of(ReferenceType.CHEQUE, "0100"),
                                        of(ReferenceType.CREDITOR_REFERENCE, "RF18 5390 0754"),
                                        of(ReferenceType.UETR, "97ed4827-7b6f"),
                                        of(ReferenceType.TRANSACTION, "TX-9001"),
                                        of(ReferenceType.INVOICE, "INV-2026-1"),
                                        of(ReferenceType.MANDATE, "MANDATE-1"))))
                .containsExactlyInAnyOrder(
                        "ERUN47", "ERUN48", "Q100", "RRF1853900754", "U97ED48277B6F", "TTX9001");
    }

    @Test
    void shouldLeaveOutShortAndVoidReferences() {
        assertThat(
                        ReferenceKeys.strong(
                                List.of(
                                        of(ReferenceType.END_TO_END, "NOTPROVIDED"),
                                        of(ReferenceType.END_TO_END, "A-1-2"),
                                        of(ReferenceType.CHEQUE, "007"),
                                        of(ReferenceType.CHEQUE, "00"))))
                .isEmpty();
    }

    @Test
    void shouldFindStatedKeysInTheTextAcrossWords() {
        assertThat(ReferenceKeys.stated(List.of(), "Pay invoice INV 2026/0118 thanks"))
                .as("the number alone reads as a date")
                .containsExactlyInAnyOrder("INV20260118", "INVOICEINV20260118");
    }

    @ParameterizedTest(name = "{0} has key {1}: {2}")
    @CsvSource({
        "paid 01.03.2026, 1032026, false",
        "paid 2026-03-01, 20260301, false",
        "paid 2026-13-01, 20261301, true",
        "paid 1989-03-01, 19890301, true",
        "to DE89370400440532013000, DE89370400440532013000, false",
        "to DE88370400440532013000, DE88370400440532013000, true",
        "RF18539007547034, RF18539007547034, true",
        "no 12345, NO12345, true",
        "x 1234, X1234, false"
    })
    void shouldNotTakeDatesAndAccountsInATextForReferences(String text, String key, boolean found) {
        assertThat(ReferenceKeys.stated(List.of(), text).contains(key)).isEqualTo(found);
    }

    @Test
    void shouldReadNoMoreThanTwelveWordsWithDigits() {
        String text =
                IntStream.rangeClosed(1, 13)
                        .mapToObj(i -> "R10000" + (char) ('A' + i))
                        .collect(Collectors.joining(", "));

        assertThat(ReferenceKeys.stated(List.of(), text))
                .contains("R10000M")
                .doesNotContain("R10000N");
    }

    @Test
    void shouldNotStateMandatesBankReferencesAndBatches() {
        assertThat(
                        ReferenceKeys.stated(
                                List.of(
                                        of(ReferenceType.MANDATE, "M-12345"),
                                        of(ReferenceType.BANK, "B-12345"),
                                        of(ReferenceType.BATCH, "P-12345"),
                                        of(ReferenceType.OTHER, "O-12345"),
                                        of(ReferenceType.OTHER, "ABCDEF")),
                                ""))
                .containsExactly("O12345");
    }

    @ParameterizedTest(name = "digits of {0}: {1}")
    @CsvSource({
        "INV100234, 100234",
        "100234, 100234",
        "INVOI100234, 100234",
        "INVOIC100234,",
        "INV10234,",
        "INV1A0234,",
        "RE20260301,",
        "RE20261301, 20261301"
    })
    void shouldTakeTheDigitsOfShortlyPrefixedNumbers(String stated, String digits) {
        assertThat(ReferenceKeys.digits(stated)).isEqualTo(digits);
    }

    @Test
    void shouldHashKeysSoThatTheSameAgreeAndOthersDoNot() {
        ReferenceHashes one = ReferenceHashes.of(List.of(of(ReferenceType.CHEQUE, "100234")), "");
        ReferenceHashes same = ReferenceHashes.of(List.of(of(ReferenceType.CHEQUE, "0100234")), "");
        ReferenceHashes stated = ReferenceHashes.of(List.of(), "INV100234");
        ReferenceHashes other = ReferenceHashes.of(List.of(of(ReferenceType.CHEQUE, "100235")), "");

        assertThat(one.sharesStrong(same)).isTrue();
        assertThat(one.sharesStrong(stated)).isFalse();
        assertThat(one.sharesAny(stated)).as("by its digits").isTrue();
        assertThat(one.sharesStrongOrStated(stated)).isFalse();
        assertThat(one.sharesAny(other)).isFalse();
        assertThat(one.sharesFamily(other)).isTrue();
        assertThat(one.sharesFamily(stated)).isFalse();
    }

    @Test
    void shouldTellLongReferencesThatBeginAlike() {
        ReferenceHashes whole = ReferenceHashes.of(List.of(), "ORDER/2026/000123456789");
        ReferenceHashes cut = ReferenceHashes.of(List.of(), "ORDER/2026/000123456");

        assertThat(whole.sharesHead(cut)).isTrue();
        assertThat(whole.sharesAny(cut)).isFalse();
    }
}
