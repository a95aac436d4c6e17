package io.tieout.core.payables;

import static io.tieout.core.payables.BillSamples.DAY;
import static io.tieout.core.payables.BillSamples.at;
import static io.tieout.core.payables.BillSamples.invoice;
import static io.tieout.core.payables.BillSamples.order;
import static io.tieout.core.payables.BillSamples.receipt;
import static io.tieout.core.payables.BillSamples.vendor;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.accruals.AccrualPostings;
import io.tieout.core.accruals.AccruedLine;
import io.tieout.core.bank.Autonomy;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.InvoiceKind;
import io.tieout.core.documents.MatchingPolicy;
import io.tieout.core.ledger.Journal;
import io.tieout.core.money.Money;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AccrualsTest {

    private final CompanyPayables company =
            new CompanyPayables("default", PayablesSettings.DEFAULTS, Autonomy.AUTO);
    private long millis;

    @Test
    void shouldSayWhatCameAndWasNotBilledAtTheOrdersPrice() {
        add(vendor(null, null), order("10", "3.333", null), receipt("G1", "8"));
        add(receipt("G2", "-1"), invoice("I1", InvoiceKind.INVOICE, "4", "3.333"));
        company.settle();

        assertThat(company.accruals(DAY))
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.received()).isEqualTo("7");
                            assertThat(it.billed()).isEqualTo("4");
                            assertThat(it.amount()).isEqualTo(new Money(10_00, "EUR"));
                            assertThat(it.account()).isEqualTo("stock");
                            assertThat(it.posted()).isTrue();
                            assertThat(AccrualPostings.of(it, 0)).isEmpty();
                        });
        assertThat(company.accruals(DAY.minusDays(1))).isEmpty();
    }

    @Test
    void shouldCountABillThatIsHeldAsNotBilled() {
        add(vendor(null, null), order("10", "3.00", null), receipt("G1", "5"));
        add(invoice("I1", InvoiceKind.INVOICE, "5", "9.00"));
        company.settle();

        assertThat(company.accruals(DAY).get(0).amount()).isEqualTo(new Money(15_00, "EUR"));
    }

    @Test
    void shouldPostWhatHasNoJournalOfItsOwnAndTakeItBackOnTheNextDay() {
        add(vendor(null, null), ServiceSamples.order(MatchingPolicy.TWO_WAY, 120_00));
        add(receipt("G1", "1"));
        company.settle();

        AccruedLine line = company.accruals(DAY).get(0);
        List<Journal> journals = AccrualPostings.of(line, 0);

        assertThat(line.posted()).isFalse();
        assertThat(journals).extracting(Journal::date).containsExactly(DAY, DAY.plusDays(1));
        assertThat(journals.get(0).lines())
                .extracting(it -> it.account() + ' ' + it.costCenter() + ' ' + it.amount())
                .containsExactly("6400 HQ 120.00 EUR", "accrued-expenses null -120.00 EUR");
        assertThat(journals.get(1).lines())
                .extracting(it -> it.account() + ' ' + it.amount())
                .containsExactly("6400 -120.00 EUR", "accrued-expenses 120.00 EUR");
        assertThat(AccrualPostings.of(line, 99))
                .extracting(Journal::id)
                .isEqualTo(journals.stream().map(Journal::id).toList());
    }

    @Test
    void shouldLeaveNothingAccruedOnceEverythingIsBilledOrWentBack() {
        for (long seed = 1; seed <= 60; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            CompanyPayables one =
                    new CompanyPayables("default", PayablesSettings.DEFAULTS, Autonomy.AUTO);
            String price = "1.1" + random.nextInt(10);
            int ordered = random.nextInt(20, 60);
            add(one, vendor(null, null), order(ordered + "", price, null));
            int open = 0;
            for (int i = 0; open < ordered - 9; i++) {
                int came = random.nextInt(1, 9);
                add(one, receipt("G" + i, came + ""));
                open += came;
            }
            int back = random.nextInt(0, 3);
            add(one, receipt("R", "-" + (back + 1)));
            int left = open - back - 1;
            for (int i = 0; left > 0; i++) {
                int billed = Math.min(left, random.nextInt(1, 12));
                add(one, invoice("I" + i, InvoiceKind.INVOICE, billed + "", price));
                left -= billed;
            }
            long receivedNotBilled =
                    one.settle().journals().stream()
                            .flatMap(journal -> journal.lines().stream())
                            .filter(line -> line.account().equals("goods-received"))
                            .mapToLong(line -> line.amount().minorUnits())
                            .sum();

            assertThat(one.accruals(DAY)).as("seed " + seed).isEmpty();
            assertThat(receivedNotBilled).as("seed " + seed).isZero();
        }
    }

    private void add(CanonicalEvent... events) {
        add(company, events);
    }

    private void add(CompanyPayables to, CanonicalEvent... events) {
        for (CanonicalEvent event : events) {
            to.add(at(millis++, event));
        }
    }
}
