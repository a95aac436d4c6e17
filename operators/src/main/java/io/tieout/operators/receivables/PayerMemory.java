package io.tieout.operators.receivables;

import io.tieout.core.documents.Observed;
import io.tieout.core.documents.Receivable;
import io.tieout.core.identification.DirectoryEntry;
import io.tieout.core.identification.Publications;
import io.tieout.operators.lookup.SettleTick;
import io.tieout.operators.lookup.WaitingKey;
import io.tieout.operators.receivables.PayerTick.Plan;

/** Forgets what came so long ago that nothing about it is asked any more. Used for one tick. */
final class PayerMemory {

    private final PayerTick tick;
    private final PayerRows rows;

    PayerMemory(PayerTick tick) {
        this.tick = tick;
        this.rows = tick.rows();
    }

    /**
     * @param document null for anything but a receivable
     */
    void forget(WaitingKey planned, Observed document) throws Exception {
        if (document != null) {
            forget((Receivable) document.event());
            return;
        }
        String name = planned.inquiryId();
        KnownPayer known = rows.known(name);
        if (known == null) {
            return;
        }
        if (isOpen(name, known)) {
            long later = SettleTick.later(tick.tick(), tick.settings().directoryMillis());
            tick.plan(
                    new WaitingKey(
                            later,
                            name,
                            planned.observedAtMillis(),
                            planned.contentHash(),
                            Plan.FORGET.ordinal()),
                    null);
            return;
        }
        forget(name, known);
    }

    /** A payment that nobody is identified for is a case for as long as it takes. */
    private boolean isOpen(String name, KnownPayer known) {
        return name.startsWith(PayerNames.payment(""))
                && known.familyId() == null
                && tick.company().applies();
    }

    private void forget(String name, KnownPayer known) throws Exception {
        rows.known(name, null);
        rows.waiting(name, null);
        tick.company().forget(name);
        rows.hint(PayerNames.versions(name), HintRow.EMPTY);
        boolean payment = name.startsWith(PayerNames.payment(""));
        for (String key : known.hintKeys()) {
            HintRow row = rows.hint(key);
            String id = name.substring(name.indexOf('/') + 1);
            rows.hint(key, payment ? row.withoutPayment(id) : row.without(name));
        }
    }

    private void forget(Receivable receivable) throws Exception {
        for (DirectoryEntry entry : Publications.of(receivable)) {
            if (entry.receivableId() != null) {
                DirectoryRow row = rows.directory(entry.key());
                rows.directory(entry.key(), row.withoutReceivable(receivable.id()));
            }
        }
    }
}
