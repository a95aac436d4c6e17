package io.tieout.operators.state;

import org.apache.flink.streaming.api.functions.KeyedProcessFunction;

/** A function that collects in memory what it writes for several keys at once. */
public abstract class CollectingFunction<I, O> extends KeyedProcessFunction<String, I, O> {

    private static final long serialVersionUID = 1L;

    private transient CurrentKey currentKey;

    /** Called before the function is opened. */
    void attach(CurrentKey current) {
        currentKey = current;
    }

    /** Sets the key to write for. */
    protected CurrentKey currentKey() {
        return currentKey;
    }

    /** Writes what waits in memory to state. */
    protected abstract void flush() throws Exception;
}
