package io.tieout.core.documents;

import java.util.List;

/** The names of the canonical streams; each is also a JSON Lines file and a topic. */
public final class Streams {

    public static final String BANK_TRANSACTIONS = "bank-transactions";
    public static final String BANK_STATEMENTS = "bank-statements";
    public static final String LEDGER_ENTRIES = "ledger-entries";
    public static final String RECEIVABLES = "receivables";
    public static final String REMITTANCES = "remittances";
    public static final String CUSTOMERS = "customers";
    public static final String CUSTOMER_REPLIES = "customer-replies";
    public static final String FX_RATES = "fx-rates";
    public static final String INVOICES = "invoices";
    public static final String PURCHASE_ORDERS = "purchase-orders";
    public static final String GOODS_RECEIPTS = "goods-receipts";
    public static final String VENDORS = "vendors";
    public static final String DECISIONS = "decisions";
    public static final String CASE_COMMANDS = "case-commands";
    public static final String COMPANIES = "companies";
    public static final String SALES_ORDERS = "sales-orders";
    public static final String CONTRACTS = "contracts";
    public static final String PAYABLES = "payables";
    public static final String PAYMENT_ACCOUNTS = "payment-accounts";
    public static final String BUDGETS = "budgets";
    public static final String STATEMENTS = "statements";
    public static final String RULE_SETS = "rule-sets";
    public static final String GL_ACCOUNTS = "gl-accounts";
    public static final String VENDOR_PAYMENTS = "vendor-payments";

    /** Every stream there is. */
    public static final List<String> ALL =
            List.of(
                    BANK_TRANSACTIONS,
                    BANK_STATEMENTS,
                    LEDGER_ENTRIES,
                    RECEIVABLES,
                    REMITTANCES,
                    CUSTOMERS,
                    CUSTOMER_REPLIES,
                    FX_RATES,
                    INVOICES,
                    PURCHASE_ORDERS,
                    GOODS_RECEIPTS,
                    VENDORS,
                    DECISIONS,
                    CASE_COMMANDS,
                    COMPANIES,
                    SALES_ORDERS,
                    CONTRACTS,
                    PAYABLES,
                    PAYMENT_ACCOUNTS,
                    BUDGETS,
                    STATEMENTS,
                    RULE_SETS,
                    GL_ACCOUNTS,
                    VENDOR_PAYMENTS);

    /** What people say under their own names; nobody else hands it in for them. */
    public static final List<String> OF_PERSONS = List.of(DECISIONS, CASE_COMMANDS, RULE_SETS);

    private Streams() {}
}
