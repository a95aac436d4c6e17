package io.tieout.jobs.settings;

import io.tieout.core.identification.IdentificationSettings;
import io.tieout.core.receivables.ReceivablesSettings;
import java.util.Objects;
import java.util.Set;

/**
 * What an installation says about cash application.
 *
 * @param rules windows, tolerances and limits; how long documents wait stands under {@code settle}
 * @param identification when a payer is known well enough
 * @param accountsWithoutCashBook bank accounts of which no ledger entries come; a run that goes on
 *     for ever cannot find that out by itself
 */
public record CashSettings(
        ReceivablesSettings rules,
        IdentificationSettings identification,
        Set<String> accountsWithoutCashBook) {

    public static final CashSettings DEFAULTS =
            new CashSettings(
                    ReceivablesSettings.DEFAULTS, IdentificationSettings.DEFAULTS, Set.of());

    public CashSettings {
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(identification, "identification");
        accountsWithoutCashBook = Set.copyOf(accountsWithoutCashBook);
    }
}
