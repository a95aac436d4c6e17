package io.tieout.core.payables;

import io.tieout.core.results.Reason;
import io.tieout.core.results.Suggestion;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks a bill before it is matched. The checks stand in their order; each finds one hold at most.
 * A bill of an unknown vendor has nothing to be compared with.
 */
final class InvoiceValidation {

    private static final double CANDIDATE_CONFIDENCE = 0.5;

    private static final List<InvoiceCheck> BY_ITSELF =
            List.of(new RequiredFields(), new Arithmetic());
    private static final List<InvoiceCheck> BY_VENDOR =
            List.of(
                    VendorChecks::blocked,
                    VendorChecks::taxId,
                    VendorChecks::bankDetails,
                    VendorChecks::sender,
                    VendorChecks::terms);

    private final PayablesRules rules;
    private final VendorDirectory vendors;

    InvoiceValidation(PayablesRules rules, VendorDirectory vendors) {
        this.rules = rules;
        this.vendors = vendors;
    }

    List<Hold> holdsOf(Bill bill) {
        List<Hold> holds = new ArrayList<>();
        check(bill, BY_ITSELF, holds);
        if (bill.vendor() == null) {
            holds.add(unknownVendor(bill));
        } else {
            check(bill, BY_VENDOR, holds);
        }
        return holds;
    }

    private void check(Bill bill, List<InvoiceCheck> checks, List<Hold> holds) {
        for (InvoiceCheck check : checks) {
            Hold hold = check.check(bill, rules.settings());
            if (hold != null) {
                holds.add(hold);
            }
        }
    }

    private Hold unknownVendor(Bill bill) {
        List<Suggestion> ways =
                vendors
                        .candidates(bill.invoice().issuer(), rules.settings().maxSuggestions())
                        .stream()
                        .map(
                                id ->
                                        new Suggestion(
                                                List.of(id),
                                                "vendor",
                                                CANDIDATE_CONFIDENCE,
                                                List.of()))
                        .toList();
        return Hold.of(
                        "vendor",
                        Reason.UNKNOWN_VENDOR,
                        bill.gross(),
                        "No vendor record is surely that of this invoice.")
                .suggesting(ways);
    }
}
