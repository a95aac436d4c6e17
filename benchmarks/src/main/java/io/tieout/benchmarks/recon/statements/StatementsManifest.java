package io.tieout.benchmarks.recon.statements;

import io.tieout.benchmarks.recon.ManifestFile;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a feed of statements was made from and what it holds.
 *
 * @param statementLines of all statements
 * @param documents of ours: bills, receivables, credit notes and payments
 * @param lines lines per file name
 * @param linesByDealing lines of statements, per what was planned
 * @param statementsByStatus per status in truth
 */
public record StatementsManifest(
        long seed,
        String profile,
        long statements,
        long statementLines,
        long parties,
        long companies,
        long documents,
        Map<String, Long> lines,
        Map<String, Long> linesByDealing,
        Map<String, Long> statementsByStatus) {

    void writeTo(Path file) {
        new ManifestFile()
                .text("flow", "statements")
                .number("seed", seed)
                .text("profile", profile)
                .number("statements", statements)
                .number("statementLines", statementLines)
                .number("parties", parties)
                .number("companies", companies)
                .number("documents", documents)
                .counts("lines", lines)
                .counts("linesByDealing", linesByDealing)
                .counts("statementsByStatus", statementsByStatus)
                .writeTo(file);
    }
}
