package io.tieout.console.http;

import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.jetty.server.Request;

/**
 * An answer that breaks off after its beginning has left: the connection is cut, so that nobody
 * takes what came for all there is.
 */
public final class BrokenAnswer {

    private BrokenAnswer() {}

    public static void tell(HttpServletRequest request, Throwable cause) {
        Request base = Request.getBaseRequest(request);
        if (base != null && base.getHttpChannel().isCommitted()) {
            base.getHttpChannel().abort(cause);
        }
    }
}
