package io.tieout.formats.conditions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.core.conditions.FactKind;
import io.tieout.core.conditions.Facts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CelConditionTest {

    private static final Map<String, FactKind> VOCABULARY =
            Map.of(
                    "bill.gross", FactKind.NUMBER,
                    "bill.families", FactKind.TEXTS,
                    "bill.overBudget", FactKind.FLAG,
                    "vendor.name", FactKind.TEXT);
    private static final Facts FACTS =
            new Facts(
                    Map.of(
                            "bill.gross",
                            50_000L,
                            "bill.families",
                            List.of("operational", "listed"),
                            "bill.overBudget",
                            false,
                            "vendor.name",
                            "Rhine Cleaning"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bill.gross >= 50000 && bill.gross < 50001",
                "bill.gross > -1",
                "'listed' in bill.families",
                "vendor.name in ['Rhine Cleaning', 'Other']",
                "vendor.name.contains('Clean') && vendor.name.startsWith('Rh')",
                "vendor.name.matches('^R.*g$')",
                "!bill.overBudget || false",
                "bill.overBudget ? false : bill.gross != 1",
                "size(bill.families) == 2 && size(vendor.name) == 14",
                "vendor.name < 'Ri'"
            })
    void shouldHoldFor(String text) {
        assertThat(CelCondition.of(text, VOCABULARY).holds(FACTS)).isTrue();
        assertThat(CelCondition.of("!(" + text + ")", VOCABULARY).holds(FACTS)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    bill.gros > 1|1|1|undeclared reference
                    bill.gross > 'a'|1|12|no matching overload
                    bill.gross|1|5|expected type 'bool'
                    bill.gross > |1|13|mismatched input
                    bill.gross + 1 > 2|1|12|'_+_' cannot be used in a condition
                    bill.families.exists(f, f == 'a')|1|21|undeclared reference
                    vendor.name.matches('(')|1|21|is no pattern
                    """)
    void shouldSayWhereItIsWrong(String text, int line, int column, String reason) {
        assertThatThrownBy(() -> CelCondition.of(text, VOCABULARY))
                .isInstanceOfSatisfying(
                        InvalidConditionException.class,
                        e -> {
                            assertThat(e.getMessage()).contains(reason);
                            assertThat(e.line()).isEqualTo(line);
                            assertThat(e.column()).isEqualTo(column);
                        });
    }

    @Test
    void shouldHoldTheSameAfterItTravelled() throws Exception {
        CelCondition condition = CelCondition.of("bill.gross == 50000", VOCABULARY);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(condition);
        }
        try (ObjectInputStream in =
                new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            CelCondition there = (CelCondition) in.readObject();

            assertThat(there).isEqualTo(condition);
            assertThat(there.holds(FACTS)).isTrue();
        }
    }
}
