package io.tieout.jobs.casework;

import io.tieout.casework.flink.CaseworkOperators;
import io.tieout.casework.flink.FunctionMessage;
import io.tieout.core.cases.CaseSubject;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.ResultCompany;
import io.tieout.core.results.Severity;
import java.util.Map;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Tells each exception's case what it is about, at the event time of the engine's finding. */
final class CaseSubjects extends ProcessFunction<ExceptionItem, FunctionMessage> {

    private static final long serialVersionUID = 1L;
    private static final String DEFAULT_COMPANY = "default";
    private static final String DEFAULT_QUEUE = "bank";

    private final Map<String, String> companies;

    CaseSubjects(Map<String, String> companies) {
        this.companies = companies;
    }

    @Override
    public void processElement(
            ExceptionItem exception, Context context, Collector<FunctionMessage> out) {
        Long at = context.timestamp();
        out.collect(
                CaseworkOperators.about(
                        subject(exception), at == null ? exception.openedAtMillis() : at));
    }

    private CaseSubject subject(ExceptionItem it) {
        String company = ResultCompany.of(it.queue(), it.accountId(), companies);
        return new CaseSubject(
                it.id(),
                company.isEmpty() ? DEFAULT_COMPANY : company,
                it.queue() == null ? DEFAULT_QUEUE : it.queue(),
                it.severity() == null ? Severity.MEDIUM : it.severity(),
                it.openedAtMillis(),
                it.status() == ExceptionStatus.OPEN);
    }
}
