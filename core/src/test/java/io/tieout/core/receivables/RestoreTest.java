package io.tieout.core.receivables;

import static io.tieout.core.receivables.CashSamples.add;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.documents.FxRate;
import io.tieout.core.documents.Observed;
import io.tieout.core.exchange.LedgerRates;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A scope that is built again from rows after every tick says what one says that lives on. */
class RestoreTest {

    private static final long TICK = 100_000;
    private static final int TICKS = 12;

    private record Dated(CanonicalEvent event, long observedAtMillis) {}

    private final Map<String, PaymentMark> marks = new HashMap<>();
    private final Map<String, ExceptionItem> cases = new HashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void shouldGoOnFromRowsAsIfNothingHadHappened(long seed) {
        compare(events(new Random(seed)), new LedgerRates(null));
    }

    /** The samples are in euro, and rates of the days of payment come late or never. */
    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void shouldGoOnFromRowsInForeignCurrency(long seed) {
        Random random = new Random(seed);
        LedgerRates rates = new LedgerRates("USD");
        for (int day = -3; day < 40; day += 1 + random.nextInt(9)) {
            BigDecimal rate = BigDecimal.valueOf(10_000 + random.nextInt(2_000), 4);
            FxRate event = new FxRate("f" + day, "EUR", "USD", CashSamples.day(day), rate, null);
            long observedAt = random.nextInt((int) (TICK * (TICKS - 3)));
            rates.add(new Observed(event, "test", "1", observedAt));
        }
        compare(events(random), rates);
        assertThat(marks.values())
                .flatExtracting(PaymentMark::applications)
                .flatExtracting(PaymentMark.ApplicationMark::lines)
                .anyMatch(line -> line.value() != null);
    }

    private void compare(List<Dated> events, LedgerRates rates) {
        CustomerScope living = scope(events, rates);
        for (int tick = 1; tick <= TICKS; tick++) {
            CustomerScope rebuilt = scope(events, rates);
            if (tick > 1) {
                rebuilt.restore((tick - 1) * TICK, marks.values(), cases.values());
            }
            boolean inferred = tick % 3 == 0;
            CashSettled again = rebuilt.settle(tick * TICK, true, inferred);
            assertThat(again).isEqualTo(living.settle(tick * TICK, true, inferred));
            remember(rebuilt, again);
        }
        assertThat(marks).isNotEmpty();
    }

    private void remember(CustomerScope scope, CashSettled settled) {
        settled.touchedPayments().forEach(id -> marks.put(id, scope.mark(id)));
        for (ExceptionItem item : settled.exceptions()) {
            if (item.status() == ExceptionStatus.OPEN) {
                cases.put(item.id(), item);
            } else {
                cases.remove(item.id());
            }
        }
    }

    private static CustomerScope scope(List<Dated> events, LedgerRates rates) {
        CustomerScope scope =
                new CustomerScope(
                        "acme",
                        CashSamples.CUSTOMER,
                        ReceivablesSettings.DEFAULTS,
                        Autonomy.AUTO,
                        new BankSide(),
                        rates);
        events.forEach(dated -> add(scope, dated.event(), dated.observedAtMillis()));
        return scope;
    }

    private static List<Dated> events(Random random) {
        List<Dated> events = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String number = "INV-" + (10_000 + i);
            int euros = 10 + random.nextInt(40);
            events.add(dated(CashSamples.invoice(number, euros), random));
            if (random.nextInt(3) > 0) {
                String id = "p" + i;
                int part = random.nextInt(4) == 0 ? euros / 2 : euros;
                String text = random.nextBoolean() ? number : "";
                events.add(dated(CashSamples.payment(id, part, i, text), random));
                addSequel(events, id, number, part, i, text, random);
            }
        }
        return events;
    }

    private static void addSequel(
            List<Dated> events,
            String id,
            String number,
            int euros,
            int day,
            String text,
            Random random) {
        switch (random.nextInt(6)) {
            case 0 ->
                    events.add(dated(CashSamples.payment("x" + id, -euros, day + 2, text), random));
            case 1 ->
                    events.add(
                            dated(
                                    CashSamples.decision(
                                            "d" + id, DecisionKind.REJECT, day, id, "r-" + number),
                                    random));
            case 2 ->
                    events.add(
                            dated(
                                    CashSamples.decision(
                                            "d" + id, DecisionKind.CONFIRM, day, id, "r-" + number),
                                    random));
            default -> {
                // most payments have no sequel
            }
        }
    }

    private static Dated dated(CanonicalEvent event, Random random) {
        return new Dated(event, random.nextInt((int) (TICK * (TICKS - 4))));
    }
}
