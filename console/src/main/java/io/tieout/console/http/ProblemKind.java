package io.tieout.console.http;

/** What can be wrong with a request, with its address, status and title. */
public enum ProblemKind {
    BAD_REQUEST("bad-request", 400, "The request cannot be read"),
    NOT_SIGNED_IN("not-signed-in", 401, "Nobody is signed in"),
    NOT_ALLOWED("not-allowed", 403, "Not allowed"),
    CSRF("csrf", 403, "The request does not carry the session's token"),
    NOT_FOUND("not-found", 404, "There is no such thing"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "Not with this method"),
    CONFLICT("conflict", 409, "Not possible as things stand"),
    CHANGED("changed", 412, "It has changed since it was read"),
    TOO_LARGE("too-large", 413, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "The body must be JSON"),
    UNPROCESSABLE("unprocessable", 422, "The request cannot be carried out"),
    TOO_MANY_REQUESTS("too-many-requests", 429, "Too many requests"),
    INTERNAL("internal", 500, "Something went wrong here"),
    NOT_IMPLEMENTED("not-implemented", 501, "Not built yet"),
    UNAVAILABLE("unavailable", 503, "Not available at the moment");

    private final String code;
    private final int status;
    private final String title;

    ProblemKind(String code, int status, String title) {
        this.code = code;
        this.status = status;
        this.title = title;
    }

    public String type() {
        return "/problems/" + code;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }
}
