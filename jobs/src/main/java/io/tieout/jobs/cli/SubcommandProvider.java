package io.tieout.jobs.cli;

import java.util.List;

/**
 * Adds commands to the launcher from another module, found by {@link java.util.ServiceLoader}.
 *
 * <p>A command is an object with picocli's {@code @Command} whose {@code call} returns an {@link
 * ExitCode}. It ends with a {@link UsageException}, {@link UnreachableException} or {@link
 * CheckFailedException} where it cannot go on; any other exception is an internal error.
 */
@FunctionalInterface
public interface SubcommandProvider {

    /** New command objects that write to that terminal. */
    List<Object> subcommands(Terminal terminal);
}
