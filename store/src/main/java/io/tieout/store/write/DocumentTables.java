package io.tieout.store.write;

import static io.tieout.store.write.Column.json;
import static io.tieout.store.write.Column.number;
import static io.tieout.store.write.Column.plain;
import static io.tieout.store.write.Column.text;

import io.tieout.core.documents.BankStatement;
import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.PaymentTerms;
import io.tieout.core.documents.Receivable;
import io.tieout.core.documents.Remittance;
import io.tieout.core.documents.RuleSet;
import io.tieout.store.encoding.StoredJson;
import io.tieout.store.encoding.StoredLines;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The tables of the documents. Of two documents with one id the one observed first stays; observed
 * at the same time, the one stored first.
 */
final class DocumentTables {

    /** A document of one kind and where it came from. */
    record Row<E extends CanonicalEvent>(E event, Observed origin) {}

    static final Table<Row<BankTransaction>> BANK_TRANSACTION =
            table(
                    "bank_transaction",
                    List.of(
                            text("id", r -> r.event().id()),
                            text("account_id", r -> r.event().accountId()),
                            number("amount_minor", r -> r.event().amount().minorUnits()),
                            text("currency", r -> r.event().amount().currency()),
                            plain("booking_date", r -> r.event().bookingDate()),
                            plain("value_date", r -> r.event().valueDate()),
                            text("counterparty_name", r -> r.event().counterpartyName()),
                            text("counterparty_account", r -> r.event().counterpartyAccount()),
                            json(
                                    "reference_list",
                                    r -> StoredJson.ofReferences(r.event().references())),
                            text("note", r -> r.event().text()),
                            text("transaction_code", r -> r.event().transactionCode()),
                            text("payment_method", r -> r.event().paymentMethod()),
                            text("statement_id", r -> r.event().statementId()),
                            number("line", r -> r.event().line()),
                            plain("booking", r -> r.event().booking()),
                            plain("returned", r -> r.event().returned())));

    static final Table<Row<BankStatement>> BANK_STATEMENT =
            table(
                    "bank_statement",
                    List.of(
                            text("id", r -> r.event().id()),
                            text("account_id", r -> r.event().accountId()),
                            number("opening_minor", r -> r.event().openingBalance().minorUnits()),
                            number("closing_minor", r -> r.event().closingBalance().minorUnits()),
                            text("currency", r -> r.event().closingBalance().currency()),
                            plain("from_date", r -> r.event().fromDate()),
                            plain("to_date", r -> r.event().toDate()),
                            number("sequence", r -> r.event().sequence())));

    static final Table<Row<LedgerEntry>> LEDGER_ENTRY =
            table(
                    "ledger_entry",
                    List.of(
                            text("id", r -> r.event().id()),
                            text("account_id", r -> r.event().accountId()),
                            number("amount_minor", r -> r.event().amount().minorUnits()),
                            text("currency", r -> r.event().amount().currency()),
                            plain("posting_date", r -> r.event().postingDate()),
                            text("counterparty_name", r -> r.event().counterpartyName()),
                            text("counterparty_account", r -> r.event().counterpartyAccount()),
                            json(
                                    "reference_list",
                                    r -> StoredJson.ofReferences(r.event().references())),
                            text("note", r -> r.event().text()),
                            text("kind", r -> r.event().kind())));

    static final Table<Row<DecisionEvent>> DECISION =
            table(
                    "decision",
                    List.of(
                            text("id", r -> r.event().id()),
                            plain("kind", r -> r.event().kind()),
                            text("account_id", r -> r.event().accountId()),
                            text("currency", r -> r.event().currency()),
                            json("left_ids", r -> StoredJson.ofStrings(r.event().leftIds())),
                            json("right_ids", r -> StoredJson.ofStrings(r.event().rightIds())),
                            json(
                                    "allocations",
                                    r -> StoredJson.ofAllocations(r.event().allocations())),
                            text("decided_by", r -> r.event().decidedBy()),
                            number("decided_at_millis", r -> r.event().decidedAt().toEpochMilli()),
                            text("reason", r -> r.event().reason())));

    static final Table<Row<Receivable>> RECEIVABLE =
            table(
                    "receivable",
                    List.of(
                            text("id", r -> r.event().id()),
                            text("company_id", r -> r.event().companyId()),
                            text("customer_id", r -> r.event().customerId()),
                            text("customer_name", r -> r.event().customerName()),
                            text("number", r -> r.event().number()),
                            plain("kind", r -> r.event().kind()),
                            plain("issue_date", r -> r.event().issueDate()),
                            plain("due_date", r -> r.event().dueDate()),
                            number("amount_minor", r -> r.event().amount().minorUnits()),
                            text("currency", r -> r.event().amount().currency()),
                            plain("discount_percent", r -> of(r, PaymentTerms::discountPercent)),
                            plain("discount_days", r -> of(r, PaymentTerms::discountDays)),
                            plain("net_days", r -> of(r, PaymentTerms::netDays)),
                            text("order_number", r -> r.event().orderNumber()),
                            json(
                                    "reference_list",
                                    r -> StoredJson.ofReferences(r.event().references())),
                            json(
                                    "payer_accounts",
                                    r -> StoredJson.ofStrings(r.event().payerAccounts())),
                            text("note", r -> r.event().text()),
                            plain("status", r -> r.event().status())));

    static final Table<Row<Remittance>> REMITTANCE =
            table(
                    "remittance",
                    List.of(
                            text("id", r -> r.event().id()),
                            text("payment_id", r -> r.event().paymentId()),
                            text("payment_reference", r -> r.event().paymentReference()),
                            text("payer_name", r -> r.event().payerName()),
                            text("payer_account", r -> r.event().payerAccount()),
                            text("customer_id", r -> r.event().customerId()),
                            plain("payment_date", r -> r.event().paymentDate()),
                            text("currency", r -> r.event().currency()),
                            plain(
                                    "amount_minor",
                                    r ->
                                            r.event().amount() == null
                                                    ? null
                                                    : r.event().amount().minorUnits()),
                            json("lines", r -> StoredLines.of(r.event().lines()))));

    static final Table<Row<RuleSet>> RULE_SET =
            table(
                    "rule_set",
                    List.of(
                            text("id", r -> r.event().id()),
                            plain("flow", r -> r.event().flow()),
                            text("company_id", r -> r.event().companyId()),
                            number("version", r -> r.event().version()),
                            json("rule_values", r -> StoredJson.ofTexts(r.event().values())),
                            text("author", r -> r.event().author()),
                            text("approved_by", r -> r.event().approvedBy()),
                            text("reason", r -> r.event().reason()),
                            number(
                                    "published_at_millis",
                                    r -> r.event().publishedAt().toEpochMilli())));

    private DocumentTables() {}

    private static Object of(Row<Receivable> row, Function<PaymentTerms, Object> field) {
        PaymentTerms terms = row.event().terms();
        return terms == null ? null : field.apply(terms);
    }

    private static <E extends CanonicalEvent> Table<Row<E>> table(
            String name, List<Column<Row<E>>> columns) {
        List<Column<Row<E>>> origin =
                List.of(
                        text("source", r -> r.origin().source()),
                        text("position", r -> r.origin().position()),
                        number("observed_at_millis", r -> r.origin().observedAtMillis()));
        return Table.replaceIf(
                name,
                "id",
                Stream.concat(columns.stream(), origin.stream()).toList(),
                "excluded.observed_at_millis < old.observed_at_millis");
    }
}
