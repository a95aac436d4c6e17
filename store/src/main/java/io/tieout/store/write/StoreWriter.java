package io.tieout.store.write;

import io.tieout.core.accounts.StatedAccount;
import io.tieout.core.cases.CaseEvent;
import io.tieout.core.documents.BankStatement;
import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.DeadLetter;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.Receivable;
import io.tieout.core.documents.Remittance;
import io.tieout.core.documents.RuleSet;
import io.tieout.core.forecast.CashForecast;
import io.tieout.core.forecast.ForecastUpdate;
import io.tieout.core.ledger.ChainedJournal;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Match;
import io.tieout.core.results.ReconciliationStatement;
import io.tieout.core.statements.StatementReconciliation;
import io.tieout.store.IntakeFile;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Writes batches into the read model. A batch may be repeated and may hold several versions of one
 * record: what is kept depends on the versions alone, not on how often they were written.
 *
 * <ul>
 *   <li>A match with a greater {@code (finalAtMillis, status)}, or an equal one written later,
 *       replaces the former; provisional, proposed, confirmed, reversed is the order of status.
 *   <li>An exception likewise by {@code (openedAtMillis, status)}: open, closed.
 *   <li>How a case stands likewise by {@code (bornAtMillis, sequence)}; its events stay.
 *   <li>A document that was observed earlier replaces one of the same id observed later.
 *   <li>Journals and dead letters are inserted once and never changed.
 * </ul>
 *
 * <p>Every method works within the caller's transaction: the connection must not commit by itself
 * ({@link io.tieout.store.Transactions#run}). Best in batches of 1,000 to 10,000.
 */
public final class StoreWriter {

    private StoreWriter() {}

    /** Documents of any kinds; other master data than orders has no table. */
    public static void writeDocuments(Connection connection, List<Observed> batch)
            throws SQLException {
        requireTransaction(connection);
        Collection<Observed> documents = Versions.firstObserved(batch);
        write(connection, documents, BankTransaction.class, DocumentTables.BANK_TRANSACTION);
        write(connection, documents, BankStatement.class, DocumentTables.BANK_STATEMENT);
        write(connection, documents, LedgerEntry.class, DocumentTables.LEDGER_ENTRY);
        write(connection, documents, DecisionEvent.class, DocumentTables.DECISION);
        write(connection, documents, Receivable.class, DocumentTables.RECEIVABLE);
        write(connection, documents, Remittance.class, DocumentTables.REMITTANCE);
        write(connection, documents, RuleSet.class, DocumentTables.RULE_SET);
        PurchaseTables.write(connection, batch);
    }

    private static <E extends CanonicalEvent> void write(
            Connection connection,
            Collection<Observed> documents,
            Class<E> kind,
            Table<DocumentTables.Row<E>> table)
            throws SQLException {
        List<DocumentTables.Row<E>> rows = new ArrayList<>();
        for (Observed document : documents) {
            if (kind.isInstance(document.event())) {
                rows.add(new DocumentTables.Row<>(kind.cast(document.event()), document));
            }
        }
        table.write(connection, rows);
    }

    public static void writeMatches(Connection connection, List<Match> batch) throws SQLException {
        requireTransaction(connection);
        Collection<Match> matches = Versions.latestMatches(batch);
        List<ResultTables.MatchItem> items = new ArrayList<>(matches.size() * 2);
        for (Match match : matches) {
            match.left().forEach(id -> items.add(new ResultTables.MatchItem(match.id(), 'L', id)));
            match.right().forEach(id -> items.add(new ResultTables.MatchItem(match.id(), 'R', id)));
        }
        ResultTables.MATCH.write(connection, matches);
        ResultTables.MATCH_ITEM.write(connection, items);
    }

    public static void writeExceptions(Connection connection, List<ExceptionItem> batch)
            throws SQLException {
        requireTransaction(connection);
        Collection<ExceptionItem> exceptions = Versions.latestExceptions(batch);
        List<ResultTables.Subject> subjects = new ArrayList<>(exceptions.size());
        for (ExceptionItem exception : exceptions) {
            exception
                    .subjects()
                    .forEach(id -> subjects.add(new ResultTables.Subject(exception.id(), id)));
        }
        ResultTables.EXCEPTION.write(connection, exceptions);
        ResultTables.EXCEPTION_SUBJECT.write(connection, subjects);
    }

    /**
     * Inserts journals that are not there.
     *
     * @throws JournalConflictException if one is there with another hash or in another place, or
     *     its place is taken; the transaction must be rolled back
     */
    public static void writeJournals(Connection connection, List<ChainedJournal> batch)
            throws SQLException {
        requireTransaction(connection);
        JournalTables.write(connection, batch);
    }

    public static void writeDeadLetters(Connection connection, List<DeadLetter> batch)
            throws SQLException {
        requireTransaction(connection);
        DeadLetterTable.DEAD_LETTER.write(connection, batch);
    }

    /** The statement written last for an account, a currency and a day is kept. */
    public static void writeStatements(Connection connection, List<ReconciliationStatement> batch)
            throws SQLException {
        requireTransaction(connection);
        ResultTables.STATEMENT.write(
                connection,
                Versions.one(
                        batch,
                        s -> List.of(s.accountId(), s.balancePerBank().currency(), s.asOfDate()),
                        (a, b) -> b));
    }

    /** What was written last of a party's statement is kept. */
    public static void writeStatementReconciliations(
            Connection connection, List<StatementReconciliation> batch) throws SQLException {
        requireTransaction(connection);
        StatementTables.RECONCILIATION.write(
                connection, Versions.one(batch, StatementReconciliation::id, (a, b) -> b));
    }

    public static void writeIntakeFiles(Connection connection, List<IntakeFile> batch)
            throws SQLException {
        requireTransaction(connection);
        ResultTables.INTAKE_FILE.write(connection, Versions.latestIntakeFiles(batch));
    }

    /** Inserts events that are not there; the newest of a case says how it stands. */
    public static void writeCaseEvents(Connection connection, List<CaseEvent> batch)
            throws SQLException {
        requireTransaction(connection);
        CaseTables.EVENT.write(connection, batch);
        CaseTables.CASE.write(connection, Versions.latestCases(batch));
    }

    /** Of a receivable the forecast said last is kept, or none if that says so. */
    public static void writeItemForecasts(Connection connection, List<ForecastUpdate> batch)
            throws SQLException {
        requireTransaction(connection);
        ForecastTables.writeItems(
                connection,
                Versions.one(
                        batch,
                        it -> List.of(it.companyId(), it.receivableId()),
                        (a, b) -> a.atMillis() > b.atMillis() ? a : b));
    }

    /** Of a company and currency the days said last are kept, and no others. */
    public static void writeCashForecasts(Connection connection, List<CashForecast> batch)
            throws SQLException {
        requireTransaction(connection);
        ForecastTables.writeCash(
                connection,
                Versions.one(
                        batch,
                        it -> List.of(it.companyId(), it.currency()),
                        (a, b) -> a.atMillis() > b.atMillis() ? a : b));
    }

    /**
     * Approved bills as they are owed.
     *
     * @param batch of {@link io.tieout.core.documents.OpenBill}, observed when they were approved
     */
    public static void writeOpenBills(Connection connection, List<Observed> batch)
            throws SQLException {
        requireTransaction(connection);
        OpenBillTable.write(connection, batch);
    }

    /** Of a customer and currency the account stated last is kept. */
    public static void writeCustomerAccounts(Connection connection, List<StatedAccount> batch)
            throws SQLException {
        requireTransaction(connection);
        AccountTables.ACCOUNT.write(
                connection,
                Versions.one(
                        batch,
                        it ->
                                List.of(
                                        it.account().companyId(),
                                        it.account().customerId(),
                                        it.account().currency()),
                        (a, b) -> a.atMillis() > b.atMillis() ? a : b));
    }

    private static void requireTransaction(Connection connection) throws SQLException {
        if (connection.getAutoCommit()) {
            throw new IllegalStateException("a batch must be written within a transaction");
        }
    }
}
