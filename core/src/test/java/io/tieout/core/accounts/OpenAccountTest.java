package io.tieout.core.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.core.money.Money;
import io.tieout.core.receivables.AccountItem;
import io.tieout.core.receivables.AccountItem.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenAccountTest {

    private static final int AS_OF = Math.toIntExact(LocalDate.of(2026, 11, 30).toEpochDay());

    @Test
    void shouldSumExactlyToTheBalance() {
        CustomerAccount account =
                only(
                        item(Kind.INVOICE, "r1", 700_00, 10, false),
                        item(Kind.DEBIT_MEMO, "r2", 50_05, -3, false),
                        item(Kind.INVOICE, "r3", 120_00, 40, true),
                        item(Kind.CREDIT_MEMO, "k1", -30_01, 0, false),
                        item(Kind.PAYMENT, "p1", -200_02, 0, false));

        assertThat(account.debts()).isEqualTo(eur(870_05));
        assertThat(account.disputed()).isEqualTo(eur(120_00));
        assertThat(account.credits()).isEqualTo(eur(30_01));
        assertThat(account.unapplied()).isEqualTo(eur(200_02));
        assertThat(account.balance()).isEqualTo(eur(640_02));
        assertThat(account.ageing().current()).isEqualTo(eur(50_05));
        assertThat(account.ageing().days1To30()).isEqualTo(eur(700_00));
        assertThat(account.ageing().days31To60()).isEqualTo(eur(0));
        assertThat(account.asOfDate()).isEqualTo("2026-11-30");
    }

    @Test
    void shouldListDebtsThenCreditsThenPayments() {
        CustomerAccount account =
                only(
                        item(Kind.PAYMENT, "p1", -1, 0, false),
                        item(Kind.CREDIT_MEMO, "k1", -1, 0, false),
                        item(Kind.INVOICE, "r2", 1, 1, false),
                        item(Kind.INVOICE, "r1", 1, 9, false));

        assertThat(account.lines())
                .extracting(AccountLine::id)
                .containsExactly("r1", "r2", "k1", "p1");
    }

    @ParameterizedTest
    @CsvSource({"-1,0", "0,0", "1,1", "30,1", "31,2", "60,2", "61,3", "90,3", "91,4", "900,4"})
    void shouldAgeByDaysPastDue(int daysPastDue, int bucket) {
        Ageing ageing = only(item(Kind.INVOICE, "r1", 7, daysPastDue, false)).ageing();

        List<Money> buckets =
                List.of(
                        ageing.current(),
                        ageing.days1To30(),
                        ageing.days31To60(),
                        ageing.days61To90(),
                        ageing.over90());
        assertThat(buckets.get(bucket)).isEqualTo(eur(7));
        assertThat(ageing.total()).isEqualTo(eur(7));
    }

    @Test
    void shouldKeepCurrenciesApartAndSayZeroWhereAllIsSettled() {
        OpenAccount account = new OpenAccount();
        account.add(item(Kind.INVOICE, "r1", 5, 0, false));
        account.add(
                new AccountItem(
                        "acme",
                        "F1",
                        "C1",
                        Kind.INVOICE,
                        "r2",
                        "INV-2",
                        "",
                        new Money(9, "USD"),
                        Money.zero("USD"),
                        AS_OF,
                        AS_OF,
                        false,
                        AS_OF,
                        AS_OF));

        assertThat(account.statements())
                .extracting(CustomerAccount::balance)
                .containsExactly(eur(5), Money.zero("USD"));
    }

    @Test
    void shouldTakeTheLaterOfTwoWithTheSameId() {
        AccountItem earlier = item(Kind.INVOICE, "r1", 500, 0, false);
        AccountItem later =
                new AccountItem(
                        "acme",
                        "F1",
                        "C1",
                        Kind.INVOICE,
                        "r1",
                        "INV-1",
                        "",
                        eur(500),
                        eur(100),
                        AS_OF - 30,
                        AS_OF,
                        false,
                        AccountItem.NOT_CLEARED,
                        AS_OF + 1);

        assertThat(only(earlier, later).balance()).isEqualTo(eur(100));
        assertThat(only(later, earlier).balance()).isEqualTo(eur(100));
    }

    @Test
    void shouldNotDependOnTheOrderOfArrival() {
        List<AccountItem> items = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            Kind kind = Kind.values()[random.nextInt(4)];
            long cents = random.nextInt(100_000);
            boolean debt = kind == Kind.INVOICE || kind == Kind.DEBIT_MEMO;
            items.add(
                    item(
                            kind,
                            "i" + i,
                            debt ? cents : -cents,
                            random.nextInt(200) - 50,
                            i % 7 == 0));
        }
        CustomerAccount expected = only(items.toArray(AccountItem[]::new));

        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(items, new Random(seed));
            CustomerAccount actual = only(items.toArray(AccountItem[]::new));
            assertThat(actual).isEqualTo(expected);
            assertThat(actual.ageing().total().plus(actual.disputed())).isEqualTo(actual.debts());
        }
    }

    @Test
    void shouldStandUnderTheFamilyWhereTheCustomerIsNotKnown() {
        AccountItem payment =
                new AccountItem(
                        "acme",
                        "F1",
                        "",
                        Kind.PAYMENT,
                        "p1",
                        "",
                        "",
                        eur(-1),
                        eur(-1),
                        AS_OF,
                        AS_OF,
                        false,
                        AccountItem.NOT_CLEARED,
                        AS_OF);

        assertThat(only(payment).customerId()).isEqualTo("F1");
    }

    @Test
    void shouldRefuseALineInAnotherCurrency() {
        AccountLine line = only(item(Kind.INVOICE, "r1", 5, 0, false)).lines().get(0);

        assertThatThrownBy(
                        () ->
                                new CustomerAccount(
                                        "acme",
                                        "C1",
                                        "USD",
                                        LocalDate.of(2026, 11, 30),
                                        List.of(line)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("r1");
    }

    private static CustomerAccount only(AccountItem... items) {
        OpenAccount account = new OpenAccount();
        for (AccountItem item : items) {
            account.add(item);
        }
        assertThat(account.statements()).hasSize(1);
        return account.statements().get(0);
    }

    private static AccountItem item(
            Kind kind, String id, long cents, int daysPastDue, boolean disputed) {
        return new AccountItem(
                "acme",
                "F1",
                "C1",
                kind,
                id,
                kind == Kind.PAYMENT ? "" : "INV-" + id,
                "",
                eur(cents),
                eur(cents),
                AS_OF - daysPastDue - 30,
                AS_OF - daysPastDue,
                disputed,
                AccountItem.NOT_CLEARED,
                AS_OF);
    }

    private static Money eur(long cents) {
        return new Money(cents, "EUR");
    }
}
