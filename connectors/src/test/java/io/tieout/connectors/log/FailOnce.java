package io.tieout.connectors.log;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.common.functions.MapFunction;

/** Passes elements on and throws once, at the n-th element it sees. Counts per name, in the JVM. */
public final class FailOnce<T> implements MapFunction<T, T> {

    private static final long serialVersionUID = 1;
    private static final Map<String, AtomicInteger> SEEN = new ConcurrentHashMap<>();

    private final String name;
    private final int at;

    public FailOnce(String name, int at) {
        this.name = name;
        this.at = at;
    }

    @Override
    public T map(T value) {
        int seen = SEEN.computeIfAbsent(name, n -> new AtomicInteger()).incrementAndGet();
        if (seen == at) {
            throw new IllegalStateException("induced failure at element " + at);
        }
        return value;
    }

    public static int seen(String name) {
        AtomicInteger seen = SEEN.get(name);
        return seen == null ? 0 : seen.get();
    }
}
