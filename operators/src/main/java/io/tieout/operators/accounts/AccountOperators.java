package io.tieout.operators.accounts;

import io.tieout.core.accounts.CustomerAccount;
import io.tieout.core.collections.ChasedItem;
import io.tieout.core.documents.CustomerReply;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.ReplyKind;
import io.tieout.core.receivables.AccountItem;
import io.tieout.operators.state.CollectingOperator;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;

/** Makes the functions and operators that reconcile customers' accounts. */
public final class AccountOperators {

    private AccountOperators() {}

    /** Items as news of their accounts. */
    public static MapFunction<AccountItem, AccountNews> items() {
        return item ->
                new AccountNews(
                        key(item.companyId(), CustomerAccount.customerOf(item)),
                        ChasedItem.unknown(item.id()).with(item),
                        AccountNews.AS_ITS_RECORD);
    }

    /** Disputes and their ends among the documents, by what they are about. */
    public static FlatMapFunction<Observed, AccountNews> disputes() {
        return (observed, out) -> {
            if (observed.event() instanceof CustomerReply reply
                    && (reply.kind() == ReplyKind.DISPUTE || reply.kind() == ReplyKind.RESOLVE)) {
                String company = reply.companyId() == null ? "default" : reply.companyId();
                for (String id : reply.receivableIds()) {
                    out.collect(
                            new AccountNews(
                                    key(company, reply.customerId()),
                                    ChasedItem.unknown(id).with(reply),
                                    observed.observedAtMillis()));
                }
            }
        };
    }

    private static String key(String companyId, String customerId) {
        return companyId.length() + ":" + companyId + customerId;
    }

    /** For a run that settles at the end of input; by {@link AccountNews#key}. */
    public static KeyedProcessOperator<String, AccountNews, CustomerAccount> bounded() {
        return new CollectingOperator<>(new BoundedAccountFunction());
    }

    /**
     * For a run that goes on for ever; by {@link AccountNews#key}. An account comes with the
     * instant, in event time, as of which it is stated.
     *
     * @param everyMillis the least time between two statements of an account, in event time
     */
    public static KeyedProcessFunction<String, AccountNews, Tuple2<Long, CustomerAccount>>
            continuous(long everyMillis) {
        return new AccountFunction(everyMillis);
    }
}
