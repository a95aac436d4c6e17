package io.tieout.core.bank;

/** One way to tie items out. The list in which rules stand is their precedence. */
public interface BankRule {

    /** Name as in docs/reference/bank-rules.md, for example {@code reference-exact}. */
    String name();

    RuleClass ruleClass();

    /** Looks at the items due in the tick, and claims, proposes or freezes. */
    void apply(Tick tick);
}
