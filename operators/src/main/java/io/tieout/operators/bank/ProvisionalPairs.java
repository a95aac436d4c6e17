package io.tieout.operators.bank;

import io.tieout.core.bank.BankItem;
import io.tieout.core.bank.BankResults;
import io.tieout.core.bank.Claim;
import io.tieout.core.bank.Provisional;
import io.tieout.core.bank.Rejections;
import io.tieout.core.bank.Settled;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.results.MatchStatus;
import java.util.List;

/** Shows what certain rules see before it is final, and takes it back when it is not to be. */
final class ProvisionalPairs {

    private ProvisionalPairs() {}

    static void show(LoadedScope loaded, BankItem item, BankEmission emission) {
        Provisional provisional = loaded.scope().provisional(item);
        for (Claim pair : provisional.withdrawn()) {
            hide(loaded, pair, item.observedAtMillis(), emission);
        }
        for (Claim pair : provisional.shown()) {
            loaded.shown().show(pair);
            emission.provisional(pair, MatchStatus.PROVISIONAL, item.observedAtMillis());
        }
    }

    static void hide(LoadedScope loaded, Claim pair, long atMillis, BankEmission emission) {
        if (loaded.shown().hide(pair)) {
            emission.provisional(pair, MatchStatus.REVERSED, atMillis);
        }
    }

    static void hideRejected(
            LoadedScope loaded, DecisionEvent decision, long atMillis, BankEmission emission) {
        Rejections rejections = new Rejections();
        rejections.add(decision, atMillis);
        for (Claim pair : loaded.shown().rejectedBy(rejections)) {
            hide(loaded, pair, atMillis, emission);
        }
    }

    /**
     * What is final or proposed is provisional no more, and what did not become either never was.
     */
    static void end(
            LoadedScope loaded,
            Settled settled,
            List<BankItem> certainDue,
            long tick,
            BankEmission emission) {
        for (Claim claim : settled.confirmed()) {
            String id = BankResults.matchId(claim);
            for (BankItem item : claim.members()) {
                for (Claim pair : loaded.shown().of(item)) {
                    if (BankResults.matchId(pair).equals(id)) {
                        loaded.shown().hide(pair);
                    } else {
                        hide(loaded, pair, tick, emission);
                    }
                }
            }
        }
        // A proposal is the next state of the same match, not its end.
        settled.proposed().forEach(loaded.shown()::hide);
        for (Claim pair : loaded.shown().expired(certainDue, tick)) {
            hide(loaded, pair, tick, emission);
        }
    }
}
