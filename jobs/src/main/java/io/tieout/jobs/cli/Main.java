package io.tieout.jobs.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;

/** The program behind {@code ./tieout}. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(Terminal.ofProcess(), args));
    }

    /** Runs one command to its end and returns its {@link ExitCode}. Throws nothing. */
    public static int run(Terminal terminal, String... args) {
        Failures failures = new Failures(terminal);
        try {
            return commandLine(terminal, failures).execute(args);
        } catch (RuntimeException | Error e) {
            return failures.exitCode(e);
        } finally {
            terminal.notes().flush();
        }
    }

    /** All commands, in the order in which help lists them. */
    private static List<Object> subcommands(Terminal terminal) {
        List<Object> all = new ArrayList<>();
        all.add(new ParseCommand(terminal));
        all.add(new ReconcileCommand(terminal));
        all.add(new InvoiceCommand(terminal));
        all.add(PaymentsCommand.of(terminal));
        all.add(RulesCommand.of(terminal));
        all.add(new DemoCommand(terminal));
        all.add(new RunCommand(terminal));
        all.add(new ExplainCommand(terminal));
        all.add(ledger(terminal));
        all.add(new StatementCommand(terminal));
        all.add(new ReconciliationCommand(terminal));
        all.add(new StatusCommand(terminal));
        all.add(new SavepointCommand(terminal));
        all.add(new DoctorCommand(terminal));
        for (SubcommandProvider provider : ServiceLoader.load(SubcommandProvider.class)) {
            all.addAll(provider.subcommands(terminal));
        }
        return all;
    }

    private static CommandLine ledger(Terminal terminal) {
        return new CommandLine(new LedgerCommand())
                .addSubcommand(new LedgerVerifyCommand(terminal));
    }

    private static CommandLine commandLine(Terminal terminal, Failures failures) {
        CommandLine root = new CommandLine(new RootCommand());
        for (Object command : subcommands(terminal)) {
            root.addSubcommand(command);
        }
        root.addSubcommand("completion", completion());
        PrintWriter out = new PrintWriter(terminal.data(), true, StandardCharsets.UTF_8);
        root.setOut(out);
        root.setErr(terminal.notes());
        root.setColorScheme(
                Help.defaultColorScheme(terminal.colour() ? Help.Ansi.ON : Help.Ansi.OFF));
        root.setCaseInsensitiveEnumValuesAllowed(true);
        root.setExecutionExceptionHandler(failures);
        root.setParameterExceptionHandler(failures);
        withHelp(root);
        return root;
    }

    private static CommandLine completion() {
        CommandLine command = new CommandLine(new GenerateCompletion());
        command.getCommandSpec()
                .usageMessage()
                .description("Prints a completion script for bash and zsh.")
                .footerHeading("%nExamples:%n")
                .footer("  source <(tieout completion)");
        return command;
    }

    /** Gives every command, however deep, {@code --help} and {@code --version}. */
    private static void withHelp(CommandLine command) {
        if (command.getCommandSpec().findOption("--help") == null) {
            command.getCommandSpec()
                    .addMixin(
                            "standard",
                            CommandLine.Model.CommandSpec.forAnnotatedObject(
                                    new StandardOptions()));
        }
        command.getCommandSpec().versionProvider(new VersionText());
        command.getSubcommands().values().forEach(Main::withHelp);
    }

    /** What every command understands. */
    @Command(mixinStandardHelpOptions = true)
    private static final class StandardOptions {}
}
