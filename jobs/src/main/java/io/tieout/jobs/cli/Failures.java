package io.tieout.jobs.cli;

import io.tieout.store.embedded.EmbeddedServerException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever a command throws into one message on standard error and an exit code. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final Terminal terminal;

    Failures(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleExecutionException(
            Exception failure, CommandLine command, ParseResult parsed) {
        return exitCode(failure);
    }

    @Override
    public int handleParseException(ParameterException failure, String[] args) {
        CommandLine command = failure.getCommandLine();
        terminal.note("tieout: " + failure.getMessage());
        if (failure instanceof UnmatchedArgumentException unmatched) {
            List<String> suggestions = unmatched.getSuggestions();
            if (!suggestions.isEmpty()) {
                terminal.note("Did you mean: " + String.join(", ", suggestions) + "?");
            }
        }
        terminal.note("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    /** Says what happened; the stack trace of an internal error goes to the log only. */
    int exitCode(Throwable failure) {
        if (failure instanceof CommandFailedException failed) {
            LOG.debug("command failed", failure);
            return say(failed.exitCode(), failed.getMessage());
        }
        if (failure instanceof EmbeddedServerException) {
            LOG.warn("no database", failure);
            return say(ExitCode.UNREACHABLE, failure.getMessage());
        }
        LOG.error("internal error", failure);
        if (failure instanceof OutOfMemoryError) {
            return say(
                    ExitCode.INTERNAL_ERROR,
                    "out of memory; give more with TIEOUT_HEAP=4g for example");
        }
        String reason = failure.getMessage() == null ? "" : ": " + failure.getMessage();
        return say(
                ExitCode.INTERNAL_ERROR,
                "internal error, "
                        + failure.getClass().getSimpleName()
                        + reason
                        + " (details in the log: "
                        + System.getProperty("tieout.logs", "data/logs")
                        + "/tieout.log)");
    }

    private int say(int exitCode, String message) {
        terminal.note("tieout: " + message);
        return exitCode;
    }
}
