package io.tieout.core.bank;

import io.tieout.core.results.MatchKind;
import java.util.ArrayList;
import java.util.List;

/**
 * A group of items that a rule or a person tied out.
 *
 * @param left bank items in {@link BankItem#ORDER}; empty for a ledger offset
 * @param right ledger items in {@link BankItem#ORDER}
 * @param differenceReason why the sums differ; empty if they do not
 * @param confidence 0 to 1
 * @param decidedBy the person, or {@link #BY_RULE}
 */
public record Claim(
        String rule,
        MatchKind kind,
        List<BankItem> left,
        List<BankItem> right,
        String differenceReason,
        double confidence,
        String decidedBy) {

    public static final String BY_RULE = "rule";

    public Claim {
        left = inOrder(left);
        right = inOrder(right);
    }

    private static List<BankItem> inOrder(List<BankItem> items) {
        return items.size() < 2
                ? List.copyOf(items)
                : items.stream().sorted(BankItem.ORDER).toList();
    }

    /** Sum of left minus sum of right in minor units; zero for a ledger offset. */
    public long difference() {
        return kind == MatchKind.LEDGER_OFFSET ? 0 : sum(left) - sum(right);
    }

    /** Some member. */
    BankItem first() {
        return left.isEmpty() ? right.get(0) : left.get(0);
    }

    /** Left, then right. */
    public List<BankItem> members() {
        List<BankItem> members = new ArrayList<>(left.size() + right.size());
        members.addAll(left);
        members.addAll(right);
        return members;
    }

    private static long sum(List<BankItem> items) {
        long sum = 0;
        for (BankItem item : items) {
            sum = Math.addExact(sum, item.amount());
        }
        return sum;
    }
}
