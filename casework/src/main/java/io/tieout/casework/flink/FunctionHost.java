package io.tieout.casework.flink;

import io.tieout.casework.host.FunctionDriver;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.statefun.sdk.reqreply.generated.Address;
import org.apache.flink.statefun.sdk.reqreply.generated.FromFunction;
import org.apache.flink.statefun.sdk.reqreply.generated.ToFunction;
import org.apache.flink.statefun.sdk.reqreply.generated.TypedValue;
import org.apache.flink.statefun.sdk.shaded.com.google.protobuf.ByteString;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Hosts stateful functions, keyed by their group. A message and all that follows from it within the
 * group happen in one step, so a checkpoint has all of it or nothing and each takes effect exactly
 * once. Delays count from the message's own time and end by event time, so the same messages in the
 * same order give the same whenever they are read.
 *
 * <p>Whatever a function throws fails the task, as any other operator's failure does.
 */
public final class FunctionHost
        extends KeyedProcessFunction<String, FunctionMessage, FunctionEgress> {

    private static final long serialVersionUID = 1L;

    private final FunctionSource source;
    private transient FunctionDriver driver;

    /** Values by function and name; a function removes what it needs no more. */
    private transient MapState<String, byte[]> values;

    private transient DelayedRequests delayed;

    public FunctionHost(FunctionSource source) {
        this.source = source;
    }

    @Override
    public void open(OpenContext context) {
        driver = new FunctionDriver(source.functions());
        values =
                getRuntimeContext()
                        .getMapState(
                                new MapStateDescriptor<>(
                                        "function-values",
                                        Types.STRING,
                                        PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
        delayed = new DelayedRequests(getRuntimeContext());
    }

    @Override
    public void processElement(
            FunctionMessage message, Context context, Collector<FunctionEgress> out)
            throws Exception {
        TypedValue argument =
                TypedValue.newBuilder()
                        .setTypename(message.valueType())
                        .setHasValue(true)
                        .setValue(ByteString.copyFrom(message.value()))
                        .build();
        Address target = FunctionDriver.address(message.namespace(), message.type(), message.id());
        sendDue(context, message.atMillis(), out);
        new Step(context, message.atMillis(), out).run(new Call(target, null, argument));
    }

    @Override
    public void onTimer(long dueMillis, OnTimerContext context, Collector<FunctionEgress> out)
            throws Exception {
        sendDue(context, dueMillis, out);
    }

    /**
     * Sends what is due by then, instant by instant. A message does so too, before it is handled:
     * what follows must not depend on how far the watermark lags behind it.
     */
    private void sendDue(Context context, long untilMillis, Collector<FunctionEgress> out)
            throws Exception {
        String group = context.getCurrentKey();
        for (long due = delayed.next(group); due <= untilMillis; due = delayed.next(group)) {
            Step step = new Step(context, due, out);
            for (int i = 0; i < delayed.count(due); i++) {
                DelayedRequest request = delayed.take(due, i);
                if (request != null) {
                    step.run(Call.of(request));
                }
            }
            delayed.forget(group, due);
        }
    }

    /**
     * A message on its way to a function.
     *
     * @param caller null if it comes from outside
     */
    private record Call(Address target, Address caller, TypedValue argument) {

        static Call of(DelayedRequest due) throws Exception {
            ToFunction.InvocationBatchRequest request =
                    ToFunction.InvocationBatchRequest.parseFrom(due.request());
            ToFunction.Invocation invocation = request.getInvocations(0);
            return new Call(request.getTarget(), invocation.getCaller(), invocation.getArgument());
        }

        byte[] request() {
            return ToFunction.InvocationBatchRequest.newBuilder()
                    .setTarget(target)
                    .addInvocations(
                            ToFunction.Invocation.newBuilder()
                                    .setCaller(caller)
                                    .setArgument(argument))
                    .build()
                    .toByteArray();
        }
    }

    /** One message from outside, or one instant, with all that follows from it. */
    private final class Step {

        private final Context context;
        private final long nowMillis;
        private final Collector<FunctionEgress> out;
        private final Deque<Call> calls = new ArrayDeque<>();

        Step(Context context, long nowMillis, Collector<FunctionEgress> out) {
            this.context = context;
            this.nowMillis = nowMillis;
            this.out = out;
        }

        void run(Call first) throws Exception {
            calls.add(first);
            for (Call next = calls.poll(); next != null; next = calls.poll()) {
                call(next);
            }
        }

        private void call(Call call) throws Exception {
            FromFunction.InvocationResponse wants =
                    driver.call(
                            call.target(),
                            call.caller(),
                            call.argument(),
                            new ValuesOf(call.target()));
            for (FromFunction.Invocation sent : wants.getOutgoingMessagesList()) {
                calls.add(new Call(sent.getTarget(), call.target(), sent.getArgument()));
            }
            for (FromFunction.DelayedInvocation later : wants.getDelayedInvocationsList()) {
                if (later.getIsCancellationRequest()) {
                    delayed.cancel(later.getCancellationToken());
                } else {
                    delay(call.target(), later);
                }
            }
            for (FromFunction.EgressMessage sent : wants.getOutgoingEgressesList()) {
                out.collect(
                        new FunctionEgress(
                                sent.getEgressNamespace() + '/' + sent.getEgressType(),
                                sent.getArgument().getValue().toByteArray()));
            }
        }

        private void delay(Address caller, FromFunction.DelayedInvocation later) throws Exception {
            long dueMillis = nowMillis + later.getDelayInMs();
            Call call = new Call(later.getTarget(), caller, later.getArgument());
            delayed.add(
                    context.getCurrentKey(),
                    dueMillis,
                    new DelayedRequest(call.request(), later.getCancellationToken()));
            context.timerService().registerEventTimeTimer(dueMillis);
        }
    }

    /** The values of one function. */
    private final class ValuesOf implements FunctionDriver.Values {

        private static final char PART = '\u0000';

        private final String prefix;

        ValuesOf(Address address) {
            this.prefix = address.getType() + PART + address.getId() + PART;
        }

        @Override
        public byte[] get(String name) throws Exception {
            return values.get(prefix + name);
        }

        @Override
        public void put(String name, byte[] value) throws Exception {
            values.put(prefix + name, value);
        }

        @Override
        public void remove(String name) throws Exception {
            values.remove(prefix + name);
        }
    }
}
