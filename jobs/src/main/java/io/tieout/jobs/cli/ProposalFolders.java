package io.tieout.jobs.cli;

import io.tieout.console.decisions.InputFolder;
import io.tieout.console.payments.ProposalShelf;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.payments.BankOrder;
import io.tieout.core.payments.FiledProposal;
import io.tieout.core.payments.PaymentProposal;
import io.tieout.formats.json.CanonicalJson;
import io.tieout.formats.json.ProposalJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folders below one folder in which {@code payments propose} was told to put its proposals, so
 * that command and console work on the same files.
 */
final class ProposalFolders implements ProposalShelf {

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,99}");

    private final Path folder;
    private final InputFolder engine;

    /**
     * @param folder with a folder for each proposal; need not be there
     * @param engine where the engine takes in what it is to expect on the bank feed
     */
    ProposalFolders(Path folder, InputFolder engine) {
        this.folder = folder;
        this.engine = engine;
    }

    @Override
    public List<String> forms() {
        return Arrays.stream(BankFile.values()).map(BankFile::wireName).toList();
    }

    @Override
    public List<Kept> all() throws IOException {
        List<Kept> all = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            for (String name : names()) {
                find(name).ifPresent(all::add);
            }
        }
        return all;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.map(it -> it.getFileName().toString()).sorted().toList();
        }
    }

    @Override
    public Optional<Kept> find(String name) throws IOException {
        if (!SAFE.matcher(name).matches() || !Files.isRegularFile(file(name))) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Kept(name, "", ProposalJson.read(Files.readAllBytes(file(name)))));
        } catch (IllegalArgumentException e) {
            return Optional.of(new Kept(name, e.getMessage(), null));
        }
    }

    private Path file(String name) {
        return folder.resolve(name).resolve(PaymentsProposeCommand.FILE);
    }

    @Override
    public synchronized FiledProposal change(
            String name, String by, UnaryOperator<FiledProposal> change) throws IOException {
        FiledProposal before = find(name).map(Kept::filed).orElseThrow();
        FiledProposal after = change.apply(before);
        if (!after.equals(before)) {
            ProposalFile.write(after, file(name));
            ProposalSteps.add(file(name), before, after, by);
        }
        return after;
    }

    @Override
    public List<Step> steps(String name) throws IOException {
        return ProposalSteps.read(file(name));
    }

    @Override
    public byte[] bankFile(FiledProposal filed, String form) {
        try {
            return BankFile.named(form).bytes(filed.order());
        } catch (CheckFailedException e) {
            throw new PaymentProposal.RefusedException(
                    e.getMessage().replaceFirst("^refused: ", ""));
        }
    }

    @Override
    public void expect(String name, FiledProposal filed) throws IOException {
        BankFile form = BankFile.named(filed.exportedAs());
        BankOrder order = filed.order();
        Path beside = file(name).resolveSibling(PaymentsExportCommand.ENTRIES);
        PaymentsExportCommand.expect(form, order, beside);
        PaymentsExportCommand.post(order, beside.resolveSibling(PaymentsExportCommand.PAYMENTS));
        String id = filed.proposal().id();
        tell("ledger-entries-" + id, form.expected(order));
        tell("vendor-payments-" + id, order.vendorPayments());
    }

    private void tell(String file, List<? extends CanonicalEvent> events) throws IOException {
        CanonicalJson json = new CanonicalJson();
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (CanonicalEvent event : events) {
            json.write(event, lines);
        }
        engine.put(file + ".jsonl", lines.toString(StandardCharsets.UTF_8));
    }
}
