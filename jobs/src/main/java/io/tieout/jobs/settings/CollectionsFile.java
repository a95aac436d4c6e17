package io.tieout.jobs.settings;

import io.tieout.core.collections.Channel;
import io.tieout.core.collections.Tone;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The shape of {@code collections} in the configuration file; null where it says nothing. */
record CollectionsFile(
        Boolean enabled,
        String defaultPolicy,
        String language,
        Integer hour,
        String zone,
        List<String> holidays,
        Integer replyMemoryDays,
        Map<String, String> companyNames,
        String templates,
        String from,
        String outbox,
        Smtp smtp,
        Webhook webhook,
        Channel documentRequests,
        Map<String, Policy> policies) {

    /** A mail server; the password is a reference to the environment. */
    record Smtp(
            String host,
            Integer port,
            Boolean startTls,
            String user,
            String password,
            String timeout) {}

    /** A receiver; the secret is a reference to the environment. */
    record Webhook(String url, String secret, String timeout) {}

    /** Days are business days. */
    record Policy(
            Integer graceDays,
            Integer promiseGraceDays,
            List<Level> levels,
            List<EscalationRule> escalations) {}

    /** One step; amounts by currency. */
    record Level(
            String name,
            Integer days,
            Tone tone,
            String template,
            Channel channel,
            Map<String, BigDecimal> minimum,
            Map<String, BigDecimal> fee,
            BigDecimal interestPercent) {}

    /** Amounts by currency. */
    record EscalationRule(
            String role,
            String to,
            Map<String, BigDecimal> overdue,
            Integer daysPastDue,
            Integer brokenPromises) {}

    /** A day that the file writes as a date. */
    static LocalDate day(String text) {
        if (text == null || !text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            throw new IllegalArgumentException(
                    "collections.holidays: '" + text + "' is not a date YYYY-MM-DD");
        }
        return LocalDate.parse(text);
    }
}
