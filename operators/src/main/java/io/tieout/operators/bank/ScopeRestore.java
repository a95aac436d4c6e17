package io.tieout.operators.bank;

import io.tieout.core.bank.BankItem;
import io.tieout.core.bank.BankResults;
import io.tieout.core.bank.BankSettings;
import io.tieout.core.bank.Claim;
import io.tieout.core.bank.Side;
import io.tieout.core.rules.RuleVersions;
import io.tieout.operators.state.Mark;
import io.tieout.operators.state.ScopeRows;
import java.util.HashMap;
import java.util.Map;

/** Brings a scope that was built again from its documents to where it was when it was dropped. */
final class ScopeRestore {

    private final ScopeRows rows;
    private final SettleTimes times;
    private final RuleVersions<BankSettings> policies;

    ScopeRestore(ScopeRows rows, SettleTimes times, RuleVersions<BankSettings> policies) {
        this.rows = rows;
        this.times = times;
        this.policies = policies;
    }

    /**
     * @param fromMillis items whose ticks lie before have been through them
     */
    void restore(LoadedScope loaded, long fromMillis) throws Exception {
        restoreMarks(loaded);
        loaded.scope().items().forEach(item -> restoreShown(loaded, item, fromMillis));
    }

    private void restoreMarks(LoadedScope loaded) throws Exception {
        Map<String, Map<Side, Mark>> marks = new HashMap<>();
        rows.forEachMark(
                (row, mark) ->
                        marks.computeIfAbsent(row.id(), id -> new HashMap<>())
                                .put(row.kind() == 'B' ? Side.BANK : Side.LEDGER, mark));
        for (Map.Entry<String, Map<Side, Mark>> entry : marks.entrySet()) {
            for (Map.Entry<Side, Mark> bySide : entry.getValue().entrySet()) {
                BankItem item = loaded.scope().items().find(bySide.getKey(), entry.getKey());
                Mark mark = bySide.getValue();
                loaded.marks().put(item, mark);
                if (!mark.proposed()) {
                    Claim claim = ScopeMarks.claim(loaded.scope(), mark);
                    loaded.scope().restoreClaim(item, BankResults.matchId(claim));
                }
            }
        }
    }

    /** The pairs that were on show when the scope was dropped. */
    private void restoreShown(LoadedScope loaded, BankItem item, long fromMillis) {
        if (item.isOpen()
                && item.references().strong().length > 0
                && times.certainTick(item.observedAtMillis()) >= fromMillis) {
            loaded.scope().follow(policies.at(item.observedAtMillis()));
            loaded.scope().provisional(item).shown().forEach(loaded.shown()::show);
        }
    }
}
