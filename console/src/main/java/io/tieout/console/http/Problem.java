package io.tieout.console.http;

import java.util.List;

/**
 * Why a request was refused, as RFC 9457 has it.
 *
 * @param type tells problems apart for programs
 * @param detail for a person
 * @param errors field by field; empty if it is not about fields
 * @param requestId under which the server's log has it; null within a batch
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        List<FieldError> errors,
        String requestId) {

    /** What is wrong with one field. */
    public record FieldError(String field, String message) {}

    public Problem {
        errors = List.copyOf(errors);
    }

    static Problem of(ProblemException refused, String requestId) {
        return new Problem(
                refused.kind().type(),
                refused.kind().title(),
                refused.kind().status(),
                refused.getMessage(),
                refused.errors(),
                requestId);
    }
}
