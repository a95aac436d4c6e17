package io.tieout.core.collections;

import io.tieout.core.documents.ContentHash;
import io.tieout.core.documents.CustomerReply;
import io.tieout.core.documents.ReplyKind;
import io.tieout.core.money.Money;
import java.util.Comparator;

/**
 * What a customer said last in one respect: dispute, promise or block. Of two notes the later one
 * counts, whichever arrives first, so replies may come in any order and again.
 *
 * @param promisedDay days since 1970-01-01; 0 if it is no promise
 * @param amount of this item; null if it is the whole, or shared with other items
 * @param contentHash decides between two contents under one id
 */
public record ReplyNote(
        ReplyKind kind,
        String replyId,
        long receivedAtMillis,
        int promisedDay,
        Money amount,
        String reasonCode,
        String text,
        long contentHash) {

    private static final Comparator<ReplyNote> ORDER =
            Comparator.comparingLong(ReplyNote::receivedAtMillis)
                    .thenComparing(ReplyNote::replyId)
                    .thenComparingLong(ReplyNote::contentHash);

    static ReplyNote of(CustomerReply reply) {
        return new ReplyNote(
                reply.kind(),
                reply.id(),
                reply.receivedAt().toEpochMilli(),
                reply.promisedDate() == null
                        ? 0
                        : Math.toIntExact(reply.promisedDate().toEpochDay()),
                reply.receivableIds().size() == 1 ? reply.amount() : null,
                reply.reasonCode(),
                reply.text(),
                ContentHash.of(reply));
    }

    /** The one that counts; the first may be null. */
    public static ReplyNote later(ReplyNote known, ReplyNote other) {
        return known == null || ORDER.compare(known, other) < 0 ? other : known;
    }
}
