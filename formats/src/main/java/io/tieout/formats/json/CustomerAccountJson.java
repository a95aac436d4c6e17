package io.tieout.formats.json;

import io.tieout.core.accounts.AccountLine;
import io.tieout.core.accounts.Ageing;
import io.tieout.core.accounts.CustomerAccount;
import io.tieout.core.receivables.AccountItem;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A customer's account as a line of {@code customer-accounts}. The sums stand there for readers;
 * read back, they are worked out of the items again.
 */
final class CustomerAccountJson {

    private CustomerAccountJson() {}

    static void write(LineWriter out, CustomerAccount it) throws IOException {
        out.text("companyId", it.companyId());
        out.text("customerId", it.customerId());
        out.text("currency", it.currency());
        out.date("asOfDate", it.asOfDate());
        out.amount("debts", it.debts());
        out.amount("disputed", it.disputed());
        out.amount("credits", it.credits());
        out.amount("unapplied", it.unapplied());
        out.amount("balance", it.balance());
        out.object("ageing", o -> ageing(o, it.ageing()));
        out.startArray("items");
        for (AccountLine line : it.lines()) {
            out.object(o -> line(o, line));
        }
        out.endArray();
    }

    private static void ageing(LineWriter out, Ageing it) throws IOException {
        out.amount("current", it.current());
        out.amount("days1To30", it.days1To30());
        out.amount("days31To60", it.days31To60());
        out.amount("days61To90", it.days61To90());
        out.amount("over90", it.over90());
    }

    private static void line(LineWriter out, AccountLine it) throws IOException {
        out.text("kind", wireName(it.kind()));
        out.text("id", it.id());
        out.unlessEmpty("number", it.number());
        out.unlessEmpty("orderNumber", it.orderNumber());
        out.date("issueDate", it.issueDate());
        out.date("dueDate", it.dueDate());
        out.amount("amount", it.amount());
        out.amount("open", it.open());
        if (it.isDebt()) {
            out.number("daysPastDue", it.daysPastDue());
        }
        if (it.disputed()) {
            out.bool("disputed", true);
        }
    }

    private static String wireName(AccountItem.Kind kind) {
        return switch (kind) {
            case INVOICE -> "invoice";
            case DEBIT_MEMO -> "debitMemo";
            case CREDIT_MEMO -> "creditMemo";
            case PAYMENT -> "payment";
        };
    }

    static CustomerAccount read(JsonCursor in) throws IOException, RefusedException {
        String companyId = null;
        String customerId = null;
        String currency = null;
        LocalDate asOfDate = null;
        List<RawLine> items = null;
        for (String name = in.next(); name != null; name = in.next()) {
            switch (name) {
                case "companyId" -> companyId = in.string(companyId);
                case "customerId" -> customerId = in.string(customerId);
                case "currency" -> currency = in.string(currency);
                case "asOfDate" -> asOfDate = in.date(asOfDate);
                case "items" -> items = in.list(items, RawLine::read);
                default -> in.skip();
            }
        }
        if (asOfDate == null) {
            throw RefusedException.missing("asOfDate");
        }
        List<AccountLine> lines = new ArrayList<>();
        for (RawLine item : EventReader.orEmpty(items)) {
            lines.add(item.line(currency, asOfDate));
        }
        return new CustomerAccount(
                ResultReader.required("companyId", companyId),
                ResultReader.required("customerId", customerId),
                ResultReader.required("currency", currency),
                asOfDate,
                lines);
    }

    /** An item as read, before the account's currency and day are known. */
    private record RawLine(
            AccountItem.Kind kind,
            String id,
            String number,
            String orderNumber,
            LocalDate issueDate,
            LocalDate dueDate,
            String amount,
            String open,
            boolean disputed) {

        static RawLine read(JsonCursor in) throws IOException, RefusedException {
            String kind = null;
            String id = null;
            String number = null;
            String orderNumber = null;
            LocalDate issueDate = null;
            LocalDate dueDate = null;
            String amount = null;
            String open = null;
            Boolean disputed = null;
            for (String name = in.next(); name != null; name = in.next()) {
                switch (name) {
                    case "kind" -> kind = in.string(kind);
                    case "id" -> id = in.string(id);
                    case "number" -> number = in.string(number);
                    case "orderNumber" -> orderNumber = in.string(orderNumber);
                    case "issueDate" -> issueDate = in.date(issueDate);
                    case "dueDate" -> dueDate = in.date(dueDate);
                    case "amount" -> amount = in.amount(amount);
                    case "open" -> open = in.amount(open);
                    case "disputed" -> disputed = in.bool(disputed);
                    default -> in.skip();
                }
            }
            return new RawLine(
                    kindOf(kind),
                    ResultReader.required("items.id", id),
                    number == null ? "" : number,
                    orderNumber == null ? "" : orderNumber,
                    issueDate,
                    dueDate,
                    amount,
                    open,
                    disputed != null && disputed);
        }

        AccountLine line(String currency, LocalDate asOfDate) throws RefusedException {
            if (issueDate == null || dueDate == null) {
                throw RefusedException.missing(
                        issueDate == null ? "items.issueDate" : "items.dueDate");
            }
            boolean debt = kind == AccountItem.Kind.INVOICE || kind == AccountItem.Kind.DEBIT_MEMO;
            long past = asOfDate.toEpochDay() - dueDate.toEpochDay();
            return new AccountLine(
                    kind,
                    id,
                    number,
                    orderNumber,
                    issueDate,
                    dueDate,
                    Scalars.money("items.amount", amount, currency),
                    Scalars.money("items.open", open, currency),
                    debt ? Math.toIntExact(past) : 0,
                    disputed);
        }

        private static AccountItem.Kind kindOf(String text) throws RefusedException {
            for (AccountItem.Kind kind : AccountItem.Kind.values()) {
                if (wireName(kind).equals(text)) {
                    return kind;
                }
            }
            throw new RefusedException(
                    "items.kind", "'" + Scalars.clip(text) + "' is no kind of item");
        }
    }
}
