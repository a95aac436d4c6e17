package io.tieout.console.http;

import io.javalin.http.HandlerType;
import io.tieout.console.identity.Permission;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One thing that can be asked: the server, its check of what was sent, and its description are all
 * made from this.
 *
 * @param path below {@code /api/v1}, with {@code {id}} for what varies
 * @param permission that is needed; null if nobody need be signed in
 * @param parameters of the query; others are refused
 * @param request what the body is; null for none
 * @param answer what the answer's body is; null for none
 * @param status of the answer when all goes well
 * @param key whether the sender names the request, so that sending it again changes nothing
 */
public record Endpoint(
        HandlerType method,
        String path,
        String summary,
        Permission permission,
        List<Parameter> parameters,
        Class<?> request,
        Type answer,
        int status,
        Key key,
        Handler handler) {

    /** Whether a request has an {@code Idempotency-Key}. */
    public enum Key {
        NEEDED,
        /** Whether it is needed depends on what is sent. */
        TAKEN,
        /** Nothing is changed by it, or what is sent names itself. */
        IGNORED
    }

    /** Answers a request. */
    @FunctionalInterface
    public interface Handler {
        Reply handle(Asked asked) throws Exception;
    }

    public Endpoint {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(key, "key");
        parameters = List.copyOf(parameters);
    }

    public static Endpoint get(String path, String summary, Type answer, Handler handler) {
        return of(HandlerType.GET, path, summary, null, answer, 200, handler);
    }

    /** One that changes something, under a key. */
    public static Endpoint post(
            String path,
            String summary,
            Class<?> request,
            Type answer,
            int status,
            Handler handler) {
        return of(HandlerType.POST, path, summary, request, answer, status, handler)
                .keyed(Key.NEEDED);
    }

    public static Endpoint of(
            HandlerType method,
            String path,
            String summary,
            Class<?> request,
            Type answer,
            int status,
            Handler handler) {
        return new Endpoint(
                method,
                path,
                summary,
                Permission.READ,
                List.of(),
                request,
                answer,
                status,
                Key.IGNORED,
                handler);
    }

    public Endpoint keyed(Key other) {
        return new Endpoint(
                method,
                path,
                summary,
                permission,
                parameters,
                request,
                answer,
                status,
                other,
                handler);
    }

    public Endpoint needing(Permission needed) {
        return new Endpoint(
                method, path, summary, needed, parameters, request, answer, status, key, handler);
    }

    public Endpoint taking(Parameter... more) {
        List<Parameter> all = new ArrayList<>(parameters);
        all.addAll(List.of(more));
        return new Endpoint(
                method, path, summary, permission, all, request, answer, status, key, handler);
    }

    /** Gives its list page by page. */
    public Endpoint paged() {
        return taking(
                Parameter.number("limit", "most rows, 1 to 500; 50 if not given"),
                Parameter.text("cursor", "nextCursor of the page before"));
    }

    public boolean changes() {
        return method != HandlerType.GET;
    }
}
