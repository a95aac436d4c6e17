package io.tieout.console.decisions;

import io.tieout.console.http.ProblemException;
import io.tieout.console.http.ProblemKind;
import io.tieout.console.identity.User;
import io.tieout.console.reads.Visibility;
import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.Receivable;
import io.tieout.core.money.Money;
import io.tieout.store.read.Documents;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The documents that a decision names.
 *
 * @param left bank transactions
 * @param right all ledger entries or all receivables
 */
record DecisionItems(List<BankTransaction> left, List<CanonicalEvent> right) {

    DecisionItems {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /**
     * @throws ProblemException if one is not there, may not be seen, or is of the wrong kind
     */
    static DecisionItems find(
            Connection connection, Visibility visibility, User user, DecisionRequest request)
            throws SQLException {
        Set<String> ids = new LinkedHashSet<>(request.left());
        ids.addAll(request.right());
        Map<String, List<CanonicalEvent>> found = new HashMap<>();
        for (Observed document : Documents.ofIds(connection, ids)) {
            if (visibility.sees(user, document.event())) {
                found.computeIfAbsent(document.event().id(), id -> new ArrayList<>())
                        .add(document.event());
            }
        }
        List<BankTransaction> left = new ArrayList<>();
        for (String id : request.left()) {
            left.add((BankTransaction) pick("left", id, found, List.of(BankTransaction.class)));
        }
        List<CanonicalEvent> right = new ArrayList<>();
        for (String id : request.right()) {
            right.add(pick("right", id, found, List.of(LedgerEntry.class, Receivable.class)));
        }
        if (right.stream().map(Object::getClass).distinct().count() > 1) {
            throw refused("right", "mixes ledger entries and receivables");
        }
        return new DecisionItems(left, right);
    }

    private static CanonicalEvent pick(
            String field,
            String id,
            Map<String, List<CanonicalEvent>> found,
            List<Class<? extends CanonicalEvent>> kinds) {
        for (CanonicalEvent event : found.getOrDefault(id, List.of())) {
            if (kinds.contains(event.getClass())) {
                return event;
            }
        }
        throw refused(field, "names what is not there: " + id);
    }

    boolean isCash() {
        return !right.isEmpty() && right.get(0) instanceof Receivable;
    }

    /** The bank account of the items. */
    String accountId() {
        Set<String> accounts = new LinkedHashSet<>();
        left.forEach(line -> accounts.add(line.accountId()));
        for (CanonicalEvent event : right) {
            if (event instanceof LedgerEntry entry) {
                accounts.add(entry.accountId());
            }
        }
        if (accounts.size() != 1) {
            throw refused("left", "and right are not of one bank account");
        }
        return accounts.iterator().next();
    }

    /** The currency of the bank lines; of the ledger entries where there are none. */
    String currency() {
        Set<String> currencies = new LinkedHashSet<>();
        left.forEach(line -> currencies.add(line.amount().currency()));
        for (CanonicalEvent event : right) {
            if (event instanceof LedgerEntry entry) {
                currencies.add(entry.amount().currency());
            }
        }
        if (currencies.size() != 1) {
            throw refused("left", "and right are not of one currency");
        }
        return currencies.iterator().next();
    }

    Money net() {
        Money sum = Money.zero(currency());
        for (BankTransaction line : left) {
            sum = sum.plus(line.amount());
        }
        if (left.isEmpty()) {
            for (CanonicalEvent event : right) {
                sum = sum.plus(((LedgerEntry) event).amount());
            }
        }
        return sum;
    }

    private static ProblemException refused(String field, String message) {
        return ProblemException.field(ProblemKind.UNPROCESSABLE, field, message);
    }
}
