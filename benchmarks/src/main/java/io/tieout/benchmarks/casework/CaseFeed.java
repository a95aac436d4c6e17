package io.tieout.benchmarks.casework;

import io.tieout.casework.flink.CaseworkOperators;
import io.tieout.casework.flink.FunctionMessage;
import io.tieout.core.cases.CaseSubject;
import io.tieout.core.documents.CaseAction;
import io.tieout.core.documents.CaseCommand;
import io.tieout.core.results.Severity;
import java.time.Instant;
import org.apache.flink.api.common.functions.MapFunction;

/**
 * The life of each case in ten messages: opened, taken, assigned, commented four times, escalated,
 * given back, closed. All cases are at the same step, so that a case comes up again only when all
 * others have: the worst order for every cache.
 *
 * @param cases how many there are at a time
 */
record CaseFeed(long cases) implements MapFunction<Long, FunctionMessage> {

    static final int STEPS = 10;
    private static final long serialVersionUID = 1L;
    private static final int COMPANIES = 16;
    private static final long START = Instant.parse("2026-03-10T09:00:00Z").toEpochMilli();

    @Override
    public FunctionMessage map(Long number) {
        long place = number % cases;
        int step = (int) (number / cases % STEPS);
        long at = START + number / 100;
        String company = "company-" + place % COMPANIES;
        String id = "x-" + place + '-' + number / cases / STEPS;
        if (step == 0 || step == STEPS - 1) {
            return CaseworkOperators.about(
                    new CaseSubject(id, company, "bank", Severity.MEDIUM, at, step == 0), at);
        }
        return CaseworkOperators.ordered(command(number, step, id, company, at), at);
    }

    private static CaseCommand command(
            long number, int step, String id, String company, long atMillis) {
        CaseAction action = action(step);
        Instant at = Instant.ofEpochMilli(atMillis);
        return new CaseCommand(
                "c-" + number,
                action,
                id,
                company,
                "analyst",
                at,
                action == CaseAction.ASSIGN ? "controller" : "",
                action == CaseAction.CLAIM ? at.plusSeconds(900) : null,
                "asked the bank about the fee");
    }

    private static CaseAction action(int step) {
        return switch (step) {
            case 1 -> CaseAction.CLAIM;
            case 2 -> CaseAction.ASSIGN;
            case 7 -> CaseAction.RELEASE;
            case 8 -> CaseAction.ESCALATE;
            default -> CaseAction.COMMENT;
        };
    }
}
