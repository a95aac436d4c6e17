package io.tieout.operators.statements;

/** The accumulators of reconciling statements where the input never ends. */
public final class StatementCounters {

    /** Statements, items and records that said nothing new. */
    public static final String DUPLICATES = "statements.duplicates";

    public static final String STATE_ACCESSES = "statements.state-accesses";

    private StatementCounters() {}
}
