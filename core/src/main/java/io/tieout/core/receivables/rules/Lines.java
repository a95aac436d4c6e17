package io.tieout.core.receivables.rules;

import io.tieout.core.receivables.Applied;
import io.tieout.core.receivables.OpenReceivable;
import io.tieout.core.receivables.Turn;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Ways of writing a set of receivables as lines of an application. */
final class Lines {

    private Lines() {}

    static long sum(Collection<OpenReceivable> receivables) {
        long sum = 0;
        for (OpenReceivable receivable : receivables) {
            sum = Math.addExact(sum, receivable.available());
        }
        return sum;
    }

    static long cash(Collection<Applied> lines) {
        long sum = 0;
        for (Applied line : lines) {
            sum = Math.addExact(sum, line.cash());
        }
        return sum;
    }

    static List<Applied> whole(Collection<OpenReceivable> receivables) {
        return receivables.stream().map(Applied::whole).toList();
    }

    /** With every discount that is granted. */
    static List<Applied> granted(Turn turn, Collection<OpenReceivable> receivables) {
        return receivables.stream()
                .map(
                        receivable ->
                                turn.isGranted(receivable)
                                        ? Applied.discounted(receivable)
                                        : Applied.whole(receivable))
                .toList();
    }

    /** With the discounts of some; the late ones among them stay open. */
    static List<Applied> discounted(
            Turn turn, Collection<OpenReceivable> receivables, Set<OpenReceivable> discounted) {
        return receivables.stream()
                .map(
                        receivable -> {
                            if (!discounted.contains(receivable)) {
                                return Applied.whole(receivable);
                            }
                            return turn.isLate(receivable)
                                    ? Applied.late(receivable)
                                    : Applied.discounted(receivable);
                        })
                .toList();
    }

    /** Cash for a part of it; what is missing stays open. */
    static Applied partly(OpenReceivable receivable, long cash) {
        return new Applied(receivable, cash, 0, 0, null, 0, 0, receivable.available() - cash);
    }

    /** The receivable with the largest open amount, then in order. */
    static OpenReceivable largest(Collection<OpenReceivable> receivables) {
        return receivables.stream()
                .min(
                        Comparator.comparingLong((OpenReceivable r) -> -r.available())
                                .thenComparing(OpenReceivable.ORDER))
                .orElseThrow();
    }
}
