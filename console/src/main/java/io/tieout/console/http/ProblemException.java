package io.tieout.console.http;

import java.util.List;
import java.util.Objects;

/** A request is refused; the message is for whoever sent it and says nothing of anybody else. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;
    private final transient List<Problem.FieldError> errors;
    private final long retryAfterSeconds;

    private ProblemException(
            ProblemKind kind,
            String detail,
            List<Problem.FieldError> errors,
            long retryAfterSeconds) {
        super(detail, null, false, false);
        this.kind = Objects.requireNonNull(kind, "kind");
        this.errors = List.copyOf(errors);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    public ProblemException(ProblemKind kind, String detail) {
        this(kind, detail, List.of(), 0);
    }

    /** A field of the body or a parameter is wrong. */
    public static ProblemException field(ProblemKind kind, String field, String message) {
        return new ProblemException(
                kind, field + " " + message, List.of(new Problem.FieldError(field, message)), 0);
    }

    /** Several fields are wrong. */
    public static ProblemException fields(
            ProblemKind kind, String detail, List<Problem.FieldError> errors) {
        return new ProblemException(kind, detail, errors, 0);
    }

    /** One Idempotency-Key stands for one request. */
    public static ProblemException keyUsedBefore() {
        return new ProblemException(
                ProblemKind.UNPROCESSABLE,
                "this Idempotency-Key was used for something else before");
    }

    public static ProblemException notFound() {
        return new ProblemException(ProblemKind.NOT_FOUND, "nothing here that you may see");
    }

    public static ProblemException tooMany(String detail, long retryAfterSeconds) {
        return new ProblemException(
                ProblemKind.TOO_MANY_REQUESTS, detail, List.of(), Math.max(1, retryAfterSeconds));
    }

    public ProblemKind kind() {
        return kind;
    }

    List<Problem.FieldError> errors() {
        return errors;
    }

    /** 0 if it does not help to wait. */
    long retryAfterSeconds() {
        return retryAfterSeconds;
    }

    /** The same within an answer about many. */
    public Problem asPart() {
        return Problem.of(this, null);
    }
}
