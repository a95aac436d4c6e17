package io.tieout.operators.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.Receivable;
import io.tieout.core.results.ExceptionStatus;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is settled is forgotten after the retention; what is open never is. */
class ContinuousCashRetentionTest {

    private static final long DAY = ContinuousCashHarness.DAY_MILLIS;
    private static final ContinuousCashSettings SETTINGS =
            ContinuousCashHarness.settings(
                    ContinuousCashHarness.TICKS,
                    ContinuousCashHarness.PLENTY_OF_MEMORY,
                    Set.of(CashEvents.ACCOUNT, CashEvents.ACCOUNT_WITH_CASH_BOOK),
                    2 * DAY);

    @Test
    void shouldForgetWhatIsSettledAndKeepWhatIsOpen() throws Exception {
        List<Observed> month = CashEvents.of(5, null);
        try (ContinuousCashHarness harness = new ContinuousCashHarness(SETTINGS)) {
            feed(harness, month, 0);
            harness.watermark(35 * DAY);
            int rows = harness.familyRows();
            int open = open(harness);

            List<Observed> news = somethingNew(month);
            feed(harness, news, 60 * DAY);
            harness.watermark(61 * DAY);

            int forgotten = rows + news.size() - harness.familyRows();
            assertThat(forgotten).isGreaterThan(rows / 5);
            assertThat(harness.payerRows()).isLessThan(month.size() * 2);
            assertThat(open(harness)).isGreaterThanOrEqualTo(open);
        }
    }

    @Test
    void shouldKnowACopyOfWhatTheFamilyForgot() throws Exception {
        List<Observed> month = CashEvents.of(6, null);
        ContinuousCashSettings remembering =
                new ContinuousCashSettings(
                        SETTINGS.cash(),
                        SETTINGS.times(),
                        SETTINGS.accountsWithoutCashBook(),
                        2 * DAY,
                        400 * DAY,
                        SETTINGS.maxItemsInMemory());
        try (ContinuousCashHarness harness = new ContinuousCashHarness(remembering)) {
            feed(harness, month, 0);
            harness.watermark(35 * DAY);
            feed(harness, somethingNew(month), 60 * DAY);
            harness.watermark(61 * DAY);
            int journals = harness.outcome().journals().size();

            for (Observed event : month) {
                if (event.event() instanceof BankTransaction) {
                    harness.send(event);
                }
            }
            harness.watermark(70 * DAY);

            assertThat(harness.outcome().journals()).hasSize(journals);
        }
    }

    private static void feed(ContinuousCashHarness harness, List<Observed> events, long later)
            throws Exception {
        for (Observed event : events) {
            harness.send(
                    new Observed(
                            event.event(),
                            event.source(),
                            event.position(),
                            event.observedAtMillis() + later));
        }
    }

    /** An invoice for each customer, so that each family has a tick. */
    private static List<Observed> somethingNew(List<Observed> events) {
        return events.stream()
                .filter(observed -> observed.event() instanceof Receivable)
                .map(ContinuousCashRetentionTest::renumbered)
                .toList();
    }

    private static Observed renumbered(Observed observed) {
        Receivable it = (Receivable) observed.event();
        Receivable renumbered =
                new Receivable(
                        "N" + it.id(),
                        it.companyId(),
                        it.customerId(),
                        it.customerName(),
                        "NEW" + it.number(),
                        it.kind(),
                        it.issueDate().plusDays(60),
                        it.dueDate().plusDays(60),
                        it.amount(),
                        it.terms(),
                        it.orderNumber(),
                        it.references(),
                        it.payerAccounts(),
                        it.text(),
                        it.status());
        return new Observed(renumbered, observed.source(), "N" + observed.position(), 0);
    }

    private static int open(ContinuousCashHarness harness) {
        return (int)
                harness.outcome().exceptions().values().stream()
                        .filter(item -> item.status() == ExceptionStatus.OPEN)
                        .count();
    }
}
