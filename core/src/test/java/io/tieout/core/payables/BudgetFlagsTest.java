package io.tieout.core.payables;

import static io.tieout.core.payables.BillSamples.at;
import static io.tieout.core.payables.BillSamples.vendor;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.documents.Budget;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.InvoiceKind;
import io.tieout.core.documents.MatchingPolicy;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.OpenBill;
import io.tieout.core.documents.ServicePeriod;
import io.tieout.core.money.Money;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Match;
import io.tieout.core.results.Reason;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Budgets beside bills, through the whole path of payables. */
class BudgetFlagsTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 2);

    private long millis;

    @Test
    void shouldFlagTheBillThatExceedsTheMonthAndHoldItsPayment() {
        CompanyPayables company = company();
        plan(company, MARCH, 150_00);
        plan(company, YearMonth.of(2026, 12), 1_000_00);
        bill(company, "1", ServiceSamples.DAY, 100_00);
        bill(company, "2", ServiceSamples.DAY, 60_00);
        PayablesSettled settled = company.settle();

        assertThat(settled.matches()).extracting(Match::left).hasSize(2);
        assertThat(settled.exceptions())
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.reason()).isEqualTo(Reason.OVER_BUDGET_MONTH);
                            assertThat(it.subjects()).containsExactly("I2");
                            assertThat(it.amount()).isEqualTo(eur(10_00));
                            assertThat(it.explanation()).contains("6400 of HQ in 2026-03");
                        });
        assertThat(settled.payables()).extracting(OpenBill::id).containsExactly("I1", "I2");
        assertThat(settled.payables().get(0).held()).isEmpty();
        assertThat(settled.payables().get(1).held()).contains("over by 10.00 EUR");
    }

    @Test
    void shouldFlagTheYearWhenNoMonthIsPlannedForTheBill() {
        CompanyPayables company = company();
        plan(company, YearMonth.of(2026, 1), 50_00);
        bill(company, "1", APRIL, 60_00);

        assertThat(company.settle().exceptions())
                .extracting(ExceptionItem::reason)
                .containsExactly(Reason.OVER_BUDGET_YEAR);
    }

    @Test
    void shouldCountWhatIsOrderedAndNotYetBilled() {
        CompanyPayables company = company();
        plan(company, MARCH, 150_00);
        bill(company, "1", ServiceSamples.DAY, 100_00);
        add(
                company,
                ServiceSamples.order(
                        "O9", "PO-9", ServiceSamples.DAY, MatchingPolicy.TWO_WAY, 51_00));

        assertThat(company.settle().exceptions())
                .extracting(ExceptionItem::amount)
                .containsOnly(eur(1_00))
                .hasSize(2);
    }

    @Test
    void shouldWithdrawTheFlagWhenTheBudgetIsRaised() {
        CompanyPayables company = company();
        plan(company, MARCH, 50_00);
        bill(company, "1", ServiceSamples.DAY, 60_00);
        List<ExceptionItem> flags = company.settle(600_000).exceptions();
        assertThat(flags).extracting(ExceptionItem::status).containsOnly(ExceptionStatus.OPEN);

        millis = 600_001;
        plan(company, MARCH, 60_00);
        assertThat(company.settle(605_000).exceptions())
                .hasSameSizeAs(flags)
                .extracting(ExceptionItem::status)
                .containsOnly(ExceptionStatus.CLOSED);
    }

    @Test
    void shouldCountAPrepaidBillInTheMonthsItIsFor() {
        CompanyPayables company = company();
        for (int month = 3; month <= 5; month++) {
            plan(company, YearMonth.of(2026, month), 100_00);
        }
        ServicePeriod spring =
                new ServicePeriod(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 5, 31));
        add(
                company,
                ServiceSamples.order(
                        "O1", "PO-1", ServiceSamples.DAY, MatchingPolicy.TWO_WAY, 300_00));
        add(company, ServiceSamples.invoice("I1", InvoiceKind.INVOICE, 300_00, spring));

        PayablesSettled settled = company.settle();
        assertThat(settled.matches()).hasSize(1);
        assertThat(settled.exceptions()).isEmpty();
    }

    @Test
    void shouldSayNothingWithoutBudget() {
        CompanyPayables company = company();
        bill(company, "1", ServiceSamples.DAY, 1_000_000_00);

        assertThat(company.settle().exceptions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void shouldFlagTheSameInWhateverOrderDocumentsArrive(long seed) {
        CompanyPayables company = company();
        List<Observed> events = new ArrayList<>();
        events.add(at(1, budget(MARCH, 250_00)));
        for (int i = 1; i <= 5; i++) {
            events.add(at(i, order(Integer.toString(i), ServiceSamples.DAY, 100_00)));
            events.add(at(10L + i, invoice(Integer.toString(i), ServiceSamples.DAY, 100_00)));
        }
        Collections.shuffle(events, new Random(seed));
        events.forEach(company::add);

        assertThat(company.settle().exceptions())
                .filteredOn(it -> it.reason() == Reason.OVER_BUDGET_MONTH)
                .flatExtracting(ExceptionItem::subjects)
                .containsExactlyInAnyOrder("I3", "I4", "I5");
    }

    private static CompanyPayables company() {
        CompanyPayables company =
                new CompanyPayables("C", PayablesSettings.DEFAULTS, Autonomy.AUTO);
        company.add(at(0, vendor(null, null)));
        return company;
    }

    private void plan(CompanyPayables company, YearMonth month, long cents) {
        add(company, budget(month, cents));
    }

    private void bill(CompanyPayables company, String name, LocalDate day, long cents) {
        add(company, order(name, day, cents));
        add(company, invoice(name, day, cents));
    }

    private void add(CompanyPayables company, CanonicalEvent event) {
        company.add(at(millis++, event));
    }

    private static Budget budget(YearMonth month, long cents) {
        return new Budget("B" + month, null, "6400", "HQ", month, eur(cents));
    }

    private static CanonicalEvent order(String name, LocalDate day, long cents) {
        return ServiceSamples.order("O" + name, "PO-" + name, day, MatchingPolicy.TWO_WAY, cents);
    }

    private static CanonicalEvent invoice(String name, LocalDate day, long cents) {
        return ServiceSamples.invoice(
                "I" + name, "PO-" + name, day, InvoiceKind.INVOICE, cents, null);
    }

    private static Money eur(long cents) {
        return new Money(cents, "EUR");
    }
}
