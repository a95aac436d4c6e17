package io.tieout.jobs.settings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The shape of what the configuration file says of payables; null where it says nothing, and of
 * {@code rules} only what differs from the defaults.
 */
record PayablesFile(
        String orderRetention,
        ObjectNode rules,
        Coding coding,
        Approvals approvals,
        Accruals accruals) {

    /** How lines without order get accounts. */
    record Coding(
            Boolean enabled, Integer version, BigDecimal autoConfidence, List<CodingRule> rules) {}

    /** A condition and an account. */
    record CodingRule(String name, String when, String account, String costCenter) {}

    /** Who approves. */
    record Approvals(
            Boolean enabled,
            Integer version,
            List<ApprovalRule> rules,
            Map<String, List<String>> roles,
            List<Deputy> delegations,
            List<Away> absences,
            Map<String, String> escalation,
            Integer escalateAfterDays,
            List<String> holidays,
            String budgetRole,
            Integer urgentDays,
            Notices notices) {}

    /** How people hear of it; {@code secret} and {@code url} name environment variables. */
    record Notices(
            String console,
            String secret,
            String validFor,
            String channel,
            String url,
            Map<String, String> people) {}

    /** A condition and roles. */
    record ApprovalRule(String name, String when, List<String> steps) {}

    /** Somebody stands in for another; days are the first and the last. */
    record Deputy(String person, String deputy, String from, String to) {}

    /** Somebody is away; days are the first and the last. */
    record Away(String person, String from, String to) {}

    /** Days of period ends; the others are of runs that go on for ever. */
    record Accruals(List<String> periodEnds, Boolean monthly, Integer afterDays) {}
}
