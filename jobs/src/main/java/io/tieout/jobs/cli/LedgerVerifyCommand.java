package io.tieout.jobs.cli;

import static io.tieout.jobs.cli.Report.row;

import io.tieout.store.ledger.BrokenLink;
import io.tieout.store.ledger.ChainHead;
import io.tieout.store.ledger.ChainVerifier;
import io.tieout.store.ledger.HeadFile;
import io.tieout.store.ledger.LedgerVerifier;
import io.tieout.store.ledger.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tieout ledger verify}: proves the hash chains of the database or of a file. */
@Command(
        name = "verify",
        description = {
            "Proves that no journal was changed, removed, inserted or moved since it was posted.",
            "Journals cut off at the end are found only with heads that were exported before.",
            "Ends with 4 at the first journal that fails."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  tieout ledger verify",
            "  tieout ledger verify --in results/postings.jsonl --export-heads heads.jsonl",
            "  tieout ledger verify --config tieout.yaml --heads heads.jsonl"
        })
final class LedgerVerifyCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(
            names = "--in",
            paramLabel = "FILE",
            description = "Verify this postings.jsonl in place of the database.")
    private Path postings;

    @Option(
            names = "--heads",
            paramLabel = "FILE",
            description = "Heads that were exported before; the chains must hold them.")
    private Path heads;

    @Option(
            names = "--export-heads",
            paramLabel = "FILE",
            description = "Write the heads of chains that are proven to this file.")
    private Path export;

    @Mixin private SettingsOption settings;
    @Mixin private Output output;

    LedgerVerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<ChainHead> exported = exportedHeads();
        Verification found = postings == null ? ofDatabase(exported) : ofFile(exported);
        output.print(report(found), terminal);
        if (found.broken() != null) {
            throw new CheckFailedException(sentence(found.broken()));
        }
        writeHeads(found.heads());
        terminal.note("verified " + found.journals() + " journals: intact");
        return ExitCode.DONE;
    }

    private Verification ofDatabase(List<ChainHead> exported) {
        try (ReadModel model = ReadModel.open(settings.read(terminal), terminal)) {
            return model.ask(connection -> LedgerVerifier.verify(connection, exported));
        }
    }

    private Verification ofFile(List<ChainHead> exported) {
        if (!Files.exists(postings)) {
            throw new UnreachableException("no such file: " + postings);
        }
        try (PostingsFile journals = PostingsFile.open(postings)) {
            return new ChainVerifier(exported).verify(journals);
        }
    }

    private List<ChainHead> exportedHeads() {
        if (heads == null) {
            return List.of();
        }
        if (!Files.exists(heads)) {
            throw new UnreachableException("no such file: " + heads);
        }
        try {
            return HeadFile.read(heads);
        } catch (IOException e) {
            throw new UsageException("cannot use the heads: " + e.getMessage(), e);
        }
    }

    private void writeHeads(List<ChainHead> proven) {
        if (export == null) {
            return;
        }
        try {
            HeadFile.write(export, proven);
        } catch (IOException e) {
            throw new UnreachableException("cannot write " + export + ": " + e.getMessage(), e);
        }
    }

    private static Report report(Verification found) {
        List<List<Object>> chains = new ArrayList<>();
        found.heads().forEach(it -> chains.add(row(it.companyId(), it.sequence(), it.hash())));
        List<List<Object>> broken = new ArrayList<>();
        BrokenLink link = found.broken();
        if (link != null) {
            broken.add(
                    row(
                            link.fault().name(),
                            link.companyId(),
                            link.sequence(),
                            link.journalId(),
                            link.why()));
        }
        return new Report.Builder()
                .table(
                        "verification",
                        List.of("journals", "intact"),
                        List.of(row(found.journals(), found.isIntact())))
                .table("heads", List.of("companyId", "sequence", "hash"), chains)
                .table(
                        "broken",
                        List.of("fault", "companyId", "sequence", "journalId", "why"),
                        broken)
                .build();
    }

    private static String sentence(BrokenLink link) {
        return "the books are broken: company "
                + link.companyId()
                + ", sequence "
                + link.sequence()
                + (link.journalId().isEmpty() ? "" : ", journal " + link.journalId())
                + ": "
                + link.why()
                + " ("
                + link.fault()
                + ")";
    }
}
