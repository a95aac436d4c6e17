package io.tieout.jobs.cli;

import io.tieout.store.read.Dossier;
import io.tieout.store.read.Dossiers;
import io.tieout.store.read.PairDossier;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tieout explain}: the dossier of one result or document, or why two were not matched. */
@Command(
        name = "explain",
        description = {
            "Explains a match, an exception, a posting or a document: rule, evidence, rivals,"
                    + " postings and decisions.",
            "With two document ids: why they were not matched with each other."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  tieout explain m-4f0c1b6f8a1d3b52ce6a0f7715a9d2e1",
            "  tieout explain --in results bank-17 ledger-204",
            "  tieout explain --config tieout.yaml bank-17 -o json"
        })
final class ExplainCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(
            arity = "1..2",
            paramLabel = "ID",
            description = "A result or document, or two documents.")
    private List<String> ids;

    @Option(
            names = "--in",
            paramLabel = "DIR",
            description = "Explain the results that 'reconcile' wrote to this folder.")
    private Path results;

    @Mixin private SettingsOption settings;
    @Mixin private Output output;

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (ids.size() > 2) {
            throw new UsageException("explain takes one id or two, not " + ids.size());
        }
        output.print(ids.size() == 1 ? one(ids.get(0)) : two(ids.get(0), ids.get(1)), terminal);
        return ExitCode.DONE;
    }

    private Report one(String id) {
        Optional<Dossier> dossier;
        if (results != null) {
            dossier = new ResultsFolder(results).explain(id);
        } else {
            try (ReadModel model = ReadModel.open(settings.read(terminal), terminal)) {
                dossier = model.ask(connection -> Dossiers.explain(connection, id));
            }
        }
        return DossierReport.of(
                dossier.orElseThrow(() -> new UnreachableException("nothing has the id " + id)));
    }

    private Report two(String first, String second) {
        PairDossier pair;
        if (results != null) {
            pair = new ResultsFolder(results).explain(first, second);
        } else {
            try (ReadModel model = ReadModel.open(settings.read(terminal), terminal)) {
                pair = model.ask(connection -> Dossiers.explain(connection, first, second));
            }
        }
        return PairReport.of(pair);
    }
}
