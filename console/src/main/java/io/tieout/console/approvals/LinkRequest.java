package io.tieout.console.approvals;

/**
 * What a link is asked for.
 *
 * @param token of the link
 * @param kind {@code confirm} or {@code reject}; null only to look
 * @param reason needed to reject
 */
public record LinkRequest(String token, String kind, String reason) {

    public LinkRequest {
        token = token == null ? "" : token.strip();
        reason = reason == null ? "" : reason.strip();
    }
}
