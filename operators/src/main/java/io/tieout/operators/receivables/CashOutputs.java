package io.tieout.operators.receivables;

import io.tieout.core.ledger.Journal;
import io.tieout.core.receivables.AccountItem;
import io.tieout.core.results.ExceptionItem;
import io.tieout.operators.serialization.TieoutTypes;
import org.apache.flink.util.OutputTag;

/** The side outputs of cash application; its main output is the matches. */
public final class CashOutputs {

    public static final OutputTag<ExceptionItem> EXCEPTIONS =
            new OutputTag<>("cash-exceptions", TieoutTypes.EXCEPTION);
    public static final OutputTag<Journal> JOURNALS =
            new OutputTag<>("cash-journals", TieoutTypes.JOURNAL);

    public static final OutputTag<AccountItem> ACCOUNT_ITEMS =
            new OutputTag<>("account-items", TieoutTypes.ACCOUNT_ITEM);

    private CashOutputs() {}
}
