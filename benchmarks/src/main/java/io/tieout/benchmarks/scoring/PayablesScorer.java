package io.tieout.benchmarks.scoring;

import io.tieout.benchmarks.scoring.PayablesScore.OutcomeScore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Scores what became of invoices against the truth of a feed of payables. An outcome is right if it
 * is the very one: approved as perfect or within tolerance, or held for just the true reasons.
 * Holds about 100 bytes an invoice.
 */
public final class PayablesScorer {
    private static final String THREE_WAY = "threeWay";
    private static final String WITHIN = "within-tolerance";
    private static final String EXACT = "exact";
    private static final String NEAR = "near";
    private static final Set<String> OF_DUPLICATES =
            Set.of("DUPLICATE_INVOICE", "POSSIBLE_DUPLICATE");

    /** Said of what came besides an invoice, not of the invoice. */
    private static final String CONFLICT = "CONFLICTING_DUPLICATE";

    private final HashIndex invoices = new HashIndex();
    private final List<String> kinds = new ArrayList<>();
    private final PayablesOutcomes.Reasons reasons = new PayablesOutcomes.Reasons();
    private final PayablesOutcomes truth = new PayablesOutcomes();
    private final PayablesOutcomes results = new PayablesOutcomes();
    private final FaultCheck faults = new FaultCheck(this::isApprovedTwice, fault -> false);
    private final Set<Integer> approvedTwice = new HashSet<>();
    private final Map<String, Set<Long>> trueDuplicates = new HashMap<>();
    private final Map<String, Set<Long>> foundDuplicates = new HashMap<>();
    private long unknownInvoices;

    private PayablesScorer() {}

    /**
     * Reads {@code matches.jsonl}, {@code exceptions.jsonl}, {@code duplicates.jsonl} and {@code
     * dead-letters.jsonl} of the results and writes {@code wrong-approvals.jsonl}, {@code
     * wrong-outcomes.jsonl} and {@code score.json} beside them.
     *
     * @param truthFolder the {@code truth} folder of a feed
     * @throws UncheckedIOException if a folder cannot be read or written
     */
    public static PayablesScore score(Path truthFolder, Path resultsFolder) {
        PayablesScore score = new PayablesScorer().run(truthFolder, resultsFolder);
        try {
            Lines.JSON
                    .writerWithDefaultPrettyPrinter()
                    .writeValue(resultsFolder.resolve("score.json").toFile(), score);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return score;
    }

    private PayablesScore run(Path truthFolder, Path folder) {
        Lines.each(truthFolder.resolve("invoices.jsonl"), Lines.Invoice.class, this::expect);
        Lines.each(folder.resolve("matches.jsonl"), Lines.MatchLine.class, this::match);
        Lines.each(folder.resolve("exceptions.jsonl"), Lines.ExceptionLine.class, this::exception);
        Lines.each(
                folder.resolve("duplicates.jsonl"),
                Lines.DuplicateLine.class,
                line ->
                        foundDuplicates
                                .computeIfAbsent(line.kind(), k -> new HashSet<>())
                                .add(pair(line.invoiceId(), line.duplicateOf())));
        Lines.each(
                folder.resolve("dead-letters.jsonl"),
                Lines.DeadLetterLine.class,
                faults::deadLetter);
        try (WrongOutcomes wrong = new WrongOutcomes(folder, reasons)) {
            Lines.each(
                    truthFolder.resolve("invoices.jsonl"),
                    Lines.Invoice.class,
                    line -> compare(line, wrong));
            return score(wrong, faults.check(truthFolder));
        }
    }

    private void expect(Lines.Invoice line) {
        int invoice = invoices.add(HashIndex.hash(line.invoiceId()));
        kinds.add(line.kind().intern());
        truth.outcome(invoice, PayablesOutcomes.ofName(line.outcome()));
        line.reasons().forEach(reason -> truth.reason(invoice, reasons.bit(reason)));
        if (line.duplicateOf() != null) {
            trueDuplicates
                    .computeIfAbsent(line.duplicateKind(), k -> new HashSet<>())
                    .add(pair(line.invoiceId(), line.duplicateOf()));
        }
    }

    private static long pair(String invoice, String original) {
        return HashIndex.hash(invoice + ' ' + original);
    }

    private void match(Lines.MatchLine match) {
        if (!THREE_WAY.equals(match.kind())) {
            return;
        }
        boolean confirmed = "confirmed".equals(match.status());
        for (String id : match.left()) {
            int invoice = invoices.find(HashIndex.hash(id));
            if (invoice == HashIndex.NONE) {
                unknownInvoices += confirmed ? 1 : 0;
            } else if (!confirmed) {
                results.outcome(invoice, PayablesOutcomes.PROPOSED);
            } else {
                approve(invoice, WITHIN.equals(match.rule()));
            }
        }
    }

    private void approve(int invoice, boolean withinTolerance) {
        if (results.isApproved(invoice)) {
            approvedTwice.add(invoice);
        }
        results.outcome(
                invoice,
                withinTolerance ? PayablesOutcomes.WITHIN_TOLERANCE : PayablesOutcomes.PERFECT);
    }

    /** The original of a duplicate is named as a way out; the exception is not about it. */
    private void exception(Lines.ExceptionLine exception) {
        faults.exception(exception);
        if (CONFLICT.equals(exception.reason())) {
            return;
        }
        List<String> about = new ArrayList<>(exception.subjects());
        if (OF_DUPLICATES.contains(exception.reason())) {
            exception.suggestions().forEach(it -> about.removeAll(it.ids()));
        }
        for (String id : about) {
            int invoice = invoices.find(HashIndex.hash(id));
            if (invoice != HashIndex.NONE) {
                results.reason(invoice, reasons.bit(exception.reason()));
            }
        }
    }

    private void compare(Lines.Invoice line, WrongOutcomes wrong) {
        int invoice = invoices.find(HashIndex.hash(line.invoiceId()));
        if (!isEqual(invoice)) {
            wrong.add(line, truth, results, invoice);
        }
    }

    private boolean isEqual(int invoice) {
        return truth.outcome(invoice) == results.outcome(invoice)
                && truth.reasons(invoice) == results.reasons(invoice);
    }

    private PayablesScore score(WrongOutcomes wrong, Map<String, FaultScore> faultScores) {
        Map<String, OutcomeScore> byKind = new TreeMap<>();
        Map<String, Measure> byReason = new TreeMap<>();
        long equal = 0;
        for (int invoice = 0; invoice < kinds.size(); invoice++) {
            long one = isEqual(invoice) ? 1 : 0;
            equal += one;
            byKind.merge(kinds.get(invoice), new OutcomeScore(1, one), OutcomeScore::plus);
            addReasons(invoice, byReason);
        }
        return new PayablesScore(
                wrong.approvals(),
                kinds.size(),
                equal,
                wrong.holds(),
                unknownInvoices,
                duplicates(EXACT),
                duplicates(NEAR),
                byKind,
                byReason,
                faultScores);
    }

    private void addReasons(int invoice, Map<String, Measure> byReason) {
        long expected = truth.reasons(invoice);
        long actual = results.reasons(invoice);
        for (String name : reasons.of(expected | actual)) {
            long bit = reasons.bit(name);
            boolean isFound = (actual & bit) != 0;
            boolean isOwed = (expected & bit) != 0;
            byReason.merge(
                    name,
                    measure(isFound ? 1 : 0, isFound && isOwed ? 1 : 0, isOwed ? 1 : 0),
                    Measure::plus);
        }
    }

    private Measure duplicates(String kind) {
        Set<Long> expected = trueDuplicates.getOrDefault(kind, Set.of());
        Set<Long> found = foundDuplicates.getOrDefault(kind, Set.of());
        long right = found.stream().filter(expected::contains).count();
        return measure(found.size(), right, expected.size());
    }

    private static Measure measure(long matched, long right, long owed) {
        return new Measure(matched, right, owed, right, owed, right);
    }

    private boolean isApprovedTwice(String id) {
        return approvedTwice.contains(invoices.find(HashIndex.hash(id)));
    }
}
