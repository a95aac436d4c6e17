package io.tieout.console.decisions;

import io.tieout.console.http.ProblemException;
import io.tieout.console.http.ProblemKind;
import io.tieout.console.identity.User;
import io.tieout.console.reads.Visibility;
import io.tieout.console.views.MoneyView;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.money.Currencies;
import io.tieout.core.money.Money;
import io.tieout.core.results.Allocation;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchKind;
import io.tieout.core.results.MatchMemory;
import io.tieout.core.results.MatchStatus;
import io.tieout.store.read.ExceptionPages;
import io.tieout.store.read.Results;
import io.tieout.store.read.StoredException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Whether somebody may decide so, and whether the engine can: shape first, then what may be seen,
 * then roles, then how things stand.
 */
final class DecisionCheck {

    private static final int MOST_ITEMS = 1_000;
    private static final int LONGEST_REASON_CHARS = 2_000;

    /** The rule of the suggestion that names what a person may let pass. */
    private static final String RELEASE = "release";

    private final Visibility visibility;
    private final LongSupplier nowMillis;

    DecisionCheck(Visibility visibility, LongSupplier nowMillis) {
        this.visibility = visibility;
        this.nowMillis = nowMillis;
    }

    /**
     * @throws ProblemException that says why not
     */
    Checked check(Connection connection, User user, DecisionRequest request) throws SQLException {
        DecisionKind kind = kind(request.kind());
        requireShape(kind, request);
        StoredException exception = exception(connection, user, request);
        BillDecisions bills = BillDecisions.find(connection, visibility, user, kind, request);
        if (bills != null) {
            Checked checked = bills.check(user, kind, request);
            if (exception != null) {
                requireOpen(exception, request);
            }
            return kind == DecisionKind.RELEASE
                    ? checked.with(released(exception, request))
                    : checked;
        }
        requireSides(kind, request);
        DecisionItems items = DecisionItems.find(connection, visibility, user, request);
        String account = items.accountId();
        String currency = items.currency();
        Segregation.require(user, Segregation.queueOf(items.isCash()));
        if (exception != null) {
            Segregation.require(user, exception.item().queue());
            requireOpen(exception, request);
        }
        if (kind == DecisionKind.REJECT) {
            requireRemembered(connection, request);
        } else if (!items.isCash()) {
            requireNotTiedOut(connection, request);
        }
        boolean writesOff =
                kind == DecisionKind.WRITE_OFF
                        || WriteOffDecisions.isAnswer(exception)
                        || (kind != DecisionKind.SPLIT && !request.allocations().isEmpty());
        List<Allocation> parts = allocations(request, writesOff ? null : currency);
        return new Checked(
                kind,
                account,
                currency,
                request.left(),
                request.right(),
                writesOff
                        ? WriteOffDecisions.parts(connection, user, kind, items, parts, exception)
                        : parts,
                request.reason(),
                items.net());
    }

    private static DecisionKind kind(String name) {
        return switch (name == null ? "" : name) {
            case "confirm" -> DecisionKind.CONFIRM;
            case "reject" -> DecisionKind.REJECT;
            case "split" -> DecisionKind.SPLIT;
            case "recode" -> DecisionKind.RECODE;
            case "release" -> DecisionKind.RELEASE;
            case "writeOff" -> DecisionKind.WRITE_OFF;
            default ->
                    throw refused(
                            "kind", "is none of confirm, reject, split, recode, release, writeOff");
        };
    }

    private static void requireShape(DecisionKind kind, DecisionRequest request) {
        int count = request.left().size() + request.right().size();
        if (count > MOST_ITEMS || request.allocations().size() > MOST_ITEMS) {
            throw refused("left", "and right name more than " + MOST_ITEMS + " items");
        }
        if (new HashSet<>(request.left()).size() + new HashSet<>(request.right()).size() != count) {
            throw refused("left", "or right names an item twice");
        }
        if (request.reason().length() > LONGEST_REASON_CHARS) {
            throw refused("reason", "is longer than " + LONGEST_REASON_CHARS + " characters");
        }
        if (kind == DecisionKind.REJECT && request.reason().isEmpty()) {
            throw refused("reason", "is missing: say why they do not belong together");
        }
        if (kind == DecisionKind.RELEASE && request.reason().isEmpty()) {
            throw refused("reason", "is missing: say why the variance is right");
        }
        if (kind == DecisionKind.WRITE_OFF && request.reason().isEmpty()) {
            throw refused("reason", "is missing: say why it need not be paid");
        }
        boolean parts = kind == DecisionKind.SPLIT || kind == DecisionKind.WRITE_OFF;
        boolean ofBills = kind == DecisionKind.RECODE || kind == DecisionKind.RELEASE;
        int stated = request.allocations().size();
        if ((parts && stated == 0)
                || (ofBills && stated > 0)
                || (kind != DecisionKind.SPLIT && stated > 1)) {
            throw refused("allocations", "belong to a split, or one of them to a write-off");
        }
    }

    /** The variance of an exception as it stands: a release holds for this amount and no other. */
    private static List<Allocation> released(StoredException exception, DecisionRequest request) {
        if (exception == null) {
            throw refused("exceptionId", "is missing: it is what is released");
        }
        boolean offered =
                exception.item().suggestions().stream()
                        .anyMatch(
                                it ->
                                        it.rule().equals(RELEASE)
                                                && it.ids().equals(request.right()));
        if (!offered || !request.left().equals(exception.item().subjects())) {
            throw refused("right", "is no variance of this exception that may be released");
        }
        return List.of(
                new Allocation(
                        request.left().get(0), request.right().get(0), exception.item().amount()));
    }

    /** What is about no bill is about two sides. */
    private static void requireSides(DecisionKind kind, DecisionRequest request) {
        if (kind == DecisionKind.RECODE || kind == DecisionKind.RELEASE) {
            throw refused("left", "names no bill");
        }
        if (request.left().size() + request.right().size() < 2) {
            throw refused("left", "and right name fewer than two items");
        }
    }

    private StoredException exception(Connection connection, User user, DecisionRequest request)
            throws SQLException {
        if (request.exceptionId() == null) {
            return null;
        }
        return ExceptionPages.find(connection, request.exceptionId())
                .filter(it -> visibility.sees(user, it.item()))
                .orElseThrow(() -> refused("exceptionId", "names no exception"));
    }

    private static void requireOpen(StoredException exception, DecisionRequest request) {
        if (request.version() != null
                && !request.version().equals(Long.toString(exception.version()))) {
            throw new ProblemException(
                    ProblemKind.CHANGED, "the exception has changed since it was read");
        }
        if (exception.item().status() == ExceptionStatus.CLOSED) {
            throw new ProblemException(ProblemKind.CONFLICT, "the exception is closed already");
        }
        boolean about =
                exception.item().subjects().stream()
                        .anyMatch(
                                it ->
                                        request.right().contains(it)
                                                || request.left().stream()
                                                        .anyMatch(id -> isOf(id, it)));
        if (!about) {
            throw refused("exceptionId", "is about none of these items");
        }
    }

    /** Whether an id is that of the subject, or of a line of it. */
    private static boolean isOf(String id, String subject) {
        return id.equals(subject) || id.startsWith(subject + '/');
    }

    /** What the bank and the ledger agree on is tied anew only after it was taken back. */
    private static void requireNotTiedOut(Connection connection, DecisionRequest request)
            throws SQLException {
        for (Match match : confirmed(connection, request)) {
            if (match.kind() != MatchKind.CASH) {
                throw new ProblemException(
                        ProblemKind.CONFLICT,
                        "match " + match.id() + " has tied one of the items out");
            }
        }
    }

    /** A match that the engine has forgotten would stay, whatever is decided about it. */
    private void requireRemembered(Connection connection, DecisionRequest request)
            throws SQLException {
        for (Match match : confirmed(connection, request)) {
            Duration memory = MatchMemory.of(match.kind());
            long forgottenBefore = nowMillis.getAsLong() - memory.toMillis();
            if (match.finalAtMillis() < forgottenBefore) {
                throw new ProblemException(
                        ProblemKind.CONFLICT,
                        "match "
                                + match.id()
                                + " was made more than "
                                + memory.toDays()
                                + " days ago and cannot be taken back; correct it by a posting");
            }
        }
    }

    private static List<Match> confirmed(Connection connection, DecisionRequest request)
            throws SQLException {
        Set<String> ids = new LinkedHashSet<>(request.left());
        ids.addAll(request.right());
        return Results.matchesOf(connection, ids).stream()
                .filter(it -> it.status() == MatchStatus.CONFIRMED)
                .toList();
    }

    /**
     * @param currency that the parts must have; null for any
     */
    private static List<Allocation> allocations(DecisionRequest request, String currency) {
        List<Allocation> allocations = new ArrayList<>();
        for (DecisionRequest.Part part : request.allocations()) {
            if (!request.left().contains(part.leftId())
                    || !request.right().contains(part.rightId())) {
                throw refused("allocations", "name what stands neither left nor right");
            }
            Money amount = money(part.amount());
            boolean other = currency != null && !amount.currency().equals(currency);
            if (other || amount.isZero()) {
                throw refused(
                        "allocations",
                        "must be amounts in "
                                + (currency == null ? "a currency" : currency)
                                + ", not zero");
            }
            allocations.add(new Allocation(part.leftId(), part.rightId(), amount));
        }
        return allocations;
    }

    private static Money money(MoneyView given) {
        if (given == null
                || given.amount() == null
                || given.currency() == null
                || !Currencies.isKnown(given.currency())) {
            throw refused("allocations", "need an amount and a known currency");
        }
        try {
            return Money.parse(given.amount(), given.currency());
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw refused("allocations", "have an amount that is none");
        }
    }

    private static ProblemException refused(String field, String message) {
        return ProblemException.field(ProblemKind.UNPROCESSABLE, field, message);
    }
}
