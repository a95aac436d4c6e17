package io.tieout.formats.json;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.BookingStatus;
import io.tieout.core.documents.Reference;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** The fields of a bank transaction. */
final class BankTransactionReader extends EventReader {

    private String id;
    private String accountId;
    private String amount;
    private String currency;
    private LocalDate bookingDate;
    private LocalDate valueDate;
    private String counterpartyName;
    private String counterpartyAccount;
    private List<Reference> references;
    private String text;
    private String transactionCode;
    private String paymentMethod;
    private String statementId;
    private Long line;
    private String booking;
    private Boolean returned;

    @Override
    void field(String name, JsonCursor in) throws IOException, RefusedException {
        switch (name) {
            case "id" -> id = in.string(id);
            case "accountId" -> accountId = in.string(accountId);
            case "amount" -> amount = in.amount(amount);
            case "currency" -> currency = in.string(currency);
            case "bookingDate" -> bookingDate = in.date(bookingDate);
            case "valueDate" -> valueDate = in.date(valueDate);
            case "counterpartyName" -> counterpartyName = in.string(counterpartyName);
            case "counterpartyAccount" -> counterpartyAccount = in.string(counterpartyAccount);
            case "references" -> references = in.list(references, this::reference);
            case "text" -> text = in.string(text);
            case "transactionCode" -> transactionCode = in.string(transactionCode);
            case "paymentMethod" -> paymentMethod = in.string(paymentMethod);
            case "statementId" -> statementId = in.string(statementId);
            case "line" -> line = in.count(line);
            case "booking" -> booking = in.string(booking);
            case "returned" -> returned = in.bool(returned);
            default -> in.skip();
        }
    }

    @Override
    BankTransaction event() throws RefusedException {
        return new BankTransaction(
                id,
                accountId,
                Scalars.money("amount", amount, currency),
                bookingDate,
                valueDate,
                counterpartyName,
                counterpartyAccount,
                orEmpty(references),
                text,
                transactionCode,
                paymentMethod,
                statementId,
                lineNumber(),
                constant(BookingStatus.class, "booking", booking),
                returned != null && returned);
    }

    private int lineNumber() throws RefusedException {
        if (line == null) {
            return 0;
        }
        if (line > Integer.MAX_VALUE) {
            throw new RefusedException("line", "is too large for a line number");
        }
        return line.intValue();
    }
}
