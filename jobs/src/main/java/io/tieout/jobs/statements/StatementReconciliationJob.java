package io.tieout.jobs.statements;

import io.tieout.connectors.messages.MessageDelivery;
import io.tieout.connectors.messages.QueuedDelivery;
import io.tieout.connectors.messages.RetrySettings;
import io.tieout.core.documents.DeadLetter;
import io.tieout.core.documents.Observed;
import io.tieout.core.receivables.AccountItem;
import io.tieout.core.statements.CustomerItems;
import io.tieout.core.statements.PartyItem;
import io.tieout.core.statements.StatementReconciliation;
import io.tieout.jobs.collections.Deliveries;
import io.tieout.operators.company.CompanyDocument;
import io.tieout.operators.serialization.TieoutTypes;
import io.tieout.operators.statements.AccountInput;
import io.tieout.operators.statements.ContinuousStatementSettings;
import io.tieout.operators.statements.StatementDocuments;
import io.tieout.operators.statements.StatementOperators;
import io.tieout.operators.statements.StatementOutputs;
import io.tieout.operators.statements.VendorPaymentDocuments;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;

/**
 * Reconciles vendors' and customers' statements with our side of their accounts in one bounded run.
 * Exceptions and matches are side outputs.
 *
 * <pre>
 * documents ─────── statements, parties ─┐
 * payables ──────── vendors' items ──────┼─ by party ─▶ reconcile ─▶ reconciliations, matches, exceptions
 * receivables ───── customers' items ────┘
 * </pre>
 */
public final class StatementReconciliationJob {

    private StatementReconciliationJob() {}

    /**
     * @param vendors items of vendors' accounts; null if there are none
     * @param customers items of customers' accounts; null if there are none
     */
    public static SingleOutputStreamOperator<StatementReconciliation> build(
            DataStream<Observed> documents,
            DataStream<PartyItem> vendors,
            DataStream<AccountItem> customers) {
        return reconcile(inputs(documents, vendors, customers), StatementOperators.bounded())
                .uid("statement-reconcile");
    }

    /**
     * The same where the input never ends: each statement is reconciled when it comes, and again
     * whenever something changes. Matches, exceptions and requests are {@link StatementOutputs}.
     *
     * @param vendors stamped with the tick that said so
     * @param customers the same
     */
    public static SingleOutputStreamOperator<StatementReconciliation> continuous(
            DataStream<Observed> documents,
            DataStream<PartyItem> vendors,
            DataStream<AccountItem> customers,
            ContinuousStatementSettings settings) {
        return reconcile(
                        inputs(documents, vendors, customers),
                        StatementOperators.continuous(settings))
                .uid("statement-parties");
    }

    /**
     * Payments to and from vendors, as items of their accounts.
     *
     * @param companies company by bank account
     * @param accountsWithoutCashBook of which the lines of the bank are read
     */
    public static DataStream<PartyItem> vendorPayments(
            DataStream<Observed> documents,
            Map<String, String> companies,
            Set<String> accountsWithoutCashBook,
            ContinuousStatementSettings settings) {
        return documents
                .flatMap(new VendorPaymentDocuments(companies, accountsWithoutCashBook))
                .returns(TieoutTypes.COMPANY_DOCUMENT)
                .uid("statement-payments")
                .name("vendors and payments")
                .keyBy(CompanyDocument::companyId, Types.STRING)
                .transform(
                        "find payees",
                        TieoutTypes.PARTY_ITEM,
                        StatementOperators.vendorPayments(settings))
                .uid("statement-payees");
    }

    private static SingleOutputStreamOperator<StatementReconciliation> reconcile(
            DataStream<AccountInput> inputs,
            KeyedProcessOperator<String, AccountInput, StatementReconciliation> reconciler) {
        return inputs.keyBy(AccountInput::party, Types.STRING)
                .transform(
                        "reconcile statements", TieoutTypes.STATEMENT_RECONCILIATION, reconciler);
    }

    private static DataStream<AccountInput> inputs(
            DataStream<Observed> documents,
            DataStream<PartyItem> vendors,
            DataStream<AccountItem> customers) {
        DataStream<AccountInput> inputs =
                documents
                        .flatMap(new StatementDocuments())
                        .returns(TieoutTypes.ACCOUNT_INPUT)
                        .uid("statement-documents")
                        .name("statements and parties");
        if (vendors != null) {
            inputs =
                    inputs.union(
                            vendors.map(AccountInput::of)
                                    .returns(TieoutTypes.ACCOUNT_INPUT)
                                    .uid("statement-vendor-items")
                                    .name("items of vendors"));
        }
        if (customers != null) {
            inputs =
                    inputs.union(
                            customers
                                    .map(item -> AccountInput.of(CustomerItems.of(item)))
                                    .returns(TieoutTypes.ACCOUNT_INPUT)
                                    .uid("statement-customer-items")
                                    .name("items of customers"));
        }
        return inputs;
    }

    /**
     * Asks vendors for what their statements have and we do not, once for each statement.
     *
     * @return what could not be delivered
     */
    public static DataStream<DeadLetter> ask(
            SingleOutputStreamOperator<StatementReconciliation> reconciled,
            Deliveries.Target target,
            RequestWords words) {
        return reconciled
                .getSideOutput(StatementOutputs.REQUESTS)
                .process(
                        new MessageDelivery<>(
                                target.settings(), words, RetrySettings.DEFAULT, target.record()),
                        TieoutTypes.DEAD_LETTER)
                .setParallelism(1)
                .uid("statement-deliver-requests")
                .name("ask for missing documents");
    }

    /** The same where the input never ends: a server that is down holds up nothing else. */
    public static DataStream<DeadLetter> askPatiently(
            SingleOutputStreamOperator<StatementReconciliation> reconciled,
            Deliveries.Target target,
            RequestWords words) {
        return reconciled
                .getSideOutput(StatementOutputs.REQUESTS)
                .keyBy(request -> "requests", Types.STRING)
                .process(
                        new QueuedDelivery<>(
                                target.settings(),
                                words,
                                QueuedDelivery.PATIENT,
                                target.record(),
                                TieoutTypes.DOCUMENT_REQUEST),
                        TieoutTypes.DEAD_LETTER)
                .setParallelism(1)
                .uid("statement-ask")
                .name("ask for missing documents");
    }
}
