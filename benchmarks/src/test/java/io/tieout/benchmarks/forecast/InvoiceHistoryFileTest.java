package io.tieout.benchmarks.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tieout.core.money.Money;
import io.tieout.core.receivables.AccountItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvoiceHistoryFileTest {

    private static final String HEADER =
            "countrycode,customerID,invoiceNumber,InvoiceDate,DueDate,InvoiceAmount,Disputed,"
                    + "SettledDate\n";

    @TempDir private Path folder;

    @Test
    void shouldReadDatesByDayMonthYearAndTheCountryAsSegment() throws IOException {
        InvoiceHistoryFile file =
                InvoiceHistoryFile.read(
                        file(HEADER + "391,C-1,77,03/01/2012,02/02/2012,55.3,Yes,16/02/2012\n"));

        AccountItem item = file.items().get(0);
        assertThat(item.amount()).isEqualTo(new Money(55_30, "USD"));
        assertThat(LocalDate.ofEpochDay(item.issueDay())).isEqualTo("2012-01-03");
        assertThat(item.clearedDay() - item.dueDay()).isEqualTo(14);
        assertThat(item.disputed()).isTrue();
        assertThat(file.itemsWithoutDisputes().get(0).disputed()).isFalse();
        assertThat(file.segments()).containsEntry("C-1", "391");
    }

    @Test
    void shouldNameTheLineThatIsWrongAndTheColumnThatIsMissing() throws IOException {
        Path wrong = file(HEADER + "391,C-1,77,13/13/2012,02/02/2012,55.3,No,16/02/2012\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InvoiceHistoryFile.read(wrong))
                .withMessageContaining("history.csv:2");
        Path other = file("customerID\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InvoiceHistoryFile.read(other))
                .withMessageContaining("has no column countrycode");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("history.csv"), text);
    }
}
