package io.tieout.core.receivables;

/** One way to explain a payment. The list in which rules stand is their precedence. */
public interface CashRule {

    /** Name as in docs/reference/receivables-rules.md, for example {@code exact-single}. */
    String name();

    /** Whether it speaks on evidence that no later document outweighs. */
    default boolean isCertain() {
        return false;
    }

    Verdict apply(Turn turn);
}
