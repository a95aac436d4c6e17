package io.tieout.formats.print;

import io.tieout.core.documents.StatementSide;
import io.tieout.core.statements.CauseAmount;
import io.tieout.core.statements.LineOutcome;
import io.tieout.core.statements.MissingItem;
import io.tieout.core.statements.StatementCause;
import io.tieout.core.statements.StatementReconciliation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A reconciled statement as pages to file: the two balances, what the difference consists of, every
 * line with what it was tied to, and what the statement does not have. Equal content gives equal
 * bytes.
 */
public final class StatementReconciliationPdf {

    private static final List<Column> SUMS =
            List.of(Column.left(330), Column.left(83), Column.right(70));
    private static final List<Column> LINES =
            List.of(
                    Column.left(56),
                    Column.left(56),
                    Column.left(88),
                    Column.right(66),
                    Column.right(66),
                    Column.right(60),
                    Column.left(91));

    private StatementReconciliationPdf() {}

    public static byte[] of(StatementReconciliation it) {
        String title = "Reconciliation of statement " + it.statementId();
        try (PrintedPages pages = new PrintedPages(title, it.statementDate())) {
            pages.title(title);
            pages.strong(
                    (it.side() == StatementSide.VENDOR ? "Vendor " : "Customer ")
                            + it.partyId()
                            + ", company "
                            + it.companyId());
            pages.text("As of " + it.statementDate() + ": " + words(it));
            balances(it, pages);
            lines(it, pages);
            missing(it, pages);
            return pages.bytes(ArchiveFile.PLAIN);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot print " + title, e);
        }
    }

    private static String words(StatementReconciliation it) {
        return switch (it.status()) {
            case FULLY_MATCHED -> "fully matched";
            case MATCHED_WITH_DIFFERENCES -> "matched, with differences";
            case ITEMS_MISSING -> "items of ours are missing on the statement";
            case INCOMPLETE -> "incomplete";
        };
    }

    private static void balances(StatementReconciliation it, PrintedPages pages)
            throws IOException {
        pages.gap();
        pages.row(SUMS, List.of("Their balance", "", it.theirBalance().toPlainString()), false);
        pages.row(SUMS, List.of("Our balance", "", it.ourBalance().toPlainString()), false);
        pages.row(
                SUMS,
                List.of(
                        "Difference in " + it.theirBalance().currency(),
                        "",
                        it.difference().toPlainString()),
                true);
        pages.rule();
        for (CauseAmount cause : it.causes()) {
            pages.row(
                    SUMS,
                    List.of(cause.cause().words(), "", cause.amount().toPlainString()),
                    false);
        }
        pages.row(SUMS, List.of("Unexplained", "", it.unexplained().toPlainString()), true);
    }

    private static void lines(StatementReconciliation it, PrintedPages pages) throws IOException {
        pages.gap();
        pages.strong("Lines");
        pages.rule();
        pages.row(LINES, List.of("Date", "Kind", "Number", "Theirs", "Ours", "Differs", ""), true);
        for (LineOutcome line : it.lines()) {
            pages.row(LINES, cells(line), false);
        }
    }

    private static List<String> cells(LineOutcome line) {
        String causes =
                line.causes().stream()
                        .map(StatementCause::wireName)
                        .collect(Collectors.joining(", "));
        String untied = line.isTied() ? "" : "unexplained";
        return List.of(
                line.line().documentDate().toString(),
                line.line().kind().wireName(),
                line.line().reference(),
                line.line().amount().toPlainString(),
                line.isTied() ? line.ours().toPlainString() : "",
                line.difference().isZero() ? "" : line.difference().toPlainString(),
                causes.isEmpty() ? untied : causes);
    }

    private static void missing(StatementReconciliation it, PrintedPages pages) throws IOException {
        if (it.missing().isEmpty()) {
            return;
        }
        pages.gap();
        pages.strong("Not on the statement");
        pages.rule();
        for (MissingItem item : it.missing()) {
            pages.row(
                    LINES,
                    List.of(
                            item.documentDate() == null ? "" : item.documentDate().toString(),
                            item.kind() == null ? "" : kind(item),
                            item.number().isEmpty() ? item.id() : item.number(),
                            "",
                            item.difference().negated().toPlainString(),
                            item.difference().toPlainString(),
                            item.cause().wireName()),
                    false);
        }
    }

    private static String kind(MissingItem item) {
        return switch (item.kind()) {
            case INVOICE -> "invoice";
            case DEBIT_MEMO -> "debitNote";
            case CREDIT_NOTE -> "creditNote";
            case PAYMENT -> "payment";
        };
    }
}
