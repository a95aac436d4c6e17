package io.tieout.benchmarks.recon.statements;

import io.tieout.benchmarks.recon.FeedCurrency;
import io.tieout.benchmarks.recon.LineFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes parties, documents, statements and truth to the files of a feed. */
final class StatementsFolder implements Closeable {
    private static final List<String> FILES =
            List.of(
                    "vendors",
                    "customers",
                    "purchase-orders",
                    "invoices",
                    "ledger-entries",
                    "decisions",
                    "receivables",
                    "bank-transactions",
                    "statements");
    private static final int BILLS_PER_ORDER = 40;
    private static final long ORDER_LIMIT = 90_000_000_000L;
    private static final int DUE_DAYS = 30;
    private static final int DISCOUNT_DAYS = 10;
    private static final int MORNING = 8;

    private final Path folder;
    private final Map<String, LineFile> files = new LinkedHashMap<>();
    private final LineFile truth;
    private final JsonLine json = new JsonLine();
    private final Map<String, String> companyOfAccount = new TreeMap<>();

    /** Of the party that is written. */
    private final Map<String, Integer> billsOnOrder = new HashMap<>();

    private final Map<String, String> orders = new HashMap<>();
    private long documents;

    StatementsFolder(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder.resolve("truth"));
            Files.createDirectories(folder.resolve("config"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (String name : FILES) {
            files.put(name, new LineFile(folder.resolve(name + ".jsonl")));
        }
        truth = new LineFile(folder.resolve("truth").resolve("statements.jsonl"));
    }

    /** Begins a party; of a vendor, each company that deals with it has a record. */
    void party(PlannedParty party, List<String> companies) {
        billsOnOrder.clear();
        orders.clear();
        if (!party.isVendor) {
            json.begin().text("id", party.id).text("companyId", companies.get(0));
            json.text("name", party.name).array("payerAccounts").value(party.account).endArray();
            write("customers");
            return;
        }
        for (String company : companies) {
            json.begin().text("id", party.id).text("companyId", company);
            json.text("name", party.name).array("accounts").value(party.account).endArray();
            json.text("matching", "twoWay");
            write("vendors");
        }
    }

    void account(AccountPlan account) {
        for (PlannedItem item : account.items) {
            item(account, account.company, account.currency, item);
        }
        for (AccountPlan.Elsewhere it : account.elsewhere) {
            item(account, it.company(), it.currency(), it.item());
        }
    }

    private void item(
            AccountPlan account, String company, FeedCurrency currency, PlannedItem item) {
        documents++;
        if (item.kind == PlannedItem.Kind.PAYMENT) {
            payment(account.party, company, currency, item);
        } else if (account.party.isVendor) {
            bill(account.party, company, currency, item);
        } else {
            receivable(account.party, company, currency, item);
        }
    }

    private void payment(
            PlannedParty party, String company, FeedCurrency currency, PlannedItem item) {
        String accountId = (party.isVendor ? "BOOK" : "BANK") + company + currency;
        companyOfAccount.put(accountId, company);
        json.begin().text("id", item.id).text("accountId", accountId);
        json.date(party.isVendor ? "postingDate" : "bookingDate", item.day);
        json.amount("amount", party.isVendor ? item.amount : -item.amount, currency);
        json.text("currency", currency.name()).text("counterpartyName", party.name);
        json.text("counterpartyAccount", party.account).text("text", item.text);
        json.observed(item.day, MORNING);
        write(party.isVendor ? "ledger-entries" : "bank-transactions");
    }

    private void bill(PlannedParty party, String company, FeedCurrency currency, PlannedItem item) {
        boolean isCredit = item.kind == PlannedItem.Kind.CREDIT_NOTE;
        boolean isWrong = item.state == PlannedState.HELD || item.state == PlannedState.REJECTED;
        long amount = Math.abs(item.amount);
        String order =
                item.state == PlannedState.PENDING
                        ? null
                        : order(party, company, currency, isCredit);
        json.begin().text("id", item.id).text("companyId", company);
        json.text("vendorId", party.id).text("number", item.number);
        json.text("kind", isCredit ? "creditNote" : "invoice").date("issueDate", item.day);
        if (order != null) {
            json.array("orderNumbers").value(order).endArray();
        }
        json.text("currency", currency.name()).amount("grossAmount", amount, currency);
        json.amount("netAmount", amount + (isWrong ? 1_000 : 0), currency);
        json.amount("taxAmount", 0, currency).array("lines").element().number("line", 1);
        json.amount("netAmount", amount + (isWrong ? 1_000 : 0), currency).text("taxPercent", "0");
        if (order == null) {
            json.text("glAccount", "6330");
        }
        json.close().endArray();
        // The copy comes behind the original, so that it is the copy.
        json.observed(item.day, MORNING + (item.state == PlannedState.DUPLICATE ? 2 : 0));
        write("invoices");
        if (item.state == PlannedState.REJECTED) {
            reject(company, currency, item);
        }
    }

    private void reject(String company, FeedCurrency currency, PlannedItem item) {
        String accountId = "BOOK" + company + currency;
        companyOfAccount.put(accountId, company);
        json.begin().text("id", "d" + item.id).text("kind", "reject").text("accountId", accountId);
        json.text("currency", currency.name()).text("decidedBy", "clerk");
        json.instant("decidedAt", item.day + 1, MORNING);
        json.array("left").value(item.id).endArray().array("right").endArray();
        json.observed(item.day + 1, MORNING);
        write("decisions");
    }

    /**
     * The number of an order by value that has room; a credit note goes where the last bill went.
     */
    private String order(
            PlannedParty party, String company, FeedCurrency currency, boolean isCredit) {
        String key = company + currency;
        int bills = isCredit ? 0 : billsOnOrder.merge(key, 1, Integer::sum);
        if (bills % BILLS_PER_ORDER == 1) {
            orders.put(key, "PO" + party.nextId('-').substring(1).replace('-', 'X'));
            JsonLine order = new JsonLine();
            order.begin().text("id", "o" + orders.get(key)).text("companyId", company);
            order.text("vendorId", party.id).text("number", orders.get(key));
            order.text("currency", currency.name()).text("orderDate", "2024-06-03");
            order.array("lines").element().number("line", 10).text("description", "Supplies");
            order.amount("limitAmount", ORDER_LIMIT, currency).text("taxPercent", "0");
            order.text("glAccount", "6330").close().endArray();
            files.get("purchase-orders").write(order.close().bytes());
        }
        return orders.get(key);
    }

    private void receivable(
            PlannedParty party, String company, FeedCurrency currency, PlannedItem item) {
        boolean isCredit = item.kind == PlannedItem.Kind.CREDIT_NOTE;
        json.begin().text("id", item.id).text("companyId", company);
        json.text("customerId", party.id).text("number", item.number);
        json.text("kind", isCredit ? "creditMemo" : "invoice").date("issueDate", item.day);
        json.date("dueDate", item.day + DUE_DAYS);
        json.amount("amount", Math.abs(item.amount), currency).text("currency", currency.name());
        if (item.discountPercent > 0) {
            json.name("terms").open().text("discountPercent", item.discountPercent + "");
            json.number("discountDays", DISCOUNT_DAYS).number("netDays", DUE_DAYS).close();
        }
        json.observed(item.day, MORNING);
        write("receivables");
    }

    void statement(AccountPlan account, PlannedStatement it) {
        FeedCurrency currency = account.currency;
        json.begin().text("id", it.id()).text("companyId", account.company);
        json.text("side", account.party.isVendor ? "vendor" : "customer");
        json.text("partyId", account.party.id).date("statementDate", it.day());
        if (it.fromDay() > 0) {
            json.date("fromDate", it.fromDay());
        }
        if (it.statesForm()) {
            json.text("form", account.isActivity ? "activity" : "openItems");
        }
        json.text("currency", currency.name());
        if (it.stated() != null && !it.bringsForward()) {
            json.amount("openingBalance", it.opening(), currency);
        }
        json.amount("closingBalance", it.closing(), currency).array("lines");
        if (it.bringsForward()) {
            json.element().date("date", it.day()).text("kind", "broughtForward");
            json.amount("amount", it.opening(), currency).close();
        }
        for (int i = 0; i < it.lines().size(); i++) {
            PlannedLine line = it.lines().get(i);
            json.element().date("date", line.day);
            json.unlessEmpty("kind", line.kind.equals(PlannedLine.OTHER) ? "" : line.kind);
            json.unlessEmpty("reference", line.reference).unlessEmpty("text", line.text);
            json.amount("amount", line.amount, currency);
            if (!it.balances().isEmpty()) {
                json.amount("balance", it.balances().get(i), currency);
            }
            json.close();
        }
        json.endArray().observed(it.day() + 1, MORNING);
        write("statements");
    }

    void truth(AccountPlan account, StatementTruth it) {
        FeedCurrency currency = account.currency;
        json.begin().text("statementId", it.statement().id()).text("currency", currency.name());
        json.amount("theirBalance", it.statement().closing(), currency);
        json.amount("ourBalance", it.ourBalance(), currency);
        json.amount("unexplained", it.unexplained(), currency).text("status", it.status());
        json.name("causes").open();
        it.causes().forEach((cause, amount) -> json.amount(cause, amount, currency));
        json.close().array("lines");
        for (StatementTruth.Line line : it.lines()) {
            json.element().text("id", line.id()).text("kind", line.dealing().wireName());
            json.array("items");
            line.items().forEach(json::value);
            json.endArray().array("causes");
            line.causes().forEach(json::value);
            json.endArray().amount("difference", line.amount(), currency).close();
        }
        json.endArray().name("missing").open();
        it.missing().forEach(json::text);
        json.close().close();
        truth.write(json.bytes());
    }

    private void write(String file) {
        files.get(file).write(json.close().bytes());
    }

    long documents() {
        return documents;
    }

    /** Lines written per file name. */
    Map<String, Long> lines() {
        Map<String, Long> lines = new LinkedHashMap<>();
        files.forEach((name, file) -> lines.put(name + ".jsonl", file.lines()));
        return lines;
    }

    /** Which company each bank account belongs to, for {@code reconcile --config}. */
    private void writeConfiguration() {
        StringBuilder yaml = new StringBuilder("autonomy: AUTO\ncompanies:\n");
        companyOfAccount.forEach(
                (id, company) ->
                        yaml.append("  ").append(id).append(": ").append(company).append('\n'));
        try {
            Files.writeString(
                    folder.resolve("config").resolve("tieout.yaml"), yaml, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        files.values().forEach(LineFile::close);
        truth.close();
        writeConfiguration();
    }
}
