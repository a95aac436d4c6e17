package io.tieout.console.endpoints;

import io.tieout.console.EngineState;
import io.tieout.console.http.Asked;
import io.tieout.console.http.Endpoint;
import io.tieout.console.http.ProblemException;
import io.tieout.console.http.ProblemKind;
import io.tieout.console.http.Reply;
import io.tieout.console.operations.EngineHealth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** How the engine keeps up. However many look, the engine is asked every two seconds at most. */
public final class OperationsEndpoints {

    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final EngineState engine;
    private final LongSupplier nowNanos;
    private Optional<EngineHealth> last = Optional.empty();
    private long staleAtNanos;

    public OperationsEndpoints(EngineState engine, LongSupplier nowNanos) {
        this.engine = engine;
        this.nowNanos = nowNanos;
        this.staleAtNanos = nowNanos.getAsLong();
    }

    public List<Endpoint> all() {
        return List.of(
                Endpoint.get(
                        "/operations",
                        "How the engine keeps up: its job, its log, its checkpoints and its stages",
                        EngineHealth.class,
                        this::health));
    }

    private Reply health(Asked asked) {
        if (!asked.user().seesAllCompanies()) {
            throw new ProblemException(
                    ProblemKind.NOT_ALLOWED,
                    "the engine works for all companies, which you do not see");
        }
        return Reply.ok(
                fresh().orElseThrow(
                                () ->
                                        new ProblemException(
                                                ProblemKind.UNAVAILABLE,
                                                "the engine does not answer now")));
    }

    private synchronized Optional<EngineHealth> fresh() {
        long now = nowNanos.getAsLong();
        if (now - staleAtNanos >= 0) {
            last = engine.health();
            staleAtNanos = nowNanos.getAsLong() + FRESH_NANOS;
        }
        return last;
    }
}
