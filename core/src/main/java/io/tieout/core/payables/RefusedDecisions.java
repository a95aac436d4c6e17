package io.tieout.core.payables;

import io.tieout.core.documents.DecisionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Decisions about bills that were not followed, each with why: they stay open to be seen. */
final class RefusedDecisions {

    private final Map<String, Refused> fresh = new TreeMap<>();

    /** A decision about a bill that was refused. */
    record Refused(Bill bill, PayablesInbox.Arrived decision, String complaint) {

        /** What the exception is raised for: it is open until the decision is forgotten. */
        String owner() {
            return RefusedDecisions.owner(bill.id(), decision.event().id());
        }
    }

    /** Says why; the same decision about the same bill is told once. */
    void add(Bill bill, PayablesInbox.Arrived decision, String complaint) {
        fresh.put(bill.id() + '|' + decision.event().id(), new Refused(bill, decision, complaint));
    }

    /** Those since this was last asked, in the order of bill and decision. */
    List<Refused> takeFresh() {
        List<Refused> taken = new ArrayList<>(fresh.values());
        fresh.clear();
        return taken;
    }

    private static String owner(String billId, String decisionId) {
        return "refused/" + billId + '|' + decisionId;
    }

    /** Whatever may be open because of a decision. */
    static List<String> owners(DecisionEvent decision) {
        List<String> owners = new ArrayList<>();
        for (String id : decision.leftIds()) {
            owners.add(owner(id, decision.id()));
            owners.add(owner(RecodedLines.billOf(id), decision.id()));
        }
        return owners;
    }
}
