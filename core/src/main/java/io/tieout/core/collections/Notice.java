package io.tieout.core.collections;

import java.util.List;
import java.util.Objects;

/**
 * What one customer is told on one day about what it owes in one currency, or what somebody of the
 * company is told about that customer. The words are not in it.
 *
 * @param id follows from the items and their levels: the same notice again has the same id
 * @param recipient e-mail address; empty if unknown
 * @param language ISO 639-1
 * @param postalAddress of the customer, lines as on an envelope; empty if unknown
 * @param policy name
 * @param level name of the highest level among the lines
 * @param template name of the text
 * @param role whom a debt is escalated to; empty for the customer
 * @param day as of which it holds; days since 1970-01-01
 * @param lines at least one, by level from the highest, then by due day, number and id
 */
public record Notice(
        String id,
        String companyId,
        String customerId,
        String customerName,
        String recipient,
        String language,
        String postalAddress,
        String policy,
        String level,
        Tone tone,
        String template,
        Channel channel,
        String role,
        int day,
        List<NoticeLine> lines,
        NoticeAmounts amounts) {

    /** Template of every escalation. */
    public static final String ESCALATION_TEMPLATE = "escalation";

    public Notice {
        Objects.requireNonNull(id, "id");
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException(id + ": a notice lists something");
        }
    }

    /** Whether somebody of the company is told, not the customer. */
    public boolean isEscalation() {
        return !role.isEmpty();
    }

    public String currency() {
        return amounts.listed().currency();
    }
}
