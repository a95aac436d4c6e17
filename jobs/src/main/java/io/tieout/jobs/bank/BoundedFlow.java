package io.tieout.jobs.bank;

import io.tieout.core.ledger.ChainedJournal;
import io.tieout.core.ledger.Journal;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Match;
import io.tieout.core.results.ReconciliationStatement;
import io.tieout.operators.ledger.JournalChains;
import io.tieout.operators.ledger.PackJournals;
import io.tieout.operators.ledger.PackedJournal;
import io.tieout.operators.serialization.TieoutTypes;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * What one or several flows of a bounded run give before their journals are chained: a company has
 * one chain, whatever posted.
 */
public record BoundedFlow(
        DataStream<Match> matches,
        DataStream<ExceptionItem> exceptions,
        DataStream<ReconciliationStatement> reconciliations,
        DataStream<PackedJournal> journals) {

    /** Journals as they travel to the chain; each stream of them has its own uid. */
    static DataStream<PackedJournal> packed(DataStream<Journal> journals, String uid) {
        return journals.map(new PackJournals())
                .returns(TieoutTypes.PACKED_JOURNAL)
                .uid(uid)
                .name("journals");
    }

    /**
     * Together with what another flow gives.
     *
     * @param journalsUid of the operator that takes the other flow's journals to the chain
     */
    public BoundedFlow with(
            DataStream<Match> otherMatches,
            DataStream<ExceptionItem> otherExceptions,
            DataStream<Journal> otherJournals,
            String journalsUid) {
        return new BoundedFlow(
                matches.union(otherMatches),
                exceptions.union(otherExceptions),
                reconciliations,
                journals.union(packed(otherJournals, journalsUid)));
    }

    /**
     * With the exceptions and journals of a flow that matches nothing.
     *
     * @param journalsUid as above
     */
    public BoundedFlow with(
            DataStream<ExceptionItem> otherExceptions,
            DataStream<Journal> otherJournals,
            String journalsUid) {
        return new BoundedFlow(
                matches,
                exceptions.union(otherExceptions),
                reconciliations,
                journals.union(packed(otherJournals, journalsUid)));
    }

    /** With the matches of a flow that posts nothing. */
    public BoundedFlow withMatches(DataStream<Match> others) {
        return new BoundedFlow(matches.union(others), exceptions, reconciliations, journals);
    }

    /** With the cases of a flow that posts nothing. */
    public BoundedFlow withExceptions(DataStream<ExceptionItem> others) {
        return new BoundedFlow(matches, exceptions.union(others), reconciliations, journals);
    }

    /** With all journals in one chain for each company. */
    public BankReconciliationJob.Results chained() {
        DataStream<ChainedJournal> postings =
                journals.keyBy(PackedJournal::companyId, Types.STRING)
                        .transform(
                                "chain journals",
                                TieoutTypes.CHAINED_JOURNAL,
                                JournalChains.bounded())
                        .uid("bank-journal-chain");
        return new BankReconciliationJob.Results(matches, exceptions, reconciliations, postings);
    }
}
