package io.tieout.formats.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Walks the fields of one JSON object and reads their values by their canonical types. A value of
 * another type, or a field given twice, is refused with the field's name; null counts as absent.
 * The value readers take what was read before, null if nothing.
 */
final class JsonCursor implements Closeable {

    static final int MAX_DEPTH = 32;

    private static final int MAX_DAYS = 36_500;

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                    .build();

    private final JsonParser parser;
    private final boolean checkText;
    private String parent = "";
    private String name = "";

    /** Reads one element of an array of objects, from its first field on. */
    interface Element<T> {
        T read(JsonCursor cursor) throws IOException, RefusedException;
    }

    /**
     * @param checkText whether strings may hold characters that UTF-8 cannot, by escapes
     */
    JsonCursor(byte[] bytes, int from, int length, boolean checkText) throws IOException {
        this.parser = FACTORY.createParser(bytes, from, length);
        this.checkText = checkText;
    }

    /** Steps into the line's object. */
    void open() throws IOException, RefusedException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new RefusedException("", "not a JSON object");
        }
    }

    /** Steps into the object that is the current field's value. */
    void openValue() throws IOException, RefusedException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw wrongType("an object");
        }
    }

    /** The next field of the object, or null at its end. */
    String next() throws IOException {
        String next = parser.nextFieldName();
        if (next != null) {
            name = next;
        }
        return next;
    }

    /** Refuses whatever follows the object on the line. */
    void end() throws IOException, RefusedException {
        if (parser.nextToken() != null) {
            throw new RefusedException("", "more than one value on the line");
        }
    }

    void skip() throws IOException {
        parser.nextToken();
        parser.skipChildren();
    }

    String string(String previous) throws IOException, RefusedException {
        once(previous == null);
        String value = parser.nextTextValue();
        if (value != null) {
            return checkText ? checked(value) : value;
        }
        if (parser.currentToken() != JsonToken.VALUE_NULL) {
            throw wrongType("a string");
        }
        return null;
    }

    /** An amount as text; a JSON number is refused, whatever its value. */
    String amount(String previous) throws IOException, RefusedException {
        once(previous == null);
        String value = parser.nextTextValue();
        if (value == null && parser.currentToken().isNumeric()) {
            throw refused(
                    "is a JSON number: write amounts as strings such as \"1234.50\", because a"
                            + " binary float may have lost cents");
        }
        if (value == null && parser.currentToken() != JsonToken.VALUE_NULL) {
            throw wrongType("a string");
        }
        return value;
    }

    LocalDate date(LocalDate previous) throws IOException, RefusedException {
        once(previous == null);
        String text = string(null);
        return text == null ? null : Scalars.date(field(), text);
    }

    Long instantMillis(Long previous) throws IOException, RefusedException {
        once(previous == null);
        String text = string(null);
        return text == null ? null : (Long) Scalars.instantMillis(field(), text);
    }

    /** A whole number that is not negative. */
    Long count(Long previous) throws IOException, RefusedException {
        once(previous == null);
        JsonToken token = parser.nextToken();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        if (token != JsonToken.VALUE_NUMBER_INT
                || parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                || parser.getLongValue() < 0) {
            throw wrongType("a whole number, zero or more");
        }
        return parser.getLongValue();
    }

    Boolean bool(Boolean previous) throws IOException, RefusedException {
        once(previous == null);
        JsonToken token = parser.nextToken();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        if (!token.isBoolean()) {
            throw wrongType("true or false");
        }
        return parser.getBooleanValue();
    }

    /** A number that may have a fraction: a confidence, never an amount. */
    Double fraction(Double previous) throws IOException, RefusedException {
        once(previous == null);
        JsonToken token = parser.nextToken();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        if (!token.isNumeric()) {
            throw wrongType("a number");
        }
        return parser.getDoubleValue();
    }

    /** A number of days that fits an int; more is a slip of the source. */
    Integer days(Integer previous) throws IOException, RefusedException {
        Long count = count(previous == null ? null : previous.longValue());
        if (count != null && count > MAX_DAYS) {
            throw refused("is more than " + MAX_DAYS + " days");
        }
        return count == null ? null : (Integer) count.intValue();
    }

    /** A plain decimal, as a string or as a JSON number, by its digits and not as a float. */
    BigDecimal decimal(BigDecimal previous) throws IOException, RefusedException {
        String digits = digits(previous);
        return digits == null ? null : Scalars.decimal(field(), digits);
    }

    /** A quantity, price or factor: as {@link #decimal}, with up to nine decimals. */
    BigDecimal number(BigDecimal previous) throws IOException, RefusedException {
        String digits = digits(previous);
        return digits == null ? null : Scalars.number(field(), digits);
    }

    private String digits(BigDecimal previous) throws IOException, RefusedException {
        once(previous == null);
        JsonToken token = parser.nextToken();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        if (token != JsonToken.VALUE_STRING && !token.isNumeric()) {
            throw wrongType("a number");
        }
        return parser.getText();
    }

    /** The number of a line or version, which fits an int. */
    Integer position(Integer previous) throws IOException, RefusedException {
        Long count = count(previous == null ? null : previous.longValue());
        if (count != null && count > Integer.MAX_VALUE) {
            throw refused("is more than " + Integer.MAX_VALUE);
        }
        return count == null ? null : (Integer) count.intValue();
    }

    /** An object within the object; null counts as absent. */
    <T> T object(T previous, Element<T> element) throws IOException, RefusedException {
        once(previous == null);
        JsonToken token = parser.nextToken();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        if (token != JsonToken.START_OBJECT) {
            throw wrongType("an object");
        }
        String outer = parent;
        parent = field() + ".";
        T value = element.read(this);
        parent = outer;
        return value;
    }

    List<String> strings(List<String> previous) throws IOException, RefusedException {
        once(previous == null);
        List<String> values = new ArrayList<>();
        if (!openArray()) {
            return values;
        }
        while (parser.nextToken() == JsonToken.VALUE_STRING) {
            values.add(checkText ? checked(parser.getText()) : parser.getText());
        }
        if (parser.currentToken() != JsonToken.END_ARRAY) {
            throw wrongType("an array of strings");
        }
        return values;
    }

    /** An array of objects; an element read as null is left out. */
    <T> List<T> list(List<T> previous, Element<T> element) throws IOException, RefusedException {
        once(previous == null);
        List<T> values = new ArrayList<>();
        if (!openArray()) {
            return values;
        }
        String outer = parent;
        String array = field();
        parent = array + ".";
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            T value = element.read(this);
            if (value != null) {
                values.add(value);
            }
        }
        parent = outer;
        if (parser.currentToken() != JsonToken.END_ARRAY) {
            throw new RefusedException(array, "must be an array of objects");
        }
        return values;
    }

    /** The current field with the arrays around it, for example {@code references.value}. */
    String field() {
        return parent.isEmpty() ? name : parent + name;
    }

    RefusedException refused(String reason) {
        return new RefusedException(field(), reason);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private boolean openArray() throws IOException, RefusedException {
        JsonToken token = parser.nextToken();
        if (token != JsonToken.START_ARRAY && token != JsonToken.VALUE_NULL) {
            throw wrongType("an array");
        }
        return token == JsonToken.START_ARRAY;
    }

    private void once(boolean first) throws RefusedException {
        if (!first) {
            throw refused("is given twice");
        }
    }

    private RefusedException wrongType(String wanted) {
        return refused("must be " + wanted);
    }

    /** Escapes can spell what no store takes: half a character, or NUL. */
    private String checked(String value) throws RefusedException {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == 0) {
                throw refused("has a NUL character");
            }
            if (Character.isSurrogate(c)) {
                boolean pair =
                        i + 1 < value.length() && Character.isSurrogatePair(c, value.charAt(i + 1));
                if (!pair) {
                    throw refused("has half of a surrogate pair");
                }
                i++;
            }
        }
        return value;
    }
}
