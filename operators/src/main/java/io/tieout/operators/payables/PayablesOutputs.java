package io.tieout.operators.payables;

import io.tieout.core.accruals.AccruedLine;
import io.tieout.core.documents.Observed;
import io.tieout.core.ledger.Journal;
import io.tieout.core.results.DuplicateVerdict;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.statements.PartyItem;
import io.tieout.operators.serialization.TieoutTypes;
import org.apache.flink.util.OutputTag;

/** The side outputs of payables; the main output is the matches. */
public final class PayablesOutputs {

    public static final OutputTag<ExceptionItem> EXCEPTIONS =
            new OutputTag<>("payables-exceptions", TieoutTypes.EXCEPTION);
    public static final OutputTag<Journal> JOURNALS =
            new OutputTag<>("payables-journals", TieoutTypes.JOURNAL);
    public static final OutputTag<DuplicateVerdict> DUPLICATES =
            new OutputTag<>("payables-duplicates", TieoutTypes.DUPLICATE);

    /** What is owed for the bills that were granted, as documents of their stream. */
    public static final OutputTag<Observed> PAYABLES =
            new OutputTag<>("payables-open", TieoutTypes.OBSERVED);

    /**
     * How vendors' accounts stand: of a bounded run where payments are read, of one that goes on
     * for ever the bills of which that may have changed, stamped with the tick.
     */
    public static final OutputTag<PartyItem> ACCOUNT_ITEMS =
            new OutputTag<>("payables-account-items", TieoutTypes.PARTY_ITEM);

    /** What came and was not billed by the period ends that are configured. */
    public static final OutputTag<AccruedLine> ACCRUALS =
            new OutputTag<>("payables-accruals", TieoutTypes.ACCRUED_LINE);

    private PayablesOutputs() {}
}
