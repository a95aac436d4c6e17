package io.tieout.console.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The endpoints in OpenAPI 3.1, with a schema for every record that goes in or out. */
public final class OpenApi {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final TypeFactory TYPES = TypeFactory.defaultInstance();

    private static final Map<String, Object> KEY =
            Map.of("type", "string", "minLength", 1, "maxLength", Asked.LONGEST_KEY_CHARS);
    private static final String KEY_SAYS =
            "the sender's name for the request: sent again it changes nothing and gets the first"
                    + " answer, and with another body 422";

    private final Map<String, Object> schemas = new TreeMap<>();

    private OpenApi() {}

    /** The document as JSON. */
    public static byte[] document(List<Endpoint> endpoints) {
        OpenApi api = new OpenApi();
        Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
        for (Endpoint endpoint : endpoints) {
            paths.computeIfAbsent(ApiServer.ROOT + endpoint.path(), key -> new LinkedHashMap<>())
                    .put(
                            endpoint.method().name().toLowerCase(Locale.ROOT),
                            api.operation(endpoint));
        }
        api.reference(Problem.class);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put("info", Map.of("title", "Tieout", "version", "v1"));
        document.put("paths", paths);
        document.put(
                "components",
                Map.of(
                        "schemas",
                        api.schemas,
                        "securitySchemes",
                        Map.of(
                                "session",
                                Map.of(
                                        "type", "apiKey",
                                        "in", "cookie",
                                        "name", Callers.COOKIE),
                                "bearer",
                                Map.of("type", "http", "scheme", "bearer"))));
        return Json.bytes(document);
    }

    private Map<String, Object> operation(Endpoint endpoint) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("summary", endpoint.summary());
        operation.put("operationId", operationId(endpoint));
        List<Object> parameters = new ArrayList<>();
        if (endpoint.path().contains("{id}")) {
            parameters.add(parameter("id", "path", Map.of("type", "string"), "", true));
        }
        for (Parameter it : endpoint.parameters()) {
            parameters.add(parameter(it.name(), "query", schemaOf(it), it.description(), false));
        }
        if (endpoint.key() != Endpoint.Key.IGNORED) {
            boolean needed = endpoint.key() == Endpoint.Key.NEEDED;
            parameters.add(parameter("Idempotency-Key", "header", KEY, KEY_SAYS, needed));
        }
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        if (endpoint.request() != null) {
            operation.put(
                    "requestBody",
                    Map.of(
                            "required",
                            true,
                            "content",
                            Map.of(
                                    "application/json",
                                    Map.of("schema", reference(endpoint.request())))));
        }
        operation.put("responses", responses(endpoint));
        if (endpoint.permission() != null) {
            operation.put(
                    "security", List.of(Map.of("session", List.of()), Map.of("bearer", List.of())));
        }
        return operation;
    }

    private static String operationId(Endpoint endpoint) {
        return (endpoint.method().name().toLowerCase(Locale.ROOT) + endpoint.path())
                .replaceAll("[^A-Za-z]+", "_")
                .replaceAll("_$", "");
    }

    private static Map<String, Object> schemaOf(Parameter it) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", it.type().equals("date") ? "string" : it.type());
        if (it.type().equals("date")) {
            schema.put("format", "date");
        }
        if (!it.values().isEmpty()) {
            schema.put("enum", it.values());
        }
        return schema;
    }

    private static Map<String, Object> parameter(
            String name, String in, Object schema, String description, boolean required) {
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("name", name);
        parameter.put("in", in);
        parameter.put("required", required);
        parameter.put("description", description);
        parameter.put("schema", schema);
        return parameter;
    }

    private Map<String, Object> responses(Endpoint endpoint) {
        Map<String, Object> good = new LinkedHashMap<>();
        good.put("description", "done");
        if (endpoint.answer() == byte[].class) {
            good.put("content", Map.of("application/zip", Map.of()));
        } else if (endpoint.answer() == String.class) {
            good.put("content", Map.of("text/event-stream", Map.of()));
        } else if (endpoint.answer() != null) {
            good.put(
                    "content",
                    Map.of("application/json", Map.of("schema", schema(endpoint.answer()))));
        }
        Map<String, Object> responses = new LinkedHashMap<>();
        if (endpoint.status() < 400) {
            responses.put(Integer.toString(endpoint.status()), good);
        }
        responses.put(
                "default",
                Map.of(
                        "description",
                        "a problem",
                        "content",
                        Map.of(
                                "application/problem+json",
                                Map.of("schema", Map.of("$ref", SCHEMAS + "Problem")))));
        return responses;
    }

    private Map<String, Object> schema(Type given) {
        JavaType type = TYPES.constructType(given);
        Class<?> raw = type.getRawClass();
        if (type.isCollectionLikeType()) {
            return Map.of("type", "array", "items", schema(type.getContentType()));
        }
        if (type.isMapLikeType()) {
            return Map.of("type", "object", "additionalProperties", true);
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return Map.of("type", "boolean");
        }
        if (raw == int.class || raw == long.class || raw == Long.class || raw == Integer.class) {
            return Map.of("type", "integer", "format", "int64");
        }
        if (raw == double.class || raw == Double.class) {
            return Map.of("type", "number");
        }
        if (raw.isRecord()) {
            return reference(type);
        }
        return raw == Object.class ? Map.of() : Map.of("type", "string");
    }

    private Map<String, Object> reference(Type given) {
        JavaType type = TYPES.constructType(given);
        String name = name(type);
        if (!schemas.containsKey(name)) {
            schemas.put(name, Map.of());
            schemas.put(name, record(type));
        }
        return Map.of("$ref", SCHEMAS + name);
    }

    private static String name(JavaType type) {
        Class<?> raw = type.getRawClass();
        Class<?> around = raw.getEnclosingClass();
        String name = (around == null ? "" : around.getSimpleName()) + raw.getSimpleName();
        return type.containedTypeCount() == 0 ? name : name + "Of" + name(type.containedType(0));
    }

    private Map<String, Object> record(JavaType type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (RecordComponent component : type.getRawClass().getRecordComponents()) {
            JavaType of = resolved(component, type);
            if (isUnwrapped(component)) {
                for (RecordComponent inner : of.getRawClass().getRecordComponents()) {
                    properties.put(inner.getName(), schema(inner.getGenericType()));
                }
            } else {
                properties.put(component.getName(), schema(of));
            }
        }
        return Map.of("type", "object", "properties", properties);
    }

    private static boolean isUnwrapped(RecordComponent component) {
        Method accessor = component.getAccessor();
        return accessor.isAnnotationPresent(JsonUnwrapped.class);
    }

    private static JavaType resolved(RecordComponent component, JavaType owner) {
        return TYPES.resolveMemberType(component.getGenericType(), owner.getBindings());
    }
}
