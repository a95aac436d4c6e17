package io.tieout.core.receivables;

import static io.tieout.core.receivables.CashSamples.ISSUED;
import static io.tieout.core.receivables.CashSamples.customer;
import static io.tieout.core.receivables.CashSamples.eur;
import static io.tieout.core.receivables.CashSamples.invoice;
import static io.tieout.core.receivables.CashSamples.payment;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.Observed;
import io.tieout.core.identification.IdentificationSettings;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Match;
import io.tieout.core.results.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompanyReceivablesTest {

    @Test
    void shouldLearnWhoPaysFromAnAccountThatMasterDataDoesNotKnow() {
        CashSettled settled =
                settle(
                        bill("INV-10001", "C7", 700, 0),
                        bill("INV-10002", "C7", 800, 1),
                        bill("INV-10003", "C7", 900, 2),
                        bill("INV-10004", "C7", 1_234, 3),
                        payment("p1", 700, 5, "INV-10001"),
                        payment("p2", 800, 6, "INV-10002"),
                        payment("p3", 900, 7, "INV-10003"),
                        payment("p4", 1_234, 8, ""));

        assertThat(settled.matches())
                .extracting(Match::rule)
                .containsExactlyInAnyOrder("reference", "reference", "reference", "exact-single");
    }

    @Test
    void shouldNotGuessWhoPaid() {
        CashSettled settled = settle(bill("INV-10001", "C7", 700, 0), payment("p1", 700, 5, ""));

        assertThat(settled.matches()).isEmpty();
        assertThat(settled.exceptions())
                .extracting(ExceptionItem::reason)
                .containsExactly(Reason.UNIDENTIFIED_PAYER);
    }

    @Test
    void shouldLetAParentPayForItsSubsidiaries() {
        CashSettled settled =
                settle(
                        customer("C7", "HOLDING", false),
                        customer("C8", "HOLDING", false),
                        bill("INV-10001", "C7", 700, 0),
                        bill("INV-10002", "C8", 800, 0),
                        payment("p1", 1_500, 5, "INV-10001 / INV-10002"));

        assertThat(settled.matches()).hasSize(1);
        assertThat(settled.matches().get(0).right()).containsExactly("r-INV-10001", "r-INV-10002");
    }

    @Test
    void shouldGoOnWithParentsThatGoInACircleAndReportThem() {
        CashSettled settled =
                settle(
                        customer("C7", "C8", false),
                        customer("C8", "C7", false),
                        bill("INV-10001", "C8", 700, 0),
                        payment("p1", 700, 5, "INV-10001"));

        assertThat(settled.matches()).hasSize(1);
        assertThat(settled.exceptions())
                .extracting(ExceptionItem::reason)
                .containsExactly(Reason.CIRCULAR_PARENT);
        assertThat(settled.exceptions().get(0).subjects()).isEqualTo(List.of("C7", "C8"));
    }

    @Test
    void shouldSayHowEveryItemOfAnAccountStands() {
        CompanyReceivables company =
                company(
                        bill("INV-10001", "C7", 700, 0),
                        bill("INV-10002", "C7", 800, 1),
                        payment("p1", 700, 5, "INV-10001"),
                        payment("p2", 300, 9, "INV-10002"),
                        payment("p3", 900, 12, "INV-10001"));
        company.settle();

        Map<String, AccountItem> items = new HashMap<>();
        company.forEachAccountItem(item -> items.put(item.id(), item));

        AccountItem paid = items.get("r-INV-10001");
        assertThat(paid.isOpen()).isFalse();
        assertThat(paid.clearedDay()).isEqualTo(epochDay(5));
        assertThat(paid.asOfDay()).isEqualTo(epochDay(12));
        AccountItem partly = items.get("r-INV-10002");
        assertThat(partly.open()).isEqualTo(eur(500));
        assertThat(partly.amount()).isEqualTo(eur(800));
        assertThat(partly.clearedDay()).isEqualTo(AccountItem.NOT_CLEARED);
        assertThat(items.get("p1").open().isZero()).isTrue();
        assertThat(items.get("p3").kind()).isEqualTo(AccountItem.Kind.PAYMENT);
        assertThat(items.get("p3").open()).isEqualTo(eur(-900));
    }

    @Test
    void shouldSayTheSameFamilyByFamily() {
        CanonicalEvent[] events = {
            customer("C7", "HOLDING", false),
            bill("INV-10001", "C7", 700, 0),
            bill("INV-10002", "C8", 800, 0),
            bill("INV-10003", "C9", 900, 0),
            bill("INV-10003", "C8", 901, 0),
            bill("INV-10004", "HOLDING", 40, 0),
            payment("p1", 740, 5, "INV-10001 / INV-10004"),
            payment("p2", 900, 5, "INV-10003"),
            payment("p3", 500, 6, "INV-10002")
        };
        List<Observed> observed = new ArrayList<>();
        for (CanonicalEvent event : events) {
            observed.add(new Observed(event, "test", "1", observed.size()));
        }
        CompanyReceivables company =
                new CompanyReceivables(
                        "acme",
                        ReceivablesSettings.DEFAULTS,
                        IdentificationSettings.DEFAULTS,
                        Autonomy.AUTO,
                        null,
                        null,
                        1);
        observed.forEach(company::add);
        CashSettled settled = company.settle();

        CompanyReceivables atOnce = company();
        observed.forEach(atOnce::add);
        assertThat(settled).isEqualTo(atOnce.settle());
        assertThat(settled.matches()).hasSize(3);
        assertThat(settled.exceptions())
                .extracting(ExceptionItem::reason)
                .contains(Reason.CONFLICTING_DUPLICATE);
    }

    private static int epochDay(int daysAfterIssue) {
        return Math.toIntExact(CashSamples.day(daysAfterIssue).toEpochDay());
    }

    private static CanonicalEvent bill(String number, String customer, long euros, int day) {
        return invoice(number, customer, eur(euros), ISSUED.plusDays(day), null);
    }

    private static CashSettled settle(CanonicalEvent... events) {
        return company(events).settle();
    }

    private static CompanyReceivables company(CanonicalEvent... events) {
        CompanyReceivables company =
                new CompanyReceivables(
                        "acme",
                        ReceivablesSettings.DEFAULTS,
                        IdentificationSettings.DEFAULTS,
                        Autonomy.AUTO);
        for (CanonicalEvent event : events) {
            company.add(new Observed(event, "test", "1", 0));
        }
        return company;
    }
}
