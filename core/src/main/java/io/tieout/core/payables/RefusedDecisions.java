package io.tieout.core.payables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Decisions about bills that were not followed, each with why: they stay open to be seen. */
final class RefusedDecisions {

    private final Map<String, Refused> refused = new TreeMap<>();

    /** A decision about a bill that was refused. */
    record Refused(Bill bill, PayablesInbox.Arrived decision, String complaint) {}

    /** Says why; the same decision about the same bill is told once. */
    void add(Bill bill, PayablesInbox.Arrived decision, String complaint) {
        refused.put(
                bill.id() + '|' + decision.event().id(), new Refused(bill, decision, complaint));
    }

    /** In the order of bill and decision. */
    List<Refused> all() {
        return new ArrayList<>(refused.values());
    }
}
