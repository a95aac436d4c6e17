package io.tieout.core.receivables;

import io.tieout.core.references.NumberTokens;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The receivables that a payment quotes, in order.
 *
 * @param strength whether the naming is strong: long enough to be no accident
 */
public record Named(Map<OpenReceivable, Boolean> strength) {

    private static final int MIN_STRONG_LENGTH = 5;
    private static final int MIN_STRONG_DIGITS = 6;

    static Named by(Turn turn) {
        Map<OpenReceivable, Boolean> found = new TreeMap<>(OpenReceivable.ORDER);
        ScopeItems items = turn.scene().items();
        for (String token : turn.payment().tokens()) {
            boolean strong = token.length() >= MIN_STRONG_LENGTH;
            put(found, meant(turn.seen(items.ofNumber(token))), strong);
            String digits = NumberTokens.digits(token);
            if (digits != null) {
                List<OpenReceivable> sharers = turn.seen(items.ofDigits(digits));
                OpenReceivable only = sharers.size() == 1 ? sharers.get(0) : null;
                put(found, only, digits.length() >= MIN_STRONG_DIGITS);
            }
        }
        for (String reference : turn.payment().typed()) {
            put(found, meant(turn.seen(items.ofIssued(reference))), true);
        }
        return new Named(found);
    }

    /** The one of several with the same number that is not cleared; null if that is not clear. */
    private static OpenReceivable meant(List<OpenReceivable> sharers) {
        List<OpenReceivable> open =
                sharers.stream().filter(receivable -> !receivable.isCleared()).toList();
        if (open.isEmpty()) {
            return sharers.stream().min(OpenReceivable.ORDER).orElse(null);
        }
        return open.size() == 1 ? open.get(0) : null;
    }

    private static void put(
            Map<OpenReceivable, Boolean> found, OpenReceivable receivable, boolean strong) {
        if (receivable != null) {
            found.merge(receivable, strong, Boolean::logicalOr);
        }
    }

    /** Cleared or not. */
    public List<OpenReceivable> all() {
        return List.copyOf(strength.keySet());
    }

    /** Those that are not cleared. */
    public List<OpenReceivable> open() {
        return strength.keySet().stream().filter(receivable -> !receivable.isCleared()).toList();
    }

    public boolean isStrong(OpenReceivable receivable) {
        return strength.getOrDefault(receivable, false);
    }
}
