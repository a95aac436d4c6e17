package io.tieout.jobs.settings;

import io.tieout.core.approvals.ApprovalRule;
import io.tieout.core.payables.BillFacts;
import io.tieout.formats.conditions.CelCondition;
import java.util.List;

/**
 * Who approves where the file has roles but no rules: by amount, in minor units of whatever
 * currency, then by vendor and by family of accounts.
 */
final class DefaultApprovals {

    /** Who agrees before what is over a budget is paid. */
    static final String BUDGET_ROLE = "controller";

    private DefaultApprovals() {}

    static List<ApprovalRule> rules() {
        return List.of(
                rule("small", "bill.gross < 50000", "manager"),
                rule("medium", "bill.gross >= 50000 && bill.gross <= 500000", "director"),
                rule("large", "bill.gross > 500000", "vicePresident"),
                rule("new-vendor", "vendor.status == 'new'", "procurement"),
                rule("watch-list", "vendor.status == 'watched'", "controller"),
                rule("operational", "'operational' in bill.families", "propertyManager"),
                rule("infrastructure", "'infrastructure' in bill.families", "facilities"),
                rule("listed", "'listed' in bill.families", "headOffice"));
    }

    private static ApprovalRule rule(String name, String when, String role) {
        return new ApprovalRule(name, CelCondition.of(when, BillFacts.OF_BILL), List.of(role));
    }
}
