package io.tieout.testkit.oracle.cash;

import io.tieout.core.documents.RemittanceLine;
import io.tieout.core.money.Money;
import io.tieout.core.results.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** C1 and I1: what the payer says, line by line. */
final class RemittanceRule implements CashRule {

    private static final String NAME = "remittance";

    /** All that the lines say of one receivable; amount is null if one of them states none. */
    private static final class Said {
        private Long amount = 0L;
        private long discount;
        private long deduction;
        private String kind = "";
        private long difference;
    }

    private final boolean byAmount;

    RemittanceRule(boolean byAmount) {
        this.byAmount = byAmount;
    }

    @Override
    public Optional<Outcome> tryOn(Turn turn) {
        if (turn.isPairedByAmount() != byAmount || !turn.hasResolvedLine()) {
            return Optional.empty();
        }
        Map<Owed, Said> said = said(turn);
        said.forEach(RemittanceRule::fillIn);
        if (said.keySet().stream().anyMatch(o -> !o.isCredit() && said.get(o).amount < 0)) {
            return Optional.of(new Outcome.Refused(Reason.AMOUNT_DIFFERS));
        }
        long excess = total(turn, said) - turn.amount();
        if (excess > 0 && !letPass(turn, said, excess)) {
            return Optional.of(new Outcome.Refused(Reason.AMOUNT_DIFFERS));
        }
        return Optional.of(outcome(turn, said));
    }

    private static Map<Owed, Said> said(Turn turn) {
        Map<Owed, Said> all = new TreeMap<>(Owed.ORDER);
        for (RemittanceLine line : turn.lines()) {
            LineTarget target = turn.target(line);
            if (target.isResolved()) {
                boolean several = target.owed().size() > 1;
                for (Owed owed : target.owed()) {
                    RemittanceLine own = several ? whole(line, owed) : line;
                    add(own, owed, all.computeIfAbsent(owed, key -> new Said()));
                }
            }
        }
        return all;
    }

    /** Its part of a line that is for all of an order. */
    private static RemittanceLine whole(RemittanceLine line, Owed owed) {
        return new RemittanceLine(
                line.invoiceNumber(),
                new Money(owed.available(), owed.currency()),
                null,
                null,
                line.reasonCode(),
                line.text());
    }

    private static void add(RemittanceLine line, Owed owed, Said said) {
        said.amount =
                said.amount == null || line.amount() == null
                        ? null
                        : Long.valueOf(said.amount + signed(line, owed));
        said.discount += cents(line.discount());
        said.deduction += cents(line.deduction());
        if (said.kind.isEmpty() && cents(line.deduction()) > 0) {
            said.kind = DeductionKinds.of(line.reasonCode(), line.text());
        }
    }

    private static long signed(RemittanceLine line, Owed owed) {
        long amount = cents(line.amount());
        return owed.isCredit() ? -Math.abs(amount) : amount;
    }

    private static long cents(Money money) {
        return money == null ? 0 : money.minorUnits();
    }

    private static void fillIn(Owed owed, Said said) {
        if (said.amount == null) {
            said.amount = owed.available() - said.discount - said.deduction;
        }
    }

    /** {@code Σ}. */
    static long total(Turn turn) {
        Map<Owed, Said> said = said(turn);
        said.forEach(RemittanceRule::fillIn);
        return total(turn, said);
    }

    private static long total(Turn turn, Map<Owed, Said> said) {
        long total = said.values().stream().mapToLong(one -> one.amount).sum();
        for (RemittanceLine line : turn.lines()) {
            LineTarget target = turn.target(line);
            if (!target.isResolved()) {
                total += cents(line.amount());
            }
        }
        return total;
    }

    /** Takes the excess off the largest line, if the tolerance of its customer allows it. */
    private static boolean letPass(Turn turn, Map<Owed, Said> said, long excess) {
        Optional<Owed> largest =
                said.keySet().stream()
                        .filter(owed -> !owed.isCredit())
                        .min(
                                Comparator.comparing((Owed owed) -> -said.get(owed).amount)
                                        .thenComparing(Owed.ORDER));
        if (largest.isEmpty()
                || !turn.within(turn.amount() + excess, turn.amount(), largest.get())) {
            return false;
        }
        said.get(largest.get()).amount -= excess;
        said.get(largest.get()).difference = excess;
        return true;
    }

    private static Outcome outcome(Turn turn, Map<Owed, Said> said) {
        List<Part> parts = new ArrayList<>();
        List<Complaint> complaints = new ArrayList<>();
        said.forEach(
                (owed, one) -> {
                    List<Complaint> own = new ArrayList<>();
                    Part part = part(turn, owed, one, own);
                    if (part.cleared() != 0) {
                        parts.add(part);
                        complaints.addAll(own);
                    }
                });
        Application application = new Application(NAME, parts, complaints);
        return application.cash() > turn.amount() || application.cash() <= 0
                ? new Outcome.Refused(Reason.AMOUNT_DIFFERS)
                : new Outcome.Claimed(application);
    }

    private static Part part(Turn turn, Owed owed, Said said, List<Complaint> complaints) {
        if (owed.isCredit()) {
            return Part.of(owed, Math.max(said.amount, owed.available()));
        }
        long cash = Math.min(said.amount, owed.available());
        long left = owed.available() - cash;
        boolean late = said.discount > 0 && !turn.isGranted(owed);
        long discount = Math.min(said.discount, Math.min(turn.granted(owed), left));
        left -= discount;
        long deduction = Math.min(said.deduction, left);
        left -= deduction;
        long difference = Math.min(said.difference, left);
        left -= difference;
        if (left > 0 && !late && turn.within(owed.available(), owed.available() - left, owed)) {
            difference += left;
            left = 0;
        }
        long lateDiscount = late ? Math.min(said.discount, left) : 0;
        complain(Reason.LATE_DISCOUNT_TAKEN, owed, lateDiscount, complaints);
        complain(Reason.DEDUCTION, owed, deduction, complaints);
        complain(Reason.SHORT_PAYMENT, owed, left - lateDiscount, complaints);
        String kind = deduction > 0 ? said.kind : "";
        return new Part(owed, cash, discount, deduction, kind, difference);
    }

    private static void complain(
            Reason reason, Owed owed, long amount, List<Complaint> complaints) {
        if (amount > 0) {
            complaints.add(new Complaint(reason, owed, amount));
        }
    }
}
