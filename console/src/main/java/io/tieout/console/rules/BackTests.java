package io.tieout.console.rules;

import io.tieout.console.http.ProblemException;
import io.tieout.console.http.ProblemKind;
import io.tieout.console.identity.User;
import io.tieout.core.documents.RuleFlow;
import io.tieout.core.ids.DeterministicId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs back-tests one at a time and remembers the last of them until the process ends. What came of
 * one stays with the proposal that names it.
 */
public final class BackTests implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BackTests.class);
    private static final int REMEMBERED = 50;

    private final Optional<BackTestBench> bench;
    private final LongSupplier nowMillis;
    private final Map<String, Operation> operations = new LinkedHashMap<>();
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    task -> {
                        Thread runner = new Thread(task, "back-test");
                        runner.setDaemon(true);
                        return runner;
                    });
    private String running = "";

    public BackTests(Optional<BackTestBench> bench, LongSupplier nowMillis) {
        this.bench = bench;
        this.nowMillis = nowMillis;
    }

    /**
     * Begins one, or gives the one that was begun under this key.
     *
     * @throws ProblemException if one is running, or this console has nothing to try rules on
     */
    synchronized Operation begin(
            User user,
            String key,
            RuleFlow flow,
            String companyId,
            Map<String, String> now,
            Map<String, String> proposed) {
        String id = DeterministicId.of("bt", List.of(user.id(), key));
        Operation before = operations.get(id);
        if (before != null) {
            return before;
        }
        BackTestBench by =
                bench.orElseThrow(
                        () ->
                                new ProblemException(
                                        ProblemKind.NOT_IMPLEMENTED,
                                        "this console has no past to try rules on"));
        if (!running.isEmpty()) {
            throw new ProblemException(
                    ProblemKind.CONFLICT, "a back-test is running; there is one at a time");
        }
        Operation begun =
                new Operation(
                        id,
                        "backTest",
                        companyId,
                        proposed,
                        user.id(),
                        Instant.ofEpochMilli(nowMillis.getAsLong()).toString(),
                        "running",
                        null,
                        null);
        running = id;
        put(begun);
        thread.execute(() -> run(begun, () -> by.run(flow, companyId, now, proposed)));
        return begun;
    }

    private interface Run {
        BackTestResult result() throws Exception;
    }

    private void run(Operation begun, Run run) {
        Operation ended = begun.failed("the run failed");
        try {
            ended = begun.done(run.result());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ended = begun.failed("the console was stopped");
        } catch (Exception e) {
            LOG.warn("back-test {} failed", begun.id(), e);
            ended = begun.failed(e.getMessage() == null ? "the run failed" : e.getMessage());
        } finally {
            synchronized (this) {
                put(ended);
                running = "";
            }
        }
    }

    private void put(Operation operation) {
        operations.put(operation.id(), operation);
        if (operations.size() > REMEMBERED) {
            operations.remove(operations.keySet().iterator().next());
        }
    }

    synchronized Optional<Operation> find(String id) {
        return Optional.ofNullable(operations.get(id));
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
