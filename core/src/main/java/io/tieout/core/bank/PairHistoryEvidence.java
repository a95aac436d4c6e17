package io.tieout.core.bank;

import io.tieout.core.bank.rules.BankRules;
import io.tieout.core.results.Evidence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Says on a match that its names agree, or agreed, because people confirmed them. */
final class PairHistoryEvidence {

    private static final String FIELD = "pairHistory";

    private final PairHistory history;
    private final BankSettings settings;

    PairHistoryEvidence(PairHistory history, BankSettings settings) {
        this.history = history;
        this.settings = settings;
    }

    /** Empty for most claims, and without looking at their names where nothing was decided. */
    List<Evidence> of(Claim claim) {
        if (history.isEmpty() || !BankRules.mayAskForParty(claim.rule())) {
            return List.of();
        }
        Set<NamePair> pairs = new TreeSet<>();
        for (BankItem bank : claim.left()) {
            for (BankItem ledger : claim.right()) {
                if (needsHistory(bank, ledger)) {
                    pairs.add(new NamePair(bank.party(), ledger.party()));
                }
            }
        }
        List<Evidence> evidence = new ArrayList<>();
        for (NamePair pair : pairs) {
            PairRecord record = history.of(pair);
            if (record.confirmations() > 0) {
                evidence.add(evidence(pair, record));
            }
        }
        return evidence;
    }

    private boolean needsHistory(BankItem bank, BankItem ledger) {
        boolean sameAccount = !bank.account().isEmpty() && bank.account().equals(ledger.account());
        return !sameAccount
                && !bank.party().isEmpty()
                && !ledger.party().isEmpty()
                && Names.relation(bank, ledger, settings) != PartyRelation.AGREES;
    }

    private Evidence evidence(NamePair pair, PairRecord record) {
        LocalDate last =
                Instant.ofEpochMilli(record.lastConfirmedAtMillis())
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate();
        String decided =
                " ("
                        + record.confirmations()
                        + " of "
                        + record.decisions()
                        + " decisions confirmed, last on "
                        + last
                        + ")";
        return new Evidence(
                FIELD,
                pair.bank(),
                pair.ledger() + decided,
                settings.pairHistory().areMetBy(record));
    }
}
