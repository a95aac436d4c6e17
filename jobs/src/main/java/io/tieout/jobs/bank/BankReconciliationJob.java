package io.tieout.jobs.bank;

import io.tieout.core.documents.Observed;
import io.tieout.core.documents.RuleFlow;
import io.tieout.core.ledger.ChainedJournal;
import io.tieout.core.ledger.Journal;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Match;
import io.tieout.core.results.ReconciliationStatement;
import io.tieout.operators.bank.BankDocuments;
import io.tieout.operators.bank.BankOperatorSettings;
import io.tieout.operators.bank.BankOperators;
import io.tieout.operators.bank.BankOutputs;
import io.tieout.operators.bank.BankScopeFunction;
import io.tieout.operators.bank.ScopeKey;
import io.tieout.operators.ledger.JournalChains;
import io.tieout.operators.rules.PublishedRules;
import io.tieout.operators.serialization.TieoutTypes;
import io.tieout.operators.state.PackedDocument;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.BroadcastStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;

/**
 * Ties bank lines out against the cash ledger, account by account.
 *
 * <pre>
 * documents ── by account and currency ──▶ match ──┬─▶ matches
 *                                                  ├─▶ exceptions
 *                                                  ├─▶ reconciliation statements
 *                                                  └─▶ journals ── by company ──▶ chain ─▶ postings
 * </pre>
 */
public final class BankReconciliationJob {

    /** The streams that come out. */
    public record Results(
            DataStream<Match> matches,
            DataStream<ExceptionItem> exceptions,
            DataStream<ReconciliationStatement> reconciliations,
            DataStream<ChainedJournal> postings) {}

    private BankReconciliationJob() {}

    /**
     * @param sortedState whether the state backend iterates maps in key order, as RocksDB does
     */
    public static Results build(
            DataStream<Observed> documents, BankOperatorSettings settings, boolean sortedState) {
        if (settings.times().isAtEnd()) {
            return flow(documents, BankOperators.bounded(settings)).chained();
        }
        SingleOutputStreamOperator<Match> matches =
                match(documents, BankOperators.continuous(settings));
        return new Results(
                matches,
                matches.getSideOutput(BankOutputs.EXCEPTIONS),
                matches.getSideOutput(BankOutputs.RECONCILIATIONS),
                chain(matches.getSideOutput(BankOutputs.JOURNALS), sortedState));
    }

    /** Ties out by account at the end of input; journals are not chained yet. */
    public static BoundedFlow flow(
            DataStream<Observed> documents,
            KeyedProcessOperator<String, PackedDocument, Match> matcher) {
        SingleOutputStreamOperator<Match> matches = matchAtEnd(documents, matcher);
        return new BoundedFlow(
                matches,
                matches.getSideOutput(BankOutputs.EXCEPTIONS),
                matches.getSideOutput(BankOutputs.RECONCILIATIONS),
                BoundedFlow.packed(matches.getSideOutput(BankOutputs.JOURNALS), "bank-journals"));
    }

    private static SingleOutputStreamOperator<Match> matchAtEnd(
            DataStream<Observed> documents,
            KeyedProcessOperator<String, PackedDocument, Match> matcher) {
        return documents
                .flatMap(new BankDocuments())
                .returns(TieoutTypes.PACKED_DOCUMENT)
                .uid("bank-documents")
                .name("documents of bank accounts")
                .keyBy(PackedDocument::key, Types.STRING)
                .transform("match bank lines and ledger entries", TieoutTypes.MATCH, matcher)
                .uid("bank-match");
    }

    /**
     * Ties out by account where the input never ends, by the rules that the documents publish;
     * exceptions, journals and statements are {@link BankOutputs}.
     */
    public static SingleOutputStreamOperator<Match> match(
            DataStream<Observed> documents, BankScopeFunction matcher) {
        BroadcastStream<Observed> rules =
                documents
                        .filter(observed -> PublishedRules.has(observed.event(), RuleFlow.BANK))
                        .uid("bank-rules")
                        .name("rules of bank matching")
                        .broadcast(PublishedRules.RULE_SETS);
        return documents
                .filter(observed -> ScopeKey.has(observed.event()))
                .uid("bank-documents")
                .name("documents of bank accounts")
                .keyBy(observed -> ScopeKey.of(observed.event()), Types.STRING)
                .connect(rules)
                .process(matcher, TieoutTypes.MATCH)
                .uid("bank-match")
                .name("match bank lines and ledger entries");
    }

    /** Chains the journals of each company as they become final. */
    public static DataStream<ChainedJournal> chain(
            DataStream<Journal> journals, boolean sortedState) {
        return journals.keyBy(Journal::companyId, Types.STRING)
                .transform(
                        "chain journals",
                        TieoutTypes.CHAINED_JOURNAL,
                        JournalChains.continuous(sortedState))
                .uid("bank-journal-chain");
    }
}
