package io.tieout.core.payables;

import io.tieout.core.results.Evidence;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Reason;
import java.util.Arrays;
import java.util.List;

/**
 * Who is asked to sign for a bill, read from the exception that says so.
 *
 * @param role that is asked
 * @param people of it, by name; empty if none may sign at the moment
 */
public record AskedToSign(String role, List<String> people) {

    /** The field of the evidence that names role and people. */
    static final String FIELD = "waits for";

    private static final AskedToSign NOBODY = new AskedToSign("", List.of());

    public AskedToSign {
        people = List.copyOf(people);
    }

    /** Nobody if the exception is closed or asks for something else. */
    public static AskedToSign of(ExceptionItem item) {
        if (item.reason() != Reason.APPROVAL_REQUIRED || item.status() != ExceptionStatus.OPEN) {
            return NOBODY;
        }
        return item.evidence().stream()
                .filter(it -> it.field().equals(FIELD))
                .findFirst()
                .map(it -> new AskedToSign(it.left(), names(it)))
                .orElse(NOBODY);
    }

    private static List<String> names(Evidence asked) {
        return Arrays.stream(asked.right().split(","))
                .map(String::strip)
                .filter(person -> !person.isEmpty())
                .distinct()
                .toList();
    }
}
