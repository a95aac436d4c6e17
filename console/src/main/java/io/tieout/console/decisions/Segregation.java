package io.tieout.console.decisions;

import io.tieout.console.http.ProblemException;
import io.tieout.console.http.ProblemKind;
import io.tieout.console.identity.Permission;
import io.tieout.console.identity.User;

/** Who decides in which queue. */
final class Segregation {

    private Segregation() {}

    static Permission of(String queue) {
        return switch (queue) {
            case "bank" -> Permission.DECIDE_BANK;
            case "receivables", "collections", "invoicing" -> Permission.DECIDE_RECEIVABLES;
            default -> Permission.DECIDE_PAYABLES;
        };
    }

    /** The queue in which a decision belongs that decides no exception. */
    static String queueOf(boolean cash) {
        return cash ? "receivables" : "bank";
    }

    static void require(User user, String queue) {
        if (!user.may(of(queue))) {
            throw new ProblemException(
                    ProblemKind.NOT_ALLOWED, "none of your roles decides in queue " + queue);
        }
    }
}
