package io.tieout.formats.camt;

import io.tieout.core.documents.BankStatement;
import io.tieout.core.documents.DeadLetter;
import io.tieout.formats.RecordReader;
import io.tieout.formats.Row;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;

/**
 * Reads one file of bank-to-customer messages, an entry at a time. Each entry that cannot be
 * accepted is one rejection; XML that breaks off is one rejection for all that follows.
 */
final class CamtReader implements RecordReader {

    private enum Level {
        OUTSIDE,
        MESSAGE,
        STATEMENT
    }

    private final String source;
    private final XmlCursor xml;
    private final FieldValues values = new FieldValues();
    private final SharedParts parts;
    private final EntryParser entryParser;
    private final StatementPages pages = new StatementPages();

    private final Deque<Row> ready = new ArrayDeque<>();
    private Iterator<Row> transactions = Collections.emptyIterator();
    private boolean ended;

    private Level level = Level.OUTSIDE;
    private MessageKind kind;
    private boolean anyMessage;
    private String foreign = "";
    private LocalDate messageCreated;
    private String messagePage = "";
    private StatementHeader header;
    private StatementProgress statement;
    private boolean frameSent;
    private String entryPosition;

    CamtReader(String source, InputStream bytes) {
        this.source = source;
        this.xml = new XmlCursor(bytes);
        this.parts = new SharedParts(xml);
        this.entryParser = new EntryParser(xml, parts, values);
    }

    @Override
    public Row next() {
        while (true) {
            if (!ready.isEmpty()) {
                return ready.poll();
            }
            if (transactions.hasNext()) {
                return transactions.next();
            }
            if (ended) {
                return null;
            }
            advance();
        }
    }

    private void advance() {
        try {
            switch (level) {
                case OUTSIDE -> seekMessage();
                case MESSAGE -> inMessage();
                case STATEMENT -> inStatement();
            }
        } catch (MalformedInput e) {
            refuseRest(e);
        }
    }

    /** Messages may stand within envelopes of the network or the bank. */
    private void seekMessage() throws MalformedInput {
        if (xml.nextChild()) {
            kind = MessageKind.ofRoot(xml.name());
            if (kind != null) {
                anyMessage = true;
                messageCreated = null;
                messagePage = "";
                level = Level.MESSAGE;
            } else {
                rememberForeign();
            }
        } else if (xml.atEnd()) {
            ended = true;
            if (!anyMessage) {
                String found = foreign.isEmpty() ? "" : ", but " + foreign;
                reject(
                        "line 1",
                        "",
                        "no camt.052, camt.053 or camt.054 message" + found,
                        xml.quote());
            }
        }
    }

    /** For the refusal of a file that turns out to hold something else. */
    private void rememberForeign() {
        if (xml.depth() == 1) {
            xml.mark();
        }
        if (foreign.isEmpty() && !xml.name().equals("Document")) {
            foreign = xml.name();
        }
    }

    private void inMessage() throws MalformedInput {
        if (!xml.nextChild()) {
            level = Level.OUTSIDE;
        } else if (xml.name().equals(kind.body())) {
            header = new StatementHeader(xml, parts, values);
            statement = null;
            frameSent = false;
            xml.mark();
            level = Level.STATEMENT;
        } else if (xml.name().equals("GrpHdr")) {
            groupHeader();
        } else {
            xml.skip();
        }
    }

    private void groupHeader() throws MalformedInput {
        int depth = xml.depth();
        try {
            while (xml.nextChild()) {
                switch (xml.name()) {
                    case "CreDtTm" -> messageCreated = values.date(xml);
                    case "MsgPgntn" -> messagePage = xml.text();
                    default -> xml.skip();
                }
            }
        } catch (BadField e) {
            // Only a last resort for dates is lost; entries without any are refused themselves.
            xml.leave(depth);
        }
    }

    private void inStatement() throws MalformedInput {
        if (!xml.nextChild()) {
            endStatement();
        } else if (xml.name().equals("Ntry")) {
            entry();
        } else {
            header.accept();
        }
    }

    private void entry() throws MalformedInput {
        if (statement == null) {
            beginEntries();
        }
        int depth = xml.depth();
        xml.mark();
        int ordinal = statement.nextOrdinal();
        entryPosition = "line " + xml.line() + " entry " + ordinal;
        try {
            requireIdentity();
            transactions = new EntryTransactions(place(ordinal), entryParser.parse());
        } catch (BadField e) {
            xml.leave(depth);
            reject(entryPosition, e.field(), e.getMessage(), xml.quote());
        }
        entryPosition = null;
    }

    /** Balances stand before entries, so the frame of a well-formed statement goes first. */
    private void beginEntries() {
        statement = pages.progress(kind, header, messagePage);
        if (header.lastPage) {
            sendFrame(true);
        }
    }

    private void endStatement() {
        boolean entered = statement != null;
        if (!entered) {
            statement = pages.progress(kind, header, messagePage);
        }
        if (header.lastPage && !frameSent) {
            sendFrame(!entered);
        }
        statement.turnPage(header);
        level = Level.MESSAGE;
    }

    /**
     * @param quotable whether the mark is still at the start of the statement
     */
    private void sendFrame(boolean quotable) {
        if (kind != MessageKind.STATEMENT) {
            return;
        }
        String position = "line " + header.line;
        try {
            requireIdentity();
            BankStatement frame = StatementFrame.of(statement, header);
            if (frame != null) {
                frameSent = true;
                if (statement.claim(frame)) {
                    ready.add(new Row.Accepted(position, frame));
                }
            }
        } catch (BadField e) {
            reject(position, e.field(), e.getMessage(), quotable ? xml.quote() : "");
            frameSent = true;
        }
    }

    private void requireIdentity() throws BadField {
        if (header.accountId.isEmpty()) {
            throw new BadField(kind.body() + "/Acct/Id", "the account is missing");
        }
        if (header.id.isEmpty()) {
            throw new BadField(kind.body() + "/Id", "the " + kind.body() + " has no Id");
        }
    }

    private EntryPlace place(int ordinal) {
        LocalDate stated = header.to == null ? header.created : header.to;
        return new EntryPlace(
                header.accountId,
                kind == MessageKind.STATEMENT ? statement.id() : null,
                statement.entryId(ordinal),
                ordinal,
                stated == null ? messageCreated : stated,
                entryPosition);
    }

    private void refuseRest(MalformedInput e) {
        ended = true;
        String position = "line " + e.line();
        if (entryPosition == null) {
            xml.mark();
        } else {
            position += " in the entry at " + entryPosition;
        }
        reject(position, "", e.getMessage(), xml.quote());
    }

    private void reject(String position, String field, String reason, String raw) {
        ready.add(new Row.Rejected(new DeadLetter(source, position, field, reason, raw)));
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
