package io.tieout.core.documents;

/**
 * A document in Tieout's own form, whatever format it came in. Each kind travels on a stream of its
 * own, named as in {@link #stream()}.
 */
public sealed interface CanonicalEvent
        permits BankTransaction,
                BankStatement,
                LedgerEntry,
                Receivable,
                Remittance,
                Customer,
                CustomerReply,
                FxRate,
                VendorInvoice,
                PurchaseOrder,
                GoodsReceipt,
                Vendor,
                DecisionEvent,
                CaseCommand,
                Company,
                SalesOrder,
                Contract,
                OpenBill,
                PayingAccount,
                Budget,
                PartyStatement,
                RuleSet,
                GlAccount,
                VendorPayment {

    /** Unique within the stream and stable: the same document read twice has the same id. */
    String id();

    /**
     * The stream's name, for example {@code bank-transactions}; also the JSON Lines file's name.
     */
    String stream();
}
