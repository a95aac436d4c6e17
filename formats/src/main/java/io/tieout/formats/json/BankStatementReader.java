package io.tieout.formats.json;

import io.tieout.core.documents.BankStatement;
import java.io.IOException;
import java.time.LocalDate;

/** The fields of a bank statement's frame. */
final class BankStatementReader extends EventReader {

    private String id;
    private String accountId;
    private String currency;
    private String openingBalance;
    private String closingBalance;
    private LocalDate fromDate;
    private LocalDate toDate;
    private Long sequence;

    @Override
    void field(String name, JsonCursor in) throws IOException, RefusedException {
        switch (name) {
            case "id" -> id = in.string(id);
            case "accountId" -> accountId = in.string(accountId);
            case "currency" -> currency = in.string(currency);
            case "openingBalance" -> openingBalance = in.amount(openingBalance);
            case "closingBalance" -> closingBalance = in.amount(closingBalance);
            case "fromDate" -> fromDate = in.date(fromDate);
            case "toDate" -> toDate = in.date(toDate);
            case "sequence" -> sequence = in.count(sequence);
            default -> in.skip();
        }
    }

    @Override
    BankStatement event() throws RefusedException {
        return new BankStatement(
                id,
                accountId,
                Scalars.money("openingBalance", openingBalance, currency),
                Scalars.money("closingBalance", closingBalance, currency),
                fromDate,
                toDate,
                sequence == null ? 0 : sequence);
    }
}
