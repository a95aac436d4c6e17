package io.tieout.core.collections;

import io.tieout.core.money.Money;

/**
 * What a notice asks for, in one currency; none is negative.
 *
 * @param listed sum of what is open on the notice's lines
 * @param otherDue what else has reached a level and its due date, and is not listed again
 * @param credits payments and credit memos that are not applied
 * @param fee of the level; zero if none
 * @param interest of the lines' levels; zero if none
 */
public record NoticeAmounts(
        Money listed, Money otherDue, Money credits, Money fee, Money interest) {

    /** What the customer has to pay in all. */
    public Money payable() {
        return listed.plus(otherDue).minus(credits).plus(fee).plus(interest);
    }
}
