package io.tieout.formats.json;

import io.tieout.core.documents.PaymentTerms;
import io.tieout.core.documents.Receivable;
import io.tieout.core.documents.ReceivableKind;
import io.tieout.core.documents.ReceivableStatus;
import io.tieout.core.documents.Reference;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The fields of a customer invoice or memo. */
final class ReceivableReader extends EventReader {

    private String id;
    private String companyId;
    private String customerId;
    private String customerName;
    private String number;
    private String kind;
    private LocalDate issueDate;
    private LocalDate dueDate;
    private String amount;
    private String currency;
    private PaymentTerms terms;
    private String orderNumber;
    private List<Reference> references;
    private List<String> payerAccounts;
    private String text;
    private String status;

    @Override
    void field(String name, JsonCursor in) throws IOException, RefusedException {
        switch (name) {
            case "id" -> id = in.string(id);
            case "companyId" -> companyId = in.string(companyId);
            case "customerId" -> customerId = in.string(customerId);
            case "customerName" -> customerName = in.string(customerName);
            case "number" -> number = in.string(number);
            case "kind" -> kind = in.string(kind);
            case "issueDate" -> issueDate = in.date(issueDate);
            case "dueDate" -> dueDate = in.date(dueDate);
            case "amount" -> amount = in.amount(amount);
            case "currency" -> currency = in.string(currency);
            case "terms" -> terms = in.object(terms, ReceivableReader::terms);
            case "orderNumber" -> orderNumber = in.string(orderNumber);
            case "references" -> references = in.list(references, this::reference);
            case "payerAccounts" -> payerAccounts = in.strings(payerAccounts);
            case "text" -> text = in.string(text);
            case "status" -> status = in.string(status);
            default -> in.skip();
        }
    }

    static PaymentTerms terms(JsonCursor in) throws IOException, RefusedException {
        BigDecimal discountPercent = null;
        Integer discountDays = null;
        Integer netDays = null;
        for (String name = in.next(); name != null; name = in.next()) {
            switch (name) {
                case "discountPercent" -> discountPercent = in.decimal(discountPercent);
                case "discountDays" -> discountDays = in.days(discountDays);
                case "netDays" -> netDays = in.days(netDays);
                default -> in.skip();
            }
        }
        return new PaymentTerms(discountPercent, zeroIfNull(discountDays), zeroIfNull(netDays));
    }

    private static int zeroIfNull(Integer days) {
        return days == null ? 0 : days;
    }

    @Override
    Receivable event() throws RefusedException {
        return new Receivable(
                id,
                companyId,
                customerId,
                customerName,
                number,
                kind(),
                issueDate,
                dueDate,
                Scalars.money("amount", amount, currency),
                terms,
                orderNumber,
                orEmpty(references),
                orEmpty(payerAccounts),
                text,
                constant(ReceivableStatus.class, "status", status));
    }

    private ReceivableKind kind() throws RefusedException {
        StringBuilder allowed = new StringBuilder();
        for (ReceivableKind known : ReceivableKind.values()) {
            if (known.wireName().equals(kind)) {
                return known;
            }
            allowed.append(allowed.isEmpty() ? "" : ", ").append(known.wireName());
        }
        if (kind == null) {
            throw RefusedException.missing("kind");
        }
        throw new RefusedException("kind", "'" + Scalars.clip(kind) + "' is none of " + allowed);
    }
}
