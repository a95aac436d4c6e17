package io.tieout.console.identity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a person is in the company, with the name in the API. Whoever administers users and input
 * decides nothing, and whoever audits changes nothing.
 */
public enum Role {
    VIEWER("viewer"),
    AP_ANALYST(
            "apAnalyst", Permission.DECIDE_BANK, Permission.DECIDE_PAYABLES, Permission.PAYMENTS),
    AR_ANALYST("arAnalyst", Permission.DECIDE_BANK, Permission.DECIDE_RECEIVABLES),
    APPROVER(
            "approver",
            Permission.APPROVE,
            Permission.PUBLISH_RULES,
            Permission.PAYMENTS,
            Permission.LEDGER,
            Permission.ACTION_LOG),
    CONTROLLER(
            "controller",
            Permission.DECIDE_BANK,
            Permission.DECIDE_RECEIVABLES,
            Permission.DECIDE_PAYABLES,
            Permission.APPROVE,
            Permission.PROPOSE_RULES,
            Permission.PUBLISH_RULES,
            Permission.PAYMENTS,
            Permission.LEDGER,
            Permission.ACTION_LOG,
            Permission.EVIDENCE_PACK,
            Permission.DEAD_LETTERS),
    AUDITOR(
            "auditor",
            Permission.PAYMENTS,
            Permission.LEDGER,
            Permission.ACTION_LOG,
            Permission.EVIDENCE_PACK,
            Permission.DEAD_LETTERS),
    ADMINISTRATOR(
            "administrator",
            Permission.DEAD_LETTERS,
            Permission.REPLAY_DEAD_LETTERS,
            Permission.WEBHOOKS,
            Permission.IMPORT);

    private final String wireName;

    @SuppressWarnings("ImmutableEnumChecker") // filled once, never given away
    private final Set<Permission> permissions;

    Role(String wireName, Permission... granted) {
        this.wireName = wireName;
        this.permissions = EnumSet.of(Permission.READ, granted);
    }

    public String wireName() {
        return wireName;
    }

    public boolean grants(Permission permission) {
        return permissions.contains(permission);
    }

    /** Empty for a name that is no role: an unknown role grants nothing. */
    public static Optional<Role> ofWireName(String name) {
        return Arrays.stream(values()).filter(role -> role.wireName.equals(name)).findFirst();
    }
}
