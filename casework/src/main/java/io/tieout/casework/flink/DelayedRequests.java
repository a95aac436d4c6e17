package io.tieout.casework.flink;

import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * What the functions of one group are to be sent later. Requests of one instant are numbered, so
 * that each is reached by its name alone and none is read before it is due. An entry goes when it
 * is due or taken back, the count of an instant when the instant has come.
 */
final class DelayedRequests {

    static final long NEVER = Long.MAX_VALUE;

    private final MapState<String, DelayedRequest> requests;
    private final MapState<Long, Integer> counts;
    private final MapState<String, String> tokens;

    /** The next instant of each group, so that a message need not ask the state for it. */
    private final Map<String, Long> next = new HashMap<>();

    DelayedRequests(RuntimeContext context) {
        requests =
                context.getMapState(
                        new MapStateDescriptor<>(
                                "delayed-requests",
                                Types.STRING,
                                TypeInformation.of(DelayedRequest.class)));
        counts =
                context.getMapState(
                        new MapStateDescriptor<>("delayed-counts", Types.LONG, Types.INT));
        tokens =
                context.getMapState(
                        new MapStateDescriptor<>("delayed-tokens", Types.STRING, Types.STRING));
    }

    /** When the group has to be sent something next, {@link #NEVER} if not at all. */
    long next(String group) throws Exception {
        Long known = next.get(group);
        if (known == null) {
            known = earliest();
            next.put(group, known);
        }
        return known;
    }

    private long earliest() throws Exception {
        long earliest = NEVER;
        for (Long due : counts.keys()) {
            earliest = Math.min(earliest, due);
        }
        return earliest;
    }

    void add(String group, long dueMillis, DelayedRequest request) throws Exception {
        next.put(group, Math.min(next(group), dueMillis));
        int number = count(dueMillis);
        String name = name(dueMillis, number);
        counts.put(dueMillis, number + 1);
        requests.put(name, request);
        if (!request.token().isEmpty()) {
            tokens.put(request.token(), name);
        }
    }

    /** Without effect if nothing waits under the token any more. */
    void cancel(String token) throws Exception {
        String name = tokens.get(token);
        if (name != null) {
            tokens.remove(token);
            requests.remove(name);
        }
    }

    /** How many were to be sent at that instant, those that were taken back included. */
    int count(long dueMillis) throws Exception {
        Integer count = counts.get(dueMillis);
        return count == null ? 0 : count;
    }

    /** Takes one out; null if it was taken back. */
    DelayedRequest take(long dueMillis, int number) throws Exception {
        String name = name(dueMillis, number);
        DelayedRequest request = requests.get(name);
        if (request != null) {
            requests.remove(name);
            if (!request.token().isEmpty()) {
                tokens.remove(request.token());
            }
        }
        return request;
    }

    /** The instant has come. It costs a look at all instants of the group, which are few. */
    void forget(String group, long dueMillis) throws Exception {
        counts.remove(dueMillis);
        next.put(group, earliest());
    }

    private static String name(long dueMillis, int number) {
        return dueMillis + "/" + number;
    }
}
