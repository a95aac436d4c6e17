package io.tieout.benchmarks.scoring;

import io.tieout.benchmarks.scoring.WrongAllocations.Cause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Scores cash applications against the truth of a feed of receivables. A posted allocation is right
 * if truth has it to the cent and does not reserve it for a person. Holds about 200 bytes a
 * payment.
 */
public final class CashScorer {
    private static final String CASH = "cash";
    private static final String UNKNOWN = "unknown";
    private static final String RETURNED = "returned";
    private static final String SHORT_PAYMENT = "SHORT_PAYMENT";

    private final CashTruthIndex truth;
    private final CashMarks marks;
    private final FaultCheck faults;
    private final HashIndex reversed = new HashIndex();
    private final Set<Integer> returned = new HashSet<>();
    private final Map<String, CashTally> tallies = new TreeMap<>();
    private final CashTally withRemittance = new CashTally();
    private final CashTally withoutRemittance = new CashTally();
    private long unknownPayments;

    private CashScorer(Path truthFolder) {
        this.truth = CashTruthIndex.read(truthFolder);
        this.marks = new CashMarks(truth);
        this.faults = new FaultCheck(this::isTwice, this::isMended);
    }

    /**
     * Reads {@code matches.jsonl}, {@code exceptions.jsonl} and {@code dead-letters.jsonl} of the
     * results and writes {@code wrong-allocations.jsonl} and {@code score.json} beside them.
     *
     * @param truthFolder the {@code truth} folder of a feed
     * @throws UncheckedIOException if a folder cannot be read or written
     */
    public static CashScore score(Path truthFolder, Path resultsFolder) {
        CashScore score = new CashScorer(truthFolder).run(truthFolder, resultsFolder);
        try {
            Lines.JSON
                    .writerWithDefaultPrettyPrinter()
                    .writeValue(resultsFolder.resolve("score.json").toFile(), score);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return score;
    }

    private CashScore run(Path truthFolder, Path results) {
        Path matches = results.resolve("matches.jsonl");
        Lines.each(matches, Lines.MatchLine.class, this::noteReversed);
        long wrong;
        try (WrongAllocations list =
                new WrongAllocations(results.resolve("wrong-allocations.jsonl"))) {
            Lines.each(matches, Lines.MatchLine.class, match -> match(match, list));
            wrong = list.count();
        }
        Lines.each(results.resolve("exceptions.jsonl"), Lines.ExceptionLine.class, this::exception);
        Lines.each(
                results.resolve("dead-letters.jsonl"),
                Lines.DeadLetterLine.class,
                faults::deadLetter);
        Lines.each(truthFolder.resolve("faults.jsonl"), Lines.Fault.class, this::noteReturned);
        addTruth();
        return score(wrong, faults.check(truthFolder));
    }

    private CashScore score(long wrong, Map<String, FaultScore> faultScores) {
        Map<String, KindScore> kinds = new TreeMap<>();
        tallies.forEach((kind, tally) -> kinds.put(kind, tally.score()));
        long planted = 0;
        long plantedPosted = 0;
        for (int payment = 0; payment < truth.paymentCount(); payment++) {
            if (!truth.mayPost(payment)) {
                planted++;
                plantedPosted += marks.isTouched(payment) ? 1 : 0;
            }
        }
        return new CashScore(
                wrong,
                planted,
                plantedPosted,
                unknownPayments,
                kinds.values().stream().reduce(KindScore.NOTHING, KindScore::plus),
                withRemittance.score(),
                withoutRemittance.score(),
                kinds,
                faultScores,
                CashBalances.of(truth, marks, returned::contains));
    }

    /** A match that was taken back stands for nothing, wherever in the file it was made. */
    private void noteReversed(Lines.MatchLine match) {
        if ("reversed".equals(match.status())) {
            reversed.add(HashIndex.hash(match.id()));
        }
    }

    private void match(Lines.MatchLine match, WrongAllocations wrong) {
        if (!CASH.equals(match.kind()) || isReversed(match)) {
            return;
        }
        if ("confirmed".equals(match.status())) {
            match.allocations().forEach(part -> posted(match, part, wrong));
        } else if ("proposed".equals(match.status())) {
            match.allocations().forEach(part -> proposed(match, part));
        }
    }

    private boolean isReversed(Lines.MatchLine match) {
        return match.id() != null && reversed.find(HashIndex.hash(match.id())) != HashIndex.NONE;
    }

    private void posted(Lines.MatchLine match, Lines.AllocationLine part, WrongAllocations wrong) {
        int payment = truth.payment(part.leftId());
        String currency = part.currencyIn(match);
        long amount = CashTruthIndex.minor(part.amount(), currency);
        if (payment == HashIndex.NONE) {
            unknownPayments++;
            wrong.add(match, part, UNKNOWN, Cause.UNKNOWN_PAYMENT);
            tally(UNKNOWN).wrong(weight(amount, currency), 0);
            return;
        }
        marks.applied(payment, amount);
        int allocation = truth.allocation(part.leftId(), part.rightId());
        Cause cause = cause(payment, allocation, amount, currency);
        if (cause != null) {
            wrong.add(match, part, truth.kind(payment), cause);
            boolean partly = cause == Cause.OTHER_AMOUNT;
            long right = partly ? common(amount, truth.amount(allocation)) : 0;
            long weight = weight(amount, currency);
            tally(truth.kind(payment)).wrong(weight, weight(right, currency));
            byRemittance(payment).wrong(weight, weight(right, currency));
        }
    }

    /** What is wrong with a posted allocation; null if it is right. */
    private Cause cause(int payment, int allocation, long amount, String currency) {
        if (!truth.mayPost(payment)) {
            return Cause.MUST_NOT_BE_POSTED;
        }
        if (allocation == HashIndex.NONE || !truth.currency(payment).equals(currency)) {
            return Cause.NOT_TRUE;
        }
        if (truth.amount(allocation) != amount) {
            return Cause.OTHER_AMOUNT;
        }
        return marks.posted(allocation) ? null : Cause.POSTED_TWICE;
    }

    /** How much of two amounts of one direction is common to both. */
    private static long common(long one, long other) {
        return (one < 0) == (other < 0) ? Math.min(Math.abs(one), Math.abs(other)) : 0;
    }

    private void proposed(Lines.MatchLine match, Lines.AllocationLine part) {
        int payment = truth.payment(part.leftId());
        String currency = part.currencyIn(match);
        long amount = CashTruthIndex.minor(part.amount(), currency);
        int allocation = truth.allocation(part.leftId(), part.rightId());
        boolean right = allocation != HashIndex.NONE && truth.amount(allocation) == amount;
        if (right) {
            marks.suggested(allocation);
        } else {
            String kind = payment == HashIndex.NONE ? UNKNOWN : truth.kind(payment);
            tally(kind).wrongSuggestion(weight(amount, currency));
        }
        if (payment != HashIndex.NONE) {
            marks.named(payment);
        }
    }

    /** One suggestion with just the true receivables makes its exception helpful. */
    private void exception(Lines.ExceptionLine exception) {
        faults.exception(exception);
        for (String subject : exception.subjects()) {
            int payment = truth.payment(subject);
            if (payment != HashIndex.NONE) {
                marks.named(payment);
                if (!exception.suggestions().isEmpty()) {
                    suggestions(exception, payment);
                }
            }
        }
    }

    private void suggestions(Lines.ExceptionLine exception, int payment) {
        for (Lines.SuggestionLine suggestion : exception.suggestions()) {
            List<String> receivables = new ArrayList<>(suggestion.ids());
            receivables.removeIf(id -> truth.payment(id) == payment);
            if (truth.isSettledBy(payment, receivables)) {
                for (int i = truth.first(payment); i < truth.first(payment + 1); i++) {
                    marks.suggested(i);
                }
                return;
            }
        }
        marks.suggestedWrong(payment);
    }

    private void noteReturned(Lines.Fault fault) {
        if (RETURNED.equals(fault.kind()) && faults.isFound(fault)) {
            fault.ids().stream()
                    .map(truth::payment)
                    .filter(payment -> payment != HashIndex.NONE)
                    .forEach(returned::add);
        }
    }

    private void addTruth() {
        for (int i = 0; i < truth.allocationCount(); i++) {
            int payment = truth.paymentOf(i);
            long weight = weight(truth.amount(i), truth.currency(payment));
            boolean mayPost = truth.mayPost(payment);
            boolean decidable = mayPost && truth.isDecidable(payment);
            boolean posted = marks.isPosted(i);
            boolean suggested = marks.isSuggested(i);
            tally(truth.kind(payment)).add(weight, mayPost, decidable, posted, suggested);
            byRemittance(payment).add(weight, mayPost, decidable, posted, suggested);
        }
        for (int payment = 0; payment < truth.paymentCount(); payment++) {
            if (marks.isSuggestedWrong(payment)) {
                long weight = weight(truth.amountOfPayment(payment), truth.currency(payment));
                tally(truth.kind(payment)).wrongSuggestion(weight);
                byRemittance(payment).wrongSuggestion(weight);
            }
        }
    }

    private boolean isTwice(String id) {
        int payment = truth.payment(id);
        return payment != HashIndex.NONE && marks.applied(payment) > truth.amountOfPayment(payment);
    }

    /** A short payment of which the rest came later: nothing is open that could be told. */
    private boolean isMended(Lines.Fault fault) {
        return SHORT_PAYMENT.equals(fault.reason())
                && fault.ids().stream().anyMatch(truth::isPaidInParts);
    }

    private CashTally tally(String kind) {
        return tallies.computeIfAbsent(kind, k -> new CashTally());
    }

    private CashTally byRemittance(int payment) {
        return truth.hasRemittance(payment) ? withRemittance : withoutRemittance;
    }

    private static long weight(long minorUnits, String currency) {
        return Weights.of(Math.abs(minorUnits), currency);
    }
}
