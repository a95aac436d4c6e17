package io.tieout.core.results;

import java.util.Map;
import java.util.Set;

/** Which company an exception is of, by its queue and what stands in its account's place. */
public final class ResultCompany {

    private static final String DEFAULT_COMPANY = "default";

    /** In others the company stands there itself. */
    private static final Set<String> QUEUES_BY_ACCOUNT =
            Set.of("bank", "receivables", "collections", "invoicing");

    private ResultCompany() {}

    /**
     * The company; empty if nothing says it.
     *
     * @param queue null counts as {@code bank}
     * @param companies company by bank account; accounts not named belong to {@code default}
     */
    public static String of(String queue, String accountId, Map<String, String> companies) {
        if (accountId == null || accountId.isEmpty()) {
            return "";
        }
        return queue == null || QUEUES_BY_ACCOUNT.contains(queue)
                ? companies.getOrDefault(accountId, DEFAULT_COMPANY)
                : accountId;
    }
}
