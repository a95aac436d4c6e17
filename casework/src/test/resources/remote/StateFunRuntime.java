import org.apache.flink.statefun.flink.harness.Harness;

/** Runs the functions of module.yaml, which lies on the class path, until the process is ended. */
public final class StateFunRuntime {

    private StateFunRuntime() {}

    /** The folder for checkpoints is the only argument, as a URI. */
    public static void main(String[] arguments) throws Exception {
        new Harness()
                .withFlinkJobName("cases")
                .withParallelism(1)
                .withConfiguration("state.backend", "rocksdb")
                .withConfiguration("state.checkpoints.dir", arguments[0])
                .withConfiguration("execution.checkpointing.interval", "500 ms")
                .withConfiguration("execution.checkpointing.mode", "EXACTLY_ONCE")
                .withConfiguration("taskmanager.memory.network.min", "32 mb")
                .withConfiguration("taskmanager.memory.network.max", "32 mb")
                .withConfiguration("taskmanager.memory.managed.size", "64 mb")
                .start();
    }
}
