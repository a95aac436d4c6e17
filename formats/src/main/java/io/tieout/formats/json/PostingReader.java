package io.tieout.formats.json;

import io.tieout.core.ledger.ChainedJournal;
import io.tieout.core.ledger.Journal;
import io.tieout.core.ledger.JournalLine;
import io.tieout.core.money.Money;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** Reads posting lines back. */
final class PostingReader {

    private String id;
    private String companyId;
    private LocalDate date;
    private String text;
    private String cause;
    private List<JournalLine> lines;
    private String hash;
    private String previousHash;
    private Long sequence;
    private String decidedBy;
    private Long finalAtMillis;

    private PostingReader() {}

    static ChainedJournal posting(JsonCursor in) throws IOException, RefusedException {
        PostingReader it = new PostingReader();
        for (String name = in.next(); name != null; name = in.next()) {
            it.field(name, in);
        }
        return it.chained();
    }

    private void field(String name, JsonCursor in) throws IOException, RefusedException {
        switch (name) {
            case "id" -> id = in.string(id);
            case "companyId" -> companyId = in.string(companyId);
            case "date" -> date = in.date(date);
            case "text" -> text = in.string(text);
            case "cause" -> cause = in.string(cause);
            case "lines" -> lines = in.list(lines, PostingReader::line);
            case "hash" -> hash = in.string(hash);
            case "previousHash" -> previousHash = in.string(previousHash);
            case "sequence" -> sequence = in.count(sequence);
            case "decidedBy" -> decidedBy = in.string(decidedBy);
            case "finalAt" -> finalAtMillis = in.instantMillis(finalAtMillis);
            default -> in.skip();
        }
    }

    private ChainedJournal chained() throws RefusedException {
        if (date == null || sequence == null) {
            throw RefusedException.missing(date == null ? "date" : "sequence");
        }
        Journal journal =
                new Journal(
                        ResultReader.required("id", id),
                        ResultReader.required("companyId", companyId),
                        date,
                        text == null ? "" : text,
                        cause == null ? "" : cause,
                        decidedBy == null ? "" : decidedBy,
                        finalAtMillis == null ? 0 : finalAtMillis,
                        EventReader.orEmpty(lines));
        return new ChainedJournal(
                journal,
                sequence,
                ResultReader.required("hash", hash),
                ResultReader.required("previousHash", previousHash));
    }

    private static JournalLine line(JsonCursor in) throws IOException, RefusedException {
        String account = null;
        String debit = null;
        String credit = null;
        String currency = null;
        String costCenter = null;
        for (String name = in.next(); name != null; name = in.next()) {
            switch (name) {
                case "account" -> account = in.string(account);
                case "debit" -> debit = in.amount(debit);
                case "credit" -> credit = in.amount(credit);
                case "currency" -> currency = in.string(currency);
                case "costCenter" -> costCenter = in.string(costCenter);
                default -> in.skip();
            }
        }
        Money amount =
                Scalars.money("lines.debit", debit, currency)
                        .minus(Scalars.money("lines.credit", credit, currency));
        return new JournalLine(ResultReader.required("lines.account", account), amount, costCenter);
    }
}
