package io.tieout.jobs.cli;

import io.tieout.core.accounts.CustomerAccount;
import io.tieout.core.documents.Customer;
import io.tieout.formats.RecordReader;
import io.tieout.formats.Row;
import io.tieout.formats.json.JsonLinesFormat;
import io.tieout.formats.json.ResultsJson;
import io.tieout.formats.print.AccountStatementPdf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tieout statement}: a customer's account as a page to send. */
@Command(
        name = "statement",
        description = {
            "Prints a customer's account as PDF: what is open by date and how late, credits,",
            "payments without an invoice, what is disputed, and the balance."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  tieout statement C1 --results results --out statement-C1.pdf",
            "  tieout statement C1 --results results --customers statements/customers.jsonl"
                    + " --out C1.pdf"
        })
final class StatementCommand implements Callable<Integer> {

    private static final String ACCOUNTS = "customer-accounts.jsonl";

    private final Terminal terminal;

    @Parameters(paramLabel = "CUSTOMER", description = "Id of the customer.")
    private String customerId;

    @Option(
            names = "--results",
            required = true,
            paramLabel = "DIR",
            description = "Folder that 'reconcile' wrote its results to.")
    private Path results;

    @Option(
            names = "--company",
            paramLabel = "ID",
            description = "The company, where several have that customer.")
    private String companyId;

    @Option(
            names = "--customers",
            paramLabel = "FILE",
            description = "customers.jsonl, for the customer's name; else the id stands for it.")
    private Path customers;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The PDF; replaced if it is there.")
    private Path output;

    StatementCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<CustomerAccount> accounts = accounts();
        byte[] pdf = AccountStatementPdf.of(accounts, name());
        try {
            Files.write(output, pdf);
        } catch (IOException e) {
            throw new UnreachableException("cannot write " + output + ": " + e.getMessage(), e);
        }
        for (CustomerAccount account : accounts) {
            terminal.note(
                    "balance of %s as of %s: %s"
                            .formatted(customerId, account.asOfDate(), account.balance()));
        }
        terminal.note("statement: " + output);
        return ExitCode.DONE;
    }

    private List<CustomerAccount> accounts() {
        List<CustomerAccount> found = new ArrayList<>();
        try (JsonLineFile lines = JsonLineFile.open(results.resolve(ACCOUNTS))) {
            while (lines.hasNext()) {
                CustomerAccount account = read(lines);
                if (account.customerId().equals(customerId)
                        && (companyId == null || account.companyId().equals(companyId))) {
                    found.add(account);
                }
            }
        }
        if (found.isEmpty()) {
            throw new UnreachableException(
                    "there is no account of " + customerId + " in " + results);
        }
        if (found.stream().map(CustomerAccount::companyId).distinct().count() > 1) {
            throw new UsageException(
                    "several companies have " + customerId + ": name one with --company");
        }
        return found;
    }

    private CustomerAccount read(JsonLineFile lines) {
        try {
            return ResultsJson.readCustomerAccount(lines.next());
        } catch (IllegalArgumentException e) {
            throw new UsageException(
                    "%s, line %d is not an account: %s"
                            .formatted(results.resolve(ACCOUNTS), lines.number(), e.getMessage()),
                    e);
        }
    }

    private String name() {
        if (customers == null) {
            return customerId;
        }
        try (RecordReader rows =
                new JsonLinesFormat().open("customers.jsonl", Files.newInputStream(customers))) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                if (row instanceof Row.Accepted accepted
                        && accepted.event() instanceof Customer customer
                        && customer.id().equals(customerId)) {
                    return customer.name();
                }
            }
            return customerId;
        } catch (IOException e) {
            throw new UnreachableException("cannot read " + customers + ": " + e.getMessage(), e);
        }
    }
}
