package io.tieout.operators.statements;

import io.tieout.core.statements.PartyAccount;
import io.tieout.core.statements.StatementReconciliation;
import io.tieout.core.statements.StatementSettings;
import io.tieout.core.statements.StatementsSettled;
import io.tieout.operators.serialization.AccountInputSerializer;
import io.tieout.operators.state.CollectingFunction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeutils.base.array.BytePrimitiveArraySerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.util.Collector;

/**
 * Reconciles the statements of each party at the end of input. What comes is collected in memory
 * and goes to state in chunks, many at once; one party at a time is built in memory and dropped. A
 * party without statements costs no more than its chunks.
 *
 * <p>State accesses: one write for each chunk of a party, one read for each party.
 */
final class BoundedStatementFunction
        extends CollectingFunction<AccountInput, StatementReconciliation> {

    private static final long serialVersionUID = 1L;

    /** Of all parties together. */
    private static final int MAX_WAITING_BYTES = 16 << 20;

    private static final int SMALL_BYTES = 256;

    /** Inputs one behind the other. Cleared when the party has been reconciled. */
    private static final ListStateDescriptor<byte[]> CHUNKS =
            new ListStateDescriptor<>("party-inputs", BytePrimitiveArraySerializer.INSTANCE);

    private final StatementSettings settings;

    private transient ListState<byte[]> chunks;
    private transient Map<String, DataOutputSerializer> waiting;
    private transient long waitingBytes;

    BoundedStatementFunction(StatementSettings settings) {
        this.settings = settings;
    }

    @Override
    public void open(OpenContext openContext) {
        chunks = getRuntimeContext().getListState(CHUNKS);
        waiting = new HashMap<>();
        waitingBytes = 0;
    }

    @Override
    public void processElement(
            AccountInput input, Context context, Collector<StatementReconciliation> out)
            throws Exception {
        String key = context.getCurrentKey();
        DataOutputSerializer bytes = waiting.get(key);
        if (bytes == null) {
            bytes = new DataOutputSerializer(SMALL_BYTES);
            waiting.put(key, bytes);
            context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
        }
        int before = bytes.length();
        AccountInputSerializer.INSTANCE.serialize(input, bytes);
        waitingBytes += bytes.length() - before;
        if (waitingBytes >= MAX_WAITING_BYTES) {
            flush();
        }
    }

    @Override
    protected void flush() throws Exception {
        for (Map.Entry<String, DataOutputSerializer> entry : waiting.entrySet()) {
            currentKey().set(entry.getKey());
            chunks.add(entry.getValue().getCopyOfBuffer());
        }
        waiting.clear();
        waitingBytes = 0;
    }

    @Override
    public void onTimer(long end, OnTimerContext context, Collector<StatementReconciliation> out)
            throws Exception {
        List<AccountInput> inputs = new ArrayList<>();
        for (byte[] chunk : chunks.get()) {
            read(chunk, inputs);
        }
        chunks.clear();
        DataOutputSerializer rest = waiting.remove(context.getCurrentKey());
        if (rest != null) {
            read(rest.getCopyOfBuffer(), inputs);
        }
        if (inputs.stream().anyMatch(input -> input.statement() != null)) {
            StatementsSettled settled = account(inputs).settle();
            settled.reconciliations().forEach(out::collect);
            settled.matches().forEach(it -> context.output(StatementOutputs.MATCHES, it));
            settled.exceptions().forEach(it -> context.output(StatementOutputs.EXCEPTIONS, it));
        }
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

    private static void read(byte[] chunk, List<AccountInput> inputs) throws IOException {
        DataInputDeserializer in = new DataInputDeserializer(chunk);
        while (in.available() > 0) {
            inputs.add(AccountInputSerializer.INSTANCE.deserialize(in));
        }
    }
}
