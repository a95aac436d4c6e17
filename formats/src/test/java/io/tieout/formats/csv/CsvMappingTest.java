package io.tieout.formats.csv;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvMappingTest {

    private static final String GOOD =
            """
            stream: bank-transactions
            dates: yyyy-MM-dd
            columns:
              bookingDate: Date
              amount: Amount
            constants:
              accountId: "A"
              currency: EUR
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    stream: bank-transactions|stream: cash|key 'stream' must be one of [bank-transactions, ledger-entries, statements]
                    stream: bank-transactions|steam: x|key 'steam' is not known: allowed are [charset
                    dates: yyyy-MM-dd|dates: yyyy-MM|key 'dates' has 'yyyy-MM'
                    dates: yyyy-MM-dd|dates: QQQQQQQ|key 'dates' has 'QQQQQQQ'
                    dates: yyyy-MM-dd|dates: []|key 'dates' is required
                    dates: yyyy-MM-dd|dates: {}|key 'dates' must be a text
                    bookingDate: Date|valueDate: Date|key 'columns.bookingDate' is required
                    bookingDate: Date|postingDate: Date|key 'columns.postingDate' is not known
                    bookingDate: Date|bookingDate: [A, B]|key 'columns.bookingDate' takes one column
                    amount: Amount|debit: Amount|allowed are amount (signed), amount and indicator
                    currency: EUR|currency: EUX|key 'constants.currency' is 'EUX'
                    currency: EUR|kind: x|key 'constants.kind' is not known
                    accountId: "A"|accountId: 0012|key 'constants.accountId' must be a text in quotes
                    accountId: "A"|text: "A"|key 'columns.accountId' is required, or a constant
                    dates:|header: false##dates:|without a header, columns are numbers from 1
                    dates:|header: maybe##dates:|key 'header' must be true or false
                    dates:|skipTop: -1##dates:|key 'skipTop' must be a whole number
                    dates:|delimiter: ';;'##dates:|key 'delimiter' is ';;': allowed is one character
                    dates:|delimiter: '"'##dates:|key 'quote' must differ
                    dates:|grouping: '.'##dates:|key 'grouping' must differ
                    dates:|charset: UTF-16##dates:|key 'charset' is 'UTF-16': allowed are
                    dates:|charset: nope##dates:|key 'charset' is 'nope'
                    dates:|credits: D##dates:|key 'credits' and debits both have 'D'
                    dates:|references: x##dates:|key 'references' must be a list
                    dates:|references: [{type: x, column: y}]##dates:|allowed are [bank, batch
                    dates:|files: '[a'##dates:|key 'files' has '[a'
                    dates:|dates: x##dates:|Duplicate
                    """)
    void shouldNameFileKeyAndWhatIsAllowed(String good, String bad, String message) {
        String yaml = GOOD.replace(good, bad.replace("##", "\n"));

        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(MappingException.class)
                .hasMessageStartingWith("acme.mapping.yaml: ")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "[1, 2]", "{", "\t", "stream: [", "columns: 3"})
    void shouldRefuseWhatIsNoMapping(String yaml) {
        assertThatThrownBy(() -> read(yaml)).isInstanceOf(MappingException.class);
    }

    @Test
    void shouldRefuseMutatedMappingsOnlyAsSuch() {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder yaml = new StringBuilder(GOOD);
            for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                char c = ":-[]{}\n\"'& *!".charAt(random.nextInt(13));
                yaml.setCharAt(random.nextInt(yaml.length()), c);
            }
            readOrRefuse(yaml.toString());
        }
    }

    private static void readOrRefuse(String yaml) {
        try {
            read(yaml);
        } catch (MappingException expected) {
            assertThatThrownBy(() -> read(yaml)).hasMessage(expected.getMessage());
        }
    }

    private static CsvMapping read(String yaml) {
        try {
            return CsvMapping.read(
                    "acme.mapping.yaml",
                    new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
