package io.tieout.formats.json;

import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.documents.Reference;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** The fields of a cash-book entry. */
final class LedgerEntryReader extends EventReader {

    private String id;
    private String accountId;
    private String amount;
    private String currency;
    private LocalDate postingDate;
    private String counterpartyName;
    private String counterpartyAccount;
    private List<Reference> references;
    private String text;
    private String kind;

    @Override
    void field(String name, JsonCursor in) throws IOException, RefusedException {
        switch (name) {
            case "id" -> id = in.string(id);
            case "accountId" -> accountId = in.string(accountId);
            case "amount" -> amount = in.amount(amount);
            case "currency" -> currency = in.string(currency);
            case "postingDate" -> postingDate = in.date(postingDate);
            case "counterpartyName" -> counterpartyName = in.string(counterpartyName);
            case "counterpartyAccount" -> counterpartyAccount = in.string(counterpartyAccount);
            case "references" -> references = in.list(references, this::reference);
            case "text" -> text = in.string(text);
            case "kind" -> kind = in.string(kind);
            default -> in.skip();
        }
    }

    @Override
    LedgerEntry event() throws RefusedException {
        return new LedgerEntry(
                id,
                accountId,
                Scalars.money("amount", amount, currency),
                postingDate,
                counterpartyName,
                counterpartyAccount,
                orEmpty(references),
                text,
                kind);
    }
}
