package io.tieout.console.endpoints;

import io.javalin.http.HandlerType;
import io.tieout.console.http.Asked;
import io.tieout.console.http.Endpoint;
import io.tieout.console.http.ProblemException;
import io.tieout.console.http.ProblemKind;
import io.tieout.console.http.Reply;
import java.util.List;

/** Where casework will be: says so instead of being missing. */
public final class CaseworkEndpoints {

    private static final String BASE = "/exceptions/{id}";

    private CaseworkEndpoints() {}

    public static List<Endpoint> all() {
        return List.of(
                endpoint(HandlerType.PUT, "/lease", "Claim an exception"),
                endpoint(HandlerType.DELETE, "/lease", "Give a claim back"),
                endpoint(HandlerType.POST, "/comments", "Comment"),
                endpoint(HandlerType.POST, "/assign", "Assign"),
                endpoint(HandlerType.POST, "/escalate", "Escalate"));
    }

    private static Endpoint endpoint(HandlerType method, String path, String summary) {
        return Endpoint.of(
                method, BASE + path, summary, null, null, 501, CaseworkEndpoints::refuse);
    }

    private static Reply refuse(Asked asked) {
        throw new ProblemException(
                ProblemKind.NOT_IMPLEMENTED, "casework is not part of this release");
    }
}
