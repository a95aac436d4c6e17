package io.tieout.formats.json;

import io.tieout.core.documents.Budget;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.YearMonth;

/** The fields of a month's budget. */
final class BudgetReader extends EventReader {

    private String id;
    private String companyId;
    private String glAccount;
    private String costCenter;
    private String month;
    private String amount;
    private String currency;

    @Override
    void field(String field, JsonCursor in) throws IOException, RefusedException {
        switch (field) {
            case "id" -> id = in.string(id);
            case "companyId" -> companyId = in.string(companyId);
            case "glAccount" -> glAccount = in.string(glAccount);
            case "costCenter" -> costCenter = in.string(costCenter);
            case "month" -> month = in.string(month);
            case "amount" -> amount = in.amount(amount);
            case "currency" -> currency = in.string(currency);
            default -> in.skip();
        }
    }

    @Override
    Budget event() throws RefusedException {
        return new Budget(
                id,
                companyId,
                glAccount,
                costCenter,
                yearMonth(),
                Scalars.money("amount", amount, currency));
    }

    private YearMonth yearMonth() throws RefusedException {
        if (month == null) {
            return null;
        }
        try {
            return YearMonth.parse(month);
        } catch (DateTimeException e) {
            throw new RefusedException(
                    "month", "'" + Scalars.clip(month) + "' is not a month YYYY-MM");
        }
    }
}
