package io.tieout.console.decisions;

import io.tieout.console.http.ProblemException;
import io.tieout.console.http.ProblemKind;
import io.tieout.console.identity.Permission;
import io.tieout.console.identity.User;
import io.tieout.console.reads.Visibility;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.money.Money;
import io.tieout.core.results.Evidence;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchKind;
import io.tieout.core.results.MatchStatus;
import io.tieout.core.results.Reason;
import io.tieout.store.read.Results;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Decisions about vendors' bills: to approve or refuse one, to let a variance of it pass, to give
 * its lines an account, to say that two are no duplicates. A bill is known here by what the engine
 * said of it. Who may sign for whom, and who made a bill, the engine alone knows, and refuses the
 * others; here is refused whoever may not at all.
 */
final class BillDecisions {

    private static final Set<String> QUEUES = Set.of("payables", "approvals");
    private static final int ACCOUNT_AND_COST_CENTER = 2;

    private final Map<String, Bill> bills;
    private final List<String> postedBy;
    private final Set<String> releasedBy;

    /** What is known of a bill: the most that is at stake, where. */
    private record Bill(String companyId, Money amount) {

        Bill or(Bill other) {
            boolean same = amount.currency().equals(other.amount.currency());
            return same && other.amount.compareTo(amount) > 0 ? other : this;
        }
    }

    private BillDecisions(Map<String, Bill> bills, List<String> postedBy, Set<String> releasedBy) {
        this.bills = Map.copyOf(bills);
        this.postedBy = List.copyOf(postedBy);
        this.releasedBy = Set.copyOf(releasedBy);
    }

    /** What a request says of bills; null if it is about no bill that the user sees. */
    static BillDecisions find(
            Connection connection,
            Visibility visibility,
            User user,
            DecisionKind kind,
            DecisionRequest request)
            throws SQLException {
        Set<String> ids = new LinkedHashSet<>(request.left());
        request.left().forEach(id -> ids.add(billOf(id)));
        ids.addAll(request.right());
        Map<String, Bill> bills = new HashMap<>();
        Set<String> releasedBy = new LinkedHashSet<>();
        List<ExceptionItem> about = Results.exceptionsAbout(connection, ids);
        String company = companyOf(about, request.exceptionId());
        for (ExceptionItem it : about) {
            if (QUEUES.contains(it.queue())
                    && visibility.sees(user, it)
                    && (company == null || company.equals(it.accountId()))) {
                Bill bill = new Bill(it.accountId(), it.amount());
                it.subjects().forEach(id -> bills.merge(id, bill, Bill::or));
                releasedBy.addAll(releasersOf(it));
            }
        }
        Set<String> postedBy = new LinkedHashSet<>();
        for (Match it : Results.matchesOf(connection, ids)) {
            if (it.kind() == MatchKind.THREE_WAY
                    && visibility.sees(user, it)
                    && (company == null || company.equals(it.accountId()))) {
                Bill bill = new Bill(it.accountId(), Money.zero(it.difference().currency()));
                it.left().forEach(id -> bills.merge(id, bill, Bill::or));
                if (it.status() == MatchStatus.CONFIRMED) {
                    postedBy.add(it.id());
                }
            }
        }
        boolean right =
                kind == DecisionKind.RECODE
                        || kind == DecisionKind.RELEASE
                        || bills.keySet().containsAll(request.right());
        boolean left =
                request.left().stream()
                        .anyMatch(id -> bills.containsKey(id) || bills.containsKey(billOf(id)));
        return left && right ? new BillDecisions(bills, List.copyOf(postedBy), releasedBy) : null;
    }

    /** Bills of two companies may have one id: then the exception says whose is meant. */
    private static String companyOf(List<ExceptionItem> about, String exceptionId) {
        return about.stream()
                .filter(it -> it.id().equals(exceptionId))
                .map(ExceptionItem::accountId)
                .findFirst()
                .orElse(null);
    }

    /** Who let a variance pass of a bill that now waits for somebody else. */
    private static List<String> releasersOf(ExceptionItem it) {
        return it.reason() == Reason.APPROVAL_REQUIRED && it.status() == ExceptionStatus.OPEN
                ? it.evidence().stream()
                        .filter(one -> one.field().startsWith("released "))
                        .map(Evidence::left)
                        .toList()
                : List.of();
    }

    /** The bill that an id of a line belongs to, which is the bill's, a slash and a number. */
    private static String billOf(String id) {
        return id.replaceFirst("/\\d+$", "");
    }

    /**
     * @throws ProblemException that says why it cannot be decided so
     */
    Checked check(User user, DecisionKind kind, DecisionRequest request) {
        boolean alone = request.right().isEmpty();
        requireShape(kind, request, alone);
        if (!alone || !user.may(Permission.APPROVE)) {
            Segregation.require(user, "payables");
        }
        requireSecondPerson(user, kind);
        requireNotPosted(kind, request);
        List<Bill> meant = request.left().stream().map(id -> bill(kind, id)).toList();
        String company = only(meant.stream().map(Bill::companyId).distinct().toList(), "company");
        String currency =
                only(
                        meant.stream().map(it -> it.amount().currency()).distinct().toList(),
                        "currency");
        return new Checked(
                kind,
                company,
                currency,
                request.left(),
                request.right(),
                List.of(),
                request.reason(),
                meant.stream().map(Bill::amount).reduce(Money.zero(currency), Money::plus));
    }

    private void requireShape(DecisionKind kind, DecisionRequest request, boolean alone) {
        if (kind == DecisionKind.SPLIT || (kind == DecisionKind.CONFIRM && !alone)) {
            throw refused("right", "must be empty: a bill is approved by itself");
        }
        if (kind == DecisionKind.RECODE
                && (alone || request.right().size() > ACCOUNT_AND_COST_CENTER)) {
            throw refused("right", "must be an account, and perhaps a cost centre");
        }
    }

    private Bill bill(DecisionKind kind, String id) {
        Bill bill = bills.get(id);
        if (bill == null && kind == DecisionKind.RECODE) {
            bill = bills.get(billOf(id));
        }
        if (bill == null) {
            throw refused("left", "names what is not there: " + id);
        }
        return bill;
    }

    /** The engine refuses it as well; here it is said at once. */
    private void requireSecondPerson(User user, DecisionKind kind) {
        if (kind == DecisionKind.CONFIRM
                && releasedBy.contains(user.id().strip().toLowerCase(Locale.ROOT))) {
            throw new ProblemException(
                    ProblemKind.NOT_ALLOWED,
                    "you released it: it needs a second person to approve it");
        }
    }

    /** What is posted stays; but over a budget somebody may have to agree after it. */
    private void requireNotPosted(DecisionKind kind, DecisionRequest request) {
        boolean agrees = kind == DecisionKind.CONFIRM && request.exceptionId() != null;
        boolean unrelated = kind == DecisionKind.REJECT && !request.right().isEmpty();
        if (!agrees && !unrelated && !postedBy.isEmpty()) {
            throw new ProblemException(
                    ProblemKind.CONFLICT, "the bill is posted, by match " + postedBy.get(0));
        }
    }

    private static String only(List<String> all, String what) {
        if (all.size() != 1) {
            throw refused("left", "is of more than one " + what);
        }
        return all.get(0);
    }

    private static ProblemException refused(String field, String message) {
        return ProblemException.field(ProblemKind.UNPROCESSABLE, field, message);
    }
}
