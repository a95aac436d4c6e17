package io.tieout.jobs.cli;

/** How a command ended, as scripts see it. */
public final class ExitCode {

    public static final int DONE = 0;

    /** Done, and some of the input was rejected. */
    public static final int DONE_WITH_REJECTIONS = 1;

    /** Wrong usage or configuration. */
    public static final int USAGE = 2;

    /** A file, a server or a program that it needs cannot be reached. */
    public static final int UNREACHABLE = 3;

    /** A check failed: verification, lint, a score under its bar. */
    public static final int CHECK_FAILED = 4;

    public static final int INTERNAL_ERROR = 5;

    private ExitCode() {}
}
