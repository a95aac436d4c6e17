package io.tieout.core.collections;

import io.tieout.core.documents.Customer;
import io.tieout.core.documents.CustomerReply;
import io.tieout.core.results.ExceptionItem;
import java.util.List;
import java.util.Map;

/**
 * What collections remembers of one customer of one company beside its items. It does not grow with
 * the customer's past: broken promises are forgotten after a year.
 *
 * @param block the last block or its end that was about the whole customer; null if none
 * @param brokenPromiseDays last days on which promises could have been kept, sorted, each once
 * @param escalated how many steps up each currency's debt was brought; dropped when nothing of it
 *     is overdue
 * @param openCases exceptions that were told and not closed, in the order of id
 */
public record ChasedCustomer(
        Debtor debtor,
        ReplyNote block,
        List<Integer> brokenPromiseDays,
        Map<String, Integer> escalated,
        List<ExceptionItem> openCases) {

    public ChasedCustomer {
        brokenPromiseDays = List.copyOf(brokenPromiseDays);
        escalated = Map.copyOf(escalated);
        openCases = List.copyOf(openCases);
    }

    /** A customer of which nothing was heard yet. */
    public static ChasedCustomer unknown(String customerId) {
        return new ChasedCustomer(Debtor.unknown(customerId), null, List.of(), Map.of(), List.of());
    }

    /** With what master data says. */
    public ChasedCustomer with(Customer customer, long observedAtMillis) {
        Debtor told = Debtor.of(customer, observedAtMillis);
        return new ChasedCustomer(
                debtor.orLater(told), block, brokenPromiseDays, escalated, openCases);
    }

    /** With a block, or its end, that is about the whole customer. */
    public ChasedCustomer with(CustomerReply reply) {
        return new ChasedCustomer(
                debtor,
                ReplyNote.later(block, ReplyNote.of(reply)),
                brokenPromiseDays,
                escalated,
                openCases);
    }
}
