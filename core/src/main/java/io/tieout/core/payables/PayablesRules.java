package io.tieout.core.payables;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.rules.RuleVersion;

/** The rules by which a company's bills are judged now; they change between ticks only. */
final class PayablesRules {

    private final PayablesSettings configured;
    private RuleVersion<PayablesLimits> inForce;
    private PayablesSettings settings;
    private long followedSinceMillis;

    PayablesRules(PayablesSettings configured, Autonomy autonomy) {
        this.configured = configured;
        this.settings = configured;
        this.inForce = RuleVersion.configured(PayablesLimits.of(configured), autonomy);
        this.followedSinceMillis = inForce.sinceMillis();
    }

    /**
     * Judges by these rules from now on.
     *
     * @return whether others were followed before
     */
    boolean follow(RuleVersion<PayablesLimits> rules) {
        boolean others = rules.sinceMillis() != followedSinceMillis;
        resume(rules, rules.sinceMillis());
        return others;
    }

    /**
     * Goes on where another run stood.
     *
     * @param sinceMillis what that run followed, which may be forgotten by now
     */
    void resume(RuleVersion<PayablesLimits> rules, long sinceMillis) {
        inForce = rules;
        settings = rules.settings().in(configured);
        followedSinceMillis = sinceMillis;
    }

    PayablesSettings settings() {
        return settings;
    }

    Autonomy autonomy() {
        return inForce.autonomy();
    }

    /** Whether anything is posted. */
    boolean posts() {
        return inForce.autonomy() != Autonomy.SHADOW;
    }

    /** Which results name. */
    int version() {
        return inForce.version();
    }

    /** When what is followed came into force, in event time. */
    long followedSinceMillis() {
        return followedSinceMillis;
    }
}
