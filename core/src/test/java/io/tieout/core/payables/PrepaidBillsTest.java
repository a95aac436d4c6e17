package io.tieout.core.payables;

import static io.tieout.core.payables.BillSamples.at;
import static io.tieout.core.payables.BillSamples.vendor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.documents.InvalidFieldException;
import io.tieout.core.documents.InvoiceKind;
import io.tieout.core.documents.MatchingPolicy;
import io.tieout.core.documents.ServicePeriod;
import io.tieout.core.ledger.Journal;
import io.tieout.core.ledger.JournalLine;
import io.tieout.core.money.Money;
import io.tieout.core.prepayments.PrepaymentPostings;
import io.tieout.core.results.Match;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Bills for several months, through the whole path of payables. */
class PrepaidBillsTest {

    private static final ServicePeriod YEAR =
            new ServicePeriod(LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31));

    @Test
    void shouldPostAllMonthsOfAYearAtOnceWithTheRemainderInTheLast() {
        PayablesSettled settled = settle(MatchingPolicy.TWO_WAY, 8_000_00, YEAR);

        assertThat(settled.matches()).hasSize(1);
        List<Journal> months = settled.journals().subList(1, settled.journals().size());
        assertThat(months).hasSize(12);
        assertThat(months).allMatch(it -> it.cause().equals(settled.matches().get(0).id()));
        assertThat(months.subList(0, 11)).allMatch(it -> debit(it, "6400").equals(eur(666_66)));
        assertThat(debit(months.get(11), "6400")).isEqualTo(eur(666_74));
        assertThat(months.get(0).date()).isEqualTo(LocalDate.of(2026, 4, 30));
        assertThat(months.get(11).date()).isEqualTo(LocalDate.of(2027, 3, 31));
        assertThat(balances(settled))
                .containsEntry("6400", eur(8_000_00))
                .containsEntry(PrepaymentPostings.PREPAID, eur(0))
                .containsEntry("payables:V1", eur(-8_000_00));
        assertThat(debit(settled.journals().get(0), PrepaymentPostings.PREPAID))
                .isEqualTo(eur(8_000_00));
    }

    @Test
    void shouldGiveEachOfThreeMonthsTheSame() {
        PayablesSettled settled =
                settle(
                        MatchingPolicy.NONE,
                        3_000_00,
                        new ServicePeriod(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30)));

        assertThat(settled.journals().stream().skip(1).map(it -> debit(it, "6400")))
                .containsExactly(eur(1_000_00), eur(1_000_00), eur(1_000_00));
    }

    @Test
    void shouldSpreadByDaysAPeriodThatBeginsInMidMonth() {
        PayablesSettled settled =
                settle(
                        MatchingPolicy.TWO_WAY,
                        30_00,
                        new ServicePeriod(LocalDate.of(2026, 4, 21), LocalDate.of(2026, 5, 20)));

        assertThat(settled.journals().stream().skip(1).map(it -> debit(it, "6400")))
                .containsExactly(eur(10_00), eur(20_00));
    }

    @Test
    void shouldNotSpreadWhatIsForOneMonthOrStatesNoPeriod() {
        ServicePeriod april =
                new ServicePeriod(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30));

        for (ServicePeriod period : new ServicePeriod[] {april, null}) {
            PayablesSettled settled = settle(MatchingPolicy.TWO_WAY, 100_00, period);
            assertThat(settled.journals()).hasSize(1);
            assertThat(balances(settled))
                    .containsOnly(
                            Map.entry("6400", eur(100_00)), Map.entry("payables:V1", eur(-100_00)));
        }
    }

    @Test
    void shouldTakeACreditNoteBackFromTheMonthsItIsFor() {
        CompanyPayables company = company(MatchingPolicy.TWO_WAY, 1_200_00);
        company.add(at(2, ServiceSamples.invoice("I1", InvoiceKind.INVOICE, 1_200_00, YEAR)));
        company.add(at(3, ServiceSamples.invoice("C1", InvoiceKind.CREDIT_NOTE, 1_200_00, YEAR)));
        PayablesSettled settled = company.settle();

        assertThat(settled.matches()).extracting(Match::left).hasSize(2);
        assertThat(balances(settled))
                .allSatisfy((account, balance) -> assertThat(balance).isEqualTo(eur(0)));
        assertThat(settled.journals()).hasSize(2 + 24);
    }

    @Test
    void shouldRefuseAPeriodThatCanOnlyBeASlip() {
        assertThatThrownBy(
                        () -> new ServicePeriod(LocalDate.of(206, 4, 1), LocalDate.of(2026, 3, 31)))
                .isInstanceOf(InvalidFieldException.class);
    }

    private static PayablesSettled settle(MatchingPolicy policy, long cents, ServicePeriod period) {
        CompanyPayables company = company(policy, cents);
        company.add(at(2, ServiceSamples.invoice("I1", InvoiceKind.INVOICE, cents, period)));
        return company.settle();
    }

    private static CompanyPayables company(MatchingPolicy policy, long cents) {
        CompanyPayables company =
                new CompanyPayables("C", PayablesSettings.DEFAULTS, Autonomy.AUTO);
        company.add(at(0, vendor(null, null)));
        company.add(at(1, ServiceSamples.order(policy, cents)));
        return company;
    }

    private static Money debit(Journal journal, String account) {
        return journal.lines().stream()
                .filter(line -> line.account().equals(account))
                .map(JournalLine::amount)
                .reduce(eur(0), Money::plus);
    }

    private static Map<String, Money> balances(PayablesSettled settled) {
        Map<String, Money> balances = new TreeMap<>();
        for (Journal journal : settled.journals()) {
            journal.lines().forEach(it -> balances.merge(it.account(), it.amount(), Money::plus));
        }
        return balances;
    }

    private static Money eur(long cents) {
        return new Money(cents, "EUR");
    }
}
