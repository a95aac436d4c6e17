package io.tieout.formats.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.core.documents.OpenBill;
import io.tieout.core.documents.PaymentTerms;
import io.tieout.core.money.Money;
import io.tieout.core.payments.BankOrder;
import io.tieout.core.payments.ProposedPayment;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads the file by positions alone, as the rules of the network count them: from 1. */
class NachaWriterTest {

    private static final String OURS = "021000021";
    private static final String THEIRS = "011401533/9876543210";
    private static final String OTHERS = "091000019/12345";

    @Test
    void shouldHaveEveryFieldWhereTheNetworkLooksForIt() {
        List<String> records = records(order());

        String header = records.get(0);
        assertThat(at(header, 1, 3)).isEqualTo("101");
        assertThat(at(header, 4, 13)).isEqualTo(" 021000021");
        assertThat(at(header, 14, 23)).isEqualTo("1234567890");
        assertThat(at(header, 24, 29)).isEqualTo("260515");
        assertThat(at(header, 30, 40)).isEqualTo("    A094101");
        assertThat(at(header, 41, 63)).isEqualTo("First Bank             ");
        assertThat(at(header, 64, 86)).isEqualTo("Nord Licht Inc.        ");
        String batch = records.get(1);
        assertThat(at(batch, 1, 4)).isEqualTo("5220");
        assertThat(at(batch, 5, 20)).isEqualTo("Nord Licht Inc. ");
        assertThat(at(batch, 21, 40).strip()).isEqualTo("US-1");
        assertThat(at(batch, 41, 63)).isEqualTo("1234567890CCDVENDOR PAY");
        assertThat(at(batch, 64, 79)).isEqualTo("260515260515   1");
        assertThat(at(batch, 80, 94)).isEqualTo("021000020000001");
    }

    @Test
    void shouldPayEachVendorTheRightCentsOnTheRightAccount() {
        BankOrder order = order();
        List<String> entries = ofType(records(order), '6');

        assertThat(entries).hasSize(order.payments().size()).hasSize(3);
        for (String entry : entries) {
            ProposedPayment payment =
                    order.payments().stream()
                            .filter(it -> it.endToEndId().endsWith(at(entry, 40, 54)))
                            .findFirst()
                            .orElseThrow();
            assertThat(at(entry, 1, 3)).isEqualTo("622");
            assertThat(at(entry, 4, 12) + "/" + at(entry, 13, 29).strip())
                    .isEqualTo(payment.creditorAccount());
            assertThat(new Money(number(entry, 30, 39), "USD")).isEqualTo(payment.amount());
            assertThat(at(entry, 55, 76).strip()).isEqualTo(payment.vendorName());
            assertThat(at(entry, 77, 79)).isEqualTo("  1");
        }
        assertThat(entries).extracting(it -> at(it, 80, 94)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void shouldNameTheInvoicesInTheAddendumOfEachEntry() {
        List<String> records = records(order());

        for (int i = 0; i < records.size(); i++) {
            if (records.get(i).charAt(0) == '6') {
                String addendum = records.get(i + 1);
                assertThat(at(addendum, 1, 3)).isEqualTo("705");
                assertThat(at(addendum, 84, 87)).isEqualTo("0001");
                assertThat(at(addendum, 88, 94)).isEqualTo(at(records.get(i), 88, 94));
            }
        }
        assertThat(ofType(records, '7'))
                .extracting(it -> at(it, 4, 83).strip())
                .contains(
                        "RMR*IV*A-1**100.00\\RMR*CM*CN-1**-25.50\\",
                        "RMR*IV*B-1**98.00*100.00*2.00\\");
    }

    @Test
    void shouldSayInTheAddendumHowManyInvoicesItDoesNotName() {
        List<OpenBill> bills =
                IntStream.range(0, 9)
                        .mapToObj(i -> bill("I" + i, "V", THEIRS, "NUMBER-" + i, 1_00))
                        .toList();
        String addendum = ofType(records(order(bills)), '7').get(0);

        assertThat(at(addendum, 4, 83).strip())
                .isEqualTo(
                        "RMR*IV*NUMBER-0**1.00\\RMR*IV*NUMBER-1**1.00\\RMR*IV*NUMBER-2**1.00\\"
                                + "NTE**6 MORE\\");
    }

    @Test
    void shouldCountAndSumInControlRecordsWhatStandsAboveThem() {
        List<String> records = records(order());
        long hash = 0;
        long cents = 0;
        long count = 0;
        long allHash = 0;
        long allCents = 0;
        long allCount = 0;
        for (String record : records) {
            if (record.charAt(0) == '6') {
                hash += number(record, 4, 11);
                cents += number(record, 30, 39);
            }
            count += record.charAt(0) == '6' || record.charAt(0) == '7' ? 1 : 0;
            if (record.charAt(0) == '8') {
                assertThat(at(record, 2, 4)).isEqualTo("220");
                assertThat(number(record, 5, 10)).isEqualTo(count);
                assertThat(number(record, 11, 20)).isEqualTo(hash % 10_000_000_000L);
                assertThat(number(record, 21, 32)).isZero();
                assertThat(number(record, 33, 44)).isEqualTo(cents);
                assertThat(at(record, 45, 79)).isEqualTo("1234567890" + " ".repeat(25));
                assertThat(at(record, 80, 87)).isEqualTo("02100002");
                allHash += hash;
                allCents += cents;
                allCount += count;
                hash = 0;
                cents = 0;
                count = 0;
            }
        }
        String control =
                ofType(records, '9').stream()
                        .filter(it -> !it.equals("9".repeat(94)))
                        .findFirst()
                        .orElseThrow();
        assertThat(number(control, 2, 7)).isEqualTo(ofType(records, '5').size()).isEqualTo(2);
        assertThat(number(control, 8, 13)).isEqualTo(records.size() / 10);
        assertThat(number(control, 14, 21)).isEqualTo(allCount).isEqualTo(6);
        assertThat(number(control, 22, 31)).isEqualTo(allHash);
        assertThat(number(control, 32, 43)).isZero();
        assertThat(number(control, 44, 55)).isEqualTo(allCents).isEqualTo(7_450 + 9_800 + 12_345);
        assertThat(at(control, 56, 94)).isBlank();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 8, 200})
    void shouldFillBlocksOfTenRecordsOf94Characters(int vendors) {
        List<OpenBill> bills = new ArrayList<>();
        for (int i = 0; i < vendors; i++) {
            bills.add(bill("I" + i, "V" + i, THEIRS, "N" + i, 1_00 + i));
        }
        String text = text(order(bills));

        assertThat(text).endsWith("\n");
        assertThat(text.lines()).hasSize(((4 + 2 * vendors + 9) / 10) * 10);
        assertThat(text.lines()).allMatch(it -> it.matches("[ -~]{94}"));
    }

    @Test
    void shouldGiveTheSameBytesForTheSameOrder() {
        assertThat(NachaWriter.of(order())).isEqualTo(NachaWriter.of(order()));
    }

    @Test
    void shouldRefuseWhatCannotTravelByNacha() {
        assertThatThrownBy(() -> NachaWriter.of(Orders.inEuros()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not in USD");
        assertThatThrownBy(
                        () -> NachaWriter.of(order(List.of(bill("I", "V", "123456", "1", 1_00)))))
                .hasMessageContaining("123456 of V is not a routing number");
        assertThatThrownBy(
                        () ->
                                NachaWriter.of(
                                        order(
                                                List.of(
                                                        bill(
                                                                "I",
                                                                "V",
                                                                THEIRS,
                                                                "1",
                                                                10_000_000_000L)))))
                .hasMessageContaining("100000000.00 USD to V");
    }

    /** Two accounts: the first has not enough for all. */
    private static BankOrder order() {
        return Orders.of(
                List.of(
                        Orders.dollars("US-1", OURS, 0, 200_00),
                        Orders.dollars("US-2", OURS, 1, 1_000_00)),
                List.of(
                        bill("A1", "VA", THEIRS, "A-1", 100_00),
                        bill("A2", "VA", THEIRS, "CN-1", -25_50),
                        new OpenBill(
                                "B1",
                                null,
                                "B-1",
                                "VB",
                                "Name of VB",
                                OTHERS,
                                new Money(100_00, "USD"),
                                Orders.RUN.minusDays(8),
                                Orders.RUN.plusDays(22),
                                new PaymentTerms(BigDecimal.valueOf(2), 10, 30),
                                ""),
                        bill("C1", "VC", THEIRS, "C-1", 123_45)));
    }

    private static BankOrder order(List<OpenBill> bills) {
        return Orders.of(List.of(Orders.dollars("US-1", OURS, 0, 99_999_999_999L)), bills);
    }

    private static OpenBill bill(
            String id, String vendor, String account, String number, long cents) {
        return Orders.in("USD", id, vendor, "Name of " + vendor, account, number, cents);
    }

    private static List<String> records(BankOrder order) {
        return text(order).lines().toList();
    }

    private static String text(BankOrder order) {
        return new String(NachaWriter.of(order), StandardCharsets.US_ASCII);
    }

    private static List<String> ofType(List<String> records, char type) {
        return records.stream().filter(it -> it.charAt(0) == type).toList();
    }

    private static String at(String record, int from, int to) {
        return record.substring(from - 1, to);
    }

    private static long number(String record, int from, int to) {
        assertThat(at(record, from, to)).matches("[0-9]+");
        return Long.parseLong(at(record, from, to));
    }
}
