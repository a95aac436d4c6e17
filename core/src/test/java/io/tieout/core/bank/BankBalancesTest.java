package io.tieout.core.bank;

import static io.tieout.core.bank.BankSamples.DAY;
import static io.tieout.core.bank.BankSamples.entry;
import static io.tieout.core.bank.BankSamples.eur;
import static io.tieout.core.bank.BankSamples.line;
import static io.tieout.core.bank.BankSamples.statement;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.results.ReconciliationStatement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BankBalancesTest {

    @Test
    void shouldLeadFromTheBankBalanceToTheLedgerBalance() {
        ReconciliationStatement found =
                reconcile(
                        statement("S1", 100_000, 48_502, DAY, DAY),
                        entry("L0", 100_000, DAY, null, "opening"),
                        line("B1", -50_000, DAY, "100234", "S1"),
                        entry("L1", -50_000, DAY, "100234", "payment"),
                        line("B2", -1_948, DAY, "100235", "S1"),
                        entry("L2", -1_900, DAY, "100235", "payment"),
                        line("B3", 450, DAY, null, "S1"),
                        entry("L3", -7_777, DAY, null, "payment"),
                        entry("L4", 3_333, DAY.plusDays(1), null, "receipt"));

        assertThat(found.asOfDate()).isEqualTo(DAY.plusDays(1));
        assertThat(found.balancePerBank()).isEqualTo(eur(48_502));
        assertThat(found.depositsInTransit()).isEqualTo(eur(3_333));
        assertThat(found.outstandingPayments()).isEqualTo(eur(7_777));
        assertThat(found.bankOnly()).isEqualTo(eur(450));
        assertThat(found.matchDifferences()).isEqualTo(eur(-48));
        assertThat(found.adjustedBalance()).isEqualTo(eur(43_656));
        assertThat(found.balancePerLedger()).isEqualTo(eur(43_656));
        assertThat(found.unexplained().isZero()).isTrue();
        assertThat(found.openBankIds()).containsExactly("B3");
        assertThat(found.openLedgerIds()).containsExactly("L3", "L4");
    }

    @Test
    void shouldLeaveUnexplainedWhatABrokenStatementHides() {
        ReconciliationStatement found =
                reconcile(
                        statement("S1", 0, -60_000, DAY, DAY),
                        line("B1", -50_000, DAY, "100234", "S1"),
                        entry("L1", -50_000, DAY, "100234", "payment"));

        assertThat(found.unexplained()).isEqualTo(eur(-10_000));
    }

    @Test
    void shouldCountWhatIsBookedAfterTheLastStatement() {
        ReconciliationStatement found =
                reconcile(
                        statement("S1", 0, -50_000, DAY, DAY),
                        line("B1", -50_000, DAY, "100234", "S1"),
                        entry("L1", -50_000, DAY, "100234", "payment"),
                        line("B2", -7_000, DAY.plusDays(1), "100235", null),
                        entry("L2", -7_000, DAY, "100235", "payment"));

        assertThat(found.balancePerBank()).isEqualTo(eur(-57_000));
        assertThat(found.unexplained().isZero()).isTrue();
    }

    @Test
    void shouldHaveNothingToSayOfAnAccountWithoutItems() {
        assertThat(reconcile(statement("S1", 0, 0, DAY, DAY))).isNull();
    }

    @Test
    void shouldTakeAnItemBack() {
        BankScope scope = BankSamples.scope();
        BankItem late = BankSamples.item(line("B1", 100, DAY.plusDays(9), null, null));
        scope.add(late);
        scope.add(BankSamples.item(line("B2", 200, DAY, null, null)));

        scope.remove(late);

        assertThat(scope.reconciliation().asOfDate()).isEqualTo(DAY);
        assertThat(scope.reconciliation().balancePerBank()).isEqualTo(eur(200));
        assertThat(scope.reconciliation().openBankIds()).containsExactly("B2");
    }

    @Test
    void shouldExplainEveryDifferenceWhileTheStatementsAreSound() {
        for (int seed = 0; seed < 300; seed++) {
            ReconciliationStatement found = reconcile(books(seed).toArray(CanonicalEvent[]::new));

            assertThat(found.unexplained().isZero()).as("seed %d: %s", seed, found).isTrue();
            assertThat(
                            found.balancePerBank()
                                    .plus(found.depositsInTransit())
                                    .minus(found.outstandingPayments())
                                    .minus(found.bankOnly())
                                    .minus(found.matchDifferences()))
                    .isEqualTo(found.adjustedBalance());
        }
    }

    /** Statements whose balances follow from their lines, and a cash book that half agrees. */
    private static List<CanonicalEvent> books(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<CanonicalEvent> events = new ArrayList<>();
        long opening = random.nextLong(-100_000, 100_000);
        if (random.nextBoolean()) {
            events.add(entry("L-opening", opening, DAY, null, "opening"));
        }
        long balance = opening;
        for (int day = 0; day < 1 + seed % 5; day++) {
            LocalDate date = DAY.plusDays(day);
            long before = balance;
            for (int i = 0; i < random.nextInt(6); i++) {
                String id = day + "-" + i;
                long amount = random.nextLong(1, 9_000) * (random.nextBoolean() ? 10 : -10);
                String cheque = random.nextBoolean() ? "10" + day + i : null;
                if (random.nextInt(4) > 0) {
                    events.add(line("B" + id, amount, date, cheque, "S" + day));
                    balance += amount;
                }
                if (random.nextInt(4) > 0) {
                    long fee = random.nextInt(5) == 0 ? 10 : 0;
                    events.add(entry("L" + id, amount + fee, date, cheque, "payment"));
                }
            }
            events.add(statement("S" + day, before, balance, date, date));
        }
        events.add(entry("L-last", 12, DAY, null, "receipt"));
        return events;
    }

    private static ReconciliationStatement reconcile(CanonicalEvent... events) {
        BankScope scope = BankSamples.scope();
        BankSamples.settle(scope, List.of(events));
        return scope.reconciliation();
    }
}
