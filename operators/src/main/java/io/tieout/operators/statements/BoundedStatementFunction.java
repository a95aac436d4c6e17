package io.tieout.operators.statements;

import io.tieout.core.statements.DocumentRequests;
import io.tieout.core.statements.PartyAccount;
import io.tieout.core.statements.StatementReconciliation;
import io.tieout.core.statements.StatementSettings;
import io.tieout.core.statements.StatementsSettled;
import io.tieout.operators.serialization.AccountInputSerializer;
import io.tieout.operators.state.CollectingFunction;
import io.tieout.operators.state.RecordLog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.util.Collector;

/**
 * Reconciles the statements of each party at the end of input. What comes is collected in memory
 * and goes to state in chunks, many at once; one party at a time is built in memory and dropped. A
 * party without statements costs no more than its chunks.
 *
 * <p>State accesses: one write and one read for each chunk of a party, and one look when its first
 * input comes.
 */
final class BoundedStatementFunction
        extends CollectingFunction<AccountInput, StatementReconciliation> {

    private static final long serialVersionUID = 1L;

    private static final Comparator<AccountInput> LATEST =
            Comparator.comparingLong(AccountInput::atMillis).thenComparing(AccountInput::address);

    private final StatementSettings settings;

    private transient RecordLog<AccountInput> log;

    BoundedStatementFunction(StatementSettings settings) {
        this.settings = settings;
    }

    @Override
    public void open(OpenContext openContext) {
        log =
                new RecordLog<>(
                        getRuntimeContext(),
                        currentKey(),
                        "party-inputs",
                        AccountInputSerializer.INSTANCE);
    }

    @Override
    public void processElement(
            AccountInput input, Context context, Collector<StatementReconciliation> out)
            throws Exception {
        if (log.append(context.getCurrentKey(), input)) {
            context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
        }
    }

    /** What waits in memory goes to state, so that a checkpoint has it. */
    @Override
    protected void flush() throws Exception {
        log.flush();
    }

    @Override
    public void onTimer(long end, OnTimerContext context, Collector<StatementReconciliation> out)
            throws Exception {
        List<AccountInput> inputs = new ArrayList<>();
        log.forEach(context.getCurrentKey(), (input, place) -> inputs.add(input));
        log.close(context.getCurrentKey());
        if (inputs.stream().anyMatch(input -> input.statement() != null)) {
            StatementsSettled settled = account(inputs).settle();
            settled.reconciliations().forEach(out::collect);
            settled.matches().forEach(it -> context.output(StatementOutputs.MATCHES, it));
            settled.exceptions().forEach(it -> context.output(StatementOutputs.EXCEPTIONS, it));
            DocumentRequests.of(settled.reconciliations(), addresses(inputs))
                    .forEach(it -> context.output(StatementOutputs.REQUESTS, it));
        }
    }

    /** By company; of several the one observed last counts. */
    private static Function<String, String> addresses(List<AccountInput> inputs) {
        Map<String, AccountInput> last = new HashMap<>();
        for (AccountInput input : inputs) {
            if (!input.address().isEmpty()) {
                last.merge(input.companyId(), input, BoundedStatementFunction::later);
            }
        }
        return company -> last.containsKey(company) ? last.get(company).address() : "";
    }

    private static AccountInput later(AccountInput one, AccountInput other) {
        return LATEST.compare(one, other) >= 0 ? one : other;
    }

    private PartyAccount account(List<AccountInput> inputs) {
        PartyAccount account = new PartyAccount(inputs.get(0).side(), settings);
        for (AccountInput input : inputs) {
            if (input.item() != null) {
                account.add(input.item());
            } else if (input.statement() != null) {
                account.add(input.statement(), input.atMillis());
            } else {
                account.know(input.companyId(), input.numbering(), input.atMillis());
            }
        }
        return account;
    }
}
