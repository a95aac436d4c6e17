package io.tieout.jobs.settings;

import io.tieout.core.payables.PayablesPolicies;
import io.tieout.core.payables.PayablesSettings;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What an installation says about payables.
 *
 * @param rules policies, tolerances and windows; how long bills wait stands under {@code settle}
 * @param orderRetention how long an order is kept after the last thing happened to it; a bill that
 *     comes for it later is held, since it names an order that is not there
 * @param policies who codes and approves bills, and when is accrued
 * @param notices how people hear that a bill waits for them; empty tells nobody
 */
public record PayablesConfiguration(
        PayablesSettings rules,
        Duration orderRetention,
        PayablesPolicies policies,
        Optional<ApprovalNotices> notices) {

    public static final PayablesConfiguration DEFAULTS =
            new PayablesConfiguration(
                    PayablesSettings.DEFAULTS,
                    Duration.ofDays(730),
                    PayablesPolicies.NONE,
                    Optional.empty());

    public PayablesConfiguration {
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(policies, "policies");
        Objects.requireNonNull(notices, "notices");
        if (orderRetention.isNegative() || orderRetention.isZero()) {
            throw new IllegalArgumentException("payables.orderRetention must be more than nothing");
        }
    }
}
