package io.tieout.formats.json;

import io.tieout.core.documents.PayingAccount;
import java.io.IOException;

/** The fields of an account that vendors are paid from. */
final class PayingAccountReader extends EventReader {

    private String id;
    private String companyId;
    private String holder;
    private String available;
    private String currency;
    private Integer preference;
    private String bic;
    private String routingNumber;
    private String originatorId;
    private String bankName;

    @Override
    void field(String field, JsonCursor in) throws IOException, RefusedException {
        switch (field) {
            case "id" -> id = in.string(id);
            case "companyId" -> companyId = in.string(companyId);
            case "holder" -> holder = in.string(holder);
            case "available" -> available = in.amount(available);
            case "currency" -> currency = in.string(currency);
            case "preference" -> preference = in.position(preference);
            case "bic" -> bic = in.string(bic);
            case "routingNumber" -> routingNumber = in.string(routingNumber);
            case "originatorId" -> originatorId = in.string(originatorId);
            case "bankName" -> bankName = in.string(bankName);
            default -> in.skip();
        }
    }

    @Override
    PayingAccount event() throws RefusedException {
        return new PayingAccount(
                id,
                companyId,
                holder,
                Scalars.money("available", available, currency),
                preference == null ? 0 : preference,
                bic,
                routingNumber,
                originatorId,
                bankName);
    }
}
