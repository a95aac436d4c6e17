package io.tieout.core.receivables;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What a bare payment may be for: the payer's open receivables, or the whole family's. It is read
 * only as far as needed, for it may be large.
 */
public final class Pool {

    private final Turn turn;
    private final String customerId;
    private List<OpenReceivable> members;
    private boolean tooLarge;

    private Pool(Turn turn, String customerId) {
        this.turn = turn;
        this.customerId = customerId;
    }

    static Pool of(Turn turn) {
        String payer = turn.payment().payer();
        boolean own =
                payer != null
                        && turn.scene().customers().isLeaf(payer)
                        && hasAny(turn, open(turn, payer));
        return new Pool(turn, own ? payer : null);
    }

    private static NavigableSet<OpenReceivable> open(Turn turn, String customerId) {
        return turn.scene().items().open(turn.payment().currency(), customerId);
    }

    private static boolean hasAny(Turn turn, NavigableSet<OpenReceivable> byIssue) {
        for (OpenReceivable receivable : byIssue) {
            if (receivable.issueDay() > turn.payment().day()) {
                return false;
            }
            if (turn.sees(receivable)) {
                return true;
            }
        }
        return false;
    }

    /** Members with exactly that amount open, in order. */
    public List<OpenReceivable> of(long amount) {
        return filtered(turn.scene().items().openOf(turn.payment().currency(), amount));
    }

    /** Members with exactly that amount open when the discount is deducted, in order. */
    public List<OpenReceivable> ofNet(long amount) {
        return filtered(turn.scene().items().openOfNet(turn.payment().currency(), amount));
    }

    private List<OpenReceivable> filtered(List<OpenReceivable> found) {
        return turn.seen(found).stream()
                .filter(receivable -> receivable.issueDay() <= turn.payment().day())
                .filter(
                        receivable ->
                                customerId == null || receivable.customerId().equals(customerId))
                .sorted(OpenReceivable.ORDER)
                .toList();
    }

    /** Whether there are too many members to weigh them against each other. */
    public boolean isTooLarge() {
        members();
        return tooLarge;
    }

    /** All members in order; not to be used if they are too many. */
    public List<OpenReceivable> members() {
        if (members == null) {
            members = new ArrayList<>();
            for (OpenReceivable receivable : open(turn, customerId)) {
                if (receivable.issueDay() > turn.payment().day() || tooLarge) {
                    break;
                }
                if (turn.sees(receivable)) {
                    members.add(receivable);
                }
                tooLarge = members.size() > turn.settings().maxPool();
            }
            members.sort(OpenReceivable.ORDER);
        }
        return members;
    }

    /** The customers whose receivables are members, sorted. */
    public List<String> customers() {
        TreeSet<String> customers = new TreeSet<>();
        members().forEach(receivable -> customers.add(receivable.customerId()));
        return List.copyOf(customers);
    }

    /**
     * Whether nothing that was open on the payment's day was paid since, so that what is open now
     * is all that was open then.
     *
     * @param ofCustomer null for all customers of the pool
     */
    public boolean isAsOnDay(String ofCustomer, Predicate<OpenReceivable> counted) {
        String customer = ofCustomer == null ? customerId : ofCustomer;
        for (OpenReceivable receivable :
                turn.scene().items().known(turn.payment().currency(), customer)) {
            if (receivable.issueDay() > turn.payment().day()) {
                return true;
            }
            if (turn.sees(receivable)
                    && counted.test(receivable)
                    && receivable.asOf(turn.payment().day()) != receivable.available()) {
                return false;
            }
        }
        return true;
    }
}
