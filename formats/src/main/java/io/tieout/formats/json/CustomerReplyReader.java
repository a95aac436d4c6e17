package io.tieout.formats.json;

import io.tieout.core.documents.CustomerReply;
import io.tieout.core.documents.ReplyKind;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The fields of a customer's reply. */
final class CustomerReplyReader extends EventReader {

    private String id;
    private String customerId;
    private String companyId;
    private String kind;
    private List<String> receivableIds;
    private LocalDate promisedDate;
    private String amount;
    private String currency;
    private String reasonCode;
    private String text;
    private Long receivedAtMillis;
    private String recordedBy;

    @Override
    void field(String name, JsonCursor in) throws IOException, RefusedException {
        switch (name) {
            case "id" -> id = in.string(id);
            case "customerId" -> customerId = in.string(customerId);
            case "companyId" -> companyId = in.string(companyId);
            case "kind" -> kind = in.string(kind);
            case "receivableIds" -> receivableIds = in.strings(receivableIds);
            case "promisedDate" -> promisedDate = in.date(promisedDate);
            case "amount" -> amount = in.amount(amount);
            case "currency" -> currency = in.string(currency);
            case "reasonCode" -> reasonCode = in.string(reasonCode);
            case "text" -> text = in.string(text);
            case "receivedAt" -> receivedAtMillis = in.instantMillis(receivedAtMillis);
            case "recordedBy" -> recordedBy = in.string(recordedBy);
            default -> in.skip();
        }
    }

    @Override
    CustomerReply event() throws RefusedException {
        return new CustomerReply(
                id,
                customerId,
                companyId,
                constant(ReplyKind.class, "kind", kind),
                orEmpty(receivableIds),
                promisedDate,
                amount == null ? null : Scalars.money("amount", amount, currency),
                reasonCode,
                text,
                receivedAtMillis == null ? null : Instant.ofEpochMilli(receivedAtMillis),
                recordedBy);
    }
}
