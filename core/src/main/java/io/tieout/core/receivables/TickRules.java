package io.tieout.core.receivables;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.rules.RuleVersion;
import io.tieout.core.rules.RuleVersions;

/** The rules that are in force at the tick that a scope settles, and those of earlier ticks. */
final class TickRules {

    private final ReceivablesSettings configured;
    private RuleVersions<CashLimits> versions;
    private RuleVersion<CashLimits> inForce;
    private ReceivablesSettings settings;

    TickRules(ReceivablesSettings configured, Autonomy autonomy) {
        this.configured = configured;
        this.inForce = RuleVersion.configured(CashLimits.of(configured), autonomy);
        this.versions = RuleVersions.none(inForce);
        this.settings = configured;
    }

    /** All that is known by now; what is in force changes when a tick opens. */
    void know(RuleVersions<CashLimits> published) {
        versions = published;
    }

    void open(long tickMillis) {
        inForce = versions.at(tickMillis);
        settings = inForce.settings().in(configured);
    }

    ReceivablesSettings settings() {
        return settings;
    }

    /** Whether the engine posts alone. */
    boolean isAuto() {
        return inForce.autonomy() == Autonomy.AUTO;
    }

    /** Whether what is decided now is posted. */
    boolean posts() {
        return inForce.autonomy() != Autonomy.SHADOW;
    }

    /** Whether what was decided then was posted. */
    boolean postedAt(long atMillis) {
        return versions.at(atMillis).autonomy() != Autonomy.SHADOW;
    }

    /** Which results of then name. */
    int versionAt(long atMillis) {
        return versions.at(atMillis).version();
    }
}
