package io.tieout.core.receivables.rules;

import io.tieout.core.receivables.AdviceLines;
import io.tieout.core.receivables.Application;
import io.tieout.core.receivables.CashRule;
import io.tieout.core.receivables.OpenReceivable;
import io.tieout.core.receivables.Payment;
import io.tieout.core.receivables.Turn;
import io.tieout.core.receivables.Verdict;
import io.tieout.core.receivables.Way;
import io.tieout.core.results.Reason;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The same cheque, transfer or set of invoices paid a second time. */
final class DuplicatePayment implements CashRule {

    private static final String NAME = "duplicate-payment";
    private static final double CONFIDENCE = 0.9;
    private static final String UNIQUE_FAMILIES = "QUT";
    private static final String END_TO_END_FAMILY = "E";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Verdict apply(Turn turn) {
        Set<OpenReceivable> mentioned = mentioned(turn);
        for (Turn before : turn.appliedBefore()) {
            if (repeats(turn, before) || paysAgain(mentioned, before.payment())) {
                Way way = new Way(NAME, CONFIDENCE, List.of(before.payment().id()));
                return Verdict.refuse(NAME, Reason.DUPLICATE_PAYMENT, List.of(way));
            }
        }
        return Verdict.NOTHING;
    }

    private static Set<OpenReceivable> mentioned(Turn turn) {
        Set<OpenReceivable> mentioned = new HashSet<>(turn.named().all());
        AdviceLines lines = AdviceLines.of(turn, turn.advices());
        mentioned.addAll(lines.resolved().keySet());
        mentioned.addAll(lines.paidAlready());
        return mentioned;
    }

    private static boolean repeats(Turn turn, Turn before) {
        int days = turn.payment().day() - before.payment().day();
        boolean same =
                (days <= turn.settings().duplicateDays()
                                && sharesKey(turn, before, UNIQUE_FAMILIES))
                        || (days <= turn.settings().repeatDays()
                                && sharesKey(turn, before, END_TO_END_FAMILY));
        if (!same) {
            return false;
        }
        Set<OpenReceivable> one = Set.copyOf(turn.named().all());
        Set<OpenReceivable> two = Set.copyOf(before.named().all());
        return one.isEmpty() || two.isEmpty() || one.equals(two);
    }

    private static boolean sharesKey(Turn turn, Turn before, String families) {
        return turn.payment().strong().stream()
                .filter(key -> families.indexOf(key.charAt(0)) >= 0)
                .anyMatch(before.payment().strong()::contains);
    }

    private static boolean paysAgain(Set<OpenReceivable> mentioned, Payment before) {
        return !mentioned.isEmpty()
                && mentioned.stream().allMatch(OpenReceivable::isCleared)
                && mentioned.stream().allMatch(receivable -> isPaidBy(before, receivable));
    }

    private static boolean isPaidBy(Payment payment, OpenReceivable receivable) {
        for (Application application : payment.applications()) {
            if (application.touches(receivable)) {
                return true;
            }
        }
        return false;
    }
}
