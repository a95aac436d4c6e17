package io.tieout.core.documents;

import io.tieout.core.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a customer answered about receivables, as somebody recorded it. It travels the log like any
 * document, so a replay has it too.
 *
 * @param companyId the company that was answered; null where there is only one
 * @param receivableIds what it is about, at least one; a block or unblock without any is about the
 *     whole customer
 * @param promisedDate the day of payment of a {@link ReplyKind#PROMISE}; null otherwise
 * @param amount promised or disputed, never negative; null if it is the whole
 * @param reasonCode of a dispute: X12 element 426, EDIFACT 4465 or the customer's own; empty if
 *     none
 * @param text in the customer's words; empty if none
 * @param receivedAt of two replies about the same thing the one received later counts
 * @param recordedBy user name or the system that took it; empty if unknown
 */
public record CustomerReply(
        String id,
        String customerId,
        String companyId,
        ReplyKind kind,
        List<String> receivableIds,
        LocalDate promisedDate,
        Money amount,
        String reasonCode,
        String text,
        Instant receivedAt,
        String recordedBy)
        implements CanonicalEvent {

    public CustomerReply {
        Required.text(id, "id");
        Required.text(customerId, "customerId");
        Required.value(kind, "kind");
        Required.value(receivedAt, "receivedAt");
        Required.notNegative(amount, "amount");
        receivableIds = receivableIds.stream().distinct().toList();
        boolean wholeCustomer = kind == ReplyKind.BLOCK || kind == ReplyKind.UNBLOCK;
        if (receivableIds.isEmpty() && !wholeCustomer) {
            throw new MissingFieldException("receivableIds");
        }
        for (String receivableId : receivableIds) {
            Required.text(receivableId, "receivableIds");
        }
        if (kind == ReplyKind.PROMISE) {
            Required.value(promisedDate, "promisedDate");
        } else if (promisedDate != null) {
            throw new InvalidFieldException("promisedDate", "belongs to a promise alone");
        }
        reasonCode = reasonCode == null ? "" : reasonCode;
        text = text == null ? "" : text;
        recordedBy = recordedBy == null ? "" : recordedBy;
    }

    @Override
    public String stream() {
        return Streams.CUSTOMER_REPLIES;
    }
}
