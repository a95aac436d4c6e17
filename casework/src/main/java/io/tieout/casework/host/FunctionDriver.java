package io.tieout.casework.host;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.apache.flink.statefun.sdk.java.Expiration;
import org.apache.flink.statefun.sdk.java.StatefulFunctions;
import org.apache.flink.statefun.sdk.java.ValueSpec;
import org.apache.flink.statefun.sdk.java.handler.RequestReplyHandler;
import org.apache.flink.statefun.sdk.java.slice.SliceProtobufUtil;
import org.apache.flink.statefun.sdk.reqreply.generated.Address;
import org.apache.flink.statefun.sdk.reqreply.generated.FromFunction;
import org.apache.flink.statefun.sdk.reqreply.generated.FromFunction.InvocationResponse;
import org.apache.flink.statefun.sdk.reqreply.generated.FromFunction.PersistedValueMutation;
import org.apache.flink.statefun.sdk.reqreply.generated.ToFunction;
import org.apache.flink.statefun.sdk.reqreply.generated.TypedValue;
import org.apache.flink.statefun.sdk.shaded.com.google.protobuf.ByteString;
import org.apache.flink.statefun.sdk.shaded.com.google.protobuf.InvalidProtocolBufferException;

/**
 * Calls functions in this process through the same requests and replies that a remote runtime sends
 * them, so that a function cannot tell the difference. The state is the host's; the driver reads
 * the values that the function has declared and writes back what it changed. One thread.
 */
public final class FunctionDriver {

    /** The state of one address. */
    public interface Values {

        /** Null if there is none. */
        byte[] get(String name) throws Exception;

        void put(String name, byte[] value) throws Exception;

        void remove(String name) throws Exception;
    }

    private final RequestReplyHandler handler;
    private final Map<String, List<ValueSpec<?>>> specs = new HashMap<>();

    /**
     * @throws IllegalArgumentException if a value is to expire by itself: a host that repeats
     *     itself to the byte cannot have that, and functions clear what they do not need
     */
    public FunctionDriver(StatefulFunctions functions) {
        this.handler = functions.requestReplyHandler();
        functions
                .functionSpecs()
                .forEach(
                        (type, spec) -> {
                            List<ValueSpec<?>> values = List.copyOf(spec.knownValues().values());
                            values.forEach(FunctionDriver::requireLasting);
                            specs.put(type.asTypeNameString(), values);
                        });
    }

    private static void requireLasting(ValueSpec<?> value) {
        if (value.expiration().mode() != Expiration.Mode.NONE) {
            throw new IllegalArgumentException("value " + value.name() + " expires by itself");
        }
    }

    /** The type of a function as it stands in addresses. */
    public static Address address(String namespace, String type, String id) {
        return Address.newBuilder().setNamespace(namespace).setType(type).setId(id).build();
    }

    /**
     * Calls a function once.
     *
     * @param target whom
     * @param caller null if the message comes from outside
     * @return what it wants to be sent; its state has been written back already
     */
    public InvocationResponse call(
            Address target, Address caller, TypedValue argument, Values values) throws Exception {
        List<ValueSpec<?>> declared = specs.get(target.getNamespace() + '/' + target.getType());
        if (declared == null) {
            throw new IllegalArgumentException(
                    "no function is called " + target.getNamespace() + '/' + target.getType());
        }
        InvocationResponse response = ask(request(target, caller, argument, declared, values));
        for (PersistedValueMutation change : response.getStateMutationsList()) {
            write(change, values);
        }
        return response;
    }

    private static ToFunction request(
            Address target,
            Address caller,
            TypedValue argument,
            List<ValueSpec<?>> declared,
            Values values)
            throws Exception {
        List<ToFunction.PersistedValue> state = new ArrayList<>(declared.size());
        for (ValueSpec<?> value : declared) {
            state.add(persisted(value, values.get(value.name())));
        }
        ToFunction.Invocation.Builder invocation =
                ToFunction.Invocation.newBuilder().setArgument(argument);
        if (caller != null) {
            invocation.setCaller(caller);
        }
        return ToFunction.newBuilder()
                .setInvocation(
                        ToFunction.InvocationBatchRequest.newBuilder()
                                .setTarget(target)
                                .addAllState(state)
                                .addInvocations(invocation))
                .build();
    }

    private static ToFunction.PersistedValue persisted(ValueSpec<?> spec, byte[] value) {
        TypedValue.Builder typed =
                TypedValue.newBuilder().setTypename(spec.typeName().asTypeNameString());
        if (value != null) {
            typed.setHasValue(true).setValue(ByteString.copyFrom(value));
        }
        return ToFunction.PersistedValue.newBuilder()
                .setStateName(spec.name())
                .setStateValue(typed)
                .build();
    }

    private InvocationResponse ask(ToFunction request) throws InvalidProtocolBufferException {
        FromFunction reply;
        try {
            reply =
                    SliceProtobufUtil.parseFrom(
                            FromFunction.parser(),
                            handler.handle(SliceProtobufUtil.toSlice(request)).join());
        } catch (CompletionException e) {
            throw new IllegalStateException("a function has failed", e.getCause());
        }
        if (!reply.hasInvocationResult()) {
            throw new IllegalStateException("a function wants state that it has not declared");
        }
        return reply.getInvocationResult();
    }

    private static void write(PersistedValueMutation change, Values values) throws Exception {
        switch (change.getMutationType()) {
            case MODIFY ->
                    values.put(
                            change.getStateName(), change.getStateValue().getValue().toByteArray());
            case DELETE -> values.remove(change.getStateName());
            case UNRECOGNIZED ->
                    throw new IllegalStateException("a reply changes state in an unknown way");
        }
    }
}
