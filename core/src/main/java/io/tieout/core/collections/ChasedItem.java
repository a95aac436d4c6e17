package io.tieout.core.collections;

import io.tieout.core.documents.CustomerReply;
import io.tieout.core.documents.ReplyKind;
import io.tieout.core.receivables.AccountItem;

/**
 * What collections remembers of one document of a customer: how it stands, which level it had, and
 * what the customer said about it. Forgotten when the document is cleared.
 *
 * @param id of the receivable or payment
 * @param item as cash application told it last; null if a reply came before it
 * @param hadOffsetDays {@link DunningLevel#offsetDays} of the highest level that a notice listed it
 *     at; {@link #NEVER_REMINDED} before the first
 * @param dispute the last dispute or resolution; null if none
 * @param promise the last promise; null if none
 * @param block the last block or its end; null if none
 */
public record ChasedItem(
        String id,
        AccountItem item,
        int hadOffsetDays,
        ReplyNote dispute,
        ReplyNote promise,
        ReplyNote block) {

    public static final int NEVER_REMINDED = Integer.MIN_VALUE;

    /** Nothing is known yet. */
    public static ChasedItem unknown(String id) {
        return new ChasedItem(id, null, NEVER_REMINDED, null, null, null);
    }

    /** With what cash application says; news as of an earlier day changes nothing. */
    public ChasedItem with(AccountItem news) {
        return item != null && item.asOfDay() > news.asOfDay()
                ? this
                : new ChasedItem(id, news, hadOffsetDays, dispute, promise, block);
    }

    /** With what the customer says. */
    public ChasedItem with(CustomerReply reply) {
        ReplyNote note = ReplyNote.of(reply);
        return switch (reply.kind()) {
            case DISPUTE, RESOLVE ->
                    new ChasedItem(
                            id,
                            item,
                            hadOffsetDays,
                            ReplyNote.later(dispute, note),
                            promise,
                            block);
            case PROMISE ->
                    new ChasedItem(
                            id,
                            item,
                            hadOffsetDays,
                            dispute,
                            ReplyNote.later(promise, note),
                            block);
            case BLOCK, UNBLOCK ->
                    new ChasedItem(
                            id,
                            item,
                            hadOffsetDays,
                            dispute,
                            promise,
                            ReplyNote.later(block, note));
        };
    }

    /** With all that another one of the same document knows about it and what was said. */
    public ChasedItem with(ChasedItem news) {
        ChasedItem known = news.item == null ? this : with(news.item);
        return new ChasedItem(
                id,
                known.item,
                hadOffsetDays,
                later(dispute, news.dispute),
                later(promise, news.promise),
                later(block, news.block));
    }

    private static ReplyNote later(ReplyNote known, ReplyNote other) {
        return other == null ? known : ReplyNote.later(known, other);
    }

    /** Whether the customer disputes it, in its document or by the last that it said of it. */
    public boolean isDisputed() {
        return (item != null && item.disputed())
                || (dispute != null && dispute.kind() == ReplyKind.DISPUTE);
    }

    ChasedItem remindedAt(int offsetDays) {
        return new ChasedItem(id, item, offsetDays, dispute, promise, block);
    }
}
