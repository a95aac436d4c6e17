package io.tieout.operators.state;

import org.apache.flink.streaming.api.operators.KeyedProcessOperator;

/**
 * Lets a function write for any key, and write what waits in its memory before each checkpoint, so
 * that a checkpoint is complete.
 */
public final class CollectingOperator<I, O> extends KeyedProcessOperator<String, I, O> {

    private static final long serialVersionUID = 1L;

    private final CollectingFunction<I, O> function;

    public CollectingOperator(CollectingFunction<I, O> function) {
        super(function);
        this.function = function;
    }

    @Override
    public void open() throws Exception {
        function.attach(this::setCurrentKey);
        super.open();
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
        super.prepareSnapshotPreBarrier(checkpointId);
        function.flush();
    }
}
