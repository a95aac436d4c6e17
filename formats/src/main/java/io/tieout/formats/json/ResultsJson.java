package io.tieout.formats.json;

import io.tieout.core.accounts.CustomerAccount;
import io.tieout.core.accruals.AccruedLine;
import io.tieout.core.documents.DeadLetter;
import io.tieout.core.documents.FileRead;
import io.tieout.core.forecast.CashDay;
import io.tieout.core.forecast.ItemForecast;
import io.tieout.core.ledger.ChainedJournal;
import io.tieout.core.ledger.Journal;
import io.tieout.core.ledger.JournalLine;
import io.tieout.core.messages.Delivery;
import io.tieout.core.messages.OutgoingMessage;
import io.tieout.core.money.Money;
import io.tieout.core.results.DuplicateVerdict;
import io.tieout.core.results.Evidence;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Match;
import io.tieout.core.results.ReconciliationStatement;
import io.tieout.core.results.Suggestion;
import io.tieout.core.statements.StatementReconciliation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Results as one JSON object a line: {@code matches}, {@code exceptions}, {@code postings}, {@code
 * statement-reconciliations}, {@code customer-accounts}, {@code forecast}, {@code cash-forecast},
 * {@code deliveries}, {@code dead-letters} and {@code files}. Amounts are decimal strings, instants
 * ISO 8601 in UTC, field order is fixed: equal results give equal bytes. Keep one per thread.
 *
 * <p>The {@code read} methods throw {@link IllegalArgumentException} that names the field at fault.
 */
public final class ResultsJson {

    private final LineWriter lines = new LineWriter();

    /** The match as UTF-8 bytes without a line end. */
    public byte[] line(Match match) {
        return lines.line(out -> match(out, match));
    }

    public byte[] line(ExceptionItem exception) {
        return lines.line(out -> exception(out, exception));
    }

    public byte[] line(ChainedJournal posting) {
        return lines.line(out -> posting(out, posting));
    }

    public byte[] line(ReconciliationStatement statement) {
        return lines.line(out -> StatementLine.write(out, statement));
    }

    public byte[] line(CustomerAccount account) {
        return lines.line(out -> CustomerAccountJson.write(out, account));
    }

    public byte[] line(StatementReconciliation statement) {
        return lines.line(out -> StatementsJson.reconciliation(out, statement));
    }

    public byte[] line(Delivery delivery) {
        return lines.line(out -> InvoicingJson.delivery(out, delivery));
    }

    public byte[] line(DeadLetter letter) {
        return lines.line(out -> deadLetter(out, letter));
    }

    public byte[] line(FileRead file) {
        return lines.line(out -> file(out, file));
    }

    /** Appends the match and a line feed. */
    public void write(Match match, OutputStream out) throws IOException {
        lines.line(line -> match(line, match), out);
    }

    public void write(ExceptionItem exception, OutputStream out) throws IOException {
        lines.line(line -> exception(line, exception), out);
    }

    public void write(ChainedJournal posting, OutputStream out) throws IOException {
        lines.line(line -> posting(line, posting), out);
    }

    public void write(ReconciliationStatement statement, OutputStream out) throws IOException {
        lines.line(line -> StatementLine.write(line, statement), out);
    }

    public void write(CustomerAccount account, OutputStream out) throws IOException {
        lines.line(line -> CustomerAccountJson.write(line, account), out);
    }

    public void write(StatementReconciliation statement, OutputStream out) throws IOException {
        lines.line(line -> StatementsJson.reconciliation(line, statement), out);
    }

    /**
     * Appends a delivery together with its message and a line feed.
     *
     * @param file where the message's attachment lies
     */
    public void write(Delivery delivery, OutgoingMessage message, String file, OutputStream out)
            throws IOException {
        lines.line(line -> InvoicingJson.delivery(line, delivery, message, file), out);
    }

    public void write(DuplicateVerdict verdict, OutputStream out) throws IOException {
        lines.line(line -> duplicate(line, verdict), out);
    }

    public void write(AccruedLine accrued, OutputStream out) throws IOException {
        lines.line(line -> AccrualJson.line(line, accrued), out);
    }

    public void write(DeadLetter letter, OutputStream out) throws IOException {
        lines.line(line -> deadLetter(line, letter), out);
    }

    public void write(FileRead file, OutputStream out) throws IOException {
        lines.line(line -> file(line, file), out);
    }

    public void write(ItemForecast forecast, OutputStream out) throws IOException {
        lines.line(line -> ForecastLine.write(line, forecast), out);
    }

    public void write(CashDay day, OutputStream out) throws IOException {
        lines.line(line -> ForecastLine.write(line, day), out);
    }

    public static Match readMatch(byte[] line) {
        return ResultReader.read(line, ResultReader::match);
    }

    public static Match readMatch(String line) {
        return readMatch(line.getBytes(StandardCharsets.UTF_8));
    }

    public static ExceptionItem readException(byte[] line) {
        return ResultReader.read(line, ResultReader::exception);
    }

    public static ExceptionItem readException(String line) {
        return readException(line.getBytes(StandardCharsets.UTF_8));
    }

    /** A posting with its place in the hash chain; whether the hashes are right is not checked. */
    public static ChainedJournal readPosting(byte[] line) {
        return ResultReader.read(line, PostingReader::posting);
    }

    public static ChainedJournal readPosting(String line) {
        return readPosting(line.getBytes(StandardCharsets.UTF_8));
    }

    /** A statement against our side of the account. */
    public static StatementReconciliation readStatementReconciliation(byte[] line) {
        return ResultReader.read(line, StatementReconciliationReader::read);
    }

    /** A customer's account; its sums are worked out of the items and not read. */
    public static CustomerAccount readCustomerAccount(byte[] line) {
        return ResultReader.read(line, CustomerAccountJson::read);
    }

    private static void match(LineWriter out, Match it) throws IOException {
        out.text("id", it.id());
        out.text("kind", it.kind().wireName());
        out.text("rule", it.rule());
        out.number("ruleVersion", it.ruleVersion());
        out.text("status", it.status().wireName());
        out.confidence("confidence", it.confidence());
        out.strings("left", it.left());
        out.strings("right", it.right());
        CanonicalJson.allocations(out, it.allocations(), it.difference().currency());
        out.amount("difference", it.difference());
        out.text("differenceReason", it.differenceReason());
        evidence(out, it.evidence());
        out.optional("accountId", it.accountId());
        out.text("currency", it.difference().currency());
        out.optional("decidedBy", it.decidedBy());
        out.instant("finalAt", it.finalAtMillis());
    }

    private static void duplicate(LineWriter out, DuplicateVerdict it) throws IOException {
        out.text("id", it.id());
        out.text("invoiceId", it.invoiceId());
        out.text("duplicateOf", it.duplicateOf());
        out.text("kind", CanonicalJson.lower(it.kind()));
        out.text("rule", it.rule());
        out.strings("agrees", it.agrees());
        out.strings("differs", it.differs());
        out.confidence("confidence", it.confidence());
    }

    private static void exception(LineWriter out, ExceptionItem it) throws IOException {
        out.text("id", it.id());
        out.text("queue", it.queue());
        out.text("reason", it.reason().name());
        out.text("severity", CanonicalJson.lower(it.severity()));
        out.strings("subjects", it.subjects());
        out.amount("amount", it.amount());
        out.text("currency", it.amount().currency());
        out.instant("openedAt", it.openedAtMillis());
        out.text("status", CanonicalJson.lower(it.status()));
        out.text("explanation", it.explanation());
        out.startArray("suggestions");
        for (Suggestion suggestion : it.suggestions()) {
            out.object(o -> suggestion(o, suggestion));
        }
        out.endArray();
        if (!it.evidence().isEmpty()) {
            evidence(out, it.evidence());
        }
        out.optional("accountId", it.accountId());
    }

    private static void suggestion(LineWriter out, Suggestion it) throws IOException {
        out.strings("ids", it.ids());
        out.confidence("confidence", it.confidence());
        evidence(out, it.evidence());
        out.optional("rule", it.rule());
    }

    private static void evidence(LineWriter out, List<Evidence> evidence) throws IOException {
        out.startArray("evidence");
        for (Evidence it : evidence) {
            out.object(
                    o -> {
                        o.text("field", it.field());
                        o.text("left", it.left());
                        o.text("right", it.right());
                        o.bool("agrees", it.agrees());
                    });
        }
        out.endArray();
    }

    private static void posting(LineWriter out, ChainedJournal chained) throws IOException {
        Journal it = chained.journal();
        out.text("id", it.id());
        out.text("companyId", it.companyId());
        out.date("date", it.date());
        out.text("text", it.text());
        out.text("cause", it.cause());
        out.startArray("lines");
        for (JournalLine line : it.lines()) {
            out.object(o -> postingLine(o, line));
        }
        out.endArray();
        out.text("hash", chained.hash());
        out.text("previousHash", chained.previousHash());
        out.number("sequence", chained.sequence());
        out.text("decidedBy", it.decidedBy());
        out.instant("finalAt", it.atMillis());
    }

    private static void postingLine(LineWriter out, JournalLine it) throws IOException {
        Money amount = it.amount();
        Money zero = Money.zero(amount.currency());
        out.text("account", it.account());
        out.amount("debit", amount.signum() > 0 ? amount : zero);
        out.amount("credit", amount.signum() < 0 ? amount.negated() : zero);
        out.text("currency", amount.currency());
        out.optional("costCenter", it.costCenter());
    }

    private static void deadLetter(LineWriter out, DeadLetter it) throws IOException {
        out.text("source", it.source());
        out.text("position", it.position());
        out.text("field", it.field());
        out.text("reason", it.reason());
        out.text("raw", it.raw());
    }

    private static void file(LineWriter out, FileRead it) throws IOException {
        out.text("file", it.name());
        out.text("sha256", it.sha256());
        out.text("status", it.failed() ? "failed" : "done");
        out.number("read", it.accepted() + it.rejected());
        out.number("accepted", it.accepted());
        out.number("rejected", it.rejected());
        out.number("warned", it.warned());
        out.strings("warnings", it.warnings());
    }
}
