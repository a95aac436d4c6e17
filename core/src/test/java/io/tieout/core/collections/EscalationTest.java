package io.tieout.core.collections;

import static io.tieout.core.collections.Desk.cleared;
import static io.tieout.core.collections.Desk.credit;
import static io.tieout.core.collections.Desk.eur;
import static io.tieout.core.collections.Desk.invoice;
import static io.tieout.core.collections.Desk.promise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.core.receivables.AccountItem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whom a debt is brought before, by amount, age and history. */
class EscalationTest {

    private static final Escalation CONTROLLER =
            new Escalation("controller", "controller@acme.example", amount(1_000), 10, null);
    private static final Escalation CFO =
            new Escalation("cfo", "cfo@acme.example", CurrencyAmounts.NONE, null, 2);

    private final Desk desk =
            Desk.with(
                    new DunningPolicy(
                            DunningPolicy.DEFAULT.levels(), 0, 0, List.of(CONTROLLER, CFO)));

    @Test
    void shouldEscalateOnceWhenAmountAndAgeAreReached() {
        desk.tell(invoice("1001", "2026-11-02", 900), invoice("1002", "2026-11-09", 100));

        assertThat(roles("2026-11-13")).isEmpty();
        List<Notice> notices = desk.on("2026-11-16");
        Notice told = notices.get(notices.size() - 1);
        assertThat(told.role()).isEqualTo("controller");
        assertThat(told.recipient()).isEqualTo("controller@acme.example");
        assertThat(told.amounts().listed()).isEqualTo(eur(1_000_00));
        assertThat(roles("2026-11-17")).as("told once").isEmpty();
    }

    @Test
    void shouldCountWhatTheCustomerHasToItsCredit() {
        desk.tell(invoice("1001", "2026-11-02", 1_000), credit(AccountItem.Kind.PAYMENT, "p", 100));

        assertThat(roles("2026-11-20")).isEmpty();
    }

    @Test
    void shouldGoFurtherUpAfterBrokenPromises() {
        desk.tell(
                invoice("1001", "2026-11-02", 1_000),
                promise("A1", "2026-11-03", "2026-11-05", "1001"));
        assertThat(roles("2026-11-16")).containsExactly("controller");
        desk.tell(promise("A2", "2026-11-16", "2026-11-18", "1001"));

        assertThat(roles("2026-11-18")).isEmpty();
        assertThat(roles("2026-11-19")).containsExactly("cfo");
    }

    @Test
    void shouldRememberAPromiseThatWasKeptTooLate() {
        desk.tell(
                invoice("1001", "2026-11-02", 1_000),
                promise("A1", "2026-11-03", "2026-11-05", "1001"),
                cleared("1001", "2026-11-02", 1_000, "2026-11-10"),
                invoice("1002", "2026-11-02", 10),
                promise("A2", "2026-11-03", "2026-11-09", "1002"));

        assertThat(roles("2026-11-11")).containsExactly("cfo");
    }

    @Test
    void shouldForgetBrokenPromisesAfterAYear() {
        desk.tell(
                invoice("1001", "2026-11-02", 10),
                promise("A1", "2026-11-03", "2026-11-05", "1001"));
        desk.on("2026-11-10");
        desk.tell(cleared("1001", "2026-11-02", 10, "2026-11-12"));
        desk.on("2026-11-12");
        desk.tell(
                invoice("1002", "2027-11-01", 10),
                promise("A2", "2027-11-10", "2027-11-12", "1002"));

        assertThat(roles("2027-11-17")).isEmpty();
    }

    @Test
    void shouldEscalateAnewAfterEverythingWasPaid() {
        desk.tell(invoice("1001", "2026-11-02", 1_000));
        desk.on("2026-11-20");
        desk.tell(cleared("1001", "2026-11-02", 1_000, "2026-11-23"));
        desk.on("2026-11-23");
        desk.tell(invoice("1002", "2026-11-02", 2_000));

        assertThat(roles("2026-11-24")).containsExactly("controller");
    }

    @Test
    void shouldRefuseAnEscalationWithoutACondition() {
        assertThatThrownBy(() -> new Escalation("cfo", "", CurrencyAmounts.NONE, null, null))
                .hasMessageContaining("cfo");
    }

    private List<String> roles(String day) {
        return desk.on(day).stream().filter(Notice::isEscalation).map(Notice::role).toList();
    }

    private static CurrencyAmounts amount(int euros) {
        return new CurrencyAmounts(Map.of("EUR", BigDecimal.valueOf(euros)));
    }
}
