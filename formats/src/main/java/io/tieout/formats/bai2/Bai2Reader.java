package io.tieout.formats.bai2;

import io.tieout.core.documents.BankStatement;
import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.DeadLetter;
import io.tieout.core.documents.MissingFieldException;
import io.tieout.core.money.Currencies;
import io.tieout.formats.RecordReader;
import io.tieout.formats.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;

/** Walks the records of a file: 01 (02 (03 16… 49)… 98)… 99. */
final class Bai2Reader implements RecordReader {

    private static final String DEFAULT_CURRENCY = "USD";

    private final String source;
    private final Bai2Records records;
    private final Queue<Row> ready = new ArrayDeque<>();
    private final Map<String, Integer> reports = new HashMap<>();
    private ControlTotal file = new ControlTotal();
    private Bai2Group group;
    private Bai2Account account;
    private Bai2Record last;
    private boolean fileOpen;

    Bai2Reader(String source, Bai2Records records) {
        this.source = source;
        this.records = records;
    }

    @Override
    public Row next() {
        try {
            while (ready.isEmpty()) {
                Bai2Record record = records.next();
                if (record == null) {
                    finish();
                    return ready.poll();
                }
                last = record;
                accept(record);
            }
            return ready.poll();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + source, e);
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private void accept(Bai2Record record) {
        try {
            if (record.tooLong()) {
                count(record);
                reject(record, "", "a record of more than 256 KB");
            } else {
                dispatch(record);
            }
        } catch (BadFieldException e) {
            reject(record, e.field(), e.getMessage());
        } catch (MissingFieldException e) {
            reject(record, e.field(), e.getMessage());
        } catch (IllegalArgumentException | ArithmeticException e) {
            reject(record, "", e.getMessage());
        }
    }

    private void dispatch(Bai2Record record) throws BadFieldException {
        switch (record.code()) {
            case "01" -> openFile(record);
            case "02" -> openGroup(record);
            case "03" -> openAccount(record);
            case "16" -> detail(record);
            case "49" -> closeAccount(record);
            case "98" -> closeGroup(record);
            case "99" -> closeFile(record);
            case "88" -> {
                count(record);
                reject(record, "", "a continuation (88) of nothing");
            }
            default -> {
                count(record);
                reject(
                        record,
                        "recordCode",
                        "'" + Bai2Values.clip(record.code()) + "' is not a BAI2 record code");
            }
        }
    }

    private void openFile(Bai2Record record) {
        missingTrailers(record, "99");
        file = new ControlTotal();
        file.addRecords(record.lines());
        fileOpen = true;
    }

    private void openGroup(Bai2Record record) throws BadFieldException {
        missingTrailers(record, "98");
        String[] fields = record.fields();
        // In place before its date is read, so that the records below have a group in any case.
        group = Bai2Group.undated(fields);
        group.total().addRecords(record.lines());
        group = group.dated(fields);
    }

    private void openAccount(Bai2Record record) throws BadFieldException {
        missingTrailers(record, "49");
        if (group == null) {
            count(record);
            throw new BadFieldException("", "an account (03) outside a group");
        }
        String[] fields = record.fields();
        String accountId = Bai2Values.field(fields, 0).replace(" ", "");
        String currency = firstOf(Bai2Values.field(fields, 1), group.currency());
        account = new Bai2Account(group, accountId, currency, reportId(accountId));
        account.total().addRecords(record.lines());
        if (group.refused()) {
            return;
        }
        summary(record, fields);
        if (!Currencies.isKnown(currency)) {
            throw new BadFieldException(
                    "currency", "unknown currency '" + Bai2Values.clip(currency) + "'");
        }
    }

    private void summary(Bai2Record record, String[] fields) throws BadFieldException {
        // Until the amounts are read, their sum cannot be checked.
        AccountSummary summary;
        try {
            summary = AccountSummary.of(fields);
        } catch (BadFieldException e) {
            account.total().makeUnsure();
            throw e;
        }
        summary.amounts().forEach(account.total()::addAmount);
        BankStatement statement = account.statement(summary);
        if (statement != null) {
            ready.add(new Row.Accepted(record.position(), statement));
        }
    }

    /** The report of an account twice in a file is two reports. */
    private String reportId(String accountId) {
        String id = group.statementId(accountId);
        int use = reports.merge(id, 1, Integer::sum);
        return use == 1 ? id : id + "#" + use;
    }

    private void detail(Bai2Record record) throws BadFieldException {
        count(record);
        if (account == null) {
            throw new BadFieldException("", "a transaction (16) outside an account");
        }
        if (group.refused()) {
            return;
        }
        BankTransaction transaction = account.transaction(record);
        if (transaction != null) {
            ready.add(new Row.Accepted(record.position(), transaction));
        }
    }

    private void closeAccount(Bai2Record record) throws BadFieldException {
        count(record);
        if (account == null) {
            throw new BadFieldException("", "an account trailer (49) outside an account");
        }
        ControlTotal total = account.total();
        endAccount();
        String[] fields = record.fields();
        group.total().addStated(fields);
        if (!group.refused()) {
            report(record, total.compare(fields, ""));
        }
    }

    private void closeGroup(Bai2Record record) throws BadFieldException {
        missingTrailers(record, "49");
        count(record);
        if (group == null) {
            throw new BadFieldException("", "a group trailer (98) outside a group");
        }
        ControlTotal total = group.total();
        endGroup();
        String[] fields = record.fields();
        file.addStated(fields);
        report(record, total.compare(fields, "number of accounts"));
    }

    private void closeFile(Bai2Record record) throws BadFieldException {
        missingTrailers(record, "98");
        file.addRecords(record.lines());
        fileOpen = false;
        ControlTotal total = file;
        file = new ControlTotal();
        String[] fields = record.fields();
        report(record, total.compare(fields, "number of groups"));
    }

    /** Closes what is still open below the level of a record whose trailer has that code. */
    private void missingTrailers(Bai2Record record, String trailer) {
        if (account != null) {
            reject(record, "", "account " + account.accountId() + " has no trailer (49)");
            group.total().makeUnsure();
            endAccount();
        }
        if (group != null && !trailer.equals("49")) {
            reject(record, "", "the group before has no trailer (98)");
            file.makeUnsure();
            endGroup();
        }
        if (fileOpen && trailer.equals("99")) {
            reject(record, "", "the file before has no trailer (99)");
        }
    }

    private void endAccount() {
        group.total().addPart();
        group.total().addRecords(account.total().records());
        account = null;
    }

    private void endGroup() {
        file.addPart();
        file.addRecords(group.total().records());
        group = null;
    }

    /** Counts a record towards the innermost level that is open. */
    private void count(Bai2Record record) {
        ControlTotal innermost =
                account != null ? account.total() : group != null ? group.total() : file;
        innermost.addRecords(record.lines());
    }

    private void finish() {
        if (fileOpen) {
            fileOpen = false;
            ready.add(
                    new Row.Rejected(
                            new DeadLetter(
                                    source,
                                    last.position(),
                                    "",
                                    "the file ends without a trailer (99): it may be cut off",
                                    "")));
        }
    }

    private void report(Bai2Record record, String mismatch) {
        if (!mismatch.isEmpty()) {
            reject(record, "controlTotal", mismatch);
        }
    }

    private void reject(Bai2Record record, String field, String reason) {
        ready.add(
                new Row.Rejected(
                        new DeadLetter(source, record.position(), field, reason, record.raw())));
    }

    private static String firstOf(String own, String inherited) {
        if (!own.isEmpty()) {
            return own;
        }
        return inherited.isEmpty() ? DEFAULT_CURRENCY : inherited;
    }
}
