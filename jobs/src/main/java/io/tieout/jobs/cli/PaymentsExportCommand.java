package io.tieout.jobs.cli;

import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.payments.BankOrder;
import io.tieout.core.payments.FiledProposal;
import io.tieout.core.payments.PaymentProposal;
import io.tieout.core.payments.ProposalState;
import io.tieout.formats.RecordReader;
import io.tieout.formats.Row;
import io.tieout.formats.json.CanonicalJson;
import io.tieout.formats.json.JsonLinesFormat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tieout payments export}: writes the bank's file of an approved proposal. */
@Command(
        name = "export",
        description = {
            "Writes the payments of an approved proposal for the bank, and beside the file a cash-book",
            "entry for each in ledger-entries.jsonl, which the bank's line ties out against, and in",
            "vendor-payments.jsonl what is to be posted. A second time it gives the same bytes; in",
            "another form it is refused, for it would be paid twice."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  tieout payments export run/proposal.json --format pain.001 --out run/bank.xml",
            "  tieout payments export run/proposal.json --format nacha --out run/bank.ach"
        })
final class PaymentsExportCommand implements Callable<Integer> {

    static final String ENTRIES = "ledger-entries.jsonl";
    static final String PAYMENTS = "vendor-payments.jsonl";

    private final Terminal terminal;

    @Parameters(paramLabel = "PROPOSAL", description = "The file that was approved.")
    private Path file;

    @Option(
            names = "--format",
            required = true,
            paramLabel = "NAME",
            description = "pain.001 (ISO 20022, any currency) or nacha (USD).")
    private String format;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The bank's file.")
    private Path output;

    PaymentsExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        BankFile form = BankFile.named(format);
        FiledProposal filed = ProposalFile.read(file);
        FiledProposal exported = exported(filed, form);
        BankOrder order = exported.order();
        byte[] content = form.bytes(order);
        requireFree(content);
        ProposalFile.write(content, output);
        Path entries = output.toAbsolutePath().resolveSibling(ENTRIES);
        int added = expect(form, order, entries);
        int posted = post(order, output.toAbsolutePath().resolveSibling(PAYMENTS));
        ProposalFile.write(exported, file);
        ProposalSteps.add(file, filed, exported, "");
        if (filed.proposal().state() == ProposalState.EXPORTED) {
            terminal.note("exported before: these are the same bytes, not to be sent again");
        }
        terminal.note(
                "exported as %s: %s"
                        .formatted(form.wireName(), ProposalReport.totals(exported.proposal())));
        terminal.note("expected on the bank feed: %,d new in %s".formatted(added, ENTRIES));
        terminal.note("to be posted: %,d new in %s".formatted(posted, PAYMENTS));
        terminal.note("bank file: " + output);
        return ExitCode.DONE;
    }

    private static FiledProposal exported(FiledProposal filed, BankFile form) {
        try {
            filed.order();
            return filed.exported(form.wireName());
        } catch (PaymentProposal.RefusedException e) {
            throw new CheckFailedException("refused: " + e.getMessage(), e);
        }
    }

    /** Another proposal's file may not have been sent yet. */
    private void requireFree(byte[] content) throws IOException {
        if (Files.exists(output) && !Arrays.equals(Files.readAllBytes(output), content)) {
            throw new UsageException("--out: " + output + " is there with other content");
        }
    }

    /** Adds what is not among the entries yet; those of other proposals stay. */
    static int expect(BankFile form, BankOrder order, Path file) throws IOException {
        return add(form.expected(order), file);
    }

    /** The same with what the books are told. */
    static int post(BankOrder order, Path file) throws IOException {
        return add(order.vendorPayments(), file);
    }

    private static int add(List<? extends CanonicalEvent> events, Path file) throws IOException {
        byte[] before = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        Set<String> known = idsIn(file, before);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(before);
        if (before.length > 0 && before[before.length - 1] != '\n') {
            all.write('\n');
        }
        CanonicalJson json = new CanonicalJson();
        int added = 0;
        for (CanonicalEvent event : events) {
            if (known.add(event.id())) {
                json.write(event, all);
                added++;
            }
        }
        ProposalFile.write(all.toByteArray(), file);
        return added;
    }

    private static Set<String> idsIn(Path file, byte[] events) throws IOException {
        Set<String> ids = new HashSet<>();
        try (RecordReader rows =
                new JsonLinesFormat()
                        .open(file.getFileName().toString(), new ByteArrayInputStream(events))) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                if (row instanceof Row.Accepted line) {
                    ids.add(line.event().id());
                }
            }
        }
        return ids;
    }
}
