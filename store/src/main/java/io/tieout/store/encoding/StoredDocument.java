package io.tieout.store.encoding;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.tieout.core.documents.CanonicalEvent;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A whole document as the JSON of a {@code jsonb} column, and back: the components of its record by
 * their names. Exact numbers are text, so that they come back with the digits that they had.
 */
public final class StoredDocument {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    // Only components: what a record derives from them is not stored.
                    .visibility(PropertyAccessor.GETTER, Visibility.NONE)
                    .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                    .visibility(PropertyAccessor.FIELD, Visibility.ANY)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .addModule(
                            new SimpleModule()
                                    .addSerializer(new Texts())
                                    .addDeserializer(String.class, new TextsBack())
                                    .addSerializer(new Days())
                                    .addDeserializer(LocalDate.class, new DaysBack())
                                    .addSerializer(new Numbers()))
                    .build();

    private StoredDocument() {}

    public static String of(CanonicalEvent document) {
        try {
            return MAPPER.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the document has no JSON: " + document.id(), e);
        }
    }

    public static <E extends CanonicalEvent> E to(Class<E> kind, String json) {
        try {
            return MAPPER.readValue(json, kind);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("stored document is none", e);
        }
    }

    /** As all stored text. */
    private static final class Texts extends StdSerializer<String> {

        private static final long serialVersionUID = 1L;

        Texts() {
            super(String.class);
        }

        @Override
        public void serialize(String text, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            out.writeString(StoredText.encode(text));
        }
    }

    private static final class TextsBack extends StdDeserializer<String> {

        private static final long serialVersionUID = 1L;

        TextsBack() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser in, DeserializationContext context)
                throws IOException {
            return StoredText.decode(in.getText());
        }
    }

    private static final class Days extends StdSerializer<LocalDate> {

        private static final long serialVersionUID = 1L;

        Days() {
            super(LocalDate.class);
        }

        @Override
        public void serialize(LocalDate day, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            out.writeString(day.toString());
        }
    }

    private static final class DaysBack extends StdDeserializer<LocalDate> {

        private static final long serialVersionUID = 1L;

        DaysBack() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser in, DeserializationContext context)
                throws IOException {
            return LocalDate.parse(in.getText());
        }
    }

    private static final class Numbers extends StdSerializer<BigDecimal> {

        private static final long serialVersionUID = 1L;

        Numbers() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal number, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            out.writeString(number.toPlainString());
        }
    }
}
