package io.tieout.jobs.bank;

import io.tieout.core.documents.Observed;
import io.tieout.core.ledger.ChainedJournal;
import io.tieout.core.ledger.Journal;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Match;
import io.tieout.core.results.ReconciliationStatement;
import io.tieout.operators.bank.BankOperatorSettings;
import io.tieout.operators.bank.BankOperators;
import io.tieout.operators.bank.BankOutputs;
import io.tieout.operators.bank.ScopeKey;
import io.tieout.operators.ledger.JournalChains;
import io.tieout.operators.serialization.TieoutTypes;
import org.apache.flink.api.common.typeinfo.Types;
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

    /** What one or several flows give before their journals are chained. */
    public record Flow(
            DataStream<Match> matches,
            DataStream<ExceptionItem> exceptions,
            DataStream<ReconciliationStatement> reconciliations,
            DataStream<Journal> journals) {

        /** The same with all journals in one chain for each company. */
        public Results chained(boolean bounded, boolean sortedState) {
            return new Results(
                    matches, exceptions, reconciliations, chain(journals, bounded, sortedState));
        }
    }

    private BankReconciliationJob() {}

    /**
     * @param sortedState whether the state backend iterates maps in key order, as RocksDB does
     */
    public static Results build(
            DataStream<Observed> documents, BankOperatorSettings settings, boolean sortedState) {
        return flow(documents, BankOperators.of(settings))
                .chained(settings.times().isAtEnd(), sortedState);
    }

    /** Ties out by account; journals are not chained yet. */
    public static Flow flow(
            DataStream<Observed> documents, KeyedProcessOperator<String, Observed, Match> matcher) {
        SingleOutputStreamOperator<Match> matches = match(documents, matcher);
        return new Flow(
                matches,
                matches.getSideOutput(BankOutputs.EXCEPTIONS),
                matches.getSideOutput(BankOutputs.RECONCILIATIONS),
                matches.getSideOutput(BankOutputs.JOURNALS));
    }

    /** Ties out by account; exceptions, journals and statements are {@link BankOutputs}. */
    public static SingleOutputStreamOperator<Match> match(
            DataStream<Observed> documents, KeyedProcessOperator<String, Observed, Match> matcher) {
        return documents
                .filter(observed -> ScopeKey.has(observed.event()))
                .uid("bank-documents")
                .name("documents of bank accounts")
                .keyBy(observed -> ScopeKey.of(observed.event()), Types.STRING)
                .transform("match bank lines and ledger entries", TieoutTypes.MATCH, matcher)
                .uid("bank-match");
    }

    /** Chains the journals of each company, whatever they were posted for. */
    public static DataStream<ChainedJournal> chain(
            DataStream<Journal> journals, boolean bounded, boolean sortedState) {
        return journals.keyBy(Journal::companyId, Types.STRING)
                .transform(
                        "chain journals",
                        TieoutTypes.CHAINED_JOURNAL,
                        JournalChains.of(bounded, sortedState))
                .uid("bank-journal-chain");
    }
}
