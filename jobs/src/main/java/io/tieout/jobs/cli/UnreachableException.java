package io.tieout.jobs.cli;

/** A file, server or program that the command needs cannot be reached. */
public final class UnreachableException extends CommandFailedException {

    private static final long serialVersionUID = 1L;

    public UnreachableException(String message) {
        this(message, null);
    }

    public UnreachableException(String message, Throwable cause) {
        super(ExitCode.UNREACHABLE, message, cause);
    }
}
