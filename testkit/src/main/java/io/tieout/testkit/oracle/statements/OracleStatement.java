package io.tieout.testkit.oracle.statements;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * What must become of a statement, as texts that are easy to compare.
 *
 * @param causes amount and ids by cause
 * @param ties of the current statement: rule, lines and items
 * @param cases of the current statement: reason, first subject and amount
 */
public record OracleStatement(
        String statementId,
        String supersededBy,
        long ourBalance,
        SortedMap<String, String> causes,
        long unexplained,
        String status,
        List<String> lineCauses,
        SortedSet<String> ties,
        SortedSet<String> cases) {}
