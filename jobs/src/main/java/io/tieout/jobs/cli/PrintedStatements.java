package io.tieout.jobs.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tieout.console.StatementPrints;
import io.tieout.core.accounts.CustomerAccount;
import io.tieout.core.statements.StatementReconciliation;
import io.tieout.formats.json.ResultsJson;
import io.tieout.formats.print.AccountStatementPdf;
import io.tieout.formats.print.AccountStatementXlsx;
import io.tieout.formats.print.StatementReconciliationPdf;
import io.tieout.formats.print.StatementReconciliationXlsx;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Prints reconciled statements and customers' accounts as PDF, XLSX and JSON. */
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

    @Override
    public Optional<byte[]> print(
            List<CustomerAccount> accounts, String customerName, String format) {
        return switch (format) {
            case "pdf" -> Optional.of(AccountStatementPdf.of(accounts, customerName));
            case "xlsx" -> Optional.of(AccountStatementXlsx.of(accounts, customerName));
            case "json" -> Optional.of(json(accounts));
            default -> Optional.empty();
        };
    }

    /** A list, for a customer may have several accounts. */
    private static byte[] json(List<CustomerAccount> accounts) {
        ResultsJson writer = new ResultsJson();
        return accounts.stream()
                .map(it -> new String(writer.line(it), UTF_8).strip())
                .collect(Collectors.joining(",\n", "[", "]\n"))
                .getBytes(UTF_8);
    }
}
