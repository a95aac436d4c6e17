package io.tieout.jobs.casework;

import io.tieout.casework.flink.CaseworkOperators;
import io.tieout.casework.flink.FunctionMessage;
import io.tieout.core.documents.CaseCommand;
import io.tieout.core.documents.Observed;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** Of all documents those that say what people want done with cases. */
final class CaseCommands implements FlatMapFunction<Observed, FunctionMessage> {

    private static final long serialVersionUID = 1L;

    @Override
    public void flatMap(Observed observed, Collector<FunctionMessage> out) {
        if (observed.event() instanceof CaseCommand command) {
            out.collect(CaseworkOperators.ordered(command, observed.observedAtMillis()));
        }
    }
}
