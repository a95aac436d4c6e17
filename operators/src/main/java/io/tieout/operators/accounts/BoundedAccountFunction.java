package io.tieout.operators.accounts;

import io.tieout.core.accounts.CustomerAccount;
import io.tieout.core.accounts.OpenAccount;
import io.tieout.operators.serialization.ChasedItemSerializer;
import io.tieout.operators.state.CollectingFunction;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeutils.base.array.BytePrimitiveArraySerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.util.Collector;

/**
 * States each customer's account at the end of input. Items are collected in memory and go to state
 * in chunks, many at once; one customer at a time is built in memory and dropped.
 *
 * <p>State accesses: one write for each chunk of a customer, one read for each customer.
 */
final class BoundedAccountFunction extends CollectingFunction<AccountNews, CustomerAccount> {

    private static final long serialVersionUID = 1L;

    /** Of all customers together, some 60 bytes an item. */
    private static final int MAX_WAITING_ITEMS = 50_000;

    private static final int SMALL_BYTES = 256;

    /** Items one behind the other. Cleared when the account has been stated. */
    private static final ListStateDescriptor<byte[]> CHUNKS =
            new ListStateDescriptor<>("account-items", BytePrimitiveArraySerializer.INSTANCE);

    private transient ListState<byte[]> chunks;
    private transient Map<String, DataOutputSerializer> waiting;
    private transient int waitingItems;

    @Override
    public void open(OpenContext openContext) {
        chunks = getRuntimeContext().getListState(CHUNKS);
        waiting = new HashMap<>();
        waitingItems = 0;
    }

    @Override
    public void processElement(AccountNews item, Context context, Collector<CustomerAccount> out)
            throws Exception {
        String key = context.getCurrentKey();
        DataOutputSerializer bytes = waiting.get(key);
        if (bytes == null) {
            bytes = new DataOutputSerializer(SMALL_BYTES);
            waiting.put(key, bytes);
            context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
        }
        ChasedItemSerializer.INSTANCE.serialize(item.of(), bytes);
        waitingItems++;
        if (waitingItems >= MAX_WAITING_ITEMS) {
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
        waitingItems = 0;
    }

    @Override
    public void onTimer(long end, OnTimerContext context, Collector<CustomerAccount> out)
            throws Exception {
        OpenAccount account = new OpenAccount();
        for (byte[] chunk : chunks.get()) {
            read(chunk, account);
        }
        chunks.clear();
        DataOutputSerializer rest = waiting.remove(context.getCurrentKey());
        if (rest != null) {
            read(rest.getCopyOfBuffer(), account);
        }
        account.statements().forEach(out::collect);
    }

    private static void read(byte[] chunk, OpenAccount account) throws IOException {
        DataInputDeserializer in = new DataInputDeserializer(chunk);
        while (in.available() > 0) {
            account.add(ChasedItemSerializer.INSTANCE.deserialize(in));
        }
    }
}
