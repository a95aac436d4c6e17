package io.tieout.operators.bank;

import io.tieout.core.ledger.Journal;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ReconciliationStatement;
import io.tieout.operators.serialization.TieoutTypes;
import org.apache.flink.util.OutputTag;

/** The side outputs of the bank operator; its main output is the matches. */
public final class BankOutputs {

    public static final OutputTag<ExceptionItem> EXCEPTIONS =
            new OutputTag<>("bank-exceptions", TieoutTypes.EXCEPTION);
    public static final OutputTag<Journal> JOURNALS =
            new OutputTag<>("bank-journals", TieoutTypes.JOURNAL);
    public static final OutputTag<ReconciliationStatement> RECONCILIATIONS =
            new OutputTag<>("bank-reconciliations", TieoutTypes.RECONCILIATION);

    private BankOutputs() {}
}
