package io.tieout.console.rules;

import io.tieout.core.documents.RuleFlow;
import java.util.Map;

/**
 * Tries rules on the past: what the engine has taken in so far is reconciled twice. It takes as
 * long as two runs over all of it and must not take the engine's memory.
 */
@FunctionalInterface
public interface BackTestBench {

    /**
     * @param companyId whose accounts are compared; null for all
     * @param now every value in force, by key
     * @param proposed every value that is tried
     * @throws Exception if a run failed; the message is for the person who asked
     * @throws InterruptedException if the console closes; nothing is left running then
     */
    BackTestResult run(
            RuleFlow flow, String companyId, Map<String, String> now, Map<String, String> proposed)
            throws Exception;
}
