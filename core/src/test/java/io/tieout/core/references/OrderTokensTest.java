package io.tieout.core.references;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.Reference;
import io.tieout.core.documents.ReferenceType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderTokensTest {

    @ParameterizedTest
    @CsvSource({
        "PO 4500012345, 4500012345",
        "PO-4500012345, 4500012345",
        "Bestellung Nr. 4500012345, 4500012345",
        "your order no. 45OOO12345, 4500012345",
        "ab/12-7 c, AB127",
        "INV 004711, INV4711"
    })
    void shouldReadAnOrderHoweverItIsWritten(String text, String order) {
        assertThat(OrderTokens.of(List.of(), text)).contains(order);
    }

    @ParameterizedTest
    @CsvSource({"PO 4711", "KD 104711", "Kundennr. 104711 Mandat 104712", "2026-03-05", "ORDER"})
    void shouldReadNoOrderInShortOrOtherNumbers(String text) {
        assertThat(OrderTokens.of(List.of(), text)).doesNotContain("4711", "104711", "104712");
    }

    @Test
    void shouldReadAnOrderInAFieldOfItsOwnAsAWhole() {
        List<Reference> references =
                List.of(
                        new Reference(ReferenceType.ORDER, "AB 12 C"),
                        new Reference(ReferenceType.MANDATE, "700123"),
                        new Reference(ReferenceType.CREDITOR_REFERENCE, "RF18539007547034"));

        assertThat(OrderTokens.of(references, "")).containsExactly("AB12C");
    }

    @Test
    void shouldNotTakeAnOrderForAnInvoice() {
        List<Reference> references = List.of(new Reference(ReferenceType.ORDER, "INV-104711"));

        assertThat(NumberTokens.of(references, "")).isEmpty();
        assertThat(NumberTokens.typed(references, "")).isEmpty();
    }
}
