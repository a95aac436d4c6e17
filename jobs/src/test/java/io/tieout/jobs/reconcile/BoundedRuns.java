package io.tieout.jobs.reconcile;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.bank.BankSettings;
import io.tieout.formats.json.JsonLinesFormat;
import io.tieout.operators.bank.BankOperatorSettings;
import io.tieout.operators.bank.SettleTimes;
import io.tieout.operators.receivables.CashOperatorSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reconciles folders of JSON Lines in this process, with settings as they are by default. */
final class BoundedRuns {

    static final BankOperatorSettings BANK =
            new BankOperatorSettings(
                    SettleTimes.AT_END,
                    BankSettings.DEFAULTS,
                    Autonomy.AUTO,
                    Map.of(),
                    0,
                    1_000_000);

    private static final int PARALLELISM = 2;
    private static final int MANAGED_MEBI_BYTES = 64;

    private BoundedRuns() {}

    static RunSummary reconcile(Path in, Path out) throws Exception {
        return reconcile(in, out, CashOperatorSettings.beside(BANK));
    }

    static RunSummary reconcile(Path in, Path out, CashOperatorSettings cash) throws Exception {
        return reconcile(
                new ReconcileSettings(
                        in,
                        out,
                        (name, head) -> new JsonLinesFormat(),
                        BANK,
                        cash,
                        PARALLELISM,
                        MANAGED_MEBI_BYTES));
    }

    static RunSummary reconcile(ReconcileSettings settings) throws Exception {
        ReconcileRun run = new ReconcileRun(settings);
        var result = run.start().getJobExecutionResult().get();
        run.finish();
        return RunSummary.of(result.getAllAccumulatorResults(), 1, 1);
    }

    /** The lines of a results file. */
    static List<String> lines(Path out, String name) throws IOException {
        return Files.readAllLines(out.resolve(name + ".jsonl"));
    }
}
