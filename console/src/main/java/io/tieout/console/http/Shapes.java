package io.tieout.console.http;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.util.List;

/** What lists are, for the description of endpoints. */
public final class Shapes {

    private static final TypeFactory TYPES = TypeFactory.defaultInstance();

    private Shapes() {}

    public static JavaType pageOf(Class<?> row) {
        return TYPES.constructParametricType(Page.class, row);
    }

    public static JavaType listOf(Class<?> row) {
        return TYPES.constructCollectionType(List.class, row);
    }
}
