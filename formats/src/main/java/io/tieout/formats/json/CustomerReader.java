package io.tieout.formats.json;

import io.tieout.core.documents.Billing;
import io.tieout.core.documents.Customer;
import io.tieout.core.matching.Tolerance;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

/** The fields of a customer's master data. */
final class CustomerReader extends EventReader {

    private String id;
    private String companyId;
    private String name;
    private List<String> aliases;
    private String parentId;
    private List<String> payerAccounts;
    private List<String> virtualAccounts;
    private String currency;
    private String segment;
    private Tolerance tolerance;
    private Integer discountGraceDays;
    private Boolean oldestFirst;
    private Billing billing;

    @Override
    void field(String field, JsonCursor in) throws IOException, RefusedException {
        switch (field) {
            case "id" -> id = in.string(id);
            case "companyId" -> companyId = in.string(companyId);
            case "name" -> name = in.string(name);
            case "aliases" -> aliases = in.strings(aliases);
            case "parentId" -> parentId = in.string(parentId);
            case "payerAccounts" -> payerAccounts = in.strings(payerAccounts);
            case "virtualAccounts" -> virtualAccounts = in.strings(virtualAccounts);
            case "currency" -> currency = in.string(currency);
            case "segment" -> segment = in.string(segment);
            case "tolerance" -> tolerance = in.object(tolerance, CustomerReader::tolerance);
            case "discountGraceDays" -> discountGraceDays = in.days(discountGraceDays);
            case "oldestFirst" -> oldestFirst = in.bool(oldestFirst);
            case "billing" -> billing = in.object(billing, BillingReader::billing);
            default -> in.skip();
        }
    }

    static Tolerance tolerance(JsonCursor in) throws IOException, RefusedException {
        BigDecimal lowerPercent = null;
        BigDecimal lowerAmount = null;
        BigDecimal upperPercent = null;
        BigDecimal upperAmount = null;
        for (String name = in.next(); name != null; name = in.next()) {
            switch (name) {
                case "lowerPercent" -> lowerPercent = limit(in, lowerPercent);
                case "lowerAmount" -> lowerAmount = limit(in, lowerAmount);
                case "upperPercent" -> upperPercent = limit(in, upperPercent);
                case "upperAmount" -> upperAmount = limit(in, upperAmount);
                default -> in.skip();
            }
        }
        return new Tolerance(lowerPercent, lowerAmount, upperPercent, upperAmount);
    }

    private static BigDecimal limit(JsonCursor in, BigDecimal previous)
            throws IOException, RefusedException {
        BigDecimal limit = in.decimal(previous);
        if (limit != null && limit.signum() < 0) {
            throw in.refused("is negative: " + limit.toPlainString());
        }
        return limit;
    }

    @Override
    Customer event() throws RefusedException {
        if (currency != null) {
            Scalars.requireKnown(currency);
        }
        return new Customer(
                id,
                companyId,
                name,
                orEmpty(aliases),
                parentId,
                orEmpty(payerAccounts),
                orEmpty(virtualAccounts),
                currency,
                segment,
                tolerance,
                discountGraceDays,
                oldestFirst != null && oldestFirst,
                billing);
    }
}
