package io.tieout.console.rules;

import java.util.Map;

/**
 * Something that takes longer than a request.
 *
 * @param companyId null for all companies
 * @param values that are tried
 * @param state {@code running}, {@code done} or {@code failed}
 * @param result null until it is done
 * @param detail why it failed; null if it did not
 */
public record Operation(
        String id,
        String kind,
        String companyId,
        Map<String, String> values,
        String startedBy,
        String startedAt,
        String state,
        BackTestResult result,
        String detail) {

    Operation done(BackTestResult with) {
        return new Operation(id, kind, companyId, values, startedBy, startedAt, "done", with, null);
    }

    Operation failed(String why) {
        return new Operation(
                id, kind, companyId, values, startedBy, startedAt, "failed", null, why);
    }
}
