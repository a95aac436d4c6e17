package io.tieout.jobs.cli;

import io.tieout.console.StatementPrints;
import io.tieout.core.statements.StatementReconciliation;
import io.tieout.formats.json.ResultsJson;
import io.tieout.formats.print.StatementReconciliationPdf;
import io.tieout.formats.print.StatementReconciliationXlsx;
import java.util.Optional;

/** Prints reconciled statements as PDF, XLSX and JSON. */
public final class PrintedStatements implements StatementPrints {

    @Override
    public Optional<byte[]> print(StatementReconciliation statement, String format) {
        return switch (format) {
            case "pdf" -> Optional.of(StatementReconciliationPdf.of(statement));
            case "xlsx" -> Optional.of(StatementReconciliationXlsx.of(statement));
            case "json" -> Optional.of(new ResultsJson().line(statement));
            default -> Optional.empty();
        };
    }
}
