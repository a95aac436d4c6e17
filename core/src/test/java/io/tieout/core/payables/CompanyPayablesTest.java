package io.tieout.core.payables;

import static io.tieout.core.payables.BillSamples.at;
import static io.tieout.core.payables.BillSamples.invoice;
import static io.tieout.core.payables.BillSamples.order;
import static io.tieout.core.payables.BillSamples.receipt;
import static io.tieout.core.payables.BillSamples.vendor;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.documents.InvoiceKind;
import io.tieout.core.documents.Observed;
import io.tieout.core.ledger.Journal;
import io.tieout.core.ledger.JournalLine;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchStatus;
import io.tieout.core.results.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyPayablesTest {

    private static final long TICK = 5_000;

    @Test
    void shouldShowAHoldAndReleaseItAtTheTickAfterTheReceipt() {
        CompanyPayables company = company(Autonomy.AUTO);
        company.add(at(0, vendor(null, null)));
        company.add(at(0, order("10", "2.00", null)));
        company.add(at(0, invoice("I1", InvoiceKind.INVOICE, "5", "2.00")));

        assertThat(company.settle(295_000).exceptions()).isEmpty();
        List<ExceptionItem> held = company.settle(300_000).exceptions();
        assertThat(held).extracting(ExceptionItem::reason).containsExactly(Reason.MISSING_RECEIPT);
        assertThat(held.get(0).suggestions().get(0).evidence()).isNotEmpty();
        assertThat(company.settle(305_000).exceptions()).isEmpty();

        company.add(at(306_000, receipt("G1", "5")));
        PayablesSettled released = company.settle(310_000);

        assertThat(released.matches())
                .extracting(Match::status)
                .containsExactly(MatchStatus.CONFIRMED);
        assertThat(released.exceptions())
                .extracting(ExceptionItem::status)
                .containsExactly(ExceptionStatus.CLOSED);
        assertThat(released.journals()).hasSize(2);
    }

    @Test
    void shouldCountWhatCameAgain() {
        CompanyPayables company = company(Autonomy.AUTO);
        company.add(at(0, order("10", "2.00", null)));
        company.add(at(0, receipt("G1", "5")));
        company.add(at(1, receipt("G1", "5")));
        company.settle(300_000);
        company.add(at(300_000, order("10", "2.00", null)));
        company.add(at(300_000, receipt("G2", "5")));

        assertThat(company.duplicatesDropped()).isEqualTo(2);
    }

    @Test
    void shouldGrantAtTheCertainTickWhatTheReceiptsCoverForAll() {
        CompanyPayables company = company(Autonomy.AUTO);
        company.add(at(0, vendor(null, null)));
        company.add(at(0, order("10", "2.00", null)));
        company.add(at(0, receipt("G1", "8")));
        company.add(at(0, invoice("I1", InvoiceKind.INVOICE, "5", "2.00")));
        company.add(at(20_000, invoice("I2", InvoiceKind.INVOICE, "4", "2.00")));

        assertThat(company.settle(30_000).matches()).isEmpty();
        assertThat(company.settle(300_000).matches())
                .extracting(match -> match.left().get(0))
                .containsExactly("I1");
    }

    @ParameterizedTest
    @EnumSource(
            value = Autonomy.class,
            names = {"SHADOW", "SUGGEST"})
    void shouldProposeOnceAndPostNoInvoiceWithoutAutonomy(Autonomy autonomy) {
        CompanyPayables company = company(autonomy);
        company.add(at(0, vendor(null, null)));
        company.add(at(0, order("10", "2.00", null)));
        company.add(at(0, receipt("G1", "5")));
        company.add(at(0, invoice("I1", InvoiceKind.INVOICE, "5", "2.00")));

        PayablesSettled settled = company.settle(TICK * 100);

        assertThat(settled.matches())
                .extracting(Match::status)
                .containsExactly(MatchStatus.PROPOSED);
        assertThat(settled.exceptions()).isEmpty();
        assertThat(settled.journals()).hasSize(autonomy == Autonomy.SHADOW ? 0 : 1);
        assertThat(company.settle(TICK * 101).matches()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldEndTheSameInTwentyOrdersOfArrival(long seed) {
        List<Observed> events = randomStory(new Random(seed));
        PayablesSettled first = run(events);

        for (int shuffle = 0; shuffle < 20; shuffle++) {
            List<Observed> shuffled = new ArrayList<>(events);
            Collections.shuffle(shuffled, new Random(shuffle));
            assertThat(run(shuffled)).isEqualTo(first);
        }
        assertThat(first.matches()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void shouldClearGoodsReceivedToTheCentHoweverTheBillsAreSplit(long seed) {
        Random random = new Random(seed);
        CompanyPayables company = company(Autonomy.AUTO);
        company.add(at(0, vendor(null, null)));
        company.add(at(0, order("100", "3.3333", null)));
        split(random, 100, (part, id) -> company.add(at(id, receipt("G" + id, part))));
        split(
                random,
                100,
                (part, id) ->
                        company.add(
                                at(
                                        1_000 + id,
                                        invoice(
                                                "I" + id * 37,
                                                InvoiceKind.INVOICE,
                                                part,
                                                "3.34"))));

        PayablesSettled settled = company.settle();

        assertThat(settled.exceptions()).isEmpty();
        assertThat(goodsReceived(settled)).isZero();
    }

    @Test
    void shouldFindOldDuplicatesInABoundedRunOverManyYears() {
        CompanyPayables company = company(Autonomy.AUTO);
        company.add(at(0, vendor(null, null)));
        company.add(at(0, order("10", "2.00", null)));
        company.add(at(1, invoice("I1", InvoiceKind.INVOICE, "5", "2.00")));
        company.add(at(2, invoice("I01", InvoiceKind.INVOICE, "5", "2.00")));
        company.add(at(TimeUnit.DAYS.toMillis(3_000), receipt("G1", "5")));

        PayablesSettled settled = company.settle();

        assertThat(settled.duplicates())
                .extracting(verdict -> verdict.invoiceId() + " of " + verdict.duplicateOf())
                .containsExactly("I01 of I1");
        assertThat(settled.matches()).hasSize(1);
    }

    private interface Part {
        void take(String quantity, int id);
    }

    private static void split(Random random, int whole, Part part) {
        int left = whole;
        for (int id = 1; left > 0; id++) {
            int quantity = Math.min(left, 1 + random.nextInt(30));
            part.take(Integer.toString(quantity), id);
            left -= quantity;
        }
    }

    private static List<Observed> randomStory(Random random) {
        List<Observed> events = new ArrayList<>();
        events.add(at(0, vendor(null, null)));
        events.add(at(random.nextInt(60_000), order("60", "3.3333", null)));
        for (int i = 0; i < 12; i++) {
            String quantity = Integer.toString(1 + random.nextInt(15));
            String price = random.nextInt(4) == 0 ? "3.60" : "3.34";
            long when = random.nextInt(600_000);
            switch (random.nextInt(5)) {
                case 0, 1 -> events.add(at(when, receipt("G" + i, quantity)));
                case 2 ->
                        events.add(
                                at(when, invoice("C" + i, InvoiceKind.CREDIT_NOTE, "1", "3.33")));
                default ->
                        events.add(
                                at(when, invoice("I" + i, InvoiceKind.INVOICE, quantity, price)));
            }
        }
        events.add(at(0, receipt("G99", "20")));
        events.add(at(1, invoice("I99", InvoiceKind.INVOICE, "7", "3.3333")));
        return events;
    }

    /** All that happens over twenty minutes of ticks. */
    private static PayablesSettled run(List<Observed> events) {
        CompanyPayables company = company(Autonomy.AUTO);
        events.forEach(company::add);
        List<Match> matches = new ArrayList<>();
        List<ExceptionItem> exceptions = new ArrayList<>();
        List<Journal> journals = new ArrayList<>();
        for (long at = 0; at <= 1_200_000; at += TICK) {
            PayablesSettled settled = company.settle(at);
            matches.addAll(settled.matches());
            exceptions.addAll(settled.exceptions());
            journals.addAll(settled.journals());
        }
        return new PayablesSettled(matches, exceptions, journals, List.of());
    }

    private static long goodsReceived(PayablesSettled settled) {
        TreeMap<String, Long> accounts = new TreeMap<>();
        for (Journal journal : settled.journals()) {
            for (JournalLine line : journal.lines()) {
                accounts.merge(line.account(), line.amount().minorUnits(), Long::sum);
            }
        }
        return accounts.getOrDefault("goods-received", 0L);
    }

    private static CompanyPayables company(Autonomy autonomy) {
        return new CompanyPayables("default", PayablesSettings.DEFAULTS, autonomy);
    }
}
