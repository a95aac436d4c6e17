package io.tieout.core.documents;

import io.tieout.core.results.Allocation;
import java.time.Instant;
import java.util.List;

/**
 * What a person decided about items of one bank account. It travels the log like any document, so a
 * replay has it too.
 *
 * @param accountId with {@code currency}: the scope whose items it is about
 * @param leftIds bank transactions
 * @param rightIds ledger entries
 * @param allocations for {@link DecisionKind#SPLIT}: how much of which left goes to which right;
 *     for {@link DecisionKind#WRITE_OFF} and what answers it the amount; else mostly empty
 * @param decidedBy the person's user name
 * @param reason the person's words; empty if none
 */
public record DecisionEvent(
        String id,
        DecisionKind kind,
        String accountId,
        String currency,
        List<String> leftIds,
        List<String> rightIds,
        List<Allocation> allocations,
        String decidedBy,
        Instant decidedAt,
        String reason)
        implements CanonicalEvent {

    public DecisionEvent {
        Required.text(id, "id");
        Required.value(kind, "kind");
        Required.text(accountId, "accountId");
        Required.text(currency, "currency");
        Required.text(decidedBy, "decidedBy");
        Required.value(decidedAt, "decidedAt");
        leftIds = List.copyOf(leftIds);
        rightIds = List.copyOf(rightIds);
        allocations = List.copyOf(allocations);
        reason = reason == null ? "" : reason;
    }

    /** Whether it is about accounts of bills, and no match of anything. */
    public boolean isRecoding() {
        return kind == DecisionKind.RECODE;
    }

    /** Whether it is about bills and what is said of them, and ties no items of any account. */
    public boolean isOfBills() {
        return isRecoding() || kind == DecisionKind.RELEASE;
    }

    /**
     * Whether it writes off what is left, or says of such a write-off that it is right or wrong.
     */
    public boolean isOfWriteOff() {
        return kind == DecisionKind.WRITE_OFF
                || ((kind == DecisionKind.CONFIRM || kind == DecisionKind.REJECT)
                        && statesOnePair());
    }

    /** Whether it names one item on each side, and its one allocation is theirs. */
    public boolean statesOnePair() {
        return leftIds.size() == 1
                && rightIds.size() == 1
                && allocations.size() == 1
                && allocations.get(0).leftId().equals(leftIds.get(0))
                && allocations.get(0).rightId().equals(rightIds.get(0))
                && allocations.get(0).cleared() == null;
    }

    /** Whether it says of payments and receivables that they belong together. */
    public boolean tiesCash() {
        return (kind == DecisionKind.CONFIRM || kind == DecisionKind.SPLIT) && !isOfWriteOff();
    }

    /** Whether it says of payments and receivables that they never belong together. */
    public boolean keepsCashApart() {
        return kind == DecisionKind.REJECT && !isOfWriteOff();
    }

    /** Whether it is about documents by themselves: bills that are approved or refused. */
    public boolean isAlone() {
        return rightIds.isEmpty() && !leftIds.isEmpty();
    }

    @Override
    public String stream() {
        return Streams.DECISIONS;
    }
}
