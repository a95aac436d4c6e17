package io.tieout.operators.collections;

import io.tieout.core.results.ExceptionItem;
import io.tieout.operators.serialization.TieoutTypes;
import org.apache.flink.util.OutputTag;

/** The side output of collections; its main output is the notices. */
public final class CollectionsOutputs {

    public static final OutputTag<ExceptionItem> EXCEPTIONS =
            new OutputTag<>("collections-exceptions", TieoutTypes.EXCEPTION);

    private CollectionsOutputs() {}
}
