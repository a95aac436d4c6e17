package io.tieout.testkit.oracle;

import io.tieout.core.documents.BankStatement;
import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.documents.Observed;
import io.tieout.core.money.Money;
import io.tieout.core.results.Reason;
import io.tieout.core.results.ReconciliationStatement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The reconciliation statement of a scope worked out from its documents and matches. A match counts
 * once all its items are dated; until then those that are dated are open.
 *
 * <p>The balance per bank is the closing balance of the last statement that ends by then, plus the
 * lines booked after it; without one the opening balance of the statement that covers the day, plus
 * its lines; without any the sum of all lines.
 */
public final class StatementOracle {

    private static final Comparator<BankStatement> BY_PERIOD =
            Comparator.comparing(BankStatement::toDate)
                    .thenComparing(BankStatement::fromDate)
                    .thenComparingLong(BankStatement::sequence)
                    .thenComparing(BankStatement::id);

    private final String currency;
    private final LocalDate asOf;
    private final List<BankTransaction> lines = new ArrayList<>();
    private final List<LedgerEntry> entries = new ArrayList<>();
    private final List<BankStatement> statements = new ArrayList<>();

    private StatementOracle(OracleScope scope, Intake intake, LocalDate asOf) {
        this.currency = scope.currency();
        this.asOf = asOf;
        intake.bank().forEach(observed -> lines.add((BankTransaction) observed.event()));
        intake.ledger().forEach(observed -> entries.add((LedgerEntry) observed.event()));
        intake.statements().forEach(observed -> statements.add((BankStatement) observed.event()));
        lines.removeIf(line -> line.bookingDate().isAfter(asOf));
        entries.removeIf(entry -> entry.postingDate().isAfter(asOf));
    }

    public static ReconciliationStatement asOf(
            OracleScope scope,
            List<Observed> events,
            BankOracleSettings settings,
            Collection<OracleMatch> matches,
            LocalDate asOf) {
        Intake intake = Intake.of(scope, events, settings);
        return new StatementOracle(scope, intake, asOf).statement(scope.accountId(), matches);
    }

    /**
     * What is wrong with the statements of a scope, by statement id. Where there are lines and none
     * names a statement, only gaps are seen, and the first statement whose balance moves is said to
     * be unchecked.
     */
    public static SortedMap<String, SortedSet<Reason>> reasons(
            OracleScope scope, List<Observed> events, BankOracleSettings settings) {
        Intake intake = Intake.of(scope, events, settings);
        return new StatementOracle(scope, intake, LocalDate.MAX).reasons();
    }

    private SortedMap<String, SortedSet<Reason>> reasons() {
        lines.removeIf(line -> line.amount().isZero());
        SortedMap<String, SortedSet<Reason>> reasons = new TreeMap<>();
        List<BankStatement> inOrder = statements.stream().sorted(BY_PERIOD).toList();
        List<BankStatement> unfit =
                inOrder.stream()
                        .filter(s -> !closingByLines(s).equals(s.closingBalance()))
                        .toList();
        if (lines.isEmpty() || lines.stream().anyMatch(line -> line.statementId() != null)) {
            unfit.forEach(s -> add(reasons, s, Reason.STATEMENT_BALANCE_BROKEN));
        } else {
            unfit.stream().limit(1).forEach(s -> add(reasons, s, Reason.STATEMENT_UNCHECKED));
        }
        for (int i = 1; i < inOrder.size(); i++) {
            if (isMissingBetween(inOrder.get(i - 1), inOrder.get(i))) {
                add(reasons, inOrder.get(i), Reason.STATEMENT_GAP);
            }
        }
        return reasons;
    }

    private static void add(
            SortedMap<String, SortedSet<Reason>> reasons, BankStatement statement, Reason reason) {
        reasons.computeIfAbsent(statement.id(), id -> new TreeSet<>()).add(reason);
    }

    /** Neither the balance that a statement states nor the one its lines give is carried on. */
    private boolean isMissingBetween(BankStatement before, BankStatement next) {
        boolean hasLines = lines.stream().anyMatch(line -> isOn(before, line));
        return !next.openingBalance().equals(before.closingBalance())
                && !(hasLines && next.openingBalance().equals(closingByLines(before)));
    }

    private Money closingByLines(BankStatement statement) {
        return statement
                .openingBalance()
                .plus(sumBank(lines.stream().filter(line -> isOn(statement, line)).toList()));
    }

    private static boolean isOn(BankStatement statement, BankTransaction line) {
        return Objects.equals(statement.id(), line.statementId());
    }

    private ReconciliationStatement statement(String accountId, Collection<OracleMatch> matches) {
        List<OracleMatch> counted = matches.stream().filter(this::isDated).toList();
        Set<String> tiedBank = new HashSet<>();
        Set<String> tiedLedger = new HashSet<>();
        counted.forEach(match -> tiedBank.addAll(match.left()));
        counted.forEach(match -> tiedLedger.addAll(match.right()));
        List<BankTransaction> openLines =
                lines.stream().filter(line -> !tiedBank.contains(line.id())).toList();
        List<LedgerEntry> openEntries =
                entries.stream()
                        .filter(entry -> !"opening".equals(entry.kind()))
                        .filter(entry -> !tiedLedger.contains(entry.id()))
                        .toList();

        Money perBank = balancePerBank();
        Money inTransit = sumLedger(openEntries, amount -> amount.signum() > 0);
        Money outstanding = sumLedger(openEntries, amount -> amount.signum() < 0).negated();
        Money bankOnly = sumBank(openLines);
        Money differences =
                new Money(
                        counted.stream().mapToLong(OracleMatch::differenceMinorUnits).sum(),
                        currency);
        Money adjusted =
                perBank.plus(inTransit).minus(outstanding).minus(bankOnly).minus(differences);
        Money perLedger = sumLedger(entries, amount -> true);
        return new ReconciliationStatement(
                accountId,
                asOf,
                perBank,
                inTransit,
                outstanding,
                bankOnly,
                differences,
                adjusted,
                perLedger,
                adjusted.minus(perLedger),
                openLines.stream().map(BankTransaction::id).sorted().toList(),
                openEntries.stream().map(LedgerEntry::id).sorted().toList());
    }

    private boolean isDated(OracleMatch match) {
        List<String> bankIds = lines.stream().map(BankTransaction::id).toList();
        List<String> ledgerIds = entries.stream().map(LedgerEntry::id).toList();
        return match.isConfirmed()
                && bankIds.containsAll(match.left())
                && ledgerIds.containsAll(match.right());
    }

    private Money balancePerBank() {
        Comparator<BankStatement> byEnd =
                Comparator.comparing(BankStatement::toDate)
                        .thenComparingLong(BankStatement::sequence)
                        .thenComparing(BankStatement::id);
        BankStatement last =
                statements.stream()
                        .filter(statement -> !statement.toDate().isAfter(asOf))
                        .max(byEnd)
                        .orElse(null);
        if (last != null) {
            return last.closingBalance().plus(sumBank(bookedFrom(last.toDate().plusDays(1))));
        }
        BankStatement covering =
                statements.stream()
                        .filter(statement -> !statement.fromDate().isAfter(asOf))
                        .min(byEnd)
                        .orElse(null);
        if (covering != null) {
            return covering.openingBalance().plus(sumBank(bookedFrom(covering.fromDate())));
        }
        return sumBank(lines);
    }

    private List<BankTransaction> bookedFrom(LocalDate first) {
        return lines.stream().filter(line -> !line.bookingDate().isBefore(first)).toList();
    }

    private Money sumBank(List<BankTransaction> some) {
        return some.stream().map(BankTransaction::amount).reduce(Money.zero(currency), Money::plus);
    }

    private Money sumLedger(List<LedgerEntry> some, Predicate<Money> counts) {
        return some.stream()
                .map(LedgerEntry::amount)
                .filter(counts)
                .reduce(Money.zero(currency), Money::plus);
    }
}
