package io.tieout.formats.mt940;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.BookingStatus;
import io.tieout.core.documents.DeadLetter;
import io.tieout.core.documents.ReferenceType;
import io.tieout.formats.Row;

/** A {@code :61:} that waits for its {@code :86:}; the only line of a statement that is held. */
final class PendingLine {

    /** Also bounds a line that a faulty file gives one {@code :86:} after another. */
    private static final int DETAILS_LIMIT_CHARS = FieldTokenizer.LIMIT_BYTES;

    private final Field field;
    private final Statement statement;
    private final int ordinal;
    private final StringBuilder details = new StringBuilder();
    private boolean overlong;

    PendingLine(Field field, Statement statement) {
        this.field = field;
        this.statement = statement;
        this.ordinal = statement.nextLine();
        this.overlong = field.overlong();
    }

    void addDetails(Field more) {
        overlong |=
                more.overlong() || details.length() + more.text().length() > DETAILS_LIMIT_CHARS;
        if (!overlong || details.length() == 0) {
            details.append(details.length() == 0 ? "" : "\n").append(more.text());
        }
    }

    Row row(String source) {
        String position = "line " + field.line();
        try {
            return new Row.Accepted(position, transaction());
        } catch (BadField e) {
            return new Row.Rejected(
                    new DeadLetter(source, position, e.field(), e.getMessage(), raw()));
        }
    }

    private BankTransaction transaction() throws BadField {
        if (overlong) {
            throw new BadField("61", "the line and its details are longer than the reader accepts");
        }
        if (statement.account() == null) {
            throw new BadField("25", "the statement names no account before this line");
        }
        if (statement.currency() == null) {
            throw new BadField("60F/currency", "the currency of the statement is not known");
        }
        return transaction(
                StatementLine.read(field.text(), statement.currency()),
                DetailsDialect.of(details.toString()));
    }

    private BankTransaction transaction(StatementLine line, Details said) {
        String stated = said.account() == null ? statedAccount(line) : null;
        String more = isText(line.supplementary(), stated) ? line.supplementary() : "";
        String text = text(said.text(), TextBytes.collapsed(more));
        boolean pending = statement.isInterim() || line.expected();
        return new BankTransaction(
                statement.id() + "/" + ordinal,
                statement.account().number(),
                line.amount(),
                line.entryDate() == null ? line.valueDate() : line.entryDate(),
                line.valueDate(),
                said.name(),
                said.account() == null ? stated : said.account(),
                references(line, said, text).toList(),
                text,
                said.code() == null ? line.type() : line.type() + "+" + said.code(),
                null,
                statement.isInterim() ? null : statement.id(),
                ordinal,
                pending ? BookingStatus.PENDING : BookingStatus.BOOKED,
                line.reversal() || said.returned() || line.type().endsWith("RTI"));
    }

    private static References references(StatementLine line, Details said, String text) {
        References references = new References();
        String own = line.customerReference();
        if (CheckDigits.isIban(own)) {
            own = "";
        }
        if (CheckDigits.isCreditorReference(own)) {
            references.add(ReferenceType.CREDITOR_REFERENCE, own);
        } else if (line.type().endsWith("CHK") && isNumber(own)) {
            references.add(ReferenceType.CHEQUE, own);
        } else {
            references.add(ReferenceType.CUSTOMER, own);
        }
        references.addAll(said.references());
        references.add(ReferenceType.BANK, line.bankReference());
        references.addCreditorReferences(text);
        return references;
    }

    private static String text(String details, String supplementary) {
        if (supplementary.isEmpty() || details.contains(supplementary)) {
            return details;
        }
        return details.isEmpty() ? supplementary : details + " " + supplementary;
    }

    // Rabobank states the other party's account in the second line, an IBAN or P and a giro number;
    // ASN states its IBAN in place of the reference.
    private static String statedAccount(StatementLine line) {
        String text = line.supplementary();
        boolean giro =
                text.length() >= 7
                        && text.length() <= 10
                        && text.charAt(0) == 'P'
                        && isNumber(text.substring(1));
        if (giro || looksLikeIban(text)) {
            return text;
        }
        return CheckDigits.isIban(line.customerReference()) ? line.customerReference() : null;
    }

    // ING's "/TRCD/00100/" is a code for machines.
    private static boolean isText(String supplementary, String account) {
        return !supplementary.equals(account) && !supplementary.startsWith("/TRCD/");
    }

    private static boolean looksLikeIban(String text) {
        boolean shaped = text.length() >= 15 && text.length() <= 34;
        for (int i = 0; shaped && i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            boolean letter = c >= 'A' && c <= 'Z';
            shaped = i < 2 ? letter : i < 4 ? digit : letter || digit;
        }
        return shaped;
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private String raw() {
        String line = field.raw();
        return details.length() == 0
                ? line
                : line + "\n:86:" + TextBytes.printable(details.toString());
    }
}
