package io.tieout.core.receivables.rules;

import io.tieout.core.documents.Remittance;
import io.tieout.core.receivables.AdviceLines;
import io.tieout.core.receivables.AdviceLines.Stated;
import io.tieout.core.receivables.Applied;
import io.tieout.core.receivables.CashRule;
import io.tieout.core.receivables.DeductionKind;
import io.tieout.core.receivables.OpenReceivable;
import io.tieout.core.receivables.Turn;
import io.tieout.core.receivables.Verdict;
import io.tieout.core.receivables.Way;
import io.tieout.core.results.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the payer's remittance says, line by line: cash, discount, deduction. */
final class RemittanceApplied implements CashRule {

    private static final String NAME = "remittance";
    private static final double CONFIDENCE = 0.6;

    private final boolean certain;

    /**
     * @param certain only remittances tied by id or reference; otherwise also those tied by amount
     */
    RemittanceApplied(boolean certain) {
        this.certain = certain;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isCertain() {
        return certain;
    }

    @Override
    public Verdict apply(Turn turn) {
        List<Remittance> advices = certain ? turn.referencedAdvices() : turn.advices();
        if (advices.isEmpty()) {
            return Verdict.NOTHING;
        }
        AdviceLines lines = AdviceLines.of(turn, advices);
        return lines.resolved().isEmpty() ? Verdict.NOTHING : apply(turn, lines);
    }

    /** What the lines say if the turn's amount is for them. */
    static Verdict apply(Turn turn, AdviceLines lines) {
        Map<OpenReceivable, Long> amounts = amounts(lines);
        if (amounts.entrySet().stream()
                .anyMatch(line -> !line.getKey().isCredit() && line.getValue() < 0)) {
            return refusal(lines);
        }
        long stated = sum(amounts.values()) + lines.unresolvedAmount();
        long excess = Math.max(0, stated - turn.amount());
        OpenReceivable largest = largest(amounts);
        if (excess > 0 && (largest == null || !turn.isWithin(stated, turn.amount(), largest))) {
            return refusal(lines);
        }
        List<Applied> applied = new ArrayList<>();
        for (Map.Entry<OpenReceivable, Stated> line : lines.resolved().entrySet()) {
            OpenReceivable receivable = line.getKey();
            long amount = amounts.get(receivable);
            long given = receivable == largest ? excess : 0;
            Applied one =
                    receivable.isCredit()
                            ? Applied.cash(receivable, Math.max(amount, receivable.available()))
                            : applied(turn, receivable, line.getValue(), amount - given, given);
            if (one.cleared() != 0) {
                applied.add(one);
            }
        }
        Verdict claim = Verdict.claim(NAME, applied);
        return claim.cash() > turn.amount() || claim.cash() <= 0 ? refusal(lines) : claim;
    }

    private static Verdict refusal(AdviceLines lines) {
        List<OpenReceivable> meant = List.copyOf(lines.resolved().keySet());
        return Verdict.refuse(
                NAME, Reason.AMOUNT_DIFFERS, List.of(Way.of(NAME, CONFIDENCE, meant)));
    }

    /** What the resolved lines say was paid. */
    static long stated(AdviceLines lines) {
        return sum(amounts(lines).values());
    }

    private static Map<OpenReceivable, Long> amounts(AdviceLines lines) {
        Map<OpenReceivable, Long> amounts = new LinkedHashMap<>();
        lines.resolved()
                .forEach(
                        (receivable, stated) ->
                                amounts.put(
                                        receivable,
                                        stated.amount() != null
                                                ? stated.amount()
                                                : receivable.available()
                                                        - stated.discount()
                                                        - stated.deduction()));
        return amounts;
    }

    private static long sum(Iterable<Long> amounts) {
        long sum = 0;
        for (long amount : amounts) {
            sum = Math.addExact(sum, amount);
        }
        return sum;
    }

    private static OpenReceivable largest(Map<OpenReceivable, Long> amounts) {
        return amounts.keySet().stream()
                .filter(receivable -> !receivable.isCredit())
                .min(
                        Comparator.comparingLong((OpenReceivable r) -> -amounts.get(r))
                                .thenComparing(OpenReceivable.ORDER))
                .orElse(null);
    }

    /**
     * @param given what the line gets less than stated, because more was stated than paid
     */
    private static Applied applied(
            Turn turn, OpenReceivable receivable, Stated stated, long amount, long given) {
        long open = receivable.available();
        long cash = Math.min(amount, open);
        long left = open - cash;
        boolean granted = turn.isGranted(receivable);
        long discount =
                granted ? Math.min(left, Math.min(stated.discount(), receivable.discount())) : 0;
        left -= discount;
        long deduction = Math.min(left, stated.deduction());
        left -= deduction;
        long difference = Math.min(left, given);
        left -= difference;
        long late = granted ? 0 : Math.min(left, stated.discount());
        if (late == 0 && left > 0 && turn.isWithin(open, open - left, receivable)) {
            difference += left;
            left = 0;
        }
        return new Applied(
                receivable,
                cash,
                discount,
                deduction,
                deduction == 0 ? null : DeductionKind.of(stated.code(), stated.text()),
                difference,
                late,
                left - late);
    }
}
