package io.tieout.core.collections;

import io.tieout.core.money.Money;

/**
 * One item that a notice lists.
 *
 * @param id of the receivable
 * @param number as printed on it
 * @param orderNumber the customer's order; empty if none
 * @param amount as issued
 * @param open what is asked for
 * @param dueDay days since 1970-01-01
 * @param daysPastDue calendar days; negative before
 * @param level name of the level at which it is listed
 * @param offsetDays that level's, in business days
 */
public record NoticeLine(
        String id,
        String number,
        String orderNumber,
        Money amount,
        Money open,
        int dueDay,
        int daysPastDue,
        String level,
        int offsetDays) {}
