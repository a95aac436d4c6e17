package io.tieout.formats.mt940;

import io.tieout.core.documents.DeadLetter;
import io.tieout.formats.RecordReader;
import io.tieout.formats.Row;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Set;

/**
 * Reads messages field by field: each line as a transaction, then, once it is clear that no further
 * page follows, the statement's frame. Holds one line and two headers.
 */
final class Mt940Reader implements RecordReader {

    private static final Set<String> HEADING =
            Set.of("20", "25", "25P", "28", "28C", "13", "13D", "34F", "60F", "60M");

    private final String source;
    private final FieldTokenizer fields;
    private final Queue<Row> ready = new ArrayDeque<>();
    private Header header = new Header();
    private boolean interimAnnounced;

    // A lone hyphen may also be text, so a message has ended only once a heading follows.
    private boolean messageEnded;

    private Statement statement;
    private PendingLine pending;
    private Field firstNoise;
    private long lastLine;
    private boolean found;
    private boolean ended;

    Mt940Reader(String source, InputStream bytes) {
        this.source = source;
        this.fields = new FieldTokenizer(bytes);
    }

    @Override
    public Row next() {
        try {
            while (ready.isEmpty() && !ended) {
                Field field = fields.next();
                if (field == null) {
                    end();
                } else {
                    take(field);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(source, e);
        }
        return ready.poll();
    }

    @Override
    public void close() throws IOException {
        fields.close();
    }

    private void take(Field field) {
        if (messageEnded && HEADING.contains(field.tag())) {
            startMessage();
        }
        switch (field.tag()) {
            case Field.END -> messageEnded = true;
            case Field.ENVELOPE -> envelope(field);
            case Field.NOISE -> noise(field);
            case "940", "942" -> {
                startMessage();
                interimAnnounced = field.tag().equals("942");
            }
            case "20" -> {
                if (header.hasReference() || header.isBegun() || header.hasOpening()) {
                    startMessage();
                }
                header.reference(field);
            }
            case "25", "25P" -> {
                startMessageIfBegun();
                header.account(field);
            }
            case "28", "28C" -> {
                startMessageIfBegun();
                header.sequence(field);
            }
            case "13", "13D" -> {
                flush();
                header.time(field);
            }
            case "34F" -> floorLimit(field);
            case "60F", "60M" -> opening(field);
            case "61" -> line(field);
            case "86" -> details(field);
            case "62F", "62M" -> closing(field);
            case "64", "65", "90C", "90D" -> flush();
            default -> {}
        }
    }

    private void envelope(Field field) {
        if (field.text().startsWith("{1:") || header.isBegun()) {
            startMessage();
        }
        if (field.text().contains("{2:")) {
            interimAnnounced = field.text().contains("{2:O942") || field.text().contains("{2:I942");
        }
    }

    // Some banks announce the message type on a line of its own.
    private void noise(Field field) {
        String text = field.text().strip();
        if (firstNoise == null && !text.isEmpty()) {
            firstNoise = field;
        }
        if (text.startsWith("940") || text.startsWith("942")) {
            interimAnnounced = text.startsWith("942");
        }
    }

    private void floorLimit(Field field) {
        flush();
        header.floorLimit(field);
    }

    private void opening(Field field) {
        startMessageWithin();
        lastLine = field.line();
        try {
            header.opening(field);
        } catch (BadField e) {
            reject(field, e);
        }
    }

    private void line(Field field) {
        flush();
        begin();
        messageEnded = false;
        lastLine = field.line();
        pending = new PendingLine(field, statement);
    }

    private void details(Field field) {
        if (pending != null) {
            pending.addDetails(field);
        }
    }

    private void closing(Field field) {
        flush();
        begin();
        messageEnded = false;
        lastLine = field.line();
        try {
            statement.closing(field);
        } catch (BadField e) {
            reject(field, e);
        }
    }

    /** Lines or a closing balance follow: now it is known whether this is a further page. */
    private void begin() {
        if (header.isBegun()) {
            return;
        }
        header.begin();
        header.interim(interimAnnounced || header.isInterim());
        if (statement != null && statement.isContinuedBy(header)) {
            statement.continueWith(header);
        } else {
            closeStatement();
            statement = new Statement(header);
        }
    }

    /** A message without {@code :20:} of its own follows; it may leave out what has not changed. */
    private void startMessageWithin() {
        if (header.isBegun() || header.hasOpening()) {
            Header before = header;
            startMessage();
            header.inherit(before);
        }
    }

    private void startMessageIfBegun() {
        if (header.isBegun()) {
            startMessageWithin();
        }
    }

    private void startMessage() {
        flush();
        found |= header.isInterim() && header.account() != null;
        if (header.hasOpening() && !header.isBegun()) {
            begin();
        }
        header = new Header();
        messageEnded = false;
    }

    private void flush() {
        if (pending != null) {
            add(pending.row(source));
            pending = null;
        }
    }

    private void closeStatement() {
        if (statement == null || statement.isInterim()) {
            return;
        }
        try {
            if (statement.isFramed()) {
                add(new Row.Accepted("line " + statement.closingLine(), statement.frame()));
            } else if (statement.lacksBalance()) {
                String missing = statement.missingBalance();
                throw new BadField(
                        missing,
                        "statement " + statement.id() + " has no balance :" + missing + ":");
            }
        } catch (BadField e) {
            add(rejected("line " + lastLine, e, ""));
        }
    }

    private void end() {
        startMessage();
        closeStatement();
        ended = true;
        if (!found) {
            String raw = firstNoise == null ? "" : firstNoise.raw();
            String reason =
                    firstNoise == null ? "the file is empty" : "no MT940 or MT942 message found";
            add(rejected("line 1", new BadField("", reason), raw));
        }
    }

    private void reject(Field field, BadField e) {
        add(rejected("line " + field.line(), e, field.raw()));
    }

    private Row rejected(String position, BadField e, String raw) {
        return new Row.Rejected(new DeadLetter(source, position, e.field(), e.getMessage(), raw));
    }

    private void add(Row row) {
        found = true;
        ready.add(row);
    }
}
