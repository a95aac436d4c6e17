package io.tieout.jobs.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Stands for another module that adds a command. */
public final class GreetingProvider implements SubcommandProvider {

    @Override
    public List<Object> subcommands(Terminal terminal) {
        return List.of(new GreetCommand(terminal));
    }

    @Command(name = "greet", description = "Greets.")
    private static final class GreetCommand implements Callable<Integer> {

        private final Terminal terminal;

        @Option(names = "--fail")
        private boolean fail;

        GreetCommand(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            if (fail) {
                throw new IllegalStateException("broken");
            }
            terminal.note("hello from another module");
            return ExitCode.DONE;
        }
    }
}
