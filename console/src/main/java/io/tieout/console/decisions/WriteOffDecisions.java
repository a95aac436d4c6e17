package io.tieout.console.decisions;

import io.tieout.console.http.ProblemException;
import io.tieout.console.http.ProblemKind;
import io.tieout.console.identity.User;
import io.tieout.console.reads.LeftOpen;
import io.tieout.core.approvals.People;
import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.documents.Receivable;
import io.tieout.core.results.Allocation;
import io.tieout.core.results.Reason;
import io.tieout.store.read.Documents;
import io.tieout.store.read.Results;
import io.tieout.store.read.StoredException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * What people write off of what payments left, and what a second person says of it. The engine
 * checks the same again when it comes; here it is said at once.
 */
final class WriteOffDecisions {

    private WriteOffDecisions() {}

    /** Whether it decides a write-off that waits for a second person. */
    static boolean isAnswer(StoredException exception) {
        return exception != null
                && exception.item().reason() == Reason.APPROVAL_REQUIRED
                && exception.item().queue().equals(Segregation.queueOf(true));
    }

    /**
     * The one part of a write-off or of an answer to one.
     *
     * @param stated the parts of the request
     * @throws ProblemException that says why it cannot be decided so
     */
    static List<Allocation> parts(
            Connection connection,
            User user,
            DecisionKind kind,
            DecisionItems items,
            List<Allocation> stated,
            StoredException exception)
            throws SQLException {
        if (!items.isCash() || items.left().size() != 1 || items.right().size() != 1) {
            throw refused("left", "and right must be one payment and one receivable");
        }
        BankTransaction payment = items.left().get(0);
        Receivable receivable = (Receivable) items.right().get(0);
        Allocation part =
                isAnswer(exception) && stated.isEmpty()
                        ? new Allocation(payment.id(), receivable.id(), exception.item().amount())
                        : only(stated);
        if (kind == DecisionKind.WRITE_OFF) {
            requireLeft(connection, payment, receivable, part);
        } else if (kind == DecisionKind.CONFIRM) {
            requireSecondPerson(connection, user, part);
        }
        return List.of(part);
    }

    private static Allocation only(List<Allocation> stated) {
        if (stated.size() != 1) {
            throw refused("allocations", "must be one: the amount that is written off");
        }
        return stated.get(0);
    }

    private static void requireLeft(
            Connection connection, BankTransaction payment, Receivable receivable, Allocation part)
            throws SQLException {
        LeftOpen left =
                LeftOpen.of(
                        receivable,
                        payment.id(),
                        Results.matchesOf(connection, List.of(receivable.id())));
        if (left == null || !left.allows(part.amount())) {
            throw new ProblemException(
                    ProblemKind.CONFLICT,
                    left == null
                            ? "the payment left nothing of the receivable"
                            : "open is " + left.rest() + " now, withheld " + left.deduction());
        }
    }

    private static void requireSecondPerson(Connection connection, User user, Allocation part)
            throws SQLException {
        List<String> people =
                Documents.decisionsAbout(connection, part.leftId()).stream()
                        .filter(it -> it.kind() == DecisionKind.WRITE_OFF)
                        .filter(it -> it.allocations().equals(List.of(part)))
                        .map(DecisionEvent::decidedBy)
                        .map(People::spelled)
                        .toList();
        String own = People.spelled(user.id());
        if (!people.isEmpty() && people.stream().allMatch(own::equals)) {
            throw new ProblemException(
                    ProblemKind.NOT_ALLOWED, "you wrote it off: it needs a second person");
        }
    }

    private static ProblemException refused(String field, String message) {
        return ProblemException.field(ProblemKind.UNPROCESSABLE, field, message);
    }
}
