package io.tieout.core.rules;

import io.tieout.core.documents.InvalidFieldException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Settings with some of their values replaced, by name. Settings are records of numbers, truth
 * values, words of an enum and other such records; a value deeper inside has a dotted key.
 */
public final class Overrides {

    private static final String DOT = ".";

    private Overrides() {}

    /**
     * @param values by key; a key or value that cannot be is refused
     * @throws InvalidFieldException naming the key
     */
    public static <T extends Record> T with(T settings, Map<String, String> values) {
        return values.isEmpty() ? settings : with(settings, values, "");
    }

    /** Every value of the settings as text, by dotted key, in the order of their declaration. */
    public static Map<String, String> values(Record settings) {
        Map<String, String> values = new LinkedHashMap<>();
        collect(settings, "", values);
        return values;
    }

    private static void collect(Record settings, String path, Map<String, String> values) {
        for (RecordComponent component : settings.getClass().getRecordComponents()) {
            Object value = get(settings, component);
            String key = path + component.getName();
            if (value instanceof Record nested) {
                collect(nested, key + DOT, values);
            } else {
                values.put(key, text(value));
            }
        }
    }

    private static String text(Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private static <T extends Record> T with(T settings, Map<String, String> values, String path) {
        RecordComponent[] components = settings.getClass().getRecordComponents();
        Map<String, String> rest = new TreeMap<>(values);
        Object[] replaced = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            replaced[i] = replaced(settings, components[i], rest, path);
        }
        if (!rest.isEmpty()) {
            throw unknown(path + rest.keySet().iterator().next(), components);
        }
        return construct(settings, components, replaced, path);
    }

    /** The component's value, replaced if there is one for it, which is taken out of the map. */
    private static Object replaced(
            Record settings, RecordComponent component, Map<String, String> rest, String path) {
        Object before = get(settings, component);
        String name = component.getName();
        String given = rest.remove(name);
        if (before instanceof Record nested) {
            if (given != null) {
                throw new InvalidFieldException(path + name, "has keys of its own");
            }
            return with(nested, inside(rest, name + DOT), path + name + DOT);
        }
        return given == null ? before : value(component.getType(), given, path + name);
    }

    private static Map<String, String> inside(Map<String, String> rest, String prefix) {
        Map<String, String> inside = new TreeMap<>();
        rest.forEach(
                (key, value) -> {
                    if (key.startsWith(prefix)) {
                        inside.put(key.substring(prefix.length()), value);
                    }
                });
        rest.keySet().removeIf(key -> key.startsWith(prefix));
        return inside;
    }

    private static Object value(Class<?> type, String given, String key) {
        try {
            if (type == int.class) {
                return Integer.valueOf(given);
            }
            if (type == long.class) {
                return Long.valueOf(given);
            }
            if (type == double.class) {
                return finite(Double.parseDouble(given));
            }
            if (type == boolean.class && (given.equals("true") || given.equals("false"))) {
                return Boolean.valueOf(given);
            }
            if (type == BigDecimal.class) {
                return given.isEmpty() ? null : new BigDecimal(given);
            }
        } catch (NumberFormatException e) {
            throw cannotBe(key, given);
        }
        if (type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                if (constant.toString().equals(given)) {
                    return constant;
                }
            }
        }
        throw cannotBe(key, given);
    }

    private static double finite(double number) {
        if (!Double.isFinite(number)) {
            throw new NumberFormatException("not finite");
        }
        return number;
    }

    private static InvalidFieldException cannotBe(String key, String given) {
        return new InvalidFieldException(key, "cannot be '" + given + "'");
    }

    private static InvalidFieldException unknown(String key, RecordComponent... components) {
        String known =
                Arrays.stream(components)
                        .map(RecordComponent::getName)
                        .collect(Collectors.joining(", "));
        return new InvalidFieldException(key, "is not a key; known are " + known);
    }

    private static Object get(Record settings, RecordComponent component) {
        try {
            return component.getAccessor().invoke(settings);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("settings must be public records", e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Record> T construct(
            T settings, RecordComponent[] components, Object[] values, String path) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return (T) settings.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            String inside = path.isEmpty() ? "values" : path.substring(0, path.length() - 1);
            throw new InvalidFieldException(inside, e.getCause().getMessage());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("settings must be public records", e);
        }
    }
}
