package io.tieout.jobs.cli;

import java.io.IOException;
import java.nio.file.Path;

/** Says in one sentence why a run failed, where the cause lies outside Tieout. */
final class RunFailure {

    private static final String NO_SPACE = "No space left on device";

    private RunFailure() {}

    static Exception of(Exception failure, Path input, Path output) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (message.contains(NO_SPACE)) {
                return new UnreachableException(
                        "cannot write the results to " + output + ": " + NO_SPACE, failure);
            }
            if (cause instanceof IOException && message.contains(output.toString())) {
                return new UnreachableException(
                        "cannot write the results to " + output + ": " + message, failure);
            }
            if (cause instanceof IOException && message.contains(input.toString())) {
                return new UnreachableException("cannot read " + input + ": " + message, failure);
            }
        }
        return failure;
    }
}
