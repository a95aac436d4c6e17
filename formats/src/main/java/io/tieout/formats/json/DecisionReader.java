package io.tieout.formats.json;

import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.money.Money;
import io.tieout.core.results.Allocation;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The fields of a person's decision. */
final class DecisionReader extends EventReader {

    private String id;
    private String kind;
    private String accountId;
    private String currency;
    private List<String> left;
    private List<String> right;
    private List<RawAllocation> allocations;
    private String decidedBy;
    private Long decidedAtMillis;
    private String reason;

    @Override
    void field(String name, JsonCursor in) throws IOException, RefusedException {
        switch (name) {
            case "id" -> id = in.string(id);
            case "kind" -> kind = in.string(kind);
            case "accountId" -> accountId = in.string(accountId);
            case "currency" -> currency = in.string(currency);
            case "left" -> left = in.strings(left);
            case "right" -> right = in.strings(right);
            case "allocations" -> allocations = in.list(allocations, RawAllocation::read);
            case "decidedBy" -> decidedBy = in.string(decidedBy);
            case "decidedAt" -> decidedAtMillis = in.instantMillis(decidedAtMillis);
            case "reason" -> reason = in.string(reason);
            default -> in.skip();
        }
    }

    @Override
    DecisionEvent event() throws RefusedException {
        return new DecisionEvent(
                id,
                kind(kind),
                accountId,
                currency,
                orEmpty(left),
                orEmpty(right),
                allocations(orEmpty(allocations), currency),
                decidedBy,
                decidedAtMillis == null ? null : Instant.ofEpochMilli(decidedAtMillis),
                reason);
    }

    private static DecisionKind kind(String wireName) throws RefusedException {
        if (wireName == null) {
            return null;
        }
        List<String> allowed = new ArrayList<>();
        for (DecisionKind it : DecisionKind.values()) {
            if (it.wireName().equalsIgnoreCase(wireName)) {
                return it;
            }
            allowed.add(it.wireName());
        }
        throw new RefusedException(
                "kind",
                "'" + Scalars.clip(wireName) + "' is none of " + String.join(", ", allowed));
    }

    /** The parts in their own currency, or in that of the document around them. */
    static List<Allocation> allocations(List<RawAllocation> raw, String currency)
            throws RefusedException {
        List<Allocation> allocations = new ArrayList<>(raw.size());
        for (RawAllocation part : raw) {
            allocations.add(part.in(currency));
        }
        return allocations;
    }

    /** An allocation as read, before the currency of its document is known. */
    record RawAllocation(
            String leftId,
            String rightId,
            String amount,
            String currency,
            String cleared,
            String clearedCurrency) {

        static RawAllocation read(JsonCursor in) throws IOException, RefusedException {
            String leftId = null;
            String rightId = null;
            String amount = null;
            String currency = null;
            String cleared = null;
            String clearedCurrency = null;
            for (String name = in.next(); name != null; name = in.next()) {
                switch (name) {
                    case "leftId" -> leftId = in.string(leftId);
                    case "rightId" -> rightId = in.string(rightId);
                    case "amount" -> amount = in.amount(amount);
                    case "currency" -> currency = in.string(currency);
                    case "cleared" -> cleared = in.amount(cleared);
                    case "clearedCurrency" -> clearedCurrency = in.string(clearedCurrency);
                    default -> in.skip();
                }
            }
            if (leftId == null || rightId == null) {
                throw RefusedException.missing(
                        "allocations." + (leftId == null ? "leftId" : "rightId"));
            }
            return new RawAllocation(leftId, rightId, amount, currency, cleared, clearedCurrency);
        }

        Allocation in(String defaultCurrency) throws RefusedException {
            String own = currency == null ? defaultCurrency : currency;
            return new Allocation(
                    leftId, rightId, Scalars.money("allocations.amount", amount, own), settled());
        }

        private Money settled() throws RefusedException {
            if (cleared == null) {
                return null;
            }
            if (clearedCurrency == null) {
                throw RefusedException.missing("allocations.clearedCurrency");
            }
            return Scalars.money("allocations.cleared", cleared, clearedCurrency);
        }
    }
}
