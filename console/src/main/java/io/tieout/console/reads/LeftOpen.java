package io.tieout.console.reads;

import io.tieout.core.documents.Receivable;
import io.tieout.core.money.Money;
import io.tieout.core.results.Allocation;
import io.tieout.core.results.Evidence;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchKind;
import io.tieout.core.results.MatchStatus;
import java.util.List;
import java.util.Set;

/**
 * What a payment left of a receivable that it was applied to, by what the engine said last. The
 * engine itself may know more by now, and refuses what is not so any more.
 *
 * @param rest what is open of the receivable
 * @param deduction what the payment withheld and nobody wrote off
 */
public record LeftOpen(Money rest, Money deduction) {

    private static final String WRITE_OFF = "write-off";
    private static final String DEDUCTION = "deduction";
    private static final Set<String> PARTS = Set.of("discount", DEDUCTION, "difference");

    /** Of an application to more receivables than this not all parts are told. */
    private static final int MOST_TOLD = 20;

    /**
     * @param matches all that name the receivable
     * @return null if the payment left nothing of it, or that cannot be told
     */
    public static LeftOpen of(Receivable receivable, String paymentId, List<Match> matches) {
        List<Match> applied =
                matches.stream()
                        .filter(it -> it.kind() == MatchKind.CASH)
                        .filter(it -> it.status() == MatchStatus.CONFIRMED)
                        .filter(it -> it.right().contains(receivable.id()))
                        .toList();
        boolean ofPayment =
                applied.stream()
                        .anyMatch(
                                it ->
                                        it.left().contains(paymentId)
                                                && !it.rule().equals(WRITE_OFF));
        boolean told = applied.stream().allMatch(it -> it.right().size() <= MOST_TOLD);
        if (!ofPayment || !told || receivable.kind().sign() < 0) {
            return null;
        }
        Money rest = receivable.amount();
        Money deduction = Money.zero(rest.currency());
        for (Match it : applied) {
            rest = rest.minus(cleared(it, receivable));
            if (it.left().contains(paymentId)) {
                deduction = deduction.plus(parts(it, receivable, Set.of(DEDUCTION)));
            }
        }
        return new LeftOpen(rest, deduction);
    }

    private static Money cleared(Match match, Receivable receivable) {
        Money cleared = parts(match, receivable, PARTS);
        for (Allocation it : match.allocations()) {
            if (it.rightId().equals(receivable.id())) {
                cleared = cleared.plus(it.cleared() == null ? it.amount() : it.cleared());
            }
        }
        return cleared;
    }

    private static Money parts(Match match, Receivable receivable, Set<String> fields) {
        String currency = receivable.amount().currency();
        Money sum = Money.zero(currency);
        for (Evidence it : match.evidence()) {
            if (fields.contains(it.field()) && receivable.id().equals(it.right())) {
                sum = sum.plus(Money.parse(it.left(), currency));
            }
        }
        return sum;
    }

    /** Whether just this may be written off. */
    public boolean allows(Money amount) {
        return amount.signum() > 0 && (amount.equals(rest) || amount.equals(deduction));
    }
}
