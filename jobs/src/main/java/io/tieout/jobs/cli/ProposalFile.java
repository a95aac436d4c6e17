package io.tieout.jobs.cli;

import io.tieout.core.payments.FiledProposal;
import io.tieout.formats.json.ProposalJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A payment proposal on disk. A file appears whole or not at all. */
final class ProposalFile {

    private ProposalFile() {}

    /**
     * @throws UnreachableException if it cannot be read
     * @throws CheckFailedException if it is no proposal, or was changed by hand
     */
    static FiledProposal read(Path file) {
        try {
            return ProposalJson.read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UnreachableException("cannot read " + file + ": " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new CheckFailedException(file + ": " + e.getMessage(), e);
        }
    }

    /**
     * @throws UnreachableException if it cannot be written
     */
    static void write(FiledProposal proposal, Path file) {
        write(ProposalJson.of(proposal), file);
    }

    static void write(byte[] content, Path file) {
        try {
            Path target = file.toAbsolutePath();
            Files.createDirectories(target.getParent());
            Path part = target.resolveSibling(target.getFileName() + ".part");
            Files.write(part, content);
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UnreachableException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
