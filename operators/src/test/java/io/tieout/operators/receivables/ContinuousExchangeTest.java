package io.tieout.operators.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.FxRate;
import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.Receivable;
import io.tieout.core.money.Money;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Reason;
import io.tieout.operators.bank.SettleTimes;
import io.tieout.testkit.engine.CashAgreement;
import io.tieout.testkit.engine.CashArrival;
import io.tieout.testkit.engine.CashDeliveries;
import io.tieout.testkit.engine.CashRunOutcome;
import io.tieout.testkit.engine.CashVerdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A company that keeps its books in euros and bills some customers in dollars, while it runs. */
class ContinuousExchangeTest {

    private static final int SEEDS = Integer.getInteger("tieout.seeds", 4);
    private static final long HOUR = 3_600_000;
    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final int DAYS = 34;

    @Test
    void shouldSayWhatTheOracleSaysAtEachTick() {
        CashAgreement agreement = new CashAgreement(arrivals -> run(arrivals, -1).told(), "EUR");
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Observed> events = events(seed);
            assertThat(agreement.verdict(CashDeliveries.inOrder(events)).toString())
                    .as("seed %d", seed)
                    .isEqualTo(CashVerdict.ofContinuousOracle(events, "EUR").toString());
        }
    }

    @Test
    void shouldSayTheSameInAnyOrderWithRestarts() throws Exception {
        boolean gained = false;
        boolean lacked = false;
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Observed> events = events(seed);
            ContinuousCashOutcome expected = run(CashDeliveries.inOrder(events), -1).outcome();
            int random = seed;

            assertThat(run(CashDeliveries.disordered(events, seed), random).outcome())
                    .as("disordered, seed %d", seed)
                    .isEqualTo(expected);
            assertThat(run(CashDeliveries.allAtOnce(events, seed), random).outcome())
                    .as("all at once, seed %d", seed)
                    .isEqualTo(expected);
            gained |= expected.journals().toString().contains("realised-exchange");
            lacked |= closed(expected, Reason.FX_RATE_MISSING);
        }
        assertThat(gained).isTrue();
        assertThat(lacked).as("a rate came late").isTrue();
    }

    private static boolean closed(ContinuousCashOutcome outcome, Reason reason) {
        return outcome.exceptions().values().stream()
                .filter(it -> it.status() == ExceptionStatus.CLOSED)
                .map(ExceptionItem::reason)
                .anyMatch(reason::equals);
    }

    private record Run(ContinuousCashOutcome outcome, CashRunOutcome told) {}

    /**
     * @param seed of the moments at which it stops; negative if it never does
     */
    private static Run run(List<CashArrival> arrivals, int seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        int memory =
                seed < 0
                        ? ContinuousCashHarness.PLENTY_OF_MEMORY
                        : ContinuousCashHarness.ONE_FAMILY;
        try (ContinuousCashHarness harness =
                new ContinuousCashHarness(settings(ContinuousCashHarness.TICKS, memory))) {
            for (CashArrival arrival : arrivals) {
                harness.send(arrival.event());
                harness.watermark(arrival.watermarkMillis());
                if (seed >= 0 && random.nextInt(40) == 0) {
                    harness.restart();
                }
            }
            harness.watermark(Long.MAX_VALUE);
            return new Run(harness.outcome(), harness.told());
        }
    }

    private static ContinuousCashSettings settings(SettleTimes times, int memory) {
        ContinuousCashSettings plain =
                ContinuousCashHarness.settings(
                        times,
                        memory,
                        Set.of(CashEvents.ACCOUNT, CashEvents.ACCOUNT_WITH_CASH_BOOK));
        return new ContinuousCashSettings(
                plain.cash().withCurrencies(Map.of("default", "EUR")),
                plain.times(),
                plain.accountsWithoutCashBook(),
                plain.retentionMillis(),
                plain.directoryMillis(),
                plain.maxItemsInMemory());
    }

    /** Days become hours: what comes after days otherwise comes while others wait. */
    private static List<Observed> events(long seed) {
        Random random = new Random(seed);
        List<Observed> events = new ArrayList<>();
        for (Observed of : CashEvents.of(seed, null)) {
            long hours = of.observedAtMillis() / 86_400_000L;
            long at = hours * HOUR + random.nextInt((int) HOUR);
            if (of.event() instanceof Receivable bill && bill.id().hashCode() % 3 == 0) {
                events.add(at(inDollars(bill), at));
            } else if (of.event() instanceof BankTransaction line
                    && ("R" + line.id().substring(1)).hashCode() % 3 == 0
                    && random.nextInt(4) > 0) {
                events.add(at(inDollars(line), at));
            } else if (!(of.event() instanceof LedgerEntry)) {
                events.add(at(of.event(), at));
            }
        }
        for (int day = 0; day < DAYS; day += 1 + random.nextInt(9)) {
            int known = random.nextInt(4) == 0 ? day + 1 + random.nextInt(3) : day;
            events.add(at(rate(day, random), known * HOUR + random.nextInt((int) HOUR)));
        }
        return events;
    }

    private static Observed at(CanonicalEvent event, long atMillis) {
        return new Observed(event, "test", event.id(), atMillis);
    }

    private static FxRate rate(int day, Random random) {
        return new FxRate(
                "USD-" + day,
                "USD",
                "EUR",
                START.plusDays(day),
                new BigDecimal("0.9" + random.nextInt(100)),
                "test");
    }

    private static Receivable inDollars(Receivable of) {
        return new Receivable(
                of.id(),
                of.companyId(),
                of.customerId(),
                of.customerName(),
                of.number(),
                of.kind(),
                of.issueDate(),
                of.dueDate(),
                new Money(of.amount().minorUnits(), "USD"),
                of.terms(),
                of.orderNumber(),
                of.references(),
                of.payerAccounts(),
                of.text(),
                of.status());
    }

    private static BankTransaction inDollars(BankTransaction of) {
        return new BankTransaction(
                of.id(),
                of.accountId(),
                new Money(of.amount().minorUnits(), "USD"),
                of.bookingDate(),
                of.valueDate(),
                of.counterpartyName(),
                of.counterpartyAccount(),
                of.references(),
                of.text(),
                of.transactionCode(),
                of.paymentMethod(),
                of.statementId(),
                of.line(),
                of.booking(),
                of.returned());
    }
}
