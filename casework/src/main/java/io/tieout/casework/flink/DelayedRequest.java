package io.tieout.casework.flink;

import java.util.Objects;

/**
 * A message that is not due yet.
 *
 * @param request the invocation in the SDK's own form
 * @param token by which it can be taken back; empty if it cannot
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and copied by none
public record DelayedRequest(byte[] request, String token) {

    public DelayedRequest {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(token, "token");
    }
}
