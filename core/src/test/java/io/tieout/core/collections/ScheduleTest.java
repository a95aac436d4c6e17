package io.tieout.core.collections;

import static io.tieout.core.collections.Desk.credit;
import static io.tieout.core.collections.Desk.eur;
import static io.tieout.core.collections.Desk.invoice;
import static io.tieout.core.collections.Desk.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.core.receivables.AccountItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which item is listed on which day, and at which level. 2026-11-02 is a Monday. */
class ScheduleTest {

    private static final DunningPolicy POLICY = DunningPolicy.DEFAULT;

    @Test
    void shouldRemindOnceAtEachLevelInBusinessDays() {
        Desk desk = Desk.with(POLICY);
        desk.tell(invoice("1001", "2026-11-09", 100));

        List<String> sent = new ArrayList<>();
        LocalDate first = LocalDate.parse("2026-10-30");
        for (int i = 0; i < 60; i++) {
            String date = first.plusDays(i).toString();
            desk.on(date).stream()
                    .filter(it -> !it.isEscalation())
                    .forEach(it -> sent.add(date + " " + lines(it)));
        }

        assertThat(sent)
                .containsExactly(
                        "2026-11-02 [1001 upcoming]",
                        "2026-11-09 [1001 due today]",
                        "2026-11-18 [1001 first reminder]",
                        "2026-11-27 [1001 second reminder]",
                        "2026-12-21 [1001 final notice]");
    }

    @Test
    void shouldNotCountHolidays() {
        CollectionsSettings settings =
                new CollectionsSettings(
                        Map.of(CollectionsSettings.STANDARD, POLICY),
                        CollectionsSettings.STANDARD,
                        Set.of(LocalDate.parse("2026-11-11")),
                        "en",
                        90);
        Desk desk = new Desk(settings);
        desk.tell(Desk.customer("", false), invoice("1001", "2026-11-09", 100));
        desk.on("2026-11-09");

        assertThat(desk.on("2026-11-18")).isEmpty();
        assertThat(desk.on("2026-11-19")).hasSize(1);
    }

    @Test
    void shouldWaitTheGraceAfterTheDueDateOnly() {
        Desk desk = Desk.with(new DunningPolicy(POLICY.levels(), 2, 0, List.of()));
        desk.tell(invoice("1001", "2026-11-09", 100));

        assertThat(desk.on("2026-11-02")).hasSize(1);
        assertThat(desk.on("2026-11-09")).hasSize(1);
        assertThat(desk.on("2026-11-19")).isEmpty();
        assertThat(desk.on("2026-11-20")).hasSize(1);
    }

    @Test
    void shouldSkipToTheHighestLevelWhenSeveralBecameDueAtOnce() {
        Desk desk = Desk.with(POLICY);
        desk.tell(invoice("1001", "2026-10-01", 100));

        assertThat(lines(desk.on("2026-10-22").get(0))).containsExactly("1001 second reminder");
        assertThat(desk.on("2026-10-23")).isEmpty();
    }

    @Test
    void shouldListAllItemsOfACustomerInOneNoticeByLevel() {
        Desk desk = Desk.with(POLICY);
        desk.tell(
                invoice("1003", "2026-11-30", 30),
                invoice("1001", "2026-11-02", 10),
                invoice("1002", "2026-11-12", 20),
                invoice("1004", "2026-12-31", 40));

        List<Notice> notices = desk.on("2026-11-23");

        assertThat(notices).hasSize(1);
        Notice notice = notices.get(0);
        assertThat(lines(notice))
                .containsExactly("1001 second reminder", "1002 first reminder", "1003 upcoming");
        assertThat(notice.level()).isEqualTo("second reminder");
        assertThat(notice.tone()).isEqualTo(Tone.FIRM);
        assertThat(notice.amounts().listed()).isEqualTo(eur(60_00));
        assertThat(notice.lines()).extracting(NoticeLine::daysPastDue).containsExactly(21, 11, -7);
    }

    @Test
    void shouldWriteOneNoticeForEachCurrency() {
        Desk desk = Desk.with(POLICY);
        AccountItem euro = invoice("1001", "2026-11-09", 100);
        desk.tell(euro, inDollars(invoice("1002", "2026-11-09", 50)));

        assertThat(desk.on("2026-11-09"))
                .extracting(Notice::currency)
                .containsExactly("EUR", "USD");
    }

    @Test
    void shouldNotUseALevelWhoseMinimumIsNotOwed() {
        Desk desk = Desk.with(withMinimum(25));
        desk.tell(invoice("1001", "2026-11-09", 10), invoice("1002", "2026-11-20", 20));

        assertThat(desk.on("2026-11-18")).isEmpty();
        assertThat(lines(desk.on("2026-12-01").get(0)))
                .as("both together owe more than the minimum")
                .containsExactly("1001 reminder", "1002 reminder");
    }

    @Test
    void shouldFallToALowerLevelWhoseMinimumIsMet() {
        DunningLevel low = DunningLevel.of("reminder", 7, Tone.FRIENDLY);
        DunningLevel high = minimum(DunningLevel.of("final notice", 14, Tone.FINAL), 500);
        Desk desk = Desk.with(new DunningPolicy(List.of(low, high), 0, 0, List.of()));
        desk.tell(invoice("1001", "2026-10-01", 100));

        assertThat(lines(desk.on("2026-11-18").get(0))).containsExactly("1001 reminder");
        assertThat(desk.on("2026-11-19")).isEmpty();
    }

    @Test
    void shouldDropWhatIsPaidAndForgetIt() {
        Desk desk = Desk.with(POLICY);
        desk.tell(invoice("1001", "2026-11-09", 100));
        desk.on("2026-11-09");
        desk.tell(Desk.cleared("1001", "2026-11-09", 100, "2026-11-12"));

        assertThat(desk.on("2026-11-18")).isEmpty();
        assertThat(desk.remembered()).isZero();
    }

    @Test
    void shouldStateWhatTheCustomerHasToItsCredit() {
        Desk desk = Desk.with(POLICY);
        desk.tell(
                invoice("1001", "2026-11-09", 100),
                credit(AccountItem.Kind.PAYMENT, "p", 30),
                credit(AccountItem.Kind.CREDIT_MEMO, "CM", 20));

        Notice notice = desk.on("2026-11-18").get(0);

        assertThat(notice.amounts().credits()).isEqualTo(eur(50_00));
        assertThat(notice.amounts().payable()).isEqualTo(eur(50_00));
    }

    @Test
    void shouldSendNothingWhereCreditsCoverTheDebt() {
        Desk desk = Desk.with(POLICY);
        desk.tell(invoice("1001", "2026-11-09", 100), credit(AccountItem.Kind.PAYMENT, "p", 100));

        assertThat(desk.on("2026-11-18")).isEmpty();
    }

    @Test
    void shouldStateOtherItemsThatAreDueWithoutListingThemAgain() {
        Desk desk = Desk.with(POLICY);
        desk.tell(invoice("1001", "2026-11-09", 100));
        desk.on("2026-11-18");
        desk.tell(invoice("1002", "2026-11-19", 40));

        Notice notice = desk.on("2026-11-19").get(0);

        assertThat(lines(notice)).containsExactly("1002 due today");
        assertThat(notice.amounts().otherDue()).isEqualTo(eur(100_00));
        assertThat(notice.amounts().payable()).isEqualTo(eur(140_00));
    }

    @Test
    void shouldChargeFeeAndInterestOnlyWhereThePolicySaysSo() {
        DunningLevel level =
                new DunningLevel(
                        "reminder",
                        7,
                        Tone.FIRM,
                        "",
                        Channel.EMAIL,
                        CurrencyAmounts.NONE,
                        new CurrencyAmounts(Map.of("EUR", new BigDecimal("5.00"))),
                        new BigDecimal("9.12"));
        Desk desk = Desk.with(new DunningPolicy(List.of(level), 0, 0, List.of()));
        desk.tell(invoice("1001", "2026-11-09", 1000));

        NoticeAmounts amounts = desk.on("2026-11-18").get(0).amounts();

        assertThat(amounts.fee()).isEqualTo(eur(5_00));
        // 1000.00 at 9.12 % for 9 days of 365 is 2.2487...
        assertThat(amounts.interest()).isEqualTo(eur(2_25));
    }

    @Test
    void shouldGiveTheSameNoticeTheSameIdOnAnotherDay() {
        Desk first = Desk.with(POLICY);
        first.tell(invoice("1001", "2026-11-09", 100));
        Desk again = Desk.with(POLICY);
        again.tell(invoice("1001", "2026-11-09", 100));

        assertThat(first.on("2026-11-18").get(0).id())
                .isEqualTo(again.on("2026-11-20").get(0).id());
    }

    @Test
    void shouldRefuseLevelsOutOfOrder() {
        List<DunningLevel> levels =
                List.of(
                        DunningLevel.of("second", 14, Tone.FIRM),
                        DunningLevel.of("first", 7, Tone.FRIENDLY));

        assertThatThrownBy(() -> new DunningPolicy(levels, 0, 0, List.of()))
                .hasMessageContaining("first");
    }

    private static DunningPolicy withMinimum(int euros) {
        return new DunningPolicy(
                List.of(minimum(DunningLevel.of("reminder", 7, Tone.FRIENDLY), euros)),
                0,
                0,
                List.of());
    }

    private static DunningLevel minimum(DunningLevel of, int euros) {
        return new DunningLevel(
                of.name(),
                of.offsetDays(),
                of.tone(),
                "",
                of.channel(),
                new CurrencyAmounts(Map.of("EUR", BigDecimal.valueOf(euros))),
                CurrencyAmounts.NONE,
                null);
    }

    private static AccountItem inDollars(AccountItem it) {
        return new AccountItem(
                it.companyId(),
                it.familyId(),
                it.customerId(),
                it.kind(),
                it.id(),
                it.number(),
                "",
                new io.tieout.core.money.Money(it.amount().minorUnits(), "USD"),
                new io.tieout.core.money.Money(it.open().minorUnits(), "USD"),
                it.issueDay(),
                it.dueDay(),
                false,
                it.clearedDay(),
                it.asOfDay());
    }
}
