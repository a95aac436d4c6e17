package io.tieout.jobs.bank;

import io.tieout.core.documents.Observed;
import io.tieout.core.ledger.ChainedJournal;
import io.tieout.core.ledger.Journal;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Match;
import io.tieout.core.results.ReconciliationStatement;
import io.tieout.operators.bank.BankDocuments;
import io.tieout.operators.bank.BankOperatorSettings;
import io.tieout.operators.bank.BankOperators;
import io.tieout.operators.bank.BankOutputs;
import io.tieout.operators.bank.ScopeKey;
import io.tieout.operators.ledger.JournalChains;
import io.tieout.operators.ledger.PackJournals;
import io.tieout.operators.ledger.PackedJournal;
import io.tieout.operators.serialization.TieoutTypes;
import io.tieout.operators.state.PackedDocument;
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
            DataStream<ChainedJournal> postings) {

        /** With the cases of another flow. */
        public Results withExceptions(DataStream<ExceptionItem> others) {
            return new Results(matches, exceptions.union(others), reconciliations, postings);
        }
    }

    private BankReconciliationJob() {}

    /**
     * @param sortedState whether the state backend iterates maps in key order, as RocksDB does
     */
    public static Results build(
            DataStream<Observed> documents, BankOperatorSettings settings, boolean sortedState) {
        SingleOutputStreamOperator<Match> matches =
                settings.times().isAtEnd()
                        ? matchAtEnd(documents, BankOperators.bounded(settings))
                        : match(documents, BankOperators.continuous(settings));
        DataStream<Journal> journals = matches.getSideOutput(BankOutputs.JOURNALS);
        return new Results(
                matches,
                matches.getSideOutput(BankOutputs.EXCEPTIONS),
                matches.getSideOutput(BankOutputs.RECONCILIATIONS),
                settings.times().isAtEnd()
                        ? chainAtEnd(packed(journals, "bank-journals"))
                        : chain(journals, sortedState));
    }

    /**
     * Ties out by account at the end of input; exceptions, journals and statements are {@link
     * BankOutputs}.
     */
    public static SingleOutputStreamOperator<Match> matchAtEnd(
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

    /** The same where the input never ends. */
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

    /** Journals as they are chained at the end of input; of several streams each is packed. */
    public static DataStream<PackedJournal> packed(DataStream<Journal> journals, String uid) {
        return journals.map(new PackJournals())
                .returns(TieoutTypes.PACKED_JOURNAL)
                .uid(uid)
                .name("journals");
    }

    /** Chains the journals of each company at the end of input, whatever they were posted for. */
    public static DataStream<ChainedJournal> chainAtEnd(DataStream<PackedJournal> journals) {
        return journals.keyBy(PackedJournal::companyId, Types.STRING)
                .transform("chain journals", TieoutTypes.CHAINED_JOURNAL, JournalChains.bounded())
                .uid("bank-journal-chain");
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
