package io.tieout.console.reads;

import io.tieout.console.identity.User;
import io.tieout.console.views.LedgerViews;
import io.tieout.store.ledger.BrokenLink;
import io.tieout.store.ledger.ChainHead;
import io.tieout.store.ledger.LedgerVerifier;
import io.tieout.store.ledger.Verification;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Proves the books, at most once a minute however many ask. */
public final class ChainChecks {

    private static final long FRESH_MILLIS = TimeUnit.MINUTES.toMillis(1);

    private final Reading reading;
    private final LongSupplier nowMillis;
    private LedgerViews.Chains last;
    private long lastAtMillis;

    public ChainChecks(Reading reading, LongSupplier nowMillis) {
        this.reading = reading;
        this.nowMillis = nowMillis;
    }

    /** Those of the companies that the user sees. */
    public LedgerViews.Chains of(User user) throws SQLException {
        LedgerViews.Chains all = all();
        return new LedgerViews.Chains(
                all.checkedAt(),
                all.companies().stream().filter(it -> user.sees(it.companyId())).toList());
    }

    private synchronized LedgerViews.Chains all() throws SQLException {
        long now = nowMillis.getAsLong();
        if (last == null || now - lastAtMillis >= FRESH_MILLIS) {
            Verification found = reading.ask(c -> LedgerVerifier.verify(c, List.of()));
            last = new LedgerViews.Chains(Instant.ofEpochMilli(now).toString(), chains(found));
            lastAtMillis = now;
        }
        return last;
    }

    private static List<LedgerViews.Chain> chains(Verification found) {
        List<LedgerViews.Chain> chains = new ArrayList<>();
        BrokenLink broken = found.broken();
        for (ChainHead head : found.heads()) {
            if (broken == null || !broken.companyId().equals(head.companyId())) {
                chains.add(
                        new LedgerViews.Chain(
                                head.companyId(), head.sequence(), head.hash(), true, null));
            }
        }
        if (broken != null) {
            chains.add(
                    new LedgerViews.Chain(
                            broken.companyId(),
                            broken.sequence(),
                            null,
                            false,
                            "journal " + broken.sequence() + ": " + broken.why()));
        }
        return chains;
    }
}
