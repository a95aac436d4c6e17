package io.tieout.jobs.casework;

import io.tieout.casework.flink.CaseworkOperators;
import io.tieout.casework.flink.FunctionMessage;
import io.tieout.core.cases.CaseEvent;
import io.tieout.core.cases.CasePolicy;
import io.tieout.core.documents.Observed;
import io.tieout.core.results.ExceptionItem;
import java.util.Map;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * Works on exceptions: who is responsible, who has it just now, what was said, when it is due.
 *
 * <pre>
 * exceptions ──▶ about cases ──┐
 *                              ├─▶ work on cases ─▶ case events
 * documents ───▶ commands ─────┘
 * </pre>
 */
public final class CaseworkJob {

    private CaseworkJob() {}

    /**
     * @param documents with what people want done; other documents are passed over
     * @param companies company by bank account
     */
    public static DataStream<CaseEvent> build(
            DataStream<ExceptionItem> exceptions,
            DataStream<Observed> documents,
            CasePolicy policy,
            Map<String, String> companies) {
        DataStream<FunctionMessage> subjects =
                exceptions
                        .process(new CaseSubjects(companies), CaseworkOperators.MESSAGE)
                        .uid("case-subjects")
                        .name("tell cases of exceptions");
        DataStream<FunctionMessage> commands =
                documents
                        .flatMap(new CaseCommands(), CaseworkOperators.MESSAGE)
                        .uid("case-commands")
                        .name("tell cases what people want");
        return CaseworkOperators.cases(subjects.union(commands), policy);
    }
}
