package io.tieout.operators.statements;

import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Match;
import io.tieout.core.statements.DocumentRequest;
import io.tieout.operators.serialization.TieoutTypes;
import org.apache.flink.util.OutputTag;

/** The side outputs of reconciling statements; the main output is the reconciliations. */
public final class StatementOutputs {

    public static final OutputTag<Match> MATCHES =
            new OutputTag<>("statement-matches", TieoutTypes.MATCH);
    public static final OutputTag<ExceptionItem> EXCEPTIONS =
            new OutputTag<>("statement-exceptions", TieoutTypes.EXCEPTION);
    public static final OutputTag<DocumentRequest> REQUESTS =
            new OutputTag<>("document-requests", TieoutTypes.DOCUMENT_REQUEST);

    private StatementOutputs() {}
}
